import { Readable } from 'node:stream';
import type { FastifyReply, FastifyRequest } from 'fastify';
import type { ByteRange, FileStore } from '../files/file-store.ts';

/**
 * Sends a stored file, or the part of it that a player asks for (RFC 9110 §14: one range of bytes; several are
 * answered with the whole file, as is allowed).
 */
export async function sendStored(
  request: FastifyRequest,
  reply: FastifyReply,
  files: FileStore,
  path: string,
  head: { readonly contentType: string; readonly etag: string },
): Promise<FastifyReply> {
  const bytes = await files.bytesOf(path);
  const etag = `"${head.etag}"`;
  reply
    .header('content-type', head.contentType)
    .header('accept-ranges', 'bytes')
    .header('etag', etag)
    .header('cache-control', 'private, no-cache');
  if (request.headers['if-none-match'] === etag) return reply.code(304).send();
  const isStale = request.headers['if-range'] !== undefined && request.headers['if-range'] !== etag;
  const range = isStale ? undefined : rangeOf(request.headers.range, bytes);
  if (range === 'outside') return reply.code(416).header('content-range', `bytes */${bytes}`).send();
  // What HEAD asks for is the length; Fastify would read a whole stream to throw it away.
  const content = request.method === 'HEAD' ? Readable.from([]) : await files.read(path, range);
  if (!range) return reply.header('content-length', bytes).send(content);
  return reply
    .code(206)
    .header('content-range', `bytes ${range.start}-${range.end}/${bytes}`)
    .header('content-length', range.end - range.start + 1)
    .send(content);
}

/**
 * The bytes of a `Range` header, both ends included: `rangeOf('bytes=-2', 10)` is `{ start: 8, end: 9 }`. Undefined
 * where there is none that we serve.
 */
export function rangeOf(header: string | undefined, bytes: number): ByteRange | 'outside' | undefined {
  const match = /^bytes=(\d*)-(\d*)$/.exec(header ?? '');
  if (!match || (match[1] === '' && match[2] === '')) return undefined;
  const [, from = '', to = ''] = match;
  const start = from === '' ? Math.max(0, bytes - Number(to)) : Number(from);
  const end = from === '' || to === '' ? bytes - 1 : Math.min(Number(to), bytes - 1);
  if (from !== '' && to !== '' && Number(to) < start) return undefined;
  return start >= bytes || (from === '' && Number(to) === 0) ? 'outside' : { start, end };
}
