import {
  applyEdits,
  parsedTrackJson,
  poseFromJson,
  poseSchema,
  trackDocumentFromJson,
  trackDocumentSchema,
} from '@posebox/body';
import { poseAngles, poseAnglesSchema, trackAnglesSchema } from '@posebox/motion';
import type { FastifyPluginAsyncZod } from 'fastify-type-provider-zod';
import { z } from 'zod';
import { poseAnglesCsv } from '../../../angles/angles-csv.ts';
import { measureTrack } from '../../../angles/measure-track.ts';
import { sendTrackAngles } from '../../../angles/send-track-angles.ts';
import { Problem } from '../../../problem.ts';
import { anglesQuerySchema, anglesRequest, peopleAsked } from '../../../schemas/angles-query.ts';
import { type AnswerSchemas, problemAnswersOf } from '../../../schemas/answers.ts';
import { knownProblem } from '../../../videos/video-problem.ts';

const MOST_BYTES = 50e6;

/** A photo's answer as it comes from `POST /api/pose`; only what angles need is looked at. */
const picturePeopleSchema = z.looseObject({
  image: z.object({ width: z.int().min(1), height: z.int().min(1) }),
  people: z.array(poseSchema).max(100),
});

const ANSWERS: AnswerSchemas = {
  200: {
    description: 'Of a pose, or of a track.',
    content: {
      'application/json': { schema: z.union([poseAnglesSchema, trackAnglesSchema]) },
      'text/csv': { schema: z.string() },
    },
  },
  ...problemAnswersOf([
    'angles_input_malformed',
    'angle_unknown',
    'angle_person_unknown',
    'invalid_parameter',
    'unknown_parameter',
  ]),
};

export const angleRoutes: FastifyPluginAsyncZod = async (app) => {
  app.post('/api/angles', {
    bodyLimit: MOST_BYTES,
    attachValidation: true,
    config: { access: { action: 'see', scope: 'photos' } },
    schema: {
      operationId: 'angles',
      tags: ['motion'],
      summary: 'Angles of a pose or a track',
      description:
        'The answer of `POST /api/pose`, or a track as JSON, in; each angle with its error out, or why it can’t be told and what would change that. Conventions: docs/angles.md.',
      querystring: anglesQuerySchema,
      body: z.union([picturePeopleSchema, trackDocumentSchema]),
      response: ANSWERS,
    },
    handler: async (request, reply) => {
      const { validationError, query, body } = request;
      if (validationError && validationError.validationContext !== 'body') throw validationError;
      if (isTrack(body)) {
        return sendTrackAngles(reply, await measureTrack(trackOf(body), query), query);
      }
      const parsed = picturePeopleSchema.safeParse(body);
      if (!parsed.success) {
        throw new Problem('angles_input_malformed', { place: placeOf(parsed.error.issues[0]?.path) });
      }
      const { image } = parsed.data;
      const people = parsed.data.people.map(poseFromJson);
      const asked = peopleAsked(people, ({ id }) => id, query.person);
      const angles = poseAngles(asked, image, anglesRequest(query));
      if (query.format === 'json') return angles;
      return reply.type('text/csv; charset=utf-8').send(Buffer.from(poseAnglesCsv(angles, query)));
    },
  });
};

const isTrack = (body: unknown): boolean =>
  (body as { readonly format?: unknown } | null)?.format === 'posebox-track';

function trackOf(body: unknown) {
  try {
    return applyEdits(trackDocumentFromJson([parsedTrackJson(body)]));
  } catch (error) {
    const problem = knownProblem(error);
    throw problem ? new Problem(problem.code, problem.values) : error;
  }
}

const placeOf = (path: readonly PropertyKey[] = []) => path.map(String).join('.') || '/';
