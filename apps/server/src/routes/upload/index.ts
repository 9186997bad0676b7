import type { FastifyPluginAsyncZod } from 'fastify-type-provider-zod';
import { jpegAnswers } from '../../schemas/answers.ts';
import { uploadQuerySchema } from '../../schemas/upload-query.ts';

/** Stands in for the well-known tutorial service: a form with a photo in, the photo with its skeleton out. */
export const uploadRoutes: FastifyPluginAsyncZod = async (app) => {
  app.post('/upload', {
    config: { photo: 'form', access: { action: 'see', scope: 'photos' } },
    schema: {
      operationId: 'upload',
      tags: ['photo'],
      summary: 'Photo form to JPEG with the skeleton',
      description:
        'Drop-in for the tutorial service: field `image` in, JPEG with red points and white bones out, full size.',
      querystring: uploadQuerySchema,
      response: jpegAnswers,
    },
    handler: (request, reply) =>
      app.answerPhoto(request, reply, {
        kind: 'picture',
        model: 'full',
        mode: request.query.mode,
        people: request.query.people,
        minConfidence: 0.5,
        style: 'classic',
        detail: 'all',
        background: 'photo',
        labels: 'none',
        blurFaces: false,
        format: 'jpeg',
      }),
  });
};
