import type { Readable } from 'node:stream';
import type { ByteSink } from './output-socket.ts';

/**
 * Cuts a stream of bytes into frames of equal length, in buffers that are used again once given back. While more than
 * `readAhead` frames wait no more are asked for, so that memory stays the same however long the stream is.
 */
export class FrameAssembler implements ByteSink {
  readonly #frameBytes: number;
  readonly #readAhead: number;
  readonly #onFrame: () => void;
  readonly #free: Uint8Array[] = [];
  readonly #ready: Uint8Array[] = [];
  #filling: Uint8Array | undefined;
  #filled = 0;
  #resume = () => {};

  constructor(frameBytes: number, readAhead: number, onFrame: () => void) {
    this.#frameBytes = frameBytes;
    this.#readAhead = readAhead;
    this.#onFrame = onFrame;
  }

  /** Called whenever there is room again. */
  set onRoom(resume: () => void) {
    this.#resume = resume;
  }

  /** There is a whole frame to `take`. */
  get hasFrame(): boolean {
    return this.#ready.length > 0;
  }

  get isFull(): boolean {
    return this.#ready.length > this.#readAhead;
  }

  /** The oldest whole frame. It belongs to the caller until `giveBack`. */
  take(): Uint8Array | undefined {
    const frame = this.#ready.shift();
    if (!this.isFull) this.#resume();
    return frame;
  }

  giveBack(frame: Uint8Array): void {
    this.#free.push(frame);
  }

  room(): Uint8Array {
    this.#filling ??= this.#free.pop() ?? new Uint8Array(this.#frameBytes);
    return this.#filling.subarray(this.#filled);
  }

  took(bytes: number): boolean {
    this.#filled += bytes;
    if (this.#filling && this.#filled === this.#frameBytes) {
      this.#ready.push(this.#filling);
      this.#filling = undefined;
      this.#filled = 0;
      this.#onFrame();
    }
    return !this.isFull;
  }
}

/** Feeds an assembler with the chunks of a pipe. Calls `onEnd` when all of them are in frames. */
export function assembleChunks(stream: Readable, frames: FrameAssembler, onEnd: () => void): void {
  /** Usually one or none; when the program ends, Node lets the rest of its pipe through at once, paused or not. */
  const chunks: Uint8Array[] = [];
  let hasEnded = false;
  const assemble = () => {
    for (let chunk = chunks[0]; chunk; chunk = chunks[0]) {
      if (frames.isFull) {
        stream.pause();
        return;
      }
      const part = chunk.subarray(0, frames.room().length);
      frames.room().set(part);
      frames.took(part.length);
      if (part.length === chunk.length) chunks.shift();
      else chunks[0] = chunk.subarray(part.length);
    }
    if (hasEnded) onEnd();
    else if (stream.isPaused()) stream.resume();
  };
  frames.onRoom = assemble;
  stream.on('data', (chunk: Uint8Array) => {
    chunks.push(chunk);
    assemble();
  });
  stream.on('close', () => {
    hasEnded = true;
    assemble();
  });
  // A pipe that breaks shows as missing frames; the program's exit then says why.
  stream.on('error', () => {});
}
