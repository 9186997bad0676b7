import type { FastifyPluginAsyncZod } from 'fastify-type-provider-zod';
import { z } from 'zod';
import { erasePerson } from '../../../../privacy/erase-person.ts';
import { protocolAsked } from '../../../../rehabilitation/measure-item.ts';
import { noteAttention } from '../../../../rehabilitation/patient-state.ts';
import { problemAnswersOf } from '../../../../schemas/answers.ts';
import { ageGroupSchema } from '../../../../schemas/privacy.ts';
import {
  episode,
  episodeSchema,
  patient,
  patientSchema,
  planItem,
  planItemSchema,
  pseudonymSchema,
} from '../../../../schemas/rehabilitation.ts';

export const patientParamsSchema = z.object({ id: z.uuid() });
const episodeParamsSchema = z.object({ id: z.uuid(), episode: z.uuid() });

const NOTE = z.string().max(4000);
const TITLE = z.string().trim().min(1).max(200);

/** Patients, their episodes and what they are to do. Records live on this computer. */
export const patientRoutes: FastifyPluginAsyncZod = async (app) => {
  const stored = app.storedVideos;
  const tags = ['rehabilitation'];
  const path = '/api/rehabilitation/patients';

  app.get(path, {
    config: { access: { action: 'see', scope: 'records' } },
    schema: {
      operationId: 'patients',
      tags,
      summary: 'Patients: who needs a look first, then who was here last',
      querystring: z.strictObject({
        search: z.string().max(80).optional(),
        archived: z.stringbool().default(false),
        limit: z.coerce.number().int().min(1).max(200).default(50),
        offset: z.coerce.number().int().min(0).max(1_000_000).default(0),
      }),
      response: {
        200: z.object({ patients: z.array(patientSchema), total: z.int() }),
        ...problemAnswersOf(['invalid_parameter', 'database_unavailable']),
      },
    },
    handler: async (request) => {
      const { rows, total } = await (await stored.parts()).patients.list({
        ...request.query,
        owners: request.viewer.sees,
      });
      return { patients: rows.map(patient), total };
    },
  });

  app.post(path, {
    config: { audit: 'patient.added', access: { action: 'add', scope: 'records' } },
    schema: {
      operationId: 'addPatient',
      tags,
      summary: 'Begin a record',
      body: z.strictObject({
        pseudonym: pseudonymSchema,
        note: NOTE.default(''),
        ageGroup: ageGroupSchema.default('adult'),
      }),
      response: {
        201: patientSchema,
        ...problemAnswersOf(['pseudonym_taken', 'invalid_parameter', 'database_unavailable']),
      },
    },
    handler: async (request, reply) => {
      const { patients } = await stored.parts();
      const row = await patients.add({ ...request.body, ownerId: request.viewer.addsFor });
      request.auditSubject = row.id;
      return reply.code(201).send(patient(row));
    },
  });

  app.get(`${path}/:id`, {
    config: {
      audit: 'patient.viewed',
      access: { action: 'see', scope: 'records', of: 'patient', patientToo: true },
    },
    schema: {
      operationId: 'patient',
      tags,
      summary: 'A patient with episodes, plan, and what there is of records',
      params: patientParamsSchema,
      response: {
        200: patientSchema.extend({
          episodes: z.array(episodeSchema),
          plan: z.array(planItemSchema),
          contents: z
            .object({ sessions: z.int(), measurements: z.int(), videoIds: z.array(z.uuid()) })
            .meta({ description: 'What goes when the patient is deleted.' }),
        }),
        ...problemAnswersOf(['patient_unknown', 'database_unavailable']),
      },
    },
    handler: async (request) => {
      const { patients, erasures } = await stored.parts();
      const { id } = request.params;
      const row = await patients.byId(id);
      const [episodes, plan, contents, { videoIds }] = await Promise.all([
        patients.episodes(id),
        patients.plan(id),
        patients.contents(id),
        erasures.traces(id, row.pseudonym),
      ]);
      return {
        ...patient(row),
        episodes: episodes.map(episode),
        plan: plan.map(planItem),
        contents: { ...contents, videoIds: [...videoIds] },
      };
    },
  });

  app.patch(`${path}/:id`, {
    config: { audit: 'patient.changed', access: { action: 'change', scope: 'records', of: 'patient' } },
    schema: {
      operationId: 'changePatient',
      tags,
      summary: 'Rename, note, say the age group, archive',
      params: patientParamsSchema,
      body: z.strictObject({
        pseudonym: pseudonymSchema.optional(),
        note: NOTE.optional(),
        ageGroup: ageGroupSchema.optional(),
        archived: z.boolean().optional(),
      }),
      response: {
        200: patientSchema,
        ...problemAnswersOf([
          'patient_unknown',
          'pseudonym_taken',
          'invalid_parameter',
          'database_unavailable',
        ]),
      },
    },
    handler: async (request) => {
      const { patients } = await stored.parts();
      return patient(await patients.change(request.params.id, request.body));
    },
  });

  app.delete(`${path}/:id`, {
    config: { access: { action: 'delete', scope: 'records', of: 'patient' } },
    schema: {
      operationId: 'deletePatient',
      tags,
      summary: 'Erase a person',
      description:
        'The record with every episode, session, measurement and consent, and the clips with all that was made of them: those the person was measured in, and those of sets kept under the same name. With `clips=keep` the clips stay in the library. There is no way back.',
      params: patientParamsSchema,
      querystring: z.strictObject({ clips: z.enum(['erase', 'keep']).default('erase') }),
      response: {
        204: z.null(),
        ...problemAnswersOf([
          'patient_unknown',
          'invalid_parameter',
          'database_unavailable',
          'storage_unavailable',
        ]),
      },
    },
    handler: async (request, reply) => {
      const parts = await stored.parts();
      const clips = request.query.clips === 'erase';
      await erasePerson(parts, request.params.id, { actor: request.actor, clips });
      return reply.code(204).send(null);
    },
  });

  app.post(`${path}/:id/episodes`, {
    config: { audit: 'episode.begun', access: { action: 'add', scope: 'records', of: 'patient' } },
    schema: {
      operationId: 'beginEpisode',
      tags,
      summary: 'Begin an episode',
      params: patientParamsSchema,
      body: z.strictObject({ title: TITLE, startedAt: z.iso.datetime({ offset: true }).optional() }),
      response: {
        201: episodeSchema,
        ...problemAnswersOf(['patient_unknown', 'invalid_parameter', 'database_unavailable']),
      },
    },
    handler: async (request, reply) => {
      const { patients } = await stored.parts();
      await patients.byId(request.params.id);
      const { title, startedAt } = request.body;
      const begun = startedAt === undefined ? new Date() : new Date(startedAt);
      return reply.code(201).send(episode(await patients.beginEpisode(request.params.id, title, begun)));
    },
  });

  app.patch(`${path}/:id/episodes/:episode`, {
    config: { audit: 'episode.changed', access: { action: 'change', scope: 'records', of: 'patient' } },
    schema: {
      operationId: 'changeEpisode',
      tags,
      summary: 'Rename or end an episode',
      params: episodeParamsSchema,
      body: z.strictObject({
        title: TITLE.optional(),
        endedAt: z.iso.datetime({ offset: true }).nullable().optional(),
      }),
      response: {
        200: episodeSchema,
        ...problemAnswersOf(['episode_unknown', 'invalid_parameter', 'database_unavailable']),
      },
    },
    handler: async (request) => {
      const parts = await stored.parts();
      const { id, episode: episodeId } = request.params;
      const { title, endedAt } = request.body;
      const row = await parts.patients.changeEpisode(id, episodeId, {
        title,
        endedAt: typeof endedAt === 'string' ? new Date(endedAt) : endedAt,
      });
      await noteAttention(parts, id);
      return episode(row);
    },
  });

  app.put(`${path}/:id/episodes/:episode/plan`, {
    config: { audit: 'plan.set', access: { action: 'change', scope: 'records', of: 'patient' } },
    schema: {
      operationId: 'setPlan',
      tags,
      summary: 'Say what is to be done, and how often',
      params: episodeParamsSchema,
      body: z.strictObject({ items: z.array(planItemSchema).max(40) }),
      response: {
        200: z.object({ plan: z.array(planItemSchema) }),
        ...problemAnswersOf([
          'episode_unknown',
          'protocol_unknown',
          'protocol_side_wrong',
          'invalid_parameter',
          'database_unavailable',
        ]),
      },
    },
    handler: async (request) => {
      const parts = await stored.parts();
      const { id, episode: episodeId } = request.params;
      const items = request.body.items.map(({ protocol, side, timesPerWeek }) => {
        protocolAsked({ protocolId: protocol, side });
        return { protocolId: protocol, side, timesPerWeek };
      });
      // Whose episode it is, is asked first.
      await parts.patients.episode(id, episodeId);
      await parts.patients.setPlan(episodeId, items, new Date());
      await noteAttention(parts, id);
      return { plan: (await parts.patients.plan(id)).map(planItem) };
    },
  });
};
