import { EXERCISES, exerciseSchema } from '@posebox/motion';
import type { FastifyPluginAsyncZod } from 'fastify-type-provider-zod';
import { z } from 'zod';
import { problemAnswersOf } from '../../../schemas/answers.ts';

const historySetSchema = z
  .object({
    videoId: z.uuid(),
    name: z.string(),
    person: z.string().nullable(),
    createdAt: z.iso.datetime(),
    exercise: z.string().nullable(),
    exerciseVersion: z.int().nullable(),
    counted: z.int(),
    repetitions: z.int(),
    heldS: z.number(),
    principal: z.object({ rule: z.string(), value: z.number(), error: z.number() }).nullable(),
    repetitionS: z.number().nullable(),
  })
  .meta({ id: 'CoachingHistorySet' });

/** The exercises, and the sets that were kept. */
export const coachingRoutes: FastifyPluginAsyncZod = async (app) => {
  const stored = app.storedVideos;

  app.get('/api/exercises', {
    config: { access: { action: 'see', scope: 'videos', patientToo: true } },
    schema: {
      operationId: 'exercises',
      tags: ['coaching'],
      summary: 'The exercises with their rules',
      response: { 200: z.object({ exercises: z.array(exerciseSchema) }) },
    },
    handler: async () => ({ exercises: [...EXERCISES] }),
  });

  app.get('/api/coaching/history', {
    config: { access: { action: 'see', scope: 'videos' } },
    schema: {
      operationId: 'coachingHistory',
      tags: ['coaching'],
      summary: 'Sets that were kept, the newest clip first',
      querystring: z.strictObject({
        person: z.string().max(100).optional().meta({ description: 'Of this person only.' }),
        exercise: z.string().max(64).optional(),
        limit: z.coerce.number().int().min(1).max(500).default(100),
      }),
      response: {
        200: z.object({
          people: z.array(z.string()).meta({ description: 'Everybody who has a set.' }),
          sets: z.array(historySetSchema),
        }),
        ...problemAnswersOf(['invalid_parameter', 'database_unavailable']),
      },
    },
    handler: async (request) => {
      const { coaching } = await stored.parts();
      const owners = request.viewer.sees;
      const [people, rows] = await Promise.all([
        coaching.people(owners),
        coaching.history({ ...request.query, owners }),
      ]);
      return {
        people: [...people],
        sets: rows.map(({ video_id, name, person, created_at, summary }) => ({
          videoId: video_id,
          name,
          person,
          createdAt: created_at.toISOString(),
          ...summary,
        })),
      };
    },
  });
};
