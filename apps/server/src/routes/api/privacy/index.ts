import type { FastifyPluginAsyncZod } from 'fastify-type-provider-zod';
import { problemAnswersOf } from '../../../schemas/answers.ts';
import { placePrivacy, placePrivacySchema } from '../../../schemas/privacy.ts';

/** What this place keeps of people who have not said otherwise. */
export const privacyRoutes: FastifyPluginAsyncZod = async (app) => {
  const stored = app.storedVideos;
  const tags = ['privacy'];

  app.get('/api/privacy', {
    config: { access: { action: 'see', scope: 'records', patientToo: true } },
    schema: {
      operationId: 'placePrivacy',
      tags,
      summary: 'What this place keeps where a person’s consent says nothing',
      response: { 200: placePrivacySchema, ...problemAnswersOf(['database_unavailable']) },
    },
    handler: async () => placePrivacy(await (await stored.parts()).consents.place()),
  });

  app.put('/api/privacy', {
    config: { audit: 'privacy.changed', access: { action: 'run', scope: null } },
    schema: {
      operationId: 'setPlacePrivacy',
      tags,
      summary: 'Set what this place keeps',
      description:
        '`keep` holds for measurements from now on; what is there already stays. `keepRecordDays` holds for all records at once.',
      body: placePrivacySchema,
      response: {
        200: placePrivacySchema,
        ...problemAnswersOf(['invalid_parameter', 'database_unavailable']),
      },
    },
    handler: async (request) => {
      const { keep, consentRequired, keepRecordDays } = request.body;
      const place = { keep, consent_required: consentRequired, keep_record_days: keepRecordDays };
      return placePrivacy(await (await stored.parts()).consents.setPlace(place));
    },
  });
};
