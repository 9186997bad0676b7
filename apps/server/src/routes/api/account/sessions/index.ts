import type { FastifyPluginAsyncZod } from 'fastify-type-provider-zod';
import { z } from 'zod';
import { Problem } from '../../../../problem.ts';
import { sessionItem, sessionItemSchema } from '../../../../schemas/account.ts';
import { problemAnswersOf } from '../../../../schemas/answers.ts';
import { ownAccount } from '../own-account.ts';

/** Where one is signed in. */
export const accountSessionRoutes: FastifyPluginAsyncZod = async (app) => {
  const tags = ['account'];
  const path = '/api/account/sessions';
  const accountsOf = async () => (await app.storedVideos.parts()).accounts;

  app.get(path, {
    config: { access: 'account' },
    schema: {
      operationId: 'ownSessions',
      tags,
      summary: 'Where you are signed in, the one used last first',
      response: {
        200: z.object({ sessions: z.array(sessionItemSchema) }),
        ...problemAnswersOf(['no_accounts_here', 'database_unavailable']),
      },
    },
    handler: async (request) => {
      const all = await accountsOf();
      const rows = await all.signedIns.list((await ownAccount(request, all)).id);
      return { sessions: rows.map((row) => sessionItem(row, request.viewer.sessionId)) };
    },
  });

  app.delete(path, {
    config: { access: 'account' },
    schema: {
      operationId: 'endOtherSessions',
      tags,
      summary: 'Sign out everywhere else',
      response: {
        200: z.object({ ended: z.int() }),
        ...problemAnswersOf(['no_accounts_here', 'database_unavailable']),
      },
    },
    handler: async (request) => {
      const all = await accountsOf();
      const { id } = await ownAccount(request, all);
      const ended = await all.signedIns.endAll(id, request.viewer.sessionId ?? undefined);
      if (ended > 0) request.acts.push({ action: 'account.sessions_ended' });
      return { ended };
    },
  });

  app.delete(`${path}/:id`, {
    config: { access: 'account' },
    schema: {
      operationId: 'endSession',
      tags,
      summary: 'Sign out in one place',
      params: z.object({ id: z.uuid() }),
      response: {
        204: z.null(),
        ...problemAnswersOf(['no_accounts_here', 'sign_in_session_unknown', 'database_unavailable']),
      },
    },
    handler: async (request, reply) => {
      const all = await accountsOf();
      const { id } = await ownAccount(request, all);
      if (!(await all.signedIns.end(request.params.id, id))) throw new Problem('sign_in_session_unknown');
      request.acts.push({ action: 'account.sessions_ended' });
      return reply.code(204).send(null);
    },
  });
};
