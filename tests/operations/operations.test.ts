import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { trackToBinary } from '@posebox/body';
import { simulatedDance } from '@posebox/motion';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { HOPPER_JPEG } from '../support/photos.ts';
import { ROOT, type RunningService, startService } from '../support/running-service.ts';

const folder = mkdtempSync(join(tmpdir(), 'posebox-operations-'));
let service: RunningService;

/** What may not be found in a log: the names of a file, an item and a person. */
const PERSONAL = ['Zhang-Wei-knee', 'P-Zhang', 'session of Zhang', '张伟'];

beforeAll(async () => {
  service = await startService({ args: ['--data', join(folder, 'data')], env: { POSEBOX_LOG: 'requests' } });
  const form = new FormData();
  form.set('image', new Blob([new Uint8Array(HOPPER_JPEG)]), `${PERSONAL[0]}.jpg`);
  await fetch(`${service.url}/api/pose?mode=mediapipe`, { method: 'POST', body: form });
  // The database of an empty folder is made for the first who asks.
  while ((await fetch(`${service.url}/api/videos`)).status === 503);
});
afterAll(async () => {
  await service?.stop();
  rmSync(folder, { recursive: true, force: true });
});

const post = async (path: string, body: unknown) => {
  const answer = await fetch(`${service.url}/api/${path}`, {
    method: 'POST',
    body: JSON.stringify(body),
    headers: { 'content-type': 'application/json' },
  });
  // biome-ignore lint/suspicious/noExplicitAny: answers are read as a client without types reads them.
  return (await answer.json()) as any;
};

it('writes no names of people, files or items into its log, in words or in addresses', async () => {
  const form = new FormData();
  const track = trackToBinary(simulatedDance({ dance: 1, durationS: 1 })) as Uint8Array<ArrayBuffer>;
  form.set('track', new Blob([track]), `${PERSONAL[0]}.pbtrack`);
  const stored = await fetch(`${service.url}/api/tracks`, { method: 'POST', body: form });
  expect(stored.status).toBe(201);
  const { id } = await post('rehabilitation/patients', { pseudonym: PERSONAL[1], note: PERSONAL[2] });
  await fetch(`${service.url}/api/rehabilitation/patients?search=${encodeURIComponent(PERSONAL[3]!)}`);
  await fetch(`${service.url}/api/coaching/history?person=${encodeURIComponent(PERSONAL[3]!)}`);
  await post(`rehabilitation/patients/${id}/consents`, {
    ...{ purpose: PERSONAL[2], keep: 'skeleton', givenBy: 'guardian', guardian: PERSONAL[3] },
    ...{ separate: true, givenOn: '2026-11-30' },
  });
  await post('actions/sets', { name: PERSONAL[0] });
  const { id: hook } = await post('webhooks', { url: `http://example.invalid/${PERSONAL[0]}` });
  await post(`webhooks/${hook}/test`, {});
  await post('account/sign-in', { name: PERSONAL[1], password: PERSONAL[2] });
  await fetch(`${service.url}/api/videos/uploads`, {
    method: 'POST',
    headers: {
      ...{ 'tus-resumable': '1.0.0', 'upload-length': '9' },
      'upload-metadata': `filename ${Buffer.from(PERSONAL[0]!).toString('base64')}`,
    },
  });
  await fetch(`${service.url}/api/${PERSONAL[1]}/nowhere`);
  await post('rehabilitation/patients', { pseudonym: PERSONAL[1] });
  await fetch(`${service.url}/api/rehabilitation/patients/${id}`, {
    headers: { 'user-agent': PERSONAL[0]! },
  });
  // Where the service itself listens is its first line.
  const log = service.errors().replace(/^.*Server listening.*$/gm, '');
  expect(log.split('\n').length).toBeGreaterThan(6);
  for (const name of [...PERSONAL, encodeURIComponent(PERSONAL[3]!), id, '127.0.0.1'])
    expect(log).not.toContain(name);
});

it('has every figure that the dashboard and the alerts ask for', async () => {
  const figures = await (await fetch(`${service.url}/metrics`)).text();
  const there = new Set([...figures.matchAll(/^([a-z_]+)(?:\{[^}]*\})? /gm)].map(([, name]) => name));
  const examples = join(ROOT, 'docs/examples/operations');
  const dashboard = JSON.parse(readFileSync(join(examples, 'grafana-dashboard.json'), 'utf8')) as {
    readonly panels: readonly { readonly targets: readonly { readonly expr: string }[] }[];
  };
  const alerts = readFileSync(join(examples, 'alerts.yaml'), 'utf8');
  const asked = [
    ...dashboard.panels.flatMap(({ targets }) => targets.map(({ expr }) => expr)),
    ...[...alerts.matchAll(/expr: (.*)/g)].map(([, expr]) => expr!),
  ];
  expect(asked.length).toBeGreaterThan(15);
  for (const expression of asked)
    for (const [name] of expression.matchAll(/\b(?:posebox|process)_[a-z_]+/g))
      expect(there, expression).toContain(name);
  expect(figures).toMatch(/^posebox_jobs\{kind="video",state="queued"\} 0$/m);
  expect(figures).toMatch(/^posebox_database_up 1$/m);
});

it('keeps quiet connections for longer than it tells', async () => {
  const answer = await fetch(`${service.url}/health/live`);
  expect(answer.headers.get('keep-alive')).toBe('timeout=30');
});

it('says in its readiness how its database is', async () => {
  expect(await (await fetch(`${service.url}/health/ready`)).json()).toMatchObject({
    status: 'ready',
    database: 'up',
  });
});
