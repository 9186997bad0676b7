import { PROBLEMS, type ProblemCode, type ProblemValues } from '@posebox/texts';

/** A problem that its reader can act on, thrown where the fact is known and told in two languages at the edge. */
export class Problem extends Error {
  readonly code: ProblemCode;
  readonly values: ProblemValues;

  constructor(code: ProblemCode, values: ProblemValues = {}) {
    super(PROBLEMS[code].detail.en);
    this.name = 'Problem';
    this.code = code;
    this.values = values;
  }
}
