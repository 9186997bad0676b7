import type { FastifyInstance } from 'fastify';
import fastifyPlugin from 'fastify-plugin';
import { Problem } from '../../problem.ts';

const LOOK_EVERY_MS = 20;

/**
 * While the service closes, requests in work are finished, new ones on open connections are refused with
 * `shutting_down`, and a connection goes as soon as it has nothing left to say.
 */
export const gracefulClose = fastifyPlugin(async (app: FastifyInstance) => {
  let closing = false;
  app.addHook('onRequest', (_request, _reply, done) => {
    done(closing ? new Problem('shutting_down') : undefined);
  });
  app.addHook('preClose', async () => {
    closing = true;
    const look = setInterval(() => app.server.closeIdleConnections(), LOOK_EVERY_MS);
    app.server.once('close', () => clearInterval(look));
  });
});
