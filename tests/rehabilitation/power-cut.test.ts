import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { setTimeout as pause } from 'node:timers/promises';
import { trackToBinary } from '@posebox/body';
import { simulatedExercise } from '@posebox/motion';
import { afterAll, expect, it } from 'vitest';
import { childrenOf } from '../support/children-of.ts';
import { type RunningService, startService } from '../support/running-service.ts';
import { seededRandom } from '../support/seeded-random.ts';

const ROUNDS = 3;
const MOST_SESSIONS_A_ROUND = 40;

const folder = mkdtempSync(join(tmpdir(), 'posebox-power-cut-'));
const data = join(folder, 'data');
let service: RunningService | undefined;
afterAll(async () => {
  await service?.stop();
  rmSync(folder, { recursive: true, force: true });
});

const ask = async (path: string, method = 'GET', body?: unknown) => {
  const answer = await fetch(`${service?.url}/api/${path}`, {
    method,
    ...(body !== undefined && {
      headers: { 'content-type': 'application/json' },
      body: JSON.stringify(body),
    }),
  });
  if (!answer.ok) throw new Error(`${method} ${path}: ${answer.status} ${await answer.text()}`);
  // biome-ignore lint/suspicious/noExplicitAny: answers are read as a client without types reads them.
  return (await answer.json()) as any;
};

/** Ends the service, its processes and its database at one moment, without a word: the nearest to a power cut without one. */
function cutPower(pid: number): void {
  const postmaster = Number(
    readFileSync(join(data, 'database/cluster/postmaster.pid'), 'utf8').split('\n')[0],
  );
  for (const one of [postmaster, ...childrenOf(postmaster), pid, ...childrenOf(pid)]) {
    try {
      process.kill(one, 'SIGKILL');
    } catch {
      // It has ended with its parent.
    }
  }
}

it('a session that was acknowledged before the power went is there, whole; one that was not is there whole or not at all', async () => {
  const next = seededRandom(20261201);
  service = await startService({ args: ['--data', data, '--no-worker'] });
  const { document } = simulatedExercise({
    exercise: 'squat',
    repetitions: Array(5).fill({ holdS: 0.7, restS: 0.7 }),
    yawDeg: 90,
    seed: 1,
  });
  const form = new FormData();
  form.set('track', new Blob([trackToBinary(document) as Uint8Array<ArrayBuffer>]), 'squats.pbtrack');
  const sent = await fetch(`${service.url}/api/tracks`, { method: 'POST', body: form });
  const { id: video } = (await sent.json()) as { id: string };
  const { id: patient } = await ask('rehabilitation/patients', 'POST', { pseudonym: 'P-1' });
  const sessions = `rehabilitation/patients/${patient}/sessions`;
  const clips = [{ protocol: 'squat_depth', side: 'right', video }];
  const acknowledged: { readonly id: string; readonly note: string }[] = [];
  for (let round = 0; round < ROUNDS; round++) {
    let isCut = false;
    const writing = (async () => {
      for (let turn = 0; !isCut && turn < MOST_SESSIONS_A_ROUND; turn++) {
        const note = `${round}-${turn}`;
        const session = await ask(sessions, 'POST', { pain: 3, note, clips }).catch(() => undefined);
        if (session) acknowledged.push({ id: session.id, note });
      }
    })();
    while (acknowledged.length === 0) await pause(5);
    await pause(200 + 800 * next());
    cutPower(service.pid);
    isCut = true;
    await writing;
    service = await startService({ args: ['--data', data, '--no-worker'] });
    const told = (await ask(`${sessions}?limit=200`)).sessions as {
      id: string;
      note: string;
      measurements: { value: number | null }[];
    }[];
    const there = new Map(told.map((session) => [session.id, session.note]));
    for (const { id, note } of acknowledged) expect(there.get(id)).toBe(note);
    for (const { measurements } of told)
      expect(measurements.map(({ value }) => typeof value)).toEqual(['number']);
  }
}, 180_000);
