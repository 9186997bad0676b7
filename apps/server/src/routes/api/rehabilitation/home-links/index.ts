import type { FastifyPluginAsyncZod } from 'fastify-type-provider-zod';
import { z } from 'zod';
import { Problem } from '../../../../problem.ts';
import { homeLinkItem, homeLinkSchema } from '../../../../schemas/account.ts';
import { problemAnswersOf } from '../../../../schemas/answers.ts';
import { patientParamsSchema } from '../patients/index.ts';

/** Ways for patients to their own record, by a code or a QR code; for the clinic's side. */
export const homeLinkRoutes: FastifyPluginAsyncZod = async (app) => {
  const tags = ['rehabilitation'];
  const path = '/api/rehabilitation/patients/:id/home-links';

  app.get(path, {
    config: { access: { action: 'see', scope: 'records', of: 'patient' } },
    schema: {
      operationId: 'homeLinks',
      tags,
      summary: 'The home links of a patient, the newest first',
      params: patientParamsSchema,
      response: {
        200: z.object({ links: z.array(homeLinkSchema) }),
        ...problemAnswersOf(['patient_unknown', 'database_unavailable']),
      },
    },
    handler: async (request) => {
      const { patients, accounts } = await app.storedVideos.parts();
      const { id } = await patients.byId(request.params.id);
      return { links: (await accounts.homeLinks.list(id)).map(homeLinkItem) };
    },
  });

  app.post(path, {
    config: { audit: 'home_link.made', access: { action: 'add', scope: 'records', of: 'patient' } },
    schema: {
      operationId: 'addHomeLink',
      tags,
      summary: 'Give a patient a code for home, told this once',
      description:
        'Good for one browser, within 14 days. That browser then sees this record and nothing else.',
      params: patientParamsSchema,
      response: {
        201: homeLinkSchema.extend({ code: z.string() }),
        ...problemAnswersOf(['patient_unknown', 'database_unavailable']),
      },
    },
    handler: async (request, reply) => {
      const { patients, accounts } = await app.storedVideos.parts();
      const { id } = await patients.byId(request.params.id);
      const { code, row } = await accounts.homeLinks.add(id, request.viewer.accountId);
      return reply
        .code(201)
        .header('cache-control', 'no-store')
        .send({ ...homeLinkItem(row), code });
    },
  });

  app.delete('/api/rehabilitation/home-links/:id', {
    config: { audit: 'home_link.ended', access: { action: 'change', scope: 'records', of: 'home_link' } },
    schema: {
      operationId: 'endHomeLink',
      tags,
      summary: 'End a home link; the patient’s browser is signed out',
      params: z.object({ id: z.uuid() }),
      response: { 204: z.null(), ...problemAnswersOf(['home_link_unknown', 'database_unavailable']) },
    },
    handler: async (request, reply) => {
      const { accounts } = await app.storedVideos.parts();
      const link = await accounts.homeLinks.byId(request.params.id);
      if (!link || !(await accounts.homeLinks.remove(link.id))) throw new Problem('home_link_unknown');
      request.auditSubject = link.patient_id;
      return reply.code(204).send(null);
    },
  });
};
