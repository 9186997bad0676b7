/**
 * Buffers that pass from one photo to the next instead of becoming garbage: V8 counts them against its heap, and would
 * collect everything all the time when photos are large (20 of 122 ms CPU time of a 12-megapixel photo,
 * docs/decisions/0033-photo-road-cost.md).
 */
export interface ReusedBuffers {
  /** A buffer of exactly so many bytes. Its content is left over from others: fill it whole before you pass it on. */
  take(byteLength: number): Buffer;
  /**
   * Takes back a buffer, or a part of one, from `take`. Only when nothing reads or writes it any more; when in doubt
   * don't, and it is collected like any other. Other buffers are ignored.
   */
  giveBack(bytes: Uint8Array): void;
}

export interface ReusedBuffersOptions {
  /** At most so much is kept while nobody uses it. */
  readonly keepBytes: number;
  /** When nothing was taken for so long, all that is kept is let go. */
  readonly restAfterMs: number;
}

/** Lengths are rounded up to this, so that photos of about one size find each other's buffers. */
const GRAIN_BYTES = 64 * 1024;

/** A buffer this many times too long is left for a larger photo. */
const MOST_TOO_LONG = 4;

export function createReusedBuffers({ keepBytes, restAfterMs }: ReusedBuffersOptions): ReusedBuffers {
  const lent = new WeakSet<ArrayBufferLike>();
  let kept: ArrayBufferLike[] = [];
  const rest = setTimeout(() => {
    kept = [];
  }, restAfterMs).unref();

  const keptBytes = () => kept.reduce((sum, { byteLength }) => sum + byteLength, 0);

  const fitting = (byteLength: number): ArrayBufferLike => {
    const place = kept.findIndex(
      (memory) => memory.byteLength >= byteLength && memory.byteLength <= MOST_TOO_LONG * byteLength,
    );
    const [found] = place < 0 ? [] : kept.splice(place, 1);
    return found ?? Buffer.allocUnsafeSlow(Math.ceil(byteLength / GRAIN_BYTES) * GRAIN_BYTES).buffer;
  };

  return {
    take(byteLength) {
      rest.refresh();
      const memory = fitting(Math.max(byteLength, GRAIN_BYTES));
      lent.add(memory);
      return Buffer.from(memory, 0, byteLength);
    },
    giveBack({ buffer }) {
      if (!lent.delete(buffer) || keptBytes() + buffer.byteLength > keepBytes) return;
      kept.push(buffer);
    },
  };
}
