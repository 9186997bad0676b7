import { COMPARISON_PACES } from '@posebox/motion';
import type { FastifyPluginAsyncZod } from 'fastify-type-provider-zod';
import { z } from 'zod';
import { Problem } from '../../../../problem.ts';
import { problemAnswersOf } from '../../../../schemas/answers.ts';
import { comparisonFilm, comparisonFilmSchema } from '../../../../schemas/comparison-item.ts';
import { sendStored } from '../../../../videos/send-stored.ts';
import { comparisonOf, comparisonParamsSchema } from '../index.ts';

const paceSchema = z.strictObject({
  pace: z.enum(COMPARISON_PACES).default('matched').meta({
    description: '`matched`: every movement beside its counterpart; `real`: both as they were danced.',
  }),
});

/** The two side by side as a film: a job of the queue, one for each pace. */
export const comparisonFilmRoutes: FastifyPluginAsyncZod = async (app) => {
  const stored = app.storedVideos;

  app.post('/api/comparisons/:id/film', {
    config: { access: { action: 'add', scope: 'videos', of: 'comparison' } },
    schema: {
      operationId: 'orderComparisonFilm',
      tags: ['comparison'],
      summary: 'Have a film made of both side by side',
      params: comparisonParamsSchema,
      querystring: paceSchema,
      response: {
        202: {
          description: 'It is made, or there already.',
          content: { 'application/json': { schema: comparisonFilmSchema } },
        },
        ...problemAnswersOf([
          'comparison_unknown',
          'ffmpeg_missing',
          'ffmpeg_too_old',
          'database_unavailable',
        ]),
      },
    },
    handler: async (request, reply) => {
      const { id } = await comparisonOf(app, request.params.id);
      await stored.ffmpeg();
      const { comparisons } = await stored.parts();
      return reply.code(202).send(comparisonFilm(await comparisons.orderFilm(id, request.query.pace)));
    },
  });

  app.get('/api/comparisons/:id/film', {
    config: { access: { action: 'see', scope: 'videos', of: 'comparison' } },
    schema: {
      operationId: 'comparisonFilm',
      tags: ['comparison'],
      summary: 'The film, H.264 in MP4',
      description: 'At the times of the reference’s own frames, with its sound.',
      params: comparisonParamsSchema,
      querystring: paceSchema,
      response: {
        200: {
          description: 'The file.',
          content: { 'video/mp4': { schema: z.string().meta({ format: 'binary' }) } },
        },
        ...problemAnswersOf(['comparison_unknown', 'comparison_film_not_ready', 'database_unavailable']),
      },
    },
    handler: async (request, reply) => {
      const { id } = await comparisonOf(app, request.params.id);
      const { comparisons, files } = await stored.parts();
      const film = (await comparisons.films(id)).find(({ pace }) => pace === request.query.pace);
      if (!film?.path) throw new Problem('comparison_film_not_ready', { state: film?.state ?? 'none' });
      reply.header('content-disposition', `inline; filename="side-by-side-${film.pace}.mp4"`);
      return sendStored(request, reply, files, film.path, {
        contentType: 'video/mp4',
        etag: film.path.slice(-40),
      });
    },
  });
};
