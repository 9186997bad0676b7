import { randomUUID } from 'node:crypto';
import { createWriteStream } from 'node:fs';
import { pipeline } from 'node:stream/promises';
import type { FastifyPluginAsyncZod } from 'fastify-type-provider-zod';
import { Problem } from '../../../../problem.ts';
import { problemAnswersOf } from '../../../../schemas/answers.ts';
import {
  videoItem,
  videoItemSchema,
  videoParamsSchema,
  videoQuerySchema,
  videoRequestOf,
} from '../../../../schemas/video-item.ts';
import { videoIdentity } from '../../../../videos/video-identity.ts';
import { originalPath, videoFolder } from '../../../../videos/video-paths.ts';

/** The same film looked at in another way: an item of its own, so that both can be compared and either deleted. */
export const videoAgainRoutes: FastifyPluginAsyncZod = async (app) => {
  const stored = app.storedVideos;

  app.post('/api/videos/:id/again', {
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
        ...problemAnswersOf([
          'video_unknown',
          'video_has_no_film',
          'video_disk_full',
          'ffmpeg_missing',
          'database_unavailable',
        ]),
      },
    },
    handler: async (request, reply) => {
      const old = await stored.item(request.params.id);
      if (old.kind !== 'video') throw new Problem('video_has_no_film');
      await stored.ffmpeg();
      const { videos, files } = await stored.parts();
      const { request: how, drawing, priority } = videoRequestOf(request.query);
      const identity = videoIdentity(old.sha256, how, drawing);
      const known = await videos.byIdentity(identity);
      if (known) return reply.code(200).send(videoItem(known));
      const id = randomUUID();
      const scratch = await files.scratch();
      try {
        const copy = scratch.path('video');
        await pipeline(await files.read(originalPath(old.id)), createWriteStream(copy));
        await files.put(copy, originalPath(id));
        const { row, isNew } = await videos.add({
          id,
          kind: 'video',
          name: old.name,
          bytes: Number(old.bytes),
          sha256: old.sha256,
          request: how,
          drawing,
          identity,
          priority,
        });
        if (!isNew) await files.remove(videoFolder(id));
        return await reply.code(isNew ? 202 : 200).send(videoItem(row));
      } catch (error) {
        await files.remove(videoFolder(id));
        const { code } = error as NodeJS.ErrnoException;
        throw code === 'ENOSPC' || code === 'EDQUOT' ? new Problem('video_disk_full') : error;
      } finally {
        await scratch.remove();
      }
    },
  });
};
