import { LANGUAGES } from '@posebox/texts';
import type { FastifyPluginAsyncZod } from 'fastify-type-provider-zod';
import { z } from 'zod';
import { createReports } from '../../../../rehabilitation/report/report-of-patient.ts';
import { problemAnswersOf } from '../../../../schemas/answers.ts';
import { asAttachment } from '../../../../videos/send-made.ts';
import { patientParamsSchema } from '../patients/index.ts';

const daySchema = z.iso.date().optional();

/** The report as PDF. */
export const reportRoutes: FastifyPluginAsyncZod = async (app) => {
  const reportOfPatient = createReports(app.storedVideos);

  app.get('/api/rehabilitation/patients/:id/report.pdf', {
    config: {
      audit: 'report.made',
      access: { action: 'see', scope: 'records', of: 'patient', patientToo: true },
    },
    schema: {
      operationId: 'reportPdf',
      tags: ['rehabilitation'],
      summary: 'The report of a period as PDF, fonts embedded',
      description:
        'The same as the page: what changed, the table, every trend, best frames where the clip is kept, limits, versions, a line to sign. Without days the period is all there is.',
      params: patientParamsSchema,
      querystring: z.strictObject({
        lang: z.enum(LANGUAGES).default('en'),
        from: daySchema.meta({ description: 'First day, 2026-09-01.' }),
        to: daySchema.meta({ description: 'Last day, included.' }),
      }),
      response: {
        200: {
          description: 'The report.',
          content: { 'application/pdf': { schema: z.string().meta({ format: 'binary' }) } },
        },
        ...problemAnswersOf(['patient_unknown', 'invalid_parameter', 'database_unavailable']),
      },
    },
    handler: async (request, reply) => {
      const { lang, from, to } = request.query;
      const { name, pdf } = await reportOfPatient(request.params.id, lang, from, to);
      return reply
        .type('application/pdf')
        .header('content-disposition', asAttachment(name, 'report.pdf'))
        .send(pdf as never);
    },
  });
};
