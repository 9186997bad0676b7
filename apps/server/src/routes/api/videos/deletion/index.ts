import type { FastifyPluginAsyncZod } from 'fastify-type-provider-zod';
import { z } from 'zod';
import { Problem } from '../../../../problem.ts';
import { problemAnswersOf } from '../../../../schemas/answers.ts';
import { switchSchema } from '../../../../schemas/search-query.ts';
import { videoItem, videoItemSchema, videoParamsSchema } from '../../../../schemas/video-item.ts';

const MOST_AT_ONCE = 200;
const idsSchema = z.strictObject({ ids: z.array(z.uuid()).min(1).max(MOST_AT_ONCE) });

/** Items are deleted with everything made of them, and can be had back for a moment. */
export const videoDeletionRoutes: FastifyPluginAsyncZod = async (app) => {
  const stored = app.storedVideos;

  app.delete('/api/videos/:id', {
    config: { access: { action: 'delete', scope: 'videos', of: 'video' } },
    schema: {
      operationId: 'deleteVideo',
      tags: ['video'],
      summary: 'Delete an item and everything made of it',
      description:
        'It is gone from every list at once. `…/restore` has it back for `undoS` seconds (`GET /api/storage`), then its files are removed.',
      params: videoParamsSchema,
      querystring: z.strictObject({ now: switchSchema('Remove the files at once; it can’t be had back.') }),
      response: {
        204: z.null().meta({ description: 'It is deleted.' }),
        ...problemAnswersOf(['video_unknown', 'database_unavailable', 'storage_unavailable']),
      },
    },
    handler: async (request, reply) => {
      const { id } = await stored.item(request.params.id);
      const { videos, storage } = await stored.parts();
      await videos.remove([id], request.viewer.sees);
      if (request.query.now) await storage.purge([id]);
      return reply.code(204).send(null);
    },
  });

  app.post('/api/videos/delete', {
    config: { access: { action: 'delete', scope: 'videos' } },
    schema: {
      operationId: 'deleteVideos',
      tags: ['video'],
      summary: 'Delete several items',
      body: idsSchema,
      response: {
        200: z.object({
          deleted: z.array(z.uuid()).meta({ description: 'Those that there were.' }),
          undoS: z.number().meta({ description: 'They can be had back for so many seconds.' }),
        }),
        ...problemAnswersOf(['invalid_parameter', 'database_unavailable']),
      },
    },
    handler: async (request) => {
      const { videos, storage } = await stored.parts();
      return {
        deleted: [...(await videos.remove(request.body.ids, request.viewer.sees))],
        undoS: storage.settings.undoS,
      };
    },
  });

  app.post('/api/videos/restore', {
    config: { access: { action: 'delete', scope: 'videos' } },
    schema: {
      operationId: 'restoreVideos',
      tags: ['video'],
      summary: 'Have deleted items back',
      body: idsSchema,
      response: {
        200: z.object({
          items: z.array(videoItemSchema).meta({ description: 'Those that were still to be had back.' }),
        }),
        ...problemAnswersOf(['invalid_parameter', 'database_unavailable']),
      },
    },
    handler: async (request) => {
      const { videos } = await stored.parts();
      return { items: (await videos.restore(request.body.ids, request.viewer.sees)).map(videoItem) };
    },
  });

  app.post('/api/videos/:id/restore', {
    config: { access: { action: 'delete', scope: 'videos', of: 'video' } },
    schema: {
      operationId: 'restoreVideo',
      tags: ['video'],
      summary: 'Have a deleted item back',
      params: z.object({ id: z.uuid() }),
      response: {
        200: videoItemSchema,
        ...problemAnswersOf(['video_unknown', 'database_unavailable']),
      },
    },
    handler: async (request) => {
      const { id } = request.params;
      const { videos } = await stored.parts();
      // Had back twice is had back.
      const row = (await videos.restore([id], request.viewer.sees))[0] ?? (await videos.byId(id));
      if (!row) throw new Problem('video_unknown', { id });
      return videoItem(row);
    },
  });
};
