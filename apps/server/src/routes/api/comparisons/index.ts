import type { FastifyInstance } from 'fastify';
import type { FastifyPluginAsyncZod } from 'fastify-type-provider-zod';
import { z } from 'zod';
import { namedIn } from '../../../access/named-resources.ts';
import { compareItems } from '../../../comparisons/compare-items.ts';
import { isUuid } from '../../../database/uuid.ts';
import { Problem } from '../../../problem.ts';
import type { ComparisonRow } from '../../../repositories/comparison-repository.ts';
import { problemAnswersOf } from '../../../schemas/answers.ts';
import {
  comparisonItem,
  comparisonItemSchema,
  comparisonRequestSchema,
  comparisonSummary,
  comparisonSummarySchema,
} from '../../../schemas/comparison-item.ts';
import { cursorOf, readCursor } from '../../../videos/list-cursor.ts';
import { comparisonFolder } from '../../../videos/video-paths.ts';

export const comparisonParamsSchema = z.object({ id: z.string() });

export const comparisonRoutes: FastifyPluginAsyncZod = async (app) => {
  const stored = app.storedVideos;

  app.post('/api/comparisons', {
    config: {
      access: {
        action: 'add',
        scope: 'videos',
        names: namedIn('body', { reference: 'video', attempt: 'video' }),
      },
    },
    schema: {
      operationId: 'compare',
      tags: ['comparison'],
      summary: 'Lay an attempt beside a reference',
      description:
        'Both are items that have been looked at: videos or tracks. The same two in the same way are one comparison: asked again, it is answered with 200.',
      body: comparisonRequestSchema,
      response: {
        201: { description: 'Compared.', content: { 'application/json': { schema: comparisonItemSchema } } },
        200: {
          description: 'It was there already.',
          content: { 'application/json': { schema: comparisonItemSchema } },
        },
        ...problemAnswersOf([
          'invalid_parameter',
          'video_unknown',
          'video_not_ready',
          'comparison_nobody',
          'comparisons_busy',
          'comparison_not_made',
          'database_unavailable',
          'storage_unavailable',
        ]),
      },
    },
    handler: async (request, reply) => {
      const reference = await stored.item(request.body.reference);
      const attempt = await stored.item(request.body.attempt);
      const parts = await stored.parts();
      const { row, isNew } = await compareItems(parts, reference, attempt, request.body);
      const films = await parts.comparisons.films(row.id);
      return reply.code(isNew ? 201 : 200).send(comparisonItem(row, films));
    },
  });

  app.get('/api/comparisons', {
    config: { access: { action: 'see', scope: 'videos' } },
    schema: {
      operationId: 'comparisons',
      tags: ['comparison'],
      summary: 'The history, newest first, in pages',
      querystring: z.strictObject({
        limit: z.coerce.number().int().min(1).max(200).default(50),
        reference: z.uuid().optional().meta({ description: 'Only those with this reference.' }),
        attempt: z.uuid().optional(),
        after: z.string().max(200).optional().meta({ description: '`next` of the page before.' }),
      }),
      response: {
        200: z.object({ items: z.array(comparisonSummarySchema), next: z.string().nullable() }),
        ...problemAnswersOf(['invalid_parameter', 'database_unavailable']),
      },
    },
    handler: async (request) => {
      const { limit, after, ...query } = request.query;
      const { comparisons } = await stored.parts();
      const rows = await comparisons.list({
        ...query,
        owners: request.viewer.sees,
        limit: limit + 1,
        after: readCursor(after),
      });
      const page = rows.slice(0, limit);
      const last = page.at(-1);
      return {
        items: page.map(comparisonSummary),
        next: rows.length > limit && last ? cursorOf(last) : null,
      };
    },
  });

  app.get('/api/comparisons/:id', {
    config: { access: { action: 'see', scope: 'videos', of: 'comparison' } },
    schema: {
      operationId: 'comparison',
      tags: ['comparison'],
      summary: 'One comparison with everything it says',
      params: comparisonParamsSchema,
      response: {
        200: comparisonItemSchema,
        ...problemAnswersOf(['comparison_unknown', 'database_unavailable']),
      },
    },
    handler: async (request) => {
      const row = await comparisonOf(app, request.params.id);
      const { comparisons } = await stored.parts();
      return comparisonItem(row, await comparisons.films(row.id));
    },
  });

  app.delete('/api/comparisons/:id', {
    config: { access: { action: 'delete', scope: 'videos', of: 'comparison' } },
    schema: {
      operationId: 'deleteComparison',
      tags: ['comparison'],
      summary: 'Delete a comparison and its films; the clips stay',
      params: comparisonParamsSchema,
      response: { 204: z.null(), ...problemAnswersOf(['comparison_unknown', 'database_unavailable']) },
    },
    handler: async (request, reply) => {
      const { id } = await comparisonOf(app, request.params.id);
      const { comparisons, files } = await stored.parts();
      await comparisons.remove(id);
      await files.remove(comparisonFolder(id));
      return reply.code(204).send(null);
    },
  });
};

/** @throws Problem `comparison_unknown` */
export async function comparisonOf(app: FastifyInstance, id: string): Promise<ComparisonRow> {
  const row = isUuid(id) ? await (await app.storedVideos.parts()).comparisons.byId(id) : undefined;
  if (!row) throw new Problem('comparison_unknown', { id: id.slice(0, 64) });
  return row;
}
