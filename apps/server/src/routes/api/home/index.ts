import type { FastifyPluginAsyncZod } from 'fastify-type-provider-zod';
import { z } from 'zod';
import { deviceName } from '../../../accounts/device-name.ts';
import { setSessionCookie } from '../../../accounts/session-cookie.ts';
import { tryFromAddress } from '../../../accounts/sign-in.ts';
import { Problem } from '../../../problem.ts';
import { ACTORS } from '../../../repositories/audit-repository.ts';
import { typedCodeSchema } from '../../../schemas/account.ts';
import { problemAnswersOf } from '../../../schemas/answers.ts';
import { planItem, planItemSchema } from '../../../schemas/rehabilitation.ts';

const KEPT_S = 366 * 86_400;

/** The patient's side of a home link. */
export const homeRoutes: FastifyPluginAsyncZod = async (app) => {
  const tags = ['home'];
  const partsOf = () => app.storedVideos.parts();

  app.post('/api/home/join', {
    config: { audit: 'home_link.used', access: 'everyone' },
    schema: {
      operationId: 'joinHome',
      tags,
      summary: 'Use the code of a home link; this browser then belongs to the patient',
      body: z.strictObject({ code: typedCodeSchema }),
      response: {
        201: z.object({ patientId: z.uuid() }),
        ...problemAnswersOf([
          'home_link_unknown',
          'sign_in_wait',
          'invalid_parameter',
          'database_unavailable',
        ]),
      },
    },
    handler: async (request, reply) => {
      const { accounts: all } = await partsOf();
      const link = await tryFromAddress(all, request.ip, () => all.homeLinks.accept(request.body.code));
      const { token } = await all.signedIns.begin({
        of: { homeLinkId: link.id },
        ...{ isComplete: true, device: deviceName(request.headers['user-agent']) },
      });
      setSessionCookie(request, reply, token, KEPT_S);
      request.actor = ACTORS.homeLink;
      request.auditSubject = link.patient_id;
      return reply.code(201).header('cache-control', 'no-store').send({ patientId: link.patient_id });
    },
  });

  app.get('/api/home', {
    config: { access: { action: 'see', scope: null, patientToo: true } },
    schema: {
      operationId: 'home',
      tags,
      summary: 'The patient’s own plan',
      response: {
        200: z.object({ patientId: z.uuid(), pseudonym: z.string(), plan: z.array(planItemSchema) }),
        ...problemAnswersOf(['patient_unknown', 'database_unavailable']),
      },
    },
    handler: async (request) => {
      const { patients } = await partsOf();
      const { patientId } = request.viewer;
      if (patientId === null) throw new Problem('patient_unknown', { id: '–' });
      const { pseudonym } = await patients.byId(patientId);
      return { patientId, pseudonym, plan: (await patients.plan(patientId)).map(planItem) };
    },
  });
};
