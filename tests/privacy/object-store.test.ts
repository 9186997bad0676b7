import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { buffer } from 'node:stream/consumers';
import { trackToBinary } from '@posebox/body';
import { simulatedExercise } from '@posebox/motion';
import pg from 'pg';
import { expect, it } from 'vitest';
import { openFileStore } from '../../apps/server/src/files/open-file-store.ts';
import { startService } from '../support/running-service.ts';
import { s3Program, startS3Server } from '../support/s3-server.ts';
import { placesOf } from '../support/traces.ts';

const program = await s3Program();

it.skipIf(!program)('a person who is erased is gone from an object store and its database too', async () => {
  const data = mkdtempSync(join(tmpdir(), 'posebox-privacy-s3-'));
  const server = await startS3Server(program as string);
  const store = await openFileStore(
    { dataFolder: join(data, 'test'), objects: server.objects },
    () => undefined,
  );
  const service = await startService({ args: ['--data', data, '--no-worker'], env: server.env });
  const ask = async (path: string, method = 'GET', body?: FormData | object) => {
    const isForm = body instanceof FormData;
    const answer = await fetch(`${service.url}/api/${path}`, {
      method,
      ...(body && { body: isForm ? body : JSON.stringify(body) }),
      ...(body && !isForm && { headers: { 'content-type': 'application/json' } }),
    });
    if (!answer.ok) throw new Error(`${method} ${path}: ${await answer.text()}`);
    // biome-ignore lint/suspicious/noExplicitAny: answers are read as a client without types reads them.
    return (answer.status === 204 ? null : await answer.json()) as any;
  };
  try {
    const track = trackToBinary(
      simulatedExercise({ exercise: 'squat', repetitions: [{ holdS: 0.7, restS: 0.7 }], yawDeg: 90 })
        .document,
    );
    const form = new FormData();
    form.set('track', new Blob([track as Uint8Array<ArrayBuffer>]), 'wang-fang.pbtrack');
    const { id: video } = await ask('tracks', 'POST', form);
    const { id: patient } = await ask('rehabilitation/patients', 'POST', { pseudonym: 'P-0099 Wang' });
    await ask(`rehabilitation/patients/${patient}/sessions`, 'POST', {
      clips: [{ protocol: 'squat_depth', side: 'right', video }],
    });
    const traces = [video, patient, 'P-0099 Wang', 'wang-fang'];
    /** Objects whose name or bytes hold a trace, or the track itself. */
    const objects = async () => {
      const { all, read, release } = await store.still();
      const found: string[] = [];
      for (const file of all) {
        const bytes = await buffer(await read(file));
        const needles = [...traces, Buffer.from(track.subarray(0, 64))];
        if (traces.some((one) => file.path.includes(one)) || needles.some((one) => bytes.includes(one)))
          found.push(file.path);
      }
      await release();
      return found;
    };
    expect(await objects()).toHaveLength(1);
    await ask(`rehabilitation/patients/${patient}`, 'DELETE');
    expect(await objects()).toEqual([]);
    const database = new pg.Client({ connectionString: readFileSync(join(data, 'database/url'), 'utf8') });
    await database.connect();
    expect(await placesOf(database, data, traces).finally(() => database.end())).toEqual([]);
    expect(traces.filter((trace) => service.errors().includes(trace))).toEqual([]);
  } finally {
    await service.stop();
    await server.stop();
    rmSync(data, { recursive: true, force: true });
  }
});
