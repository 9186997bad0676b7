import type { FastifyPluginAsyncZod } from 'fastify-type-provider-zod';
import { z } from 'zod';
import { problemAnswersOf } from '../../../../schemas/answers.ts';
import { videoItem, videoItemSchema } from '../../../../schemas/video-item.ts';

/** What there is to do. */
export const videoJobRoutes: FastifyPluginAsyncZod = async (app) => {
  app.get('/api/videos/jobs', {
    config: { access: { action: 'see', scope: 'videos' } },
    schema: {
      operationId: 'videoJobs',
      tags: ['video'],
      summary: 'What runs and what waits, in the order in which it will be taken',
      querystring: z.strictObject({ limit: z.coerce.number().int().min(1).max(200).default(50) }),
      response: {
        200: z.object({ running: z.int(), waiting: z.int(), items: z.array(videoItemSchema) }),
        ...problemAnswersOf(['invalid_parameter', 'database_unavailable']),
      },
    },
    handler: async (request) => {
      const { videos } = await app.storedVideos.parts();
      const { running, waiting, rows } = await videos.jobs(request.viewer.sees, request.query.limit);
      return { running, waiting, items: rows.map(videoItem) };
    },
  });
};
