import type { FastifyInstance } from 'fastify';
import { MOST_FORM_OVERHEAD_BYTES, MOST_PHOTO_BYTES } from '../../limits.ts';

/**
 * A client that asks before it sends (`Expect: 100-continue`, as curl does for larger files) is told to go on only when
 * its file is not too large; otherwise the refusal comes before the first byte.
 */
export function answerExpectations(app: FastifyInstance): void {
  app.server.on('checkContinue', (request, response) => {
    const stated = Number(request.headers['content-length'] ?? 0);
    if (stated <= MOST_PHOTO_BYTES + MOST_FORM_OVERHEAD_BYTES) response.writeContinue();
    app.routing(request, response);
  });
}
