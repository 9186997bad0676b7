import { trackAnglesSchema } from '@posebox/motion';
import type { FastifyPluginAsyncZod } from 'fastify-type-provider-zod';
import { z } from 'zod';
import { measureTrack } from '../../../../angles/measure-track.ts';
import { sendTrackAngles } from '../../../../angles/send-track-angles.ts';
import { anglesQuerySchema } from '../../../../schemas/angles-query.ts';
import { problemAnswersOf } from '../../../../schemas/answers.ts';
import { videoParamsSchema } from '../../../../schemas/video-item.ts';

export const videoAngleRoutes: FastifyPluginAsyncZod = async (app) => {
  const stored = app.storedVideos;

  app.get('/api/videos/:id/angles', {
    config: { access: { action: 'see', scope: 'videos', of: 'video' } },
    schema: {
      operationId: 'videoAngles',
      tags: ['motion'],
      summary: 'Angles of a stored video or track, edits applied',
      params: videoParamsSchema,
      querystring: anglesQuerySchema,
      response: {
        200: {
          description: 'A column an angle, a value a frame.',
          content: {
            'application/json': { schema: trackAnglesSchema },
            'text/csv': { schema: z.string() },
          },
        },
        ...problemAnswersOf([
          'video_unknown',
          'video_not_ready',
          'angle_unknown',
          'angle_person_unknown',
          'invalid_parameter',
          'unknown_parameter',
          'database_unavailable',
          'storage_unavailable',
        ]),
      },
    },
    handler: async (request, reply) => {
      const row = await stored.item(request.params.id);
      const document = await stored.editedTrack(row);
      return sendTrackAngles(reply, await measureTrack(document, request.query), request.query);
    },
  });
};
