import type { FastifyInstance } from 'fastify';
import fastifyPlugin from 'fastify-plugin';
import { REQUEST_WITHIN_MS } from '../../limits.ts';
import { answerBrokenRequest } from './broken-requests.ts';

declare module 'fastify' {
  interface FastifyContextConfig {
    /** The route takes files that may be hours on their way: in this field of a form, or a piece of one as it is. */
    upload?: 'video' | 'track' | 'piece' | 'model' | 'avatar';
  }
}

/** A request must have arrived whole within its time; only uploads of videos may take longer. */
export const arrivalDeadline = fastifyPlugin(async (app: FastifyInstance) => {
  app.addHook('onRequest', (request, _reply, done) => {
    const { raw } = request;
    if (!request.routeOptions.config.upload && !raw.complete) {
      const deadline = setTimeout(() => {
        if (!raw.complete) {
          answerBrokenRequest({ name: '', message: '', code: 'ERR_HTTP_REQUEST_TIMEOUT' }, raw.socket);
        }
      }, REQUEST_WITHIN_MS);
      deadline.unref();
      raw.once('close', () => clearTimeout(deadline));
    }
    done();
  });
});
