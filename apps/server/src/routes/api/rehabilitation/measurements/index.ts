import { MEASURED_SIDES, MOVED_BY, measurementSchema } from '@posebox/motion';
import { NOT_MEDICAL_TEXT } from '@posebox/texts';
import type { FastifyPluginAsyncZod } from 'fastify-type-provider-zod';
import { z } from 'zod';
import { videosOfClips } from '../../../../access/named-resources.ts';
import { mayKeep, NOT_KEPT_PROBLEMS } from '../../../../privacy/keep-rule.ts';
import { reduceItems } from '../../../../privacy/reduce-items.ts';
import { ruleOfPerson } from '../../../../privacy/rule-of-person.ts';
import { Problem } from '../../../../problem.ts';
import {
  instrumentOf,
  type MeasureQuestion,
  measureItem,
  newMeasurement,
} from '../../../../rehabilitation/measure-item.ts';
import { noteAttention } from '../../../../rehabilitation/patient-state.ts';
import type { NewMeasurement } from '../../../../repositories/measurement-repository.ts';
import { problemAnswersOf } from '../../../../schemas/answers.ts';
import {
  measurementLine,
  measurementLineSchema,
  session,
  sessionChangeSchema,
  sessionSchema,
} from '../../../../schemas/rehabilitation.ts';
import { videoParamsSchema } from '../../../../schemas/video-item.ts';
import { patientParamsSchema } from '../patients/index.ts';

const questionSchema = z.strictObject({
  protocol: z.string().max(64),
  side: z.enum(MEASURED_SIDES),
  movedBy: z.enum(MOVED_BY).default('active'),
  person: z.int().min(1).nullable().default(null).meta({ description: 'The clip’s subject when null.' }),
  rejected: z.array(z.int().min(1)).max(100).default([]).meta({ description: 'Repetitions to leave out.' }),
});
type Question = z.infer<typeof questionSchema>;

const ofQuestion = ({ protocol, side, movedBy, person, rejected }: Question): MeasureQuestion => ({
  protocolId: protocol,
  personId: person,
  side,
  movedBy,
  rejected,
});

const BY = z.string().trim().min(1).max(80).meta({ description: 'Who corrects.' });

const MEASURING = [
  'video_unknown',
  'video_not_ready',
  'protocol_unknown',
  'protocol_side_wrong',
  'measured_person_unknown',
  'invalid_parameter',
  'database_unavailable',
  'storage_unavailable',
] as const;

const toldMeasurementSchema = measurementSchema.extend({
  notMedical: z.object({ zh: z.string(), en: z.string() }),
});

const wholeSchema = measurementLineSchema.extend({ document: measurementSchema.nullable() });

/** Clips measured by a protocol: to look, and as a patient's records. */
export const measurementRoutes: FastifyPluginAsyncZod = async (app) => {
  const stored = app.storedVideos;
  const tags = ['rehabilitation'];

  for (const { path, name } of [
    { path: '/api/videos/:id/measurements', name: 'Video' },
    { path: '/api/tracks/:id/measurements', name: 'Track' },
  ]) {
    app.post(path, {
      config: { access: { action: 'see', scope: 'videos', of: 'video' } },
      schema: {
        operationId: `measure${name}`,
        tags,
        summary: 'Measure a clip by a protocol',
        description:
          'The median over repetitions of the highest level that each held, with its error, or the reason why it can’t be measured. Keeps nothing.',
        params: videoParamsSchema,
        body: questionSchema,
        response: { 200: toldMeasurementSchema, ...problemAnswersOf(MEASURING) },
      },
      handler: async (request) => {
        const row = await stored.item(request.params.id);
        const measurement = measureItem(await stored.track(row), ofQuestion(request.body));
        return { ...measurement, notMedical: NOT_MEDICAL_TEXT };
      },
    });
  }

  app.post('/api/rehabilitation/patients/:id/sessions', {
    config: {
      audit: 'session.added',
      access: { action: 'add', scope: 'records', of: 'patient', names: videosOfClips },
    },
    schema: {
      operationId: 'addSession',
      tags,
      summary: 'Keep a session: what was done, how it felt, what the clips show',
      description:
        'Measurements that are refused are kept with their reason. All of it is kept or nothing. Of the clips stays what the person’s consent allows: with `skeleton` they lose their pictures before this is answered, with `numbers` they go whole.',
      params: patientParamsSchema,
      body: z.strictObject({
        doneAt: z.iso.datetime({ offset: true }).optional().meta({ description: 'Now when left out.' }),
        episode: z.uuid().nullable().default(null),
        place: z.enum(['clinic', 'home']).default('clinic'),
        pain: z.int().min(0).max(10).nullable().default(null),
        note: z.string().max(4000).default(''),
        clips: z
          .array(questionSchema.extend({ video: z.uuid() }))
          .max(50)
          .default([]),
      }),
      response: {
        201: sessionSchema.extend({ measurements: z.array(wholeSchema) }),
        ...problemAnswersOf(['patient_unknown', 'episode_unknown', ...NOT_KEPT_PROBLEMS, ...MEASURING]),
      },
    },
    handler: async (request, reply) => {
      const parts = await stored.parts();
      const { id } = request.params;
      const { clips, doneAt, episode, place, pain, note } = request.body;
      const { rule } = await ruleOfPerson(parts, id);
      mayKeep(rule);
      if (episode) await parts.patients.episode(id, episode);
      const when = doneAt === undefined ? new Date() : new Date(doneAt);
      // Everything is measured before anything is kept.
      const measured: NewMeasurement[] = [];
      for (const { video, ...question } of clips) {
        const row = await stored.item(video);
        const track = await stored.track(row);
        const document = measureItem(track, ofQuestion(question));
        measured.push(
          newMeasurement(document, {
            ...{ patientId: id, instrument: instrumentOf(track), at: when },
            ...{ videoId: row.id, person: question.person },
          }),
        );
      }
      const [kept] = await parts.measurements.addSessions([
        {
          ...{ patientId: id, episodeId: episode, doneAt: when, place, pain, note },
          ...{ keep: rule.keep, measurements: measured },
        },
      ]);
      await reduceItems(parts);
      await noteAttention(parts, id);
      const rows = await parts.measurements.ofSession(kept!.id);
      return reply.code(201).send({
        ...session(kept!),
        measurements: rows.map((row) => ({ ...measurementLine(row), document: row.document })),
      });
    },
  });

  const params = z.object({ id: z.uuid() });

  app.get('/api/rehabilitation/measurements/:id', {
    config: { access: { action: 'see', scope: 'records', of: 'measurement', patientToo: true } },
    schema: {
      operationId: 'measurement',
      tags,
      summary: 'A measurement with everything it rests on',
      params,
      response: { 200: wholeSchema, ...problemAnswersOf(['measurement_unknown', 'database_unavailable']) },
    },
    handler: async (request) => {
      const row = await (await stored.parts()).measurements.measurement(request.params.id);
      return { ...measurementLine(row), document: row.document };
    },
  });

  app.patch('/api/rehabilitation/measurements/:id', {
    config: {
      audit: 'measurement.corrected',
      access: { action: 'change', scope: 'records', of: 'measurement' },
    },
    schema: {
      operationId: 'correctMeasurement',
      tags,
      summary: 'Leave repetitions out, or measure anew after points were corrected',
      description: 'Who did it and when is kept with the measurement.',
      params,
      body: z.strictObject({
        rejected: z.array(z.int().min(1)).max(100),
        by: BY,
      }),
      response: {
        200: wholeSchema,
        ...problemAnswersOf(['measurement_unknown', 'measurement_without_clip', ...MEASURING]),
      },
    },
    handler: async (request) => {
      const parts = await stored.parts();
      const before = await parts.measurements.measurement(request.params.id);
      if (before.video_id === null) throw new Problem('measurement_without_clip');
      const { rejected, by } = request.body;
      const track = await stored.track(await stored.item(before.video_id));
      const document = measureItem(track, {
        protocolId: before.protocol_id,
        personId: before.person_id,
        side: before.side,
        movedBy: before.moved_by,
        rejected,
      });
      const row = await parts.measurements.correct(before.id, document, {
        ...{ by, rejected },
        at: new Date().toISOString(),
      });
      await noteAttention(parts, before.patient_id);
      request.auditSubject = before.patient_id;
      return { ...measurementLine(row), document: row.document };
    },
  });

  app.delete('/api/rehabilitation/measurements/:id', {
    config: {
      audit: 'measurement.removed',
      access: { action: 'delete', scope: 'records', of: 'measurement' },
    },
    schema: {
      operationId: 'deleteMeasurement',
      tags,
      summary: 'Delete a measurement',
      params,
      response: { 204: z.null(), ...problemAnswersOf(['measurement_unknown', 'database_unavailable']) },
    },
    handler: async (request, reply) => {
      const parts = await stored.parts();
      const row = await parts.measurements.measurement(request.params.id);
      await parts.measurements.removeMeasurement(row.id);
      await noteAttention(parts, row.patient_id);
      request.auditSubject = row.patient_id;
      return reply.code(204).send(null);
    },
  });

  app.patch('/api/rehabilitation/sessions/:id', {
    config: { audit: 'session.changed', access: { action: 'change', scope: 'records', of: 'session' } },
    schema: {
      operationId: 'changeSession',
      tags,
      summary: 'Say the pain, the note or the place of a session anew',
      description: 'Who did it, when, and what it was before is kept with the session.',
      params,
      body: sessionChangeSchema.extend({ by: BY }),
      response: {
        200: sessionSchema,
        ...problemAnswersOf(['session_unknown', 'invalid_parameter', 'database_unavailable']),
      },
    },
    handler: async (request) => {
      const parts = await stored.parts();
      const { by, ...change } = request.body;
      const at = new Date().toISOString();
      const row = await parts.measurements.changeSession(request.params.id, change, { by, at });
      await noteAttention(parts, row.patient_id);
      request.auditSubject = row.patient_id;
      return session(row);
    },
  });

  app.delete('/api/rehabilitation/sessions/:id', {
    config: { audit: 'session.removed', access: { action: 'delete', scope: 'records', of: 'session' } },
    schema: {
      operationId: 'deleteSession',
      tags,
      summary: 'Delete a session with its measurements, and the film that was sent with it from home',
      params,
      response: { 204: z.null(), ...problemAnswersOf(['session_unknown', 'database_unavailable']) },
    },
    handler: async (request, reply) => {
      const parts = await stored.parts();
      const row = await parts.measurements.session(request.params.id);
      await parts.measurements.removeSession(row.id);
      // Nothing else leads to it, and it would no longer go with the person.
      if (row.film_id !== null) await parts.videos.remove([row.film_id], null);
      await noteAttention(parts, row.patient_id);
      request.auditSubject = row.patient_id;
      return reply.code(204).send(null);
    },
  });
};
