import type { FastifyPluginAsyncZod } from 'fastify-type-provider-zod';
import { NOT_KEPT_PROBLEMS } from '../../../../privacy/keep-rule.ts';
import { Problem } from '../../../../problem.ts';
import { keepHomeSession } from '../../../../rehabilitation/home-session.ts';
import { problemAnswersOf } from '../../../../schemas/answers.ts';
import { homeSessionSchema, MOST_HOME_SESSION_BYTES } from '../../../../schemas/home-session.ts';
import { session, sessionSchema } from '../../../../schemas/rehabilitation.ts';

/** What a patient did at home, sent to the own record. */
export const homeSessionRoutes: FastifyPluginAsyncZod = async (app) => {
  app.post('/api/home/sessions', {
    bodyLimit: MOST_HOME_SESSION_BYTES,
    config: {
      audit: 'session.added',
      access: { action: 'add', scope: null, patientToo: true },
    },
    schema: {
      operationId: 'sendHomeSession',
      tags: ['home'],
      summary: 'Send a movement that was done at home to the own record',
      description:
        'The numbers always; the skeleton only where the consent in force allows skeleton or video. All of it is kept or nothing.',
      body: homeSessionSchema,
      response: {
        201: sessionSchema.describe('It is kept.'),
        200: sessionSchema.describe('It was kept already.'),
        ...problemAnswersOf([
          'patient_unknown',
          ...NOT_KEPT_PROBLEMS,
          'skeleton_not_agreed',
          'home_page_outdated',
          'protocol_unknown',
          'protocol_side_wrong',
          'measured_person_unknown',
          'track_not_recognised',
          'track_version_unknown',
          'track_damaged',
          'track_malformed',
          'track_too_large',
          'invalid_parameter',
          'database_unavailable',
          'storage_unavailable',
          'storage_full',
        ]),
      },
    },
    handler: async (request, reply) => {
      const { patientId } = request.viewer;
      if (patientId === null) throw new Problem('patient_unknown', { id: '–' });
      request.auditSubject = patientId;
      const { row, isNew } = await keepHomeSession(await app.storedVideos.parts(), patientId, request.body);
      return reply.code(isNew ? 201 : 200).send(session(row));
    },
  });
};
