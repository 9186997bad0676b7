import { createReadStream } from 'node:fs';
import { Readable } from 'node:stream';
import type { FastifyReply } from 'fastify';
import type { Scratch } from '../files/scratch.ts';

/** Sends what is made while it is sent. */
export function sendChunks(
  reply: FastifyReply,
  contentType: string,
  chunks: Iterable<string | Uint8Array>,
): FastifyReply {
  return reply
    .header('content-type', contentType)
    .header('cache-control', 'private, no-cache')
    .send(Readable.from(asBuffers(chunks)));
}

/** Sends a file that is not needed after that. */
export function sendOnce(
  reply: FastifyReply,
  path: string,
  contentType: string,
  scratch: Scratch,
): FastifyReply {
  return sendWith(reply, createReadStream(path), contentType, scratch);
}

/** Sends a stream that reads from a scratch, which isn't needed after that. */
export function sendWith(
  reply: FastifyReply,
  stream: Readable,
  contentType: string,
  scratch: Scratch,
): FastifyReply {
  stream.once('close', () => void scratch.remove());
  return reply.header('content-type', contentType).header('cache-control', 'private, no-cache').send(stream);
}

/**
 * `Content-Disposition` of a file to be kept (RFC 6266): its name in UTF-8, and one for those that only know ASCII.
 *
 * @example asAttachment('深蹲.csv') // attachment; filename="__.csv"; filename*=UTF-8''%E6%B7%B1%E8%B9%B2.csv
 */
export function asAttachment(name: string, plain = name.replace(/[^\x20-\x7e]|["\\%]/g, '_')): string {
  return `attachment; filename="${plain}"; filename*=UTF-8''${encodeURIComponent(name)}`;
}

function* asBuffers(chunks: Iterable<string | Uint8Array>): Generator<Buffer> {
  for (const chunk of chunks) {
    yield typeof chunk === 'string'
      ? Buffer.from(chunk)
      : Buffer.from(chunk.buffer, chunk.byteOffset, chunk.byteLength);
  }
}
