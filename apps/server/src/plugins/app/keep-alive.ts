import type { FastifyInstance } from 'fastify';
import fastifyPlugin from 'fastify-plugin';

/** How long a client is told that it may use a quiet connection again. */
const TOLD_S = 30;

/**
 * How long a quiet connection is really kept. A computer that stands still for some seconds would otherwise close one
 * whose next request has just come, and the client would see a broken connection.
 */
export const KEEP_ALIVE_MS = 120_000;

/** Tells clients a shorter time for quiet connections than they are kept. */
export const keepAlive = fastifyPlugin(async (app: FastifyInstance) => {
  app.addHook('onRequest', (_request, reply, done) => {
    reply.header('keep-alive', `timeout=${TOLD_S}`);
    done();
  });
});
