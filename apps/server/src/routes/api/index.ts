import type { FastifyPluginAsyncZod } from 'fastify-type-provider-zod';
import { z } from 'zod';
import type { AnswerSchemas } from '../../schemas/answers.ts';

const OPENAPI_ANSWERS: AnswerSchemas = { 200: z.looseObject({ openapi: z.string() }) };

export const apiRoutes: FastifyPluginAsyncZod = async (app) => {
  app.get('/api/openapi.json', {
    config: { access: 'signed_in' },
    schema: {
      operationId: 'openapi',
      tags: ['operation'],
      summary: 'This description (OpenAPI 3.1)',
      response: OPENAPI_ANSWERS,
    },
    handler: async (_request, reply) =>
      reply.header('content-type', 'application/json').send(Buffer.from(JSON.stringify(app.swagger()))),
  });
};
