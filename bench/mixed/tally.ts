/** What the clients of a mixed run count together. */
export interface Tally {
  /** Answers by kind of client and status. */
  readonly answers: Record<string, Record<string, number>>;
  /** Refused or broken connections while the whole service was down on purpose; each was sent again. */
  whileDown: number;
  /** Anything else that should not be: `photos: 500 internal_error`, `coaching: ECONNRESET`. */
  readonly errors: Record<string, number>;
  /** Answers that are not this client's own, with what was wrong. */
  readonly wrong: string[];
  /** Requests and jobs without an end. */
  readonly hanging: string[];
  /** Jobs that were given up because their process was killed too often, and asked for again. */
  givenUp: number;
  /** Whole tasks done: answer asked for, had, and found right. */
  readonly done: Record<string, number>;
}

export const emptyTally = (): Tally => ({
  answers: {},
  whileDown: 0,
  errors: {},
  wrong: [],
  hanging: [],
  givenUp: 0,
  done: {},
});

/** One more of a name. */
export const countOne = (counts: Record<string, number>, name: string): void => {
  counts[name] = (counts[name] ?? 0) + 1;
};

export const countAll = (counts: Readonly<Record<string, number>>): number =>
  Object.values(counts).reduce((sum, count) => sum + count, 0);
