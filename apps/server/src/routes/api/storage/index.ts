import type { FastifyPluginAsyncZod } from 'fastify-type-provider-zod';
import { z } from 'zod';
import { problemAnswersOf } from '../../../schemas/answers.ts';

const bytes = (description: string) => z.int().min(0).meta({ description });

/** How full the storage is, and what its owner set. */
export const storageRoutes: FastifyPluginAsyncZod = async (app) => {
  app.get('/api/storage', {
    config: { access: { action: 'see', scope: 'operation' } },
    schema: {
      operationId: 'storage',
      tags: ['video'],
      summary: 'How much room videos take and may take, and how long they are kept',
      response: {
        200: z.object({
          kind: z
            .enum(['folder', 's3'])
            .meta({ description: '`folder` is the data folder, `s3` an object store.' }),
          items: z.int().min(0),
          usedBytes: bytes(
            'Of all files, with those of deleted items that can still be had back, and of the database.',
          ),
          databaseBytes: bytes('So much of it is the database; its log of changes comes on top.'),
          quotaBytes: z.int().min(0).nullable().meta({ description: 'Most that may be used.' }),
          freeBytes: bytes('Free on the disk of the data folder.'),
          reserveBytes: bytes('So much of it is left free.'),
          roomBytes: bytes('What new videos may take; more is refused with `storage_full`.'),
          keepDays: z.int().nullable().meta({
            description: 'Items go so many days after they were done; null: nothing goes by itself.',
          }),
          undoS: z.int().meta({ description: 'What is deleted can be had back for so many seconds.' }),
        }),
        ...problemAnswersOf(['database_unavailable']),
      },
    },
    handler: async () => {
      const { storage } = await app.storedVideos.parts();
      const { keepDays = null, undoS } = storage.settings;
      return { ...(await storage.facts()), keepDays, undoS };
    },
  });
};
