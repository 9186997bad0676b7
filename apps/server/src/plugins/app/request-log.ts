import type { FastifyInstance } from 'fastify';
import fastifyPlugin from 'fastify-plugin';

/** A line for each request, if that is asked for: what was asked and how it ended, never who asked or which file. */
export const requestLog = fastifyPlugin(async (app: FastifyInstance) => {
  app.addHook('onResponse', (request, reply, done) => {
    request.log.info({
      method: request.method,
      route: request.routeOptions.url ?? 'none',
      status: reply.statusCode,
      ms: Math.round(reply.elapsedTime),
    });
    done();
  });
});
