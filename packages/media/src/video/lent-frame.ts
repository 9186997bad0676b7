/** One picture of a video. */
export interface VideoFrame {
  /** Counts from 0 within what is read. */
  readonly index: number;
  /** When it is shown, on the clock of the file, exact to 1 µs. */
  readonly timeS: number;
  /** Lent: valid until the next frame is asked for or, after `keep`, until `release`. */
  readonly data: Uint8Array;
  /** Holds the data beyond the next frame, for work that overlaps. At most 8 frames at a time may be held. */
  keep(): void;
  release(): void;
}

const MOST_KEPT = 8;

/** Lends the buffers of frames and takes each back once. */
export class FrameLender {
  readonly #takeBack: (data: Uint8Array) => void;
  #kept = 0;

  constructor(takeBack: (data: Uint8Array) => void) {
    this.#takeBack = takeBack;
  }

  /** The frame, and what to call when the next one is asked for. */
  lend(index: number, timeS: number, data: Uint8Array): { frame: VideoFrame; settle: () => void } {
    let state: 'lent' | 'kept' | 'returned' = 'lent';
    const release = () => {
      if (state === 'returned') return;
      if (state === 'kept') this.#kept -= 1;
      state = 'returned';
      this.#takeBack(data);
    };
    const keep = () => {
      if (state !== 'lent') return;
      if (this.#kept === MOST_KEPT) {
        throw new RangeError(
          `${MOST_KEPT} frames are kept already: release one when it is no longer needed.`,
        );
      }
      state = 'kept';
      this.#kept += 1;
    };
    const settle = () => {
      if (state === 'lent') release();
    };
    return { frame: { index, timeS, data, keep, release }, settle };
  }
}
