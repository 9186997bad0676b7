/**
 * What a person asks of a set beside the exercise itself. All of it is a layer: the same track with nothing of it gives
 * the same document as before.
 */
export interface CoachingOptions {
  /** Goals of one's own by rule: `{ depth: 98 }`. A rule that was off is on with it. */
  readonly thresholds?: Readonly<Record<string, number>>;
  /** Rules switched on or off: `{ knees_past_toes: true }`. */
  readonly switched?: Readonly<Record<string, boolean>>;
  /** Turning points, seconds, of repetitions that were none. */
  readonly dismissed?: readonly number[];
  /** Repetitions that were missed. */
  readonly added?: readonly AddedRepetition[];
  /** Measure against the person's own first good repetition instead of the usual defaults, where a rule allows it. */
  readonly baseline?: 'default' | 'own';
}

export interface AddedRepetition {
  readonly startS: number;
  readonly turningPointS: number;
  readonly endS: number;
}

/** One moment of a live session: a person, or nobody. */
export interface CoachingFrame {
  readonly timeS: number;
  /** 99 normalised positions and 99 in metres, 33 confidences; null when nobody is seen. */
  readonly person: {
    readonly image: ArrayLike<number>;
    readonly world: ArrayLike<number>;
    readonly confidence: ArrayLike<number>;
  } | null;
}
