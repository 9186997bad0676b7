import type { FastifyPluginAsyncZod } from 'fastify-type-provider-zod';
import { z } from 'zod';
import { Problem } from '../../problem.ts';
import { problemAnswersOf } from '../../schemas/answers.ts';

const RETRY_AFTER_S = 1;

export const healthRoutes: FastifyPluginAsyncZod = async (app) => {
  app.get('/health/live', {
    config: { access: 'everyone' },
    schema: {
      operationId: 'live',
      tags: ['operation'],
      summary: 'The service answers; says nothing about the compute processes',
      response: { 200: z.object({ status: z.literal('live') }) },
    },
    handler: async () => ({ status: 'live' as const }),
  });

  app.get('/health/ready', {
    config: { access: 'everyone' },
    schema: {
      operationId: 'ready',
      tags: ['operation'],
      summary: 'At least one compute process has loaded its networks',
      response: {
        200: z.object({
          status: z.literal('ready'),
          processes: z.int(),
          waiting: z.int(),
          database: z
            .enum(['up', 'away', 'unused'])
            .meta({ description: 'Photos need none; `unused` until something is stored.' }),
        }),
        ...problemAnswersOf(['not_ready']),
      },
    },
    handler: async () => {
      const { ready, waiting } = app.computePool.status();
      if (ready === 0) throw new Problem('not_ready', { retryAfterS: RETRY_AFTER_S });
      const { database } = await app.storedVideos.watch();
      return { status: 'ready' as const, processes: ready, waiting, database };
    },
  });
};
