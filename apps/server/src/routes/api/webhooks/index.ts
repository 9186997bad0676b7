import { isIP } from 'node:net';
import type { FastifyPluginAsyncZod } from 'fastify-type-provider-zod';
import { z } from 'zod';
import { isUuid } from '../../../database/uuid.ts';
import { Problem } from '../../../problem.ts';
import type { WebhookRow } from '../../../repositories/webhook-repository.ts';
import { problemAnswersOf } from '../../../schemas/answers.ts';
import { isPublicAddress } from '../../../webhooks/public-addresses.ts';
import { WEBHOOK_EVENTS } from '../../../webhooks/webhook-events.ts';

const webhookSchema = z
  .object({
    id: z.uuid(),
    url: z.string(),
    events: z.array(z.enum(WEBHOOK_EVENTS)),
    createdAt: z.iso.datetime(),
    lastAt: z.iso.datetime().nullable().meta({ description: 'When something was last sent.' }),
    lastStatus: z.int().nullable().meta({ description: 'What was answered.' }),
    lastError: z.string().nullable().meta({ description: 'Why nothing was answered.' }),
  })
  .meta({ id: 'Webhook' });

function webhookItem(row: WebhookRow): z.infer<typeof webhookSchema> {
  const outcome: { status?: number; error?: string } = row.last_outcome ?? {};
  return {
    id: row.id,
    url: row.url,
    events: [...row.events],
    createdAt: row.created_at.toISOString(),
    lastAt: row.last_at?.toISOString() ?? null,
    lastStatus: outcome.status ?? null,
    lastError: outcome.error ?? null,
  };
}

const paramsSchema = z.object({ id: z.string() });
const LOCAL_NAME = /^localhost$|\.localhost$|\.local$|\.internal$/;

/** Addresses of other programs that are told when an item is done, has failed or was cancelled. */
export const webhookRoutes: FastifyPluginAsyncZod = async (app) => {
  const stored = app.storedVideos;

  const known = async (id: string) => {
    const row = isUuid(id) ? await (await stored.parts()).webhooks.byId(id) : undefined;
    if (!row) throw new Problem('webhook_unknown', { id: id.slice(0, 64) });
    return row;
  };

  app.post('/api/webhooks', {
    config: { access: { action: 'share', scope: 'operation' } },
    schema: {
      operationId: 'addWebhook',
      tags: ['webhook'],
      summary: 'Have a program told when items come to their end',
      description:
        'Messages are signed as Standard Webhooks has it: the headers `webhook-id`, `webhook-timestamp` and `webhook-signature`. What is not answered with 2xx is sent again, ever later, for some hours. The secret is shown this once.',
      body: z.strictObject({
        url: z.url({ protocol: /^https?$/ }).max(2000),
        events: z
          .array(z.enum(WEBHOOK_EVENTS))
          .min(1)
          .default([...WEBHOOK_EVENTS]),
      }),
      response: {
        201: webhookSchema.extend({
          secret: z.string().meta({ description: '`whsec_` and the key of the signatures in base 64.' }),
        }),
        ...problemAnswersOf([
          ...(['invalid_parameter', 'webhook_address_refused'] as const),
          ...(['webhooks_too_many', 'database_unavailable'] as const),
        ]),
      },
    },
    handler: async (request, reply) => {
      const { webhooks, allowPrivateWebhooks } = await stored.parts();
      const { url, events } = request.body;
      const { hostname, username, password } = new URL(url);
      const host = hostname.replace(/^\[|\]$/g, '');
      // Other names are looked up, and refused where they lead inside, each time something is sent.
      const isInside = isIP(host) ? !isPublicAddress(host) : LOCAL_NAME.test(host);
      if (username || password || (isInside && !allowPrivateWebhooks)) {
        throw new Problem('webhook_address_refused', { host });
      }
      const row = await webhooks.add(request.viewer.addsFor, url, [...new Set(events)]);
      if (!row) throw new Problem('webhooks_too_many');
      return reply.code(201).send({ ...webhookItem(row), secret: row.secret });
    },
  });

  app.get('/api/webhooks', {
    config: { access: { action: 'share', scope: 'operation' } },
    schema: {
      operationId: 'webhooks',
      tags: ['webhook'],
      summary: 'Who is told, and how the last message went',
      response: {
        200: z.object({ items: z.array(webhookSchema) }),
        ...problemAnswersOf(['database_unavailable']),
      },
    },
    handler: async (request) => {
      const { webhooks } = await stored.parts();
      return { items: (await webhooks.list(request.viewer.sees)).map(webhookItem) };
    },
  });

  app.post('/api/webhooks/:id/test', {
    config: { access: { action: 'share', scope: 'operation', of: 'webhook' } },
    schema: {
      operationId: 'testWebhook',
      tags: ['webhook'],
      summary: 'Send a message of the type `webhook.test`',
      params: paramsSchema,
      response: {
        202: z.null().meta({ description: 'It is on its way.' }),
        ...problemAnswersOf(['webhook_unknown', 'database_unavailable']),
      },
    },
    handler: async (request, reply) => {
      const { id } = await known(request.params.id);
      const { webhooks } = await stored.parts();
      await webhooks.test(id);
      return reply.code(202).send(null);
    },
  });

  app.delete('/api/webhooks/:id', {
    config: { access: { action: 'share', scope: 'operation', of: 'webhook' } },
    schema: {
      operationId: 'deleteWebhook',
      tags: ['webhook'],
      summary: 'Tell it no more',
      params: paramsSchema,
      response: {
        204: z.null().meta({ description: 'It is gone, with its secret.' }),
        ...problemAnswersOf(['webhook_unknown', 'database_unavailable']),
      },
    },
    handler: async (request, reply) => {
      const { id } = await known(request.params.id);
      const { webhooks } = await stored.parts();
      await webhooks.remove(id);
      return reply.code(204).send(null);
    },
  });
};
