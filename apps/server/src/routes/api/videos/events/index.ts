import type { FastifyPluginAsyncZod } from 'fastify-type-provider-zod';
import { z } from 'zod';
import type { VideoRow } from '../../../../repositories/video-rows.ts';
import { problemAnswersOf } from '../../../../schemas/answers.ts';
import { videoItem, videoParamsSchema } from '../../../../schemas/video-item.ts';
import { eventStreams } from '../../../../videos/event-streams.ts';

const eventsOf = (description: string) => ({
  200: { description, content: { 'text/event-stream': { schema: z.string() } } },
});

/** How items get on, as server-sent events: `item` whenever something has changed, `gone` when one was deleted. */
export const videoEventRoutes: FastifyPluginAsyncZod = async (app) => {
  const stored = app.storedVideos;
  const streams = eventStreams(app);

  app.get('/api/videos/:id/events', {
    config: { access: { action: 'see', scope: 'videos', of: 'video' } },
    schema: {
      operationId: 'videoEvents',
      tags: ['video'],
      summary: 'How it gets on, as server-sent events',
      description: 'The stream ends when nothing more will happen.',
      params: videoParamsSchema,
      response: {
        ...eventsOf('Events `item` and `gone`.'),
        ...problemAnswersOf(['video_unknown', 'database_unavailable']),
      },
    },
    handler: async (request, reply) => {
      const { id } = await stored.item(request.params.id);
      const { videos } = await stored.parts();
      const stream = streams.open(request, reply);
      let told = '';
      while (stream.isOpen) {
        // The database may be away for a moment; the stream stays.
        const row = await videos.byId(id).catch(() => null);
        if (row === undefined) stream.send('gone', { id });
        else if (row) {
          const item = videoItem(row);
          const now = JSON.stringify(item);
          if (now !== told) stream.send('item', item);
          told = now;
        }
        if (row === undefined || (row && isSettled(row))) break;
        await stream.rest();
      }
      stream.end();
    },
  });

  app.get('/api/videos/events', {
    config: { access: { action: 'see', scope: 'videos' } },
    schema: {
      operationId: 'videosEvents',
      tags: ['video'],
      summary: 'How all items get on, as server-sent events',
      description:
        'First every item that waits, runs or is drawn anew, then each change of such an item. One stream for a whole list: browsers keep only six connections to a service.',
      response: {
        ...eventsOf('Events `item` and `gone`.'),
        ...problemAnswersOf(['database_unavailable']),
      },
    },
    handler: async (request, reply) => {
      const { videos } = await stored.parts();
      const stream = streams.open(request, reply);
      const told = new Map<string, string>();
      const tell = (row: VideoRow) => {
        const item = videoItem(row);
        const now = JSON.stringify(item);
        if (told.get(row.id) !== now) stream.send('item', item);
        told.set(row.id, now);
      };
      while (stream.isOpen) {
        const rows = await videos.unsettled(request.viewer.sees).catch(() => null);
        const settled = rows ? [...told.keys()].filter((id) => !rows.some((row) => row.id === id)) : [];
        rows?.forEach(tell);
        for (const id of settled) {
          const row = await videos.byId(id).catch(() => null);
          if (row === null) continue;
          if (row) tell(row);
          else stream.send('gone', { id });
          told.delete(id);
        }
        await stream.rest();
      }
    },
  });
};

/** Nothing more happens to it by itself. */
function isSettled(row: VideoRow): boolean {
  if (row.state === 'queued' || row.state === 'running') return false;
  return row.state !== 'done' || row.kind === 'track' || row.drawn_edits === row.edits_version;
}
