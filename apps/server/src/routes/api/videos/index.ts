import type { Readable } from 'node:stream';
import multipart from '@fastify/multipart';
import { VIDEO_LIMITS } from '@posebox/media/video';
import { problemDocument } from '@posebox/texts';
import type { FastifyPluginAsyncZod } from 'fastify-type-provider-zod';
import { z } from 'zod';
import { VIDEO_STATES } from '../../../database/schema.ts';
import { Problem } from '../../../problem.ts';
import { problemAnswersOf } from '../../../schemas/answers.ts';
import { problemSchema } from '../../../schemas/problem.ts';
import {
  videoItem,
  videoItemSchema,
  videoParamsSchema,
  videoQuerySchema,
} from '../../../schemas/video-item.ts';
import { acceptVideo } from '../../../videos/accept-video.ts';
import { cursorOf, readCursor } from '../../../videos/list-cursor.ts';
import { receiveVideo } from '../../../videos/receive-video.ts';
import { VIDEO_UPLOAD_PROBLEMS } from '../../../videos/upload-problems.ts';

const severalStates = z.union([z.array(z.enum(VIDEO_STATES)), z.enum(VIDEO_STATES)]);

export const videoRoutes: FastifyPluginAsyncZod = async (app) => {
  await app.register(multipart, {
    limits: { fileSize: VIDEO_LIMITS.maxBytes + 1, files: 1, fields: 16, fieldSize: 4096 },
    throwFileSizeLimit: false,
  });
  const stored = app.storedVideos;

  app.post('/api/videos', {
    bodyLimit: VIDEO_LIMITS.maxBytes + 1e6,
    config: { upload: 'video', access: { action: 'add', scope: 'videos' } },
    schema: {
      operationId: 'addVideo',
      tags: ['video'],
      summary: 'Send a video to be looked at',
      description:
        'The video is the `video` field of a form, at most 4 GB. The same file looked at in the same way is one item: sent again, it is answered with 200 and the item that is there.',
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
        ...problemAnswersOf(['video_missing', ...VIDEO_UPLOAD_PROBLEMS]),
      },
    },
    handler: async (request, reply) => {
      const tools = await stored.ffmpeg();
      const parts = await stored.parts();
      const part = request.isMultipart() ? await request.file() : undefined;
      if (part?.fieldname !== 'video') throw new Problem('video_missing');
      const roomBytes = await parts.storage.makeSure(Number(request.headers['content-length'] ?? 0));
      const scratch = await parts.files.scratch();
      try {
        const file = await receiveVideo(part.file as Readable, scratch.path('video'), roomBytes);
        const name = part.filename || 'video';
        const { row, isNew } = await acceptVideo(parts, tools, {
          ...{ file, name, query: request.query },
          ownerId: request.viewer.addsFor,
        });
        return await reply.code(isNew ? 202 : 200).send(videoItem(row));
      } finally {
        await scratch.remove();
      }
    },
  });

  app.get('/api/videos', {
    config: { access: { action: 'see', scope: 'videos' } },
    schema: {
      operationId: 'videos',
      tags: ['video'],
      summary: 'The items, newest first, in pages',
      querystring: z.strictObject({
        limit: z.coerce.number().int().min(1).max(200).default(50),
        search: z.string().max(200).optional().meta({ description: 'Part of the name.' }),
        state: severalStates.optional().meta({ description: 'May be given several times.' }),
        ofPatients: z.stringbool().default(true).meta({
          description: '`false` leaves out the clips that measurements of patients were made from.',
        }),
        after: z.string().max(200).optional().meta({ description: '`next` of the page before.' }),
      }),
      response: {
        200: z.object({ items: z.array(videoItemSchema), next: z.string().nullable() }),
        ...problemAnswersOf(['invalid_parameter', 'database_unavailable']),
      },
    },
    handler: async (request) => {
      const { limit, search, state, ofPatients, after } = request.query;
      const { videos } = await stored.parts();
      const states = state === undefined ? undefined : [state].flat();
      const rows = await videos.list({
        owners: request.viewer.sees,
        limit: limit + 1,
        search,
        states,
        ofPatients,
        after: readCursor(after),
      });
      const page = rows.slice(0, limit);
      const last = page.at(-1);
      return { items: page.map(videoItem), next: rows.length > limit && last ? cursorOf(last) : null };
    },
  });

  app.get('/api/videos/tools', {
    config: { access: { action: 'see', scope: 'videos' } },
    schema: {
      operationId: 'videoTools',
      tags: ['video'],
      summary: 'Whether videos can be looked at here, and what is missing if not',
      response: {
        200: z.object({
          ffmpeg: z.string().nullable().meta({ description: 'Its version, if it can be used.' }),
          problem: problemSchema.nullable(),
          command: z.string().nullable().meta({ description: 'What brings what is missing.' }),
        }),
      },
    },
    handler: async () => {
      try {
        return { ffmpeg: (await stored.ffmpeg()).version, problem: null, command: null };
      } catch (error) {
        if (!(error instanceof Problem)) throw error;
        const { command } = error.values;
        const problem = problemDocument(error.code, error.values);
        return { ffmpeg: null, problem, command: command === undefined ? null : String(command) };
      }
    },
  });

  app.get('/api/videos/:id', {
    config: { access: { action: 'see', scope: 'videos', of: 'video' } },
    schema: {
      operationId: 'video',
      tags: ['video'],
      summary: 'One item',
      params: videoParamsSchema,
      response: { 200: videoItemSchema, ...problemAnswersOf(['video_unknown', 'database_unavailable']) },
    },
    handler: async (request) => videoItem(await stored.item(request.params.id)),
  });

  for (const action of ['cancel', 'retry'] as const) {
    app.post(`/api/videos/:id/${action}`, {
      config: { access: { action: 'change', scope: 'videos', of: 'video' } },
      schema: {
        operationId: `${action}Video`,
        tags: ['video'],
        summary: action === 'cancel' ? 'Stop what waits or runs' : 'Do again what failed or was cancelled',
        params: videoParamsSchema,
        response: {
          200: videoItemSchema,
          ...problemAnswersOf(['video_unknown', 'video_state_forbids', 'database_unavailable']),
        },
      },
      handler: async (request) => {
        const { id, state } = await stored.item(request.params.id);
        const { videos } = await stored.parts();
        const row = await videos[action](id);
        if (!row) throw new Problem('video_state_forbids', { state });
        return videoItem(row);
      },
    });
  }
};
