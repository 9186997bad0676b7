import { TrackProblem } from './track-problem.ts';

/** Unsigned integers up to 2^53 as LEB128: seven bits a byte, lowest first, the top bit says that more follow. */
export interface VarintWriter {
  unsigned(value: number): void;
  byte(value: number): void;
  bytes(values: Uint8Array): void;
  /** What has been written so far, as a copy. */
  finished(): Uint8Array;
}

export interface VarintReader {
  unsigned(): number;
  byte(): number;
  /** Throws `track_damaged` unless everything has been read. */
  end(): void;
}

const LONGEST = 8;

export function varintWriter(capacity = 4096): VarintWriter {
  let buffer = new Uint8Array(capacity);
  let length = 0;
  const makeRoom = (count: number) => {
    if (length + count <= buffer.length) return;
    const larger = new Uint8Array(Math.max(length + count, 2 * buffer.length));
    larger.set(buffer.subarray(0, length));
    buffer = larger;
  };
  return {
    unsigned(value) {
      makeRoom(LONGEST);
      let rest = value;
      while (rest >= 0x80) {
        buffer[length++] = (rest % 0x80) + 0x80;
        rest = Math.floor(rest / 0x80);
      }
      buffer[length++] = rest;
    },
    byte(value) {
      makeRoom(1);
      buffer[length++] = value;
    },
    bytes(values) {
      makeRoom(values.length);
      buffer.set(values, length);
      length += values.length;
    },
    finished: () => buffer.slice(0, length),
  };
}

/** Reads what a `VarintWriter` wrote; anything that runs over the end or is too long throws `track_damaged`. */
export function varintReader(bytes: Uint8Array): VarintReader {
  let at = 0;
  const byte = (): number => {
    const value = bytes[at++];
    if (value === undefined) throw new TrackProblem('track_damaged');
    return value;
  };
  return {
    byte,
    unsigned() {
      let value = 0;
      let weight = 1;
      for (let count = 0; count < LONGEST; count++) {
        const next = byte();
        value += (next & 0x7f) * weight;
        if (next < 0x80) return value;
        weight *= 0x80;
      }
      throw new TrackProblem('track_damaged');
    },
    end() {
      if (at !== bytes.length) throw new TrackProblem('track_damaged');
    },
  };
}

/** Signed to unsigned so that small magnitudes stay small: 0, -1, 1, -2 … become 0, 1, 2, 3 … */
export function zigzag(value: number): number {
  return value < 0 ? -2 * value - 1 : 2 * value;
}

export function unzigzag(value: number): number {
  return value % 2 === 1 ? -(value + 1) / 2 : value / 2;
}
