import type { FastifyPluginAsyncZod } from 'fastify-type-provider-zod';
import { documentAnswers } from '../../../schemas/answers.ts';
import { documentQuerySchema } from '../../../schemas/document-query.ts';

export const poseRoutes: FastifyPluginAsyncZod = async (app) => {
  app.post('/api/pose', {
    config: { photo: 'form-or-raw', access: { action: 'see', scope: 'photos' } },
    schema: {
      operationId: 'pose',
      tags: ['photo'],
      summary: 'Photo to landmarks as JSON',
      description:
        'The photo is the `image` field of a form, or the body itself. `x` and `y` are normalised to the upright image, `z` is in units of its width.',
      querystring: documentQuerySchema,
      response: documentAnswers,
    },
    handler: (request, reply) => app.answerPhoto(request, reply, { kind: 'document', ...request.query }),
  });
};
