import Fastify from 'fastify';
import { expect, it } from 'vitest';
import { securityHeaders } from './security-headers.ts';

const headersWith = async (isHttpsOnly: boolean) => {
  const app = Fastify();
  await app.register(securityHeaders, { isHttpsOnly });
  app.get('/', async () => 'here');
  return (await app.inject('/')).headers;
};

it('has a name asked by HTTPS only where there is a certificate for it, and nowhere else', async () => {
  expect((await headersWith(true))['strict-transport-security']).toMatch(/^max-age=\d{8}$/);
  expect(await headersWith(false)).not.toHaveProperty('strict-transport-security');
  for (const isHttpsOnly of [true, false])
    expect(await headersWith(isHttpsOnly)).toMatchObject({ 'x-content-type-options': 'nosniff' });
});
