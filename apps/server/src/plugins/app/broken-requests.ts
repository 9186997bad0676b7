import type { Socket } from 'node:net';
import { type ProblemCode, problemDocument } from '@posebox/texts';

/**
 * Answers what is no complete HTTP request: garbage, headers without end, a body that never comes. There is no
 * request object yet, so the answer is written by hand; the connection is closed after it.
 */
export function answerBrokenRequest(error: NodeJS.ErrnoException, socket: Socket): void {
  if (error.code === 'ECONNRESET' || !socket.writable) {
    socket.destroy();
    return;
  }
  const code: ProblemCode =
    error.code === 'ERR_HTTP_REQUEST_TIMEOUT' ? 'upload_too_slow' : 'request_malformed';
  const problem = problemDocument(code);
  const body = JSON.stringify(problem);
  socket.end(
    [
      `HTTP/1.1 ${problem.status} ${problem.status === 408 ? 'Request Timeout' : 'Bad Request'}`,
      'content-type: application/problem+json',
      `content-length: ${Buffer.byteLength(body)}`,
      'x-content-type-options: nosniff',
      'connection: close',
      '',
      body,
    ].join('\r\n'),
  );
  setTimeout(() => socket.destroy(), LAST_WORD_MS).unref();
}

const LAST_WORD_MS = 500;
