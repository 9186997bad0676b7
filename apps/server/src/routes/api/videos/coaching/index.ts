import { coachingCsv, coachingDocumentSchema, coachingLayerSchema } from '@posebox/motion';
import { LANGUAGES } from '@posebox/texts';
import type { FastifyPluginAsyncZod } from 'fastify-type-provider-zod';
import { z } from 'zod';
import type { CoachingRow } from '../../../../repositories/coaching-repository.ts';
import type { VideoRow } from '../../../../repositories/video-rows.ts';
import { problemAnswersOf } from '../../../../schemas/answers.ts';
import { videoParamsSchema } from '../../../../schemas/video-item.ts';
import { coachItem, coachingSummary } from '../../../../videos/coach-item.ts';

const PROBLEMS = problemAnswersOf([
  'video_unknown',
  'video_not_ready',
  'exercise_unknown',
  'rule_unknown',
  'coaching_person_unknown',
  'coaching_nobody',
  'repetition_times_disordered',
  'invalid_parameter',
  'database_unavailable',
  'storage_unavailable',
]);

const PERSON_LABEL = z.string().trim().min(1).max(100);

const questionSchema = z.strictObject({
  exercise: z
    .string()
    .max(64)
    .optional()
    .meta({ description: '`squat`, … or `auto`; as it was kept, or `auto`, when left out.' }),
  person: z.coerce
    .number()
    .int()
    .min(1)
    .optional()
    .meta({ description: 'The number of the person in the clip; its subject when left out.' }),
  format: z.enum(['json', 'csv']).default('json'),
});

const bodySchema = coachingLayerSchema
  .nullish()
  .meta({ description: 'Goals and corrections of one’s own; what was kept when left out.' });

const keptSchema = z.strictObject({
  exercise: z.string().max(64),
  personId: z.int().min(1).nullable().default(null),
  layer: coachingLayerSchema.default({}),
  person: PERSON_LABEL.nullable().default(null).meta({ description: 'Whose set it is, for the history.' }),
});

const drawnSchema = z.strictObject({
  lang: z.enum(LANGUAGES).default('en').meta({ description: 'Of the hints in the drawn video.' }),
});

const answers = {
  200: {
    description: 'The set.',
    content: {
      'application/json': { schema: coachingDocumentSchema },
      'text/csv': { schema: z.string() },
    },
  },
  ...PROBLEMS,
};

/** Videos and ready-made tracks share their identities: both addresses answer alike. */
const PLACES = [
  { path: '/api/videos/:id/coaching', name: 'Video' },
  { path: '/api/tracks/:id/coaching', name: 'Track' },
] as const;

/** Sets coached from the stored track: the video itself is never looked at again. */
export const videoCoachingRoutes: FastifyPluginAsyncZod = async (app) => {
  const stored = app.storedVideos;
  const kept = async (row: VideoRow) => (await stored.parts()).coaching.of(row.id);

  const answer = async (
    row: VideoRow,
    query: z.infer<typeof questionSchema>,
    body: z.infer<typeof bodySchema>,
  ) => {
    const before = await kept(row);
    return coachItem(await stored.track(row), {
      exercise: query.exercise ?? before?.exercise ?? 'auto',
      personId: query.person ?? before?.person_id ?? null,
      layer: body ?? layerFor(query.exercise, before),
    });
  };

  for (const { path, name } of PLACES) {
    app.post(path, {
      config: { access: { action: 'see', scope: 'videos', of: 'video' } },
      schema: {
        operationId: `coach${name}`,
        tags: ['coaching'],
        summary: 'Count and judge a set',
        description:
          'Repetitions that count and those that don’t, with what was measured against which goal, and what can’t be judged. Keeps nothing: for “what if”. Goals in the body replace those that were kept.',
        params: videoParamsSchema,
        querystring: questionSchema,
        body: bodySchema,
        response: answers,
      },
      handler: async (request, reply) => {
        const row = await stored.item(request.params.id);
        const document = await answer(row, request.query, request.body);
        if (request.query.format === 'json') return document;
        return reply.type('text/csv; charset=utf-8').send(coachingCsv(document));
      },
    });

    app.get(path, {
      config: { access: { action: 'see', scope: 'videos', of: 'video' } },
      schema: {
        operationId: `coachingKeptOf${name}`,
        tags: ['coaching'],
        summary: 'How a set is kept: exercise, goals, corrections, whose it is',
        description: '`kept` is null when nothing was kept.',
        params: videoParamsSchema,
        response: { 200: z.object({ kept: keptSchema.nullable() }), ...PROBLEMS },
      },
      handler: async (request) => {
        const row = await kept(await stored.item(request.params.id));
        if (!row) return { kept: null };
        const { exercise, person_id: personId, layer, person } = row;
        return { kept: { exercise, personId, layer, person } };
      },
    });

    app.put(path, {
      config: { access: { action: 'change', scope: 'videos', of: 'video' } },
      schema: {
        operationId: `keepCoachingOf${name}`,
        tags: ['coaching'],
        summary: 'Keep how a set is to be coached, and whose it is',
        description:
          'Exercise, goals, dismissed and added repetitions are a layer with the item, like edits. The drawn video follows: it carries counter, value and hints.',
        params: videoParamsSchema,
        querystring: drawnSchema,
        body: keptSchema,
        response: { 200: coachingDocumentSchema, ...PROBLEMS },
      },
      handler: async (request) => {
        const { exercise, personId, layer, person } = request.body;
        const row = await stored.item(request.params.id);
        const document = coachItem(await stored.track(row), { exercise, personId, layer });
        const { coaching, videos } = await stored.parts();
        await coaching.keep(row.id, {
          exercise,
          personId,
          layer,
          person,
          summary: coachingSummary(document),
        });
        await videos.setDrawnCoaching(row.id, { exercise, personId, layer, language: request.query.lang });
        return document;
      },
    });

    app.delete(path, {
      config: { access: { action: 'delete', scope: 'videos', of: 'video' } },
      schema: {
        operationId: `forgetCoachingOf${name}`,
        tags: ['coaching'],
        summary: 'Forget how a set was coached',
        params: videoParamsSchema,
        response: { 204: z.null(), ...PROBLEMS },
      },
      handler: async (request, reply) => {
        const row = await stored.item(request.params.id);
        const { coaching, videos } = await stored.parts();
        await coaching.forget(row.id);
        await videos.setDrawnCoaching(row.id, null);
        return reply.code(204).send(null);
      },
    });
  }
};

/** Goals and corrections belong to the exercise that they were made for. */
const layerFor = (exercise: string | undefined, before: CoachingRow | undefined) =>
  before && (exercise === undefined || exercise === before.exercise) ? before.layer : {};
