import type { FastifyPluginAsyncZod } from 'fastify-type-provider-zod';
import { z } from 'zod';
import { namedIn } from '../../../access/named-resources.ts';
import { Problem } from '../../../problem.ts';
import { invitationItem, invitationSchema, roleSchema } from '../../../schemas/account.ts';
import { problemAnswersOf } from '../../../schemas/answers.ts';
import { ownAccount } from '../account/own-account.ts';
import { checkClinicians } from '../people/index.ts';

const PROBLEMS = ['no_accounts_here', 'invalid_parameter', 'database_unavailable'] as const;

const bodySchema = z.strictObject({
  role: roleSchema,
  note: z.string().trim().max(200).default('').meta({ description: 'For whom it is, for the list.' }),
  worksFor: z.uuid().optional().meta({ description: 'Of an assistant: the clinician. You, when left out.' }),
  patientId: z.uuid().optional().meta({ description: 'Of a patient: the record.' }),
  days: z.int().min(1).max(30).default(7),
});

/** Codes by which people come in. Owners invite anybody, clinicians assistants and patients of their own. */
export const invitationRoutes: FastifyPluginAsyncZod = async (app) => {
  const tags = ['account'];
  const path = '/api/invitations';
  const partsOf = () => app.storedVideos.parts();

  app.get(path, {
    config: { access: { action: 'share', scope: null } },
    schema: {
      operationId: 'invitations',
      tags,
      summary: 'Invitations that nobody has used yet; the owner sees everybody’s',
      response: {
        200: z.object({ invitations: z.array(invitationSchema) }),
        ...problemAnswersOf(PROBLEMS),
      },
    },
    handler: async (request) => {
      const { accounts: all } = await partsOf();
      const account = await ownAccount(request, all);
      const rows = await all.invitations.list(account.role === 'owner' ? null : account.id);
      return { invitations: rows.map(invitationItem) };
    },
  });

  app.post(path, {
    config: { access: { action: 'share', scope: null, names: namedIn('body', { patientId: 'patient' }) } },
    schema: {
      operationId: 'invite',
      tags,
      summary: 'Invite somebody: a code for one person and one role, told this once',
      body: bodySchema,
      response: {
        201: invitationSchema.extend({ code: z.string() }),
        ...problemAnswersOf([
          ...(['not_allowed', 'patient_unknown', 'works_for_nobody', ...PROBLEMS] as const),
        ]),
      },
    },
    handler: async (request, reply) => {
      const { accounts: all, patients } = await partsOf();
      const account = await ownAccount(request, all);
      const { role, note, worksFor, patientId, days } = request.body;
      const isOwner = account.role === 'owner';
      if (!isOwner && role !== 'assistant' && role !== 'patient') throw new Problem('not_allowed');
      if (!isOwner && worksFor !== undefined && worksFor !== account.id) throw new Problem('not_allowed');
      if (role === 'patient' && patientId === undefined) {
        throw new Problem('invalid_parameter', { parameter: 'patientId', expected: 'UUID' });
      }
      if (role === 'patient') await patients.byId(patientId ?? '');
      const clinician = role === 'assistant' ? (worksFor ?? account.id) : null;
      if (clinician !== null) await checkClinicians(all, [clinician]);
      const { code, row } = await all.invitations.add({
        ...{ role, note, days, worksFor: clinician, createdBy: account.id },
        patientId: role === 'patient' ? (patientId ?? null) : null,
      });
      request.acts.push({ action: 'invitation.made', ...(row.patient_id && { subject: row.patient_id }) });
      return reply
        .code(201)
        .header('cache-control', 'no-store')
        .send({ ...invitationItem(row), code });
    },
  });

  app.delete(`${path}/:id`, {
    config: { access: { action: 'share', scope: null } },
    schema: {
      operationId: 'withdrawInvitation',
      tags,
      summary: 'Take an invitation back',
      params: z.object({ id: z.uuid() }),
      response: { 204: z.null(), ...problemAnswersOf(['invitation_unknown', ...PROBLEMS]) },
    },
    handler: async (request, reply) => {
      const { accounts: all } = await partsOf();
      const account = await ownAccount(request, all);
      const whose = account.role === 'owner' ? null : account.id;
      if (!(await all.invitations.remove(request.params.id, whose))) throw new Problem('invitation_unknown');
      request.acts.push({ action: 'invitation.withdrawn' });
      return reply.code(204).send(null);
    },
  });
};
