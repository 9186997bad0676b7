import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { trackToBinary } from '@posebox/body';
import { simulatedDance } from '@posebox/motion';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { type OpenApi, routeRequests } from '../../bench/fuzz/route-requests.ts';
import { mutatedBytes } from '../support/mutations.ts';
import { rawRequest } from '../support/raw-request.ts';
import { type RunningService, startService } from '../support/running-service.ts';
import { seededRandom } from '../support/seeded-random.ts';

/** Broken requests sent here; `npm run bench -- fuzz` sends 100,000. */
const REQUESTS = 300;
const TRACKS = 60;

const folder = mkdtempSync(join(tmpdir(), 'posebox-injection-'));
let service: RunningService;
let item: string;

const addTrack = (bytes: Uint8Array, name: string) => {
  const form = new FormData();
  form.set('track', new Blob([new Uint8Array(bytes)]), name);
  return fetch(`${service.url}/api/tracks`, { method: 'POST', body: form });
};
const track = trackToBinary(simulatedDance({ dance: 1, durationS: 1 }));

beforeAll(async () => {
  service = await startService({ args: ['--data', join(folder, 'data'), '--no-worker'] });
  const answer = await addTrack(track, "../../../'; drop table video; --.pbtrack");
  ({ id: item } = (await answer.json()) as { id: string });
});
afterAll(async () => {
  await service?.stop();
  rmSync(folder, { recursive: true, force: true });
});

const fault = (status: number) => status >= 500 && status !== 503 && status !== 501;

it('broken requests to every route are refused, none is an error inside', async () => {
  const next = seededRandom(13);
  const description = (await (await fetch(`${service.url}/api/openapi.json`)).json()) as OpenApi;
  const requests = routeRequests(description, next, () => (next() < 0.5 ? item : 'squat'));
  for (let sent = 0; sent < REQUESTS; sent++) {
    const { route, method, path, body } = requests.next().value as ReturnType<
      typeof requests.next
    >['value'] & {
      readonly path: string;
    };
    // What takes the item away comes in the measurement.
    if (method === 'DELETE' || route.endsWith('/delete')) continue;
    const answer = await fetch(`${service.url}${path}`, {
      method,
      ...(body !== undefined && { body, headers: { 'content-type': 'application/json' } }),
    });
    const text = await answer.text();
    expect(fault(answer.status), `${route} ${path} ${body}: ${text.slice(0, 200)}`).toBe(false);
  }
}, 180_000);

it('broken tracks are refused or read, none is an error inside', async () => {
  const next = seededRandom(17);
  for (let sent = 0; sent < TRACKS; sent++) {
    const { status } = await addTrack(mutatedBytes(track, next), 'a.pbtrack');
    expect(fault(status), `track ${sent}`).toBe(false);
  }
}, 120_000);

it('text that no database holds is the caller’s mistake', async () => {
  for (const path of ['models/%00', 'rehabilitation/patients?search=%00', 'coaching/history?person=%00']) {
    expect((await fetch(`${service.url}/api/${path}`)).status, path).toBeLessThan(500);
  }
  const answer = await fetch(`${service.url}/api/rehabilitation/patients`, {
    method: 'POST',
    headers: { 'content-type': 'application/json' },
    body: JSON.stringify({ pseudonym: 'P\u0000', note: "'; drop table patient; --" }),
  });
  expect(answer.status).toBe(400);
});

it('a file’s name is a name: nothing of it becomes a path or a statement', async () => {
  const told = (await (await fetch(`${service.url}/api/videos/${item}`)).json()) as { name: string };
  expect(told.name).toContain('drop table video');
  expect((await fetch(`${service.url}/api/videos`)).status).toBe(200);
});

it('paths that lead out of the pages or the store lead nowhere', async () => {
  for (const path of [
    '/../../../../etc/passwd',
    '/..%2f..%2f..%2fetc%2fpasswd',
    '/%2e%2e/%2e%2e/package.json',
    '/assets/..%5c..%5cpackage.json',
    '/api/videos/..%2f..%2f..%2fdatabase%2fpassword',
    `/api/videos/${item}%2f..%2f..%2f..%2fdatabase%2fpassword`,
    '/api/actions/models/..%2f..%2fdatabase%2furl/onnx',
  ]) {
    const answer = await rawRequest(
      service.port,
      `GET ${path} HTTP/1.1\r\nHost: localhost\r\nConnection: close\r\n\r\n`,
    );
    expect([Math.floor(answer.status / 100), path]).toEqual([4, path]);
    expect(answer.body, path).not.toMatch(/root:|postgres:\/\//);
  }
});
