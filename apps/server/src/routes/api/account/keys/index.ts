import type { FastifyPluginAsyncZod } from 'fastify-type-provider-zod';
import { z } from 'zod';
import { SCOPES } from '../../../../access/route-access.ts';
import { Problem } from '../../../../problem.ts';
import { apiKeyItem, apiKeySchema } from '../../../../schemas/account.ts';
import { problemAnswersOf } from '../../../../schemas/answers.ts';
import { ownAccount } from '../own-account.ts';

const PROBLEMS = ['no_accounts_here', 'invalid_parameter', 'database_unavailable'] as const;

/** Keys for programs that ask in one's own name. */
export const apiKeyRoutes: FastifyPluginAsyncZod = async (app) => {
  const tags = ['account'];
  const path = '/api/account/keys';
  const accountsOf = async () => (await app.storedVideos.parts()).accounts;

  app.get(path, {
    config: { access: 'account' },
    schema: {
      operationId: 'apiKeys',
      tags,
      summary: 'Your keys, the newest first',
      response: { 200: z.object({ keys: z.array(apiKeySchema) }), ...problemAnswersOf(PROBLEMS) },
    },
    handler: async (request) => {
      const all = await accountsOf();
      return { keys: (await all.apiKeys.list((await ownAccount(request, all)).id)).map(apiKeyItem) };
    },
  });

  app.post(path, {
    config: { access: 'account' },
    schema: {
      operationId: 'addApiKey',
      tags,
      summary: 'A key for a program: what it is good for, and until when',
      description:
        'It is sent as `Authorization: Bearer pbx_…`, may never do more than you may, and is told this once. `readOnly` keys change nothing.',
      body: z.strictObject({
        name: z.string().trim().min(1).max(80),
        scopes: z.array(z.enum(SCOPES)).min(1).max(SCOPES.length),
        readOnly: z.boolean().default(false),
        days: z
          .int()
          .min(1)
          .max(3650)
          .nullable()
          .default(365)
          .meta({ description: 'Null: until it is revoked.' }),
      }),
      response: {
        201: apiKeySchema.extend({ key: z.string() }),
        ...problemAnswersOf(['api_keys_too_many', 'not_allowed', ...PROBLEMS]),
      },
    },
    handler: async (request, reply) => {
      const all = await accountsOf();
      const account = await ownAccount(request, all);
      const { name, scopes, readOnly, days } = request.body;
      if (account.role === 'patient') throw new Problem('not_allowed');
      const { key, row } = await all.apiKeys.add({
        ...{ accountId: account.id, name, readOnly, scopes: [...new Set(scopes)] },
        expiresAt: days === null ? null : new Date(Date.now() + 86_400_000 * days),
      });
      request.acts.push({ action: 'key.made' });
      return reply
        .code(201)
        .header('cache-control', 'no-store')
        .send({ ...apiKeyItem(row), key });
    },
  });

  app.delete(`${path}/:id`, {
    config: { access: 'account' },
    schema: {
      operationId: 'revokeApiKey',
      tags,
      summary: 'Revoke a key; it is worth nothing from now on',
      params: z.object({ id: z.uuid() }),
      response: { 204: z.null(), ...problemAnswersOf(['api_key_unknown', ...PROBLEMS]) },
    },
    handler: async (request, reply) => {
      const all = await accountsOf();
      const { id } = await ownAccount(request, all);
      if (!(await all.apiKeys.remove(request.params.id, id))) throw new Problem('api_key_unknown');
      request.acts.push({ action: 'key.revoked' });
      return reply.code(204).send(null);
    },
  });
};
