import { ActionProblem } from '@posebox/actions';
import { TrackProblem } from '@posebox/body';
import { ExchangeProblem } from '@posebox/exchange';
import { VideoProblem } from '@posebox/media/video';
import type { ProblemCode, ProblemValues } from '@posebox/texts';
import { OwnModelProblem } from '@posebox/vision/own-model';
import { Problem } from '../problem.ts';

/** A problem as it is kept with an item. */
export interface ProblemFacts {
  readonly code: ProblemCode;
  readonly values: ProblemValues;
}

/** What a person is told of an error of the packages; undefined for faults of ours. */
export function knownProblem(error: unknown): ProblemFacts | undefined {
  if (error instanceof Problem) return { code: error.code, values: error.values };
  if (error instanceof VideoProblem || error instanceof OwnModelProblem) {
    return { code: error.code, values: error.facts };
  }
  if (error instanceof TrackProblem || error instanceof ExchangeProblem || error instanceof ActionProblem) {
    return { code: error.code, values: error.values };
  }
  return undefined;
}
