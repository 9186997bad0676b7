import type { FastifyPluginAsyncZod } from 'fastify-type-provider-zod';
import { pictureAnswers } from '../../../../schemas/answers.ts';
import { pictureQuerySchema, pictureRequestOf } from '../../../../schemas/picture-query.ts';

export const posePictureRoutes: FastifyPluginAsyncZod = async (app) => {
  app.post('/api/pose/picture', {
    config: { photo: 'form-or-raw', access: { action: 'see', scope: 'photos' } },
    schema: {
      operationId: 'posePicture',
      tags: ['photo'],
      summary: 'Photo to picture with the skeletons drawn',
      querystring: pictureQuerySchema,
      response: pictureAnswers,
    },
    handler: (request, reply) => app.answerPhoto(request, reply, pictureRequestOf(request.query)),
  });
};
