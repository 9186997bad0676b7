import type { FastifyPluginAsyncZod } from 'fastify-type-provider-zod';
import { z } from 'zod';

export const metricsRoutes: FastifyPluginAsyncZod = async (app) => {
  app.get('/metrics', {
    config: { access: { action: 'see', scope: 'operation' } },
    schema: {
      operationId: 'metrics',
      tags: ['operation'],
      summary: 'Figures for Prometheus',
      response: { 200: { description: 'Text format.', content: { 'text/plain': { schema: z.string() } } } },
    },
    handler: async (_request, reply) =>
      reply.header('content-type', app.metrics.contentType).send(await app.metrics.text()),
  });
};
