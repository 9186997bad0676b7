import type { Readable } from 'node:stream';

/**
 * Cuts a stream of bytes into frames of equal length, in buffers that are used again once given back. The stream is
 * paused while more than `readAhead` frames wait, so that memory stays the same however long it is.
 */
export class FrameAssembler {
  readonly #stream: Readable;
  readonly #frameBytes: number;
  readonly #readAhead: number;
  readonly #onFrame: () => void;
  readonly #free: Uint8Array[] = [];
  readonly #ready: Uint8Array[] = [];
  /** Usually one or none; when the program ends, Node lets the rest of its pipe through at once, paused or not. */
  readonly #chunks: Uint8Array[] = [];
  #chunkStart = 0;
  #filling: Uint8Array | undefined;
  #filled = 0;

  constructor(stream: Readable, frameBytes: number, readAhead: number, onFrame: () => void) {
    this.#stream = stream;
    this.#frameBytes = frameBytes;
    this.#readAhead = readAhead;
    this.#onFrame = onFrame;
    stream.on('data', (chunk: Uint8Array) => {
      this.#chunks.push(chunk);
      this.#assemble();
    });
    // A pipe that breaks shows as missing frames; the program's exit then says why.
    stream.on('error', () => {});
  }

  /** There is a whole frame to `take`. */
  get hasFrame(): boolean {
    return this.#ready.length > 0;
  }

  /** The oldest whole frame. It belongs to the caller until `giveBack`. */
  take(): Uint8Array | undefined {
    const frame = this.#ready.shift();
    this.#assemble();
    return frame;
  }

  giveBack(frame: Uint8Array): void {
    this.#free.push(frame);
  }

  #assemble(): void {
    for (let chunk = this.#chunks[0]; chunk; chunk = this.#chunks[0]) {
      if (this.#ready.length > this.#readAhead) {
        this.#stream.pause();
        return;
      }
      this.#moveBytes(chunk);
    }
    if (this.#stream.isPaused()) this.#stream.resume();
  }

  #moveBytes(chunk: Uint8Array): void {
    this.#filling ??= this.#free.pop() ?? new Uint8Array(this.#frameBytes);
    const end = Math.min(chunk.length, this.#chunkStart + this.#frameBytes - this.#filled);
    this.#filling.set(chunk.subarray(this.#chunkStart, end), this.#filled);
    this.#filled += end - this.#chunkStart;
    this.#chunkStart = end;
    if (end === chunk.length) {
      this.#chunks.shift();
      this.#chunkStart = 0;
    }
    if (this.#filled < this.#frameBytes) return;
    this.#ready.push(this.#filling);
    this.#filling = undefined;
    this.#filled = 0;
    this.#onFrame();
  }
}
