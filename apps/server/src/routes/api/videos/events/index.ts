import type { ServerResponse } from 'node:http';
import type { FastifyPluginAsyncZod } from 'fastify-type-provider-zod';
import { z } from 'zod';
import { problemAnswersOf } from '../../../../schemas/answers.ts';
import { videoItem, videoParamsSchema } from '../../../../schemas/video-item.ts';

const LOOK_EVERY_MS = 500;
/** Keeps proxies from closing a quiet connection. */
const SIGN_OF_LIFE_MS = 15_000;

/**
 * How an item gets on, as server-sent events: `item` whenever something has changed, `gone` when it was deleted. The
 * stream ends when nothing more will happen, and when the service closes; a browser then asks again by itself.
 */
export const videoEventRoutes: FastifyPluginAsyncZod = async (app) => {
  const stored = app.storedVideos;
  const open = new Set<ServerResponse>();
  app.addHook('preClose', async () => {
    for (const response of open) response.end();
  });

  app.get('/api/videos/:id/events', {
    schema: {
      operationId: 'videoEvents',
      tags: ['video'],
      summary: 'How it gets on, as server-sent events',
      params: videoParamsSchema,
      response: {
        200: {
          description: 'Events `item` and `gone`.',
          content: { 'text/event-stream': { schema: z.string() } },
        },
        ...problemAnswersOf(['video_unknown', 'database_unavailable']),
      },
    },
    handler: async (request, reply) => {
      const { id } = await stored.item(request.params.id);
      const { videos } = await stored.parts();
      reply.hijack();
      const response = reply.raw;
      for (const [name, value] of Object.entries(reply.getHeaders()))
        if (value !== undefined) response.setHeader(name, value);
      response.writeHead(200, {
        'content-type': 'text/event-stream',
        'cache-control': 'no-store',
        'x-accel-buffering': 'no',
      });
      open.add(response);
      response.once('close', () => open.delete(response));
      let told = '';
      let toldMs = performance.now();
      while (!response.writableEnded && !response.destroyed) {
        // The database may be away for a moment; the stream stays.
        const row = await videos.byId(id).catch(() => null);
        const now = row ? JSON.stringify(videoItem(row)) : '';
        if (row === undefined) response.write('event: gone\ndata: {}\n\n');
        else if (row && now !== told) response.write(`event: item\ndata: ${now}\n\n`);
        else if (performance.now() - toldMs > SIGN_OF_LIFE_MS) response.write(': still here\n\n');
        else {
          await pause();
          continue;
        }
        toldMs = performance.now();
        told = now;
        const isSettled = row && row.state !== 'queued' && row.state !== 'running';
        const isDrawn =
          row && (row.state !== 'done' || row.kind === 'track' || row.drawn_edits === row.edits_version);
        if (row === undefined || (isSettled && isDrawn)) break;
        await pause();
      }
      response.end();
    },
  });
};

const pause = () => new Promise<void>((resolve) => setTimeout(resolve, LOOK_EVERY_MS));
