/**
 * Memory for decoded pixels that is used again from one photo to the next. Fresh memory costs the system more than
 * the JPEG decoder (docs/decisions: 12 megapixels decode in 23 ms into used, 40 ms into fresh memory).
 *
 * What a method returns is valid until the same method is called again: one memory serves one photo at a time.
 */
export interface PixelMemory {
  /** Room for a picture's pixels. */
  pixels(byteLength: number): Uint8Array;
  /** Room for a step between: pixels not yet upright, a picture being compressed. */
  scratch(byteLength: number): Uint8Array;
  /** Gives all kept memory back, for times of rest. */
  release(): void;
}

/** Enough for 12 megapixels, which most telephones and cameras give. */
const DEFAULT_KEEP_BYTES = 38_000_000;

/**
 * Opens a memory that keeps at most `keepBytes` for pixels and as much for steps between; a larger photo gets its
 * own, which is given back with the photo.
 */
export function createPixelMemory(keepBytes = DEFAULT_KEEP_BYTES): PixelMemory {
  const pixels = createSlot(keepBytes);
  const scratch = createSlot(keepBytes);
  return {
    pixels: pixels.take,
    scratch: scratch.take,
    release() {
      pixels.release();
      scratch.release();
    },
  };
}

/** A memory that keeps nothing, for one photo. */
export function createFreshMemory(): PixelMemory {
  return { pixels: allocate, scratch: allocate, release() {} };
}

/** Not zeroed and not from the pool of small buffers. */
function allocate(byteLength: number): Uint8Array {
  const buffer = Buffer.allocUnsafeSlow(byteLength);
  return new Uint8Array(buffer.buffer, buffer.byteOffset, byteLength);
}

function createSlot(keepBytes: number) {
  let kept: Uint8Array = new Uint8Array(0);
  return {
    take(byteLength: number): Uint8Array {
      if (byteLength > keepBytes) return allocate(byteLength);
      if (byteLength > kept.length) kept = allocate(byteLength);
      return kept.subarray(0, byteLength);
    },
    release() {
      kept = new Uint8Array(0);
    },
  };
}
