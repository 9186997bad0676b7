import type { IncomingMessage } from 'node:http';
import { Problem } from '../problem.ts';

export interface ReceiveOptions {
  /** More than this is refused with `file_too_large`: before the first byte when the length is stated. */
  readonly mostBytes: number;
  /** What the refusal names as the limit. */
  readonly limitMb: number;
  /** An upload that brings less than `leastBytes` in any `everyMs` is refused with `upload_too_slow`. */
  readonly pace: { readonly leastBytes: number; readonly everyMs: number };
  /** Gives the memory for a body. */
  takeBuffer(byteLength: number): Buffer;
  /** Called with the length of every chunk; may refuse it by throwing. */
  charge(bytes: number): void;
}

/** Room for a body of unknown length to begin with. */
const FIRST_GUESS_BYTES = 256 * 1024;

/** The client closed the connection before its request was complete; there is nobody to answer. */
export class ClientGone extends Error {
  constructor() {
    super('The client closed the connection.');
    this.name = 'ClientGone';
  }
}

/**
 * Reads a request's body into one buffer: allocated once when the length is stated, otherwise doubled as it grows.
 *
 * @throws Problem `file_too_large`, `upload_too_slow`, whatever `charge` throws; ClientGone.
 */
export function receiveBody(incoming: IncomingMessage, options: ReceiveOptions): Promise<Buffer> {
  const { mostBytes, limitMb } = options;
  const stated = Number(incoming.headers['content-length'] ?? Number.NaN);
  const tooLarge = () => new Problem('file_too_large', { limitMb });

  return new Promise((resolve, reject) => {
    if (stated > mostBytes) throw tooLarge();
    let buffer = options.takeBuffer(Number.isNaN(stated) ? FIRST_GUESS_BYTES : stated);
    let received = 0;

    const grow = (bytes: number) => {
      const larger = options.takeBuffer(bytes);
      buffer.copy(larger, 0, 0, received);
      buffer = larger;
    };

    let receivedBefore = 0;
    const watch = setInterval(() => {
      if (received - receivedBefore < options.pace.leastBytes) settle(new Problem('upload_too_slow'));
      receivedBefore = received;
    }, options.pace.everyMs);
    const settle = (outcome: Buffer | Error) => {
      clearInterval(watch);
      incoming.off('data', onData).off('end', onEnd).off('close', onGone).off('error', onGone);
      if (outcome instanceof Error) reject(outcome);
      else resolve(outcome);
    };
    const onData = (chunk: Buffer) => {
      try {
        const needed = received + chunk.length;
        if (needed > mostBytes) throw tooLarge();
        options.charge(chunk.length);
        if (needed > buffer.length) grow(Math.min(mostBytes, Math.max(needed, 2 * buffer.length)));
        chunk.copy(buffer, received);
        received = needed;
      } catch (error) {
        settle(error instanceof Error ? error : new Error(String(error)));
      }
    };
    const onEnd = () => settle(buffer.subarray(0, received));
    const onGone = () => settle(new ClientGone());
    incoming.on('data', onData).on('end', onEnd).on('close', onGone).on('error', onGone);
  });
}
