import type { FastifyPluginAsyncZod } from 'fastify-type-provider-zod';
import { Problem } from '../../../../problem.ts';
import { problemAnswersOf } from '../../../../schemas/answers.ts';
import {
  videoItem,
  videoItemSchema,
  videoParamsSchema,
  videoQuerySchema,
} from '../../../../schemas/video-item.ts';
import { acceptVideo } from '../../../../videos/accept-video.ts';
import { receiveVideo } from '../../../../videos/receive-video.ts';
import { VIDEO_UPLOAD_PROBLEMS } from '../../../../videos/upload-problems.ts';
import { originalPath } from '../../../../videos/video-paths.ts';

/** The same film looked at in another way: an item of its own, so that both can be compared and either deleted. */
export const videoAgainRoutes: FastifyPluginAsyncZod = async (app) => {
  const stored = app.storedVideos;

  app.post('/api/videos/:id/again', {
    config: { access: { action: 'add', scope: 'videos', of: 'video' } },
    schema: {
      operationId: 'videoAgain',
      tags: ['video'],
      summary: 'Look at the same video again, in another way',
      description:
        'Makes a new item from the stored file; edits stay with the old one. A way that the file has been looked at before is answered with 200 and the item that is there.',
      params: videoParamsSchema,
      querystring: videoQuerySchema,
      response: {
        202: {
          description: 'It waits to be looked at.',
          content: { 'application/json': { schema: videoItemSchema } },
        },
        200: {
          description: 'It is here already.',
          content: { 'application/json': { schema: videoItemSchema } },
        },
        ...problemAnswersOf(['video_unknown', 'video_has_no_film', ...VIDEO_UPLOAD_PROBLEMS]),
      },
    },
    handler: async (request, reply) => {
      const old = await stored.item(request.params.id);
      if (old.kind !== 'video') throw new Problem('video_has_no_film');
      const tools = await stored.ffmpeg();
      const parts = await stored.parts();
      const roomBytes = await parts.storage.makeSure(Number(old.bytes));
      const scratch = await parts.files.scratch();
      try {
        const copy = scratch.path('video');
        const file = await receiveVideo(await parts.files.read(originalPath(old.id)), copy, roomBytes);
        const { row, isNew } = await acceptVideo(parts, tools, {
          file,
          name: old.name,
          ownerId: old.owner_id,
          query: request.query,
        });
        return await reply.code(isNew ? 202 : 200).send(videoItem(row));
      } finally {
        await scratch.remove();
      }
    },
  });
};
