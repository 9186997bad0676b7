/**
 * The language of the pipe between the service and a compute process: frames of
 *
 *     u32 head length | u32 body length | head (JSON, UTF-8) | body (bytes)
 *
 * little endian. The body is a photo on its way in, a document or a picture on its way out.
 */

/** A frame as it arrives. The body is a buffer of its own, or one that `takeBuffer` gave. */
export interface Frame<Head> {
  readonly head: Head;
  readonly body: Uint8Array;
}

const PREFIX_BYTES = 8;
const MOST_HEAD_BYTES = 1 << 16;
const MOST_BODY_BYTES = 1 << 29;

/**
 * The bytes to write, in order; the body is passed on as it is, not copied.
 *
 * @throws RangeError when head or body is longer than a frame may be.
 */
export function frameParts(head: object, body?: Uint8Array): readonly Uint8Array[] {
  const json = Buffer.from(JSON.stringify(head));
  const bodyBytes = body?.byteLength ?? 0;
  if (json.length > MOST_HEAD_BYTES || bodyBytes > MOST_BODY_BYTES) {
    throw new RangeError(`A frame of ${json.length} + ${bodyBytes} bytes is too long.`);
  }
  const prefixed = Buffer.allocUnsafe(PREFIX_BYTES + json.length);
  prefixed.writeUInt32LE(json.length, 0);
  prefixed.writeUInt32LE(bodyBytes, 4);
  json.copy(prefixed, PREFIX_BYTES);
  return body && bodyBytes > 0 ? [prefixed, body] : [prefixed];
}

/** Puts frames together from bytes that come in any portions. */
export interface FrameReader {
  /** Where the next bytes belong; never empty. A socket may read straight into it. */
  space(): Uint8Array;
  /** Says that the first `count` bytes of `space()` are filled. */
  filled(count: number): void;
  /** Takes a chunk that was read elsewhere. */
  take(chunk: Uint8Array): void;
}

/**
 * A reader that calls `onFrame` for every complete frame. `takeBuffer` gives the memory for a body of that length.
 *
 * Both `filled` and `take` throw a RangeError on lengths that no frame of ours has: the other side is not one of us,
 * or the pipe is out of step, and the process behind it has to go.
 */
export function createFrameReader<Head>(
  onFrame: (frame: Frame<Head>) => void,
  takeBuffer: (byteLength: number) => Buffer = Buffer.allocUnsafeSlow,
): FrameReader {
  const prefix = Buffer.alloc(PREFIX_BYTES);
  let part: 'prefix' | 'head' | 'body' = 'prefix';
  let target: Buffer = prefix;
  let at = 0;
  let bodyBytes = 0;
  let head: Head | undefined;

  const begin = (next: typeof part, buffer: Buffer) => {
    part = next;
    target = buffer;
    at = 0;
  };

  const finish = (body: Uint8Array) => {
    const complete = head as Head;
    head = undefined;
    begin('prefix', prefix);
    onFrame({ head: complete, body });
  };

  const completePart = () => {
    if (part === 'prefix') {
      const headBytes = prefix.readUInt32LE(0);
      bodyBytes = prefix.readUInt32LE(4);
      if (headBytes === 0 || headBytes > MOST_HEAD_BYTES || bodyBytes > MOST_BODY_BYTES) {
        throw new RangeError(`A frame of ${headBytes} + ${bodyBytes} bytes is not one of ours.`);
      }
      begin('head', Buffer.allocUnsafe(headBytes));
    } else if (part === 'head') {
      head = JSON.parse(target.toString()) as Head;
      if (bodyBytes === 0) finish(new Uint8Array(0));
      else begin('body', takeBuffer(bodyBytes));
    } else {
      finish(target);
    }
  };

  const filled = (count: number) => {
    at += count;
    if (at === target.length) completePart();
  };

  return {
    space: () => target.subarray(at),
    filled,
    take(chunk) {
      let taken = 0;
      while (taken < chunk.byteLength) {
        const count = Math.min(target.length - at, chunk.byteLength - taken);
        target.set(chunk.subarray(taken, taken + count), at);
        taken += count;
        filled(count);
      }
    },
  };
}
