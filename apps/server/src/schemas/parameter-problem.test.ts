import Fastify from 'fastify';
import { serializerCompiler, validatorCompiler } from 'fastify-type-provider-zod';
import { expect, it } from 'vitest';
import { z } from 'zod';
import { problemAnswers } from '../plugins/app/problem-answers.ts';

it.each([
  ['/clips/nowhere', {}, 'invalid_parameter', 'The parameter id cannot have this value. Use: UUID.'],
  [
    '/clips/UUID?people=0',
    {},
    'invalid_parameter',
    'The parameter people cannot have this value. Use: 1–20.',
  ],
  ['/clips/UUID?peple=2', {}, 'unknown_parameter', 'There is no parameter peple here. Use: people.'],
  [
    '/clips/UUID',
    { side: 'top' },
    'invalid_parameter',
    'The parameter side cannot have this value. Use: left, right.',
  ],
  [
    '/clips/UUID',
    { at: 3 },
    'invalid_parameter',
    'The parameter at cannot have this value. Use: object, null.',
  ],
  ['/clips/UUID', [], 'invalid_parameter', 'The parameter body cannot have this value. Use: /api/docs.'],
])('%s with %j says what can be used', async (address, body, code, sentences) => {
  const app = Fastify().setValidatorCompiler(validatorCompiler).setSerializerCompiler(serializerCompiler);
  await app.register(problemAnswers);
  const schema = {
    params: z.object({ id: z.uuid() }),
    querystring: z.strictObject({ people: z.coerce.number().int().min(1).max(20).optional() }),
    body: z.strictObject({
      side: z.enum(['left', 'right']).optional(),
      at: z.record(z.string(), z.any()).or(z.null()).optional(),
    }),
  };
  app.post('/clips/:id', { schema }, async () => 'fine');
  const url = address.replace('UUID', '9136c443-412a-4efa-90e8-0203f6ea6400');
  const answer = await app.inject({ method: 'POST', url, payload: body });
  const problem = answer.json();
  expect([problem.code, `${problem.detail?.en} ${problem.remedy?.en}`]).toEqual([code, sentences]);
});
