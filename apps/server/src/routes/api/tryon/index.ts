import type { FastifyPluginAsyncZod } from 'fastify-type-provider-zod';
import { Problem } from '../../../problem.ts';
import { tryOnAnswers } from '../../../schemas/answers.ts';
import { garmentPointsOf, tailoredOf, tryOnQuerySchema } from '../../../schemas/try-on.ts';
import type { TryOnForm } from '../../../upload/try-on-form.ts';

export const tryOnRoutes: FastifyPluginAsyncZod = async (app) => {
  app.post('/api/tryon', {
    config: { photo: 'form-with-garment', access: { action: 'see', scope: 'photos' } },
    schema: {
      operationId: 'tryOn',
      tags: ['photo'],
      summary: 'Photo and garment to the photo with the garment on',
      description:
        'The fields of the form are `image`, the photo, `garment`, the garment laid flat or a GLB skinned to a humanoid (not with `tailored`), and if wanted `points`, the control points of a flat one.',
      querystring: tryOnQuerySchema,
      response: tryOnAnswers,
    },
    handler: (request, reply) => {
      const form = request.body as TryOnForm | undefined;
      if (!form) throw new Problem('image_missing');
      const { garment, person = null, heightCm = null, maxEdge, format } = request.query;
      const { model, mode, people, minConfidence } = request.query;
      const tailored = tailoredOf(request.query);
      if (!tailored && !form.garment) throw new Problem('garment_missing');
      const points = form.points === null || tailored ? null : garmentPointsOf(form.points, garment);
      const files = Buffer.concat(form.garment && !tailored ? [form.photo, form.garment] : [form.photo]);
      const photoBytes = form.photo.length;
      app.computePool.buffers.giveBack(form.photo);
      return app.answerPhoto(
        request,
        reply,
        {
          kind: 'tryOn',
          ...{
            model,
            mode,
            people,
            minConfidence,
            garment,
            tailored,
            points,
            person,
            heightCm,
            format,
            photoBytes,
          },
          maxEdgePx: maxEdge,
        },
        files,
      );
    },
  });
};
