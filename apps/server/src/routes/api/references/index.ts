import { randomUUID } from 'node:crypto';
import type { FastifyPluginAsyncZod } from 'fastify-type-provider-zod';
import { z } from 'zod';
import { Problem } from '../../../problem.ts';
import { problemAnswersOf } from '../../../schemas/answers.ts';
import { referenceBodySchema, referenceItem, referenceSchema } from '../../../schemas/comparison-item.ts';

const paramsSchema = z.object({ videoId: z.string() });

/** The teacher's library: which items are references, what they are called, and their phrases by name. */
export const referenceRoutes: FastifyPluginAsyncZod = async (app) => {
  const stored = app.storedVideos;

  app.get('/api/references', {
    config: { access: { action: 'see', scope: 'videos' } },
    schema: {
      operationId: 'references',
      tags: ['comparison'],
      summary: 'All references by name',
      response: {
        200: z.object({ items: z.array(referenceSchema) }),
        ...problemAnswersOf(['database_unavailable']),
      },
    },
    handler: async (request) => {
      const { references } = await stored.parts();
      return { items: (await references.list(request.viewer.sees)).map(referenceItem) };
    },
  });

  app.put('/api/references/:videoId', {
    config: { access: { action: 'change', scope: 'videos', of: 'video' } },
    schema: {
      operationId: 'putReference',
      tags: ['comparison'],
      summary: 'Make an item a reference, or change its name and phrases',
      params: paramsSchema,
      body: referenceBodySchema,
      response: {
        200: referenceSchema,
        ...problemAnswersOf(['invalid_parameter', 'video_unknown', 'database_unavailable']),
      },
    },
    handler: async (request) => {
      const { id } = await stored.item(request.params.videoId);
      const { references } = await stored.parts();
      const { name, phrases } = request.body;
      return referenceItem(await references.put(randomUUID(), id, name, phrases));
    },
  });

  app.delete('/api/references/:videoId', {
    config: { access: { action: 'change', scope: 'videos', of: 'video' } },
    schema: {
      operationId: 'deleteReference',
      tags: ['comparison'],
      summary: 'An item is no longer a reference; itself and its comparisons stay',
      params: paramsSchema,
      response: {
        204: z.null(),
        ...problemAnswersOf(['video_unknown', 'reference_unknown', 'database_unavailable']),
      },
    },
    handler: async (request, reply) => {
      const { id } = await stored.item(request.params.videoId);
      const { references } = await stored.parts();
      if (!(await references.remove(id))) throw new Problem('reference_unknown', { id });
      return reply.code(204).send(null);
    },
  });
};
