import { isProblemCode, PROBLEM_CODES, problemDocument } from '@posebox/texts';
import type { FastifyPluginAsyncZod } from 'fastify-type-provider-zod';
import { z } from 'zod';
import { Problem } from '../../../problem.ts';
import { problemAnswersOf } from '../../../schemas/answers.ts';
import { problemSchema } from '../../../schemas/problem.ts';

/** The `type` of a problem is an address; here it answers. */
export const problemRoutes: FastifyPluginAsyncZod = async (app) => {
  app.get('/api/problems', {
    config: { access: 'everyone' },
    schema: {
      operationId: 'problems',
      tags: ['operation'],
      summary: 'Every problem that an answer may be',
      description: 'Places such as `{limitMb}` stand where a real answer names the fact.',
      response: { 200: z.array(problemSchema) },
    },
    handler: async () => PROBLEM_CODES.map((code) => problemDocument(code)),
  });

  app.get('/api/problems/:code', {
    config: { access: 'everyone' },
    schema: {
      operationId: 'problem',
      tags: ['operation'],
      summary: 'One problem',
      params: z.object({ code: z.string() }),
      response: { 200: problemSchema, ...problemAnswersOf(['not_found']) },
    },
    handler: async (request) => {
      const { code } = request.params;
      if (!isProblemCode(code)) throw new Problem('not_found');
      return problemDocument(code);
    },
  });
};
