import type { FastifyPluginAsyncZod } from 'fastify-type-provider-zod';
import { z } from 'zod';
import { actionLabelSchema } from '../../../../schemas/action-set.ts';
import { problemAnswersOf } from '../../../../schemas/answers.ts';
import { eventStreams } from '../../../../videos/event-streams.ts';

const EVENT_ID = /^\d{1,18}$/;

/** What happens with actions, as it happens: for pages and programs that listen, and told by pages that watch a camera. */
export const actionEventRoutes: FastifyPluginAsyncZod = async (app) => {
  const stored = app.storedVideos;
  const streams = eventStreams(app);
  const tags = ['actions'];
  const path = '/api/actions/events';

  app.get(path, {
    config: { access: { action: 'see', scope: 'actions' } },
    schema: {
      operationId: 'actionEvents',
      tags,
      summary: 'What is recognised and trained, as server-sent events',
      description:
        'Events `action.recognised`, `fall.suspected`, `training.done`, `training.failed` and `training.cancelled`, with the data that webhooks get. Who lost the stream goes on from `Last-Event-ID`.',
      response: {
        200: { description: 'Events.', content: { 'text/event-stream': { schema: z.string() } } },
        ...problemAnswersOf(['database_unavailable']),
      },
    },
    handler: async (request, reply) => {
      const { actionEvents } = await stored.parts();
      const known = String(request.headers['last-event-id'] ?? '');
      let last = EVENT_ID.test(known) ? known : await actionEvents.last();
      const stream = streams.open(request, reply);
      while (stream.isOpen) {
        // The database may be away for a moment; the stream stays.
        const rows = await actionEvents.after(last, request.viewer.sees).catch(() => []);
        for (const { id, type, data, happened_at } of rows) {
          stream.send(type, { at: happened_at.toISOString(), ...data }, id);
          last = id;
        }
        await stream.rest();
      }
      stream.end();
    },
  });

  app.post(path, {
    config: { access: { action: 'add', scope: 'actions' } },
    schema: {
      operationId: 'tellActionEvent',
      tags,
      summary: 'Tell what was recognised before a camera',
      description:
        'For pages and programs that recognise by themselves: listeners and webhooks are told as of clips. Nothing else is kept of it.',
      body: z.strictObject({
        type: z.enum(['action.recognised', 'fall.suspected']),
        label: actionLabelSchema.optional(),
        person: z.int().min(1),
        confidence: z.number().min(0).max(1),
        model: z.string().max(100).optional(),
      }),
      response: {
        204: z.null(),
        ...problemAnswersOf(['invalid_parameter', 'database_unavailable']),
      },
    },
    handler: async (request, reply) => {
      const { type, ...data } = request.body;
      await (await stored.parts()).actionEvents.say(
        type,
        { source: 'live', ...data },
        request.viewer.addsFor,
      );
      return reply.code(204).send(null);
    },
  });
};
