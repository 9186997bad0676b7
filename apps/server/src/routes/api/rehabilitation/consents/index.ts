import type { FastifyPluginAsyncZod } from 'fastify-type-provider-zod';
import { z } from 'zod';
import { erasedOn } from '../../../../privacy/keep-rule.ts';
import { reduceItems } from '../../../../privacy/reduce-items.ts';
import { type PersonRule, ruleOfPerson } from '../../../../privacy/rule-of-person.ts';
import { Problem } from '../../../../problem.ts';
import { problemAnswersOf } from '../../../../schemas/answers.ts';
import {
  consent,
  consentSchema,
  giveConsentSchema,
  givenConsent,
  keepRuleSchema,
  toldRule,
} from '../../../../schemas/privacy.ts';
import { patientParamsSchema } from '../patients/index.ts';

const CONSENTS = '/api/rehabilitation/patients/:id/consents';

const toldSchema = z.object({
  rule: keepRuleSchema.meta({ description: 'What may be kept of the person today.' }),
  erasedOn: z.iso.date().nullable().meta({
    description: 'When everything about the person goes by itself; null: not by itself.',
  }),
  consents: z.array(consentSchema).meta({ description: 'Every version, the newest first.' }),
});

const told = ({ person, versions, place, rule }: PersonRule): z.infer<typeof toldSchema> => ({
  rule: toldRule(rule),
  erasedOn: erasedOn(person, versions[0], place),
  consents: versions.map(consent),
});

/** What a person has agreed to. */
export const consentRoutes: FastifyPluginAsyncZod = async (app) => {
  const stored = app.storedVideos;
  const tags = ['privacy'];

  app.get(CONSENTS, {
    config: { access: { action: 'see', scope: 'records', of: 'patient', patientToo: true } },
    schema: {
      operationId: 'consents',
      tags,
      summary: 'What a person has agreed to, and what may be kept',
      params: patientParamsSchema,
      response: { 200: toldSchema, ...problemAnswersOf(['patient_unknown', 'database_unavailable']) },
    },
    handler: async (request) => told(await ruleOfPerson(await stored.parts(), request.params.id)),
  });

  app.post(CONSENTS, {
    config: { audit: 'consent.given', access: { action: 'add', scope: 'records', of: 'patient' } },
    schema: {
      operationId: 'giveConsent',
      tags,
      summary: 'Note a consent: a new version, the earlier ones stay to be read',
      description:
        'It holds for what is there already: with `skeleton` every clip that the person was measured in loses its pictures, with `numbers` it goes whole. There is no way back.',
      params: patientParamsSchema,
      body: giveConsentSchema,
      response: {
        201: toldSchema,
        ...problemAnswersOf([
          'patient_unknown',
          'person_being_erased',
          'invalid_parameter',
          'database_unavailable',
          'storage_unavailable',
        ]),
      },
    },
    handler: async (request, reply) => {
      const parts = await stored.parts();
      const { id } = request.params;
      const { erasing_since } = await parts.patients.byId(id);
      if (erasing_since !== null) throw new Problem('person_being_erased');
      const { keep } = await parts.consents.give(id, givenConsent(request.body));
      await parts.reductions.orderForPatient(id, keep);
      await reduceItems(parts);
      return reply.code(201).send(told(await ruleOfPerson(parts, id)));
    },
  });

  app.post(`${CONSENTS}/withdrawal`, {
    config: { audit: 'consent.withdrawn', access: { action: 'delete', scope: 'records', of: 'patient' } },
    schema: {
      operationId: 'withdrawConsent',
      tags,
      summary: 'Note that the consent was withdrawn',
      description:
        'Nothing more is kept from then on. What is there stays until it is erased: whether it must go or must stay is for the clinic to say.',
      params: patientParamsSchema,
      response: {
        200: toldSchema,
        ...problemAnswersOf(['patient_unknown', 'consent_missing', 'database_unavailable']),
      },
    },
    handler: async (request) => {
      const parts = await stored.parts();
      const { id } = request.params;
      await parts.patients.byId(id);
      if (!(await parts.consents.withdraw(id))) throw new Problem('consent_missing');
      return told(await ruleOfPerson(parts, id));
    },
  });
};
