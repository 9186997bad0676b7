import { Readable } from 'node:stream';
import { LANGUAGES } from '@posebox/texts';
import type { FastifyPluginAsyncZod } from 'fastify-type-provider-zod';
import { z } from 'zod';
import { zipOfPerson } from '../../../../privacy/person-archive.ts';
import { createReports } from '../../../../rehabilitation/report/report-of-patient.ts';
import { problemAnswersOf } from '../../../../schemas/answers.ts';
import { asAttachment } from '../../../../videos/send-made.ts';
import { patientParamsSchema } from '../patients/index.ts';

/** Everything of a person, to be taken away. */
export const personArchiveRoutes: FastifyPluginAsyncZod = async (app) => {
  const stored = app.storedVideos;
  const reportOfPatient = createReports(stored);

  app.get('/api/rehabilitation/patients/:id/archive', {
    config: { audit: 'patient.exported', access: { action: 'export', scope: 'records', of: 'patient' } },
    schema: {
      operationId: 'patientArchive',
      tags: ['privacy'],
      summary: 'Everything that is kept of a person as one ZIP',
      description:
        'The record, consents and what the log says of them (JSON), each measurement’s document, the values (CSV), the report (PDF), and of each clip its item, track and films. Made while it is read, of any size.',
      params: patientParamsSchema,
      querystring: z.strictObject({
        lang: z.enum(LANGUAGES).default('en').meta({ description: 'Of the report.' }),
      }),
      response: {
        200: {
          description: 'The ZIP.',
          content: { 'application/zip': { schema: z.string().meta({ format: 'binary' }) } },
        },
        ...problemAnswersOf(['patient_unknown', 'invalid_parameter', 'database_unavailable']),
      },
    },
    handler: async (request, reply) => {
      const { id } = request.params;
      const { lang } = request.query;
      // Whether there is such a person is known before the answer begins.
      const { pseudonym } = await (await stored.parts()).patients.byId(id);
      const zip = zipOfPerson(stored, id, {
        report: async () => (await reportOfPatient(id, lang)).pdf,
        now: new Date(),
      });
      return reply
        .type('application/zip')
        .header('content-disposition', asAttachment(`${pseudonym}.zip`, 'person.zip'))
        .header('cache-control', 'private, no-store')
        .send(Readable.fromWeb(zip as import('node:stream/web').ReadableStream) as never);
    },
  });
};
