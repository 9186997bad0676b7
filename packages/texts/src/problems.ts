import type { Text } from './text.ts';

/** What may go wrong and what to do about it: the stable `code` of every problem document, in both languages. */
export interface ProblemText {
  readonly status: number;
  readonly title: Text;
  /** What to do. `{name}` is filled in where the fact is known. */
  readonly remedy: Text;
}
