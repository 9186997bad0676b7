import { PROTOCOLS, protocolSchema, semOfPairs } from '@posebox/motion';
import type { FastifyPluginAsyncZod } from 'fastify-type-provider-zod';
import { z } from 'zod';
import { Problem } from '../../../problem.ts';
import { protocolAsked } from '../../../rehabilitation/measure-item.ts';
import { problemAnswersOf } from '../../../schemas/answers.ts';

/** A standard error from fewer pairs says little. */
const LEAST_PAIRS = 10;

const pairsSchema = z
  .array(z.tuple([z.number(), z.number()]))
  .max(10_000)
  .meta({ description: 'The same thing measured twice, first and second; ten pairs at least.' });

/** What can be measured, and how exactly this clinic measures it. */
export const rehabilitationRoutes: FastifyPluginAsyncZod = async (app) => {
  const stored = app.storedVideos;

  app.get('/api/rehabilitation/protocols', {
    config: { access: { action: 'see', scope: 'records', patientToo: true } },
    schema: {
      operationId: 'protocols',
      tags: ['rehabilitation'],
      summary: 'The movements that can be measured',
      response: { 200: z.object({ protocols: z.array(protocolSchema) }) },
    },
    handler: async () => ({ protocols: [...PROTOCOLS] }),
  });

  app.get('/api/rehabilitation/retest', {
    config: { access: { action: 'see', scope: 'records' } },
    schema: {
      operationId: 'retests',
      tags: ['rehabilitation'],
      summary: 'The clinic’s own errors of measurement',
      response: {
        200: z.object({ sem: z.record(z.string(), z.number()) }),
        ...problemAnswersOf(['database_unavailable']),
      },
    },
    handler: async () => ({ sem: { ...(await (await stored.parts()).measurements.ownSem()) } }),
  });

  const params = z.object({ protocol: z.string().max(64) });

  app.put('/api/rehabilitation/retest/:protocol', {
    config: { access: { action: 'run', scope: 'records' } },
    schema: {
      operationId: 'keepRetest',
      tags: ['rehabilitation'],
      summary: 'Test–retest: measure how exactly this clinic measures',
      description:
        'From pairs of measurements of the same thing comes the standard error, and from it the band within which changes are chance. It replaces the default of the protocol.',
      params,
      body: z.strictObject({ pairs: pairsSchema }),
      response: {
        200: z.object({ protocol: z.string(), sem: z.number(), pairs: z.int() }),
        ...problemAnswersOf([
          'protocol_unknown',
          'too_few_pairs',
          'invalid_parameter',
          'database_unavailable',
        ]),
      },
    },
    handler: async (request) => {
      const { protocol } = request.params;
      const { pairs } = request.body;
      protocolAsked({ protocolId: protocol, side: anySideOf(protocol) });
      if (pairs.length < LEAST_PAIRS)
        throw new Problem('too_few_pairs', { count: pairs.length, least: LEAST_PAIRS });
      const sem = semOfPairs(pairs);
      await (await stored.parts()).measurements.setOwnSem(protocol, sem, pairs);
      return { protocol, sem, pairs: pairs.length };
    },
  });

  app.delete('/api/rehabilitation/retest/:protocol', {
    config: { access: { action: 'run', scope: 'records' } },
    schema: {
      operationId: 'forgetRetest',
      tags: ['rehabilitation'],
      summary: 'Go back to the default band',
      params,
      response: { 204: z.null(), ...problemAnswersOf(['database_unavailable']) },
    },
    handler: async (request, reply) => {
      await (await stored.parts()).measurements.forgetOwnSem(request.params.protocol);
      return reply.code(204).send(null);
    },
  });
};

const anySideOf = (protocolId: string) =>
  PROTOCOLS.find(({ id }) => id === protocolId)?.sides[0] ?? ('none' as const);
