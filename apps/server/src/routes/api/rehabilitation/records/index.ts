import { ANGLE_CONVENTIONS_VERSION } from '@posebox/body';
import { fhirBundle } from '@posebox/motion';
import { NOT_MEDICAL_TEXT } from '@posebox/texts';
import type { FastifyPluginAsyncZod } from 'fastify-type-provider-zod';
import { z } from 'zod';
import { mayKeep, NOT_KEPT_PROBLEMS } from '../../../../privacy/keep-rule.ts';
import { ruleOfPerson } from '../../../../privacy/rule-of-person.ts';
import { MOST_SESSIONS, progressOf, sessionsOf } from '../../../../rehabilitation/patient-record.ts';
import { noteAttention, trendPoint } from '../../../../rehabilitation/patient-state.ts';
import { type ImportedValue, readValuesCsv, valuesCsv } from '../../../../rehabilitation/values-csv.ts';
import type { NewMeasurement } from '../../../../repositories/measurement-repository.ts';
import { problemAnswersOf } from '../../../../schemas/answers.ts';
import { measurementLineSchema, sessionSchema, trendSchema } from '../../../../schemas/rehabilitation.ts';
import { patientParamsSchema } from '../patients/index.ts';

const PATIENT_PATH = '/api/rehabilitation/patients/:id';
const MOST_CSV_BYTES = 2e6;

/** What is known of a patient over time: sessions, trends, tables that go out and come in. */
export const recordRoutes: FastifyPluginAsyncZod = async (app) => {
  const stored = app.storedVideos;
  const tags = ['rehabilitation'];

  app.get(`${PATIENT_PATH}/sessions`, {
    config: { access: { action: 'see', scope: 'records', of: 'patient', patientToo: true } },
    schema: {
      operationId: 'sessions',
      tags,
      summary: 'Sessions, the newest first, with what was measured',
      params: patientParamsSchema,
      querystring: z.strictObject({ limit: z.coerce.number().int().min(1).max(MOST_SESSIONS).default(50) }),
      response: {
        200: z.object({
          sessions: z.array(sessionSchema.extend({ measurements: z.array(measurementLineSchema) })),
        }),
        ...problemAnswersOf(['patient_unknown', 'invalid_parameter', 'database_unavailable']),
      },
    },
    handler: async (request) => {
      const parts = await stored.parts();
      const { id } = request.params;
      await parts.patients.byId(id);
      return { sessions: await sessionsOf(parts, id, request.query.limit) };
    },
  });

  app.get(`${PATIENT_PATH}/trends`, {
    config: { access: { action: 'see', scope: 'records', of: 'patient', patientToo: true } },
    schema: {
      operationId: 'trends',
      tags,
      summary: 'Every measured movement over time, with its band',
      description:
        'Only what was measured alike stands on one line: the same protocol and version, side, view, model and conventions. “changed” is said beyond the band only.',
      params: patientParamsSchema,
      response: {
        200: z.object({
          trends: z.array(trendSchema),
          symmetry: z.array(z.object({ protocol: z.string(), percent: z.number(), flagged: z.boolean() })),
          pain: z.array(z.object({ at: z.iso.datetime(), pain: z.int() })),
          adherence: z.object({ doneDays: z.int(), plannedDays: z.int() }),
          notMedical: z.object({ zh: z.string(), en: z.string() }),
        }),
        ...problemAnswersOf(['patient_unknown', 'database_unavailable']),
      },
    },
    handler: async (request) => {
      const parts = await stored.parts();
      const { id } = request.params;
      await parts.patients.byId(id);
      return {
        ...(await progressOf(parts, id)),
        notMedical: NOT_MEDICAL_TEXT,
      };
    },
  });

  app.get(`${PATIENT_PATH}/export`, {
    config: { audit: 'values.exported', access: { action: 'export', scope: 'records', of: 'patient' } },
    schema: {
      operationId: 'exportRecord',
      tags,
      summary: 'All values as CSV, or as a FHIR R4 bundle',
      params: patientParamsSchema,
      querystring: z.strictObject({ format: z.enum(['csv', 'fhir']).default('csv') }),
      response: {
        200: {
          description: 'The values.',
          content: {
            'text/csv': { schema: z.string() },
            'application/fhir+json': { schema: z.looseObject({ resourceType: z.literal('Bundle') }) },
          },
        },
        ...problemAnswersOf(['patient_unknown', 'invalid_parameter', 'database_unavailable']),
      },
    },
    handler: async (request, reply) => {
      const { patients, measurements } = await stored.parts();
      const { pseudonym } = await patients.byId(request.params.id);
      const lines = await measurements.lines(request.params.id);
      if (request.query.format === 'csv')
        return reply.type('text/csv; charset=utf-8').send(valuesCsv(lines) as never);
      const out = lines.flatMap((line) => {
        const point = trendPoint(line);
        return point ? [{ ...point, measuredAt: line.measured_at.toISOString(), compensations: [] }] : [];
      });
      const bundle = fhirBundle(pseudonym, out, new Date().toISOString(), Object.values(NOT_MEDICAL_TEXT));
      return reply
        .type('application/fhir+json; charset=utf-8')
        .serializer((value: unknown) => JSON.stringify(value))
        .send(bundle as never);
    },
  });

  await app.register(valueImportRoutes);
};

const valueImportRoutes: FastifyPluginAsyncZod = async (app) => {
  app.addContentTypeParser('text/csv', { parseAs: 'string', bodyLimit: MOST_CSV_BYTES }, (_, body, done) =>
    done(null, body),
  );
  app.post(`${PATIENT_PATH}/import`, {
    bodyLimit: MOST_CSV_BYTES,
    config: { audit: 'values.imported', access: { action: 'add', scope: 'records', of: 'patient' } },
    schema: {
      operationId: 'importValues',
      tags: ['rehabilitation'],
      summary: 'Bring earlier values as CSV',
      description:
        'Columns measured_at, protocol, side, value; moved_by and instrument if known. They become lines of their own: what a goniometer measured is never joined to what a camera did. All lines or none.',
      params: patientParamsSchema,
      body: z.string().min(1).max(MOST_CSV_BYTES),
      response: {
        201: z.object({ imported: z.int() }),
        ...problemAnswersOf([
          'patient_unknown',
          ...NOT_KEPT_PROBLEMS,
          'values_file_malformed',
          'database_unavailable',
        ]),
      },
    },
    handler: async (request, reply) => {
      const parts = await app.storedVideos.parts();
      const { id } = request.params;
      const { rule } = await ruleOfPerson(parts, id);
      mayKeep(rule);
      const values = readValuesCsv(request.body);
      const byDay = new Map<string, ImportedValue[]>();
      for (const value of values) {
        const day = value.measuredAt.toISOString().slice(0, 10);
        byDay.set(day, [...(byDay.get(day) ?? []), value]);
      }
      await parts.measurements.addSessions(
        [...byDay.values()].map((ofDay) => ({
          ...{ patientId: id, episodeId: null, doneAt: ofDay[0]!.measuredAt },
          ...{ place: 'clinic' as const, pain: null, note: '', keep: rule.keep },
          measurements: ofDay.map((value) => importedMeasurement(id, value)),
        })),
      );
      await noteAttention(parts, id);
      return reply.code(201).send({ imported: values.length });
    },
  });
};

function importedMeasurement(patientId: string, value: ImportedValue): NewMeasurement {
  return {
    patient_id: patientId,
    protocol_id: value.protocolId,
    protocol_version: 1,
    side: value.side,
    moved_by: value.movedBy,
    unit: value.unit,
    value: value.value,
    error: null,
    sem: null,
    instrument: value.instrument,
    view: 'unknown',
    conventions: ANGLE_CONVENTIONS_VERSION,
    measured_at: value.measuredAt,
    document: null,
    video_id: null,
    person_id: null,
  };
}
