import { readFile } from 'node:fs/promises';
import { createServer } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fill, type Language, START_TEXTS } from '@posebox/texts';
import pg from 'pg';
import { expect, it } from 'vitest';
import { asError } from '../plugins/external/queue.ts';
import { tellBackgroundErrors } from './tell-background-errors.ts';

function log(language: Language, answers: () => Promise<boolean>) {
  const lines: string[] = [];
  const onError = tellBackgroundErrors({
    answers,
    write: (line) => void lines.push(line),
    say: (name, values) => fill(START_TEXTS[name], language, values),
    lookEveryMs: 1,
  });
  return { lines, onError };
}

/** What pg says of a place where nobody listens. */
async function refusedConnection(): Promise<unknown> {
  const server = createServer().listen(0, '127.0.0.1');
  await new Promise((resolve) => server.once('listening', resolve));
  const { port } = server.address() as { readonly port: number };
  await new Promise((resolve) => server.close(resolve));
  const client = new pg.Client({
    connectionString: `postgres://posebox:secret-word@127.0.0.1:${port}/posebox`,
  });
  return client.connect().then(
    () => undefined,
    (error: unknown) => error,
  );
}

it.each([
  [
    'en',
    /^The database can’t be reached: connect ECONNREFUSED 127\.0\.0\.1:\d+\. .*tried again/,
    'The database is back.',
  ],
  ['zh', /^连不上数据库：connect ECONNREFUSED 127\.0\.0\.1:\d+。.*再试/, '数据库又连上了。'],
] as const)(
  'A database out of reach is told once, and once when it is back, in words (%s)',
  async (language, away, back) => {
    let isUp = false;
    let looks = 0;
    const { lines, onError } = log(language, async () => {
      looks += 1;
      return isUp;
    });
    for (let tries = 0; tries < 3; tries += 1) onError(await refusedConnection());
    await expect.poll(() => looks).toBeGreaterThan(2);
    expect(lines).toEqual([expect.stringMatching(away)]);
    expect(lines.join()).not.toContain('secret-word');
    isUp = true;
    await expect.poll(() => lines).toEqual([expect.stringMatching(away), back]);
    isUp = false;
    onError(await refusedConnection());
    expect(lines).toHaveLength(3);
  },
);

it('A wrong password of the database is told once as well, a name with several addresses by all its reasons', async () => {
  const { lines, onError } = log('en', async () => false);
  const wrong = new pg.DatabaseError('password authentication failed for user "posebox"', 0, 'error');
  wrong.code = '28P01';
  onError(wrong);
  onError(wrong);
  expect(lines).toEqual([expect.stringContaining('reached: password authentication failed')]);

  const several = log('en', async () => false);
  const refusals = ['::1', '127.0.0.1'].map((address) =>
    Object.assign(new Error(`connect ECONNREFUSED ${address}:5432`), { code: 'ECONNREFUSED', address }),
  );
  several.onError(Object.assign(new AggregateError(refusals), { code: 'ECONNREFUSED' }));
  expect(several.lines).toEqual([expect.stringMatching(/ECONNREFUSED ::1:5432; connect ECONNREFUSED 127/)]);
});

it('What the queue hands over of a connection counts as well', async () => {
  const { lines, onError } = log('en', async () => false);
  const refused = 'connect ECONNREFUSED 127.0.0.1:5432 (Queue: video, Worker: 1)';
  onError(asError({ message: refused, code: 'ECONNREFUSED', syscall: 'connect', queue: 'video' }));
  onError(asError({ message: refused, code: 'ECONNREFUSED', queue: 'video' }));
  expect(lines).toEqual([expect.stringContaining(`reached: ${refused}.`)]);
});

it('A worker whose service has not started yet says so once', async () => {
  const { lines, onError } = log('en', async () => false);
  const unstarted = await readFile(join(tmpdir(), 'posebox-nowhere/database/url')).catch(
    (error: unknown) => error,
  );
  onError(unstarted);
  onError(unstarted);
  expect(lines).toEqual([expect.stringContaining('reached: ENOENT')]);
});

it('Everything else is told as it comes', () => {
  const { lines, onError } = log('en', async () => false);
  onError(new Error('The disk is full.'));
  onError(new Error('The disk is full.'));
  expect(lines).toEqual(['The disk is full.', 'The disk is full.']);
});
