import { spawn, spawnSync } from 'node:child_process';
import {
  existsSync,
  mkdirSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  rmSync,
  writeFileSync,
} from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { setTimeout as pause } from 'node:timers/promises';
import { trackToBinary } from '@posebox/body';
import { simulatedDance, simulatedExercise } from '@posebox/motion';
import { afterAll, describe, expect, it, vi } from 'vitest';
import { startSystemPostgres, systemPostgres } from '../support/debian-postgres.ts';
import { ROOT, type RunningService, startService } from '../support/running-service.ts';

vi.setConfig({ testTimeout: 400_000 });

const folder = mkdtempSync(join(tmpdir(), 'posebox-backup-'));
afterAll(() => rmSync(folder, { recursive: true, force: true }));

type Environment = Readonly<Record<string, string>>;

function command(args: readonly string[], env: Environment = {}) {
  const program = join(ROOT, 'apps/server/dist/backup.mjs');
  const run = spawnSync(process.execPath, [program, ...args], {
    encoding: 'utf8',
    env: { ...process.env, LC_ALL: 'C', ...env },
  });
  return { code: run.status, said: `${run.stdout}${run.stderr}` };
}

/** What `posebox doctor` says of the last backup. */
function doctorOnBackup(data: string): unknown {
  const program = join(ROOT, 'apps/cli/dist/posebox.mjs');
  const run = spawnSync(process.execPath, [program, 'doctor', '--json'], {
    encoding: 'utf8',
    env: { ...process.env, LC_ALL: 'C', POSEBOX_DATA: data },
  });
  return JSON.parse(run.stdout).findings.find(({ name }: { name: string }) => name === 'backup');
}

/** A client that remembers what it was told. */
function clientOf(service: RunningService) {
  const ask = async (path: string, method = 'GET', body?: unknown) => {
    const answer = await fetch(`${service.url}/api/${path}`, {
      method,
      ...(body instanceof FormData && { body }),
      ...(body !== undefined &&
        !(body instanceof FormData) && {
          headers: { 'content-type': 'application/json' },
          body: JSON.stringify(body),
        }),
    });
    const bytes = Buffer.from(await answer.arrayBuffer());
    if (!answer.ok) throw new Error(`${method} ${path}: ${answer.status} ${bytes}`);
    return bytes;
  };
  // biome-ignore lint/suspicious/noExplicitAny: answers are read as a client without types reads them.
  const json = async (...asked: Parameters<typeof ask>): Promise<any> =>
    JSON.parse((await ask(...asked)).toString());
  const track = async (document: Parameters<typeof trackToBinary>[0], name: string) => {
    const form = new FormData();
    form.set('track', new Blob([trackToBinary(document) as Uint8Array<ArrayBuffer>]), `${name}.pbtrack`);
    return (await json('tracks', 'POST', form)).id as string;
  };
  return { ask, json, track };
}

const squats = (seed: number) =>
  simulatedExercise({
    exercise: 'squat',
    repetitions: Array(5).fill({ holdS: 0.7, restS: 0.7 }),
    yawDeg: 90,
    seed,
  }).document;

/** Stores something of each kind. @returns the addresses whose answers must be the same afterwards */
async function fill(service: RunningService): Promise<readonly string[]> {
  const { json, track } = clientOf(service);
  const [reference, attempt] = [
    await track(simulatedDance({ dance: 1, durationS: 3 }), '老师'),
    await track(simulatedDance({ dance: 1, durationS: 3, delayS: 0.1 }), 'a "name"\twith\\signs'),
  ];
  const compared = await json('comparisons', 'POST', { reference, attempt });
  const patient = await json('rehabilitation/patients', 'POST', { pseudonym: 'P-0142', note: 'line\nline' });
  const video = await track(squats(1), 'squats');
  await json(`rehabilitation/patients/${patient.id}/sessions`, 'POST', {
    pain: 3,
    note: '上楼疼',
    clips: [{ protocol: 'squat_depth', side: 'right', video }],
  });
  await json(`videos/${video}/coaching`, 'PUT', {
    exercise: 'squat',
    layer: { dismissed: [], added: [] },
    person: '小林',
  });
  const set = await json('actions/sets', 'POST', { name: 'moves' });
  await json(`actions/sets/${set.id}/clips`, 'POST', {
    clips: [{ video, label: 'squat', fromS: 1, toS: 3, person: 'A' }],
  });
  const consent = { purpose: '看膝盖怎么弯', keep: 'video', givenOn: '2026-11-30' };
  await json(`rehabilitation/patients/${patient.id}/consents`, 'POST', consent);
  const form = new FormData();
  form.set('garment', new Blob([readFileSync(join(ROOT, 'tests/assets/astronaut.png'))]), '上衣.png');
  const piece = await json('tryon/wardrobe', 'POST', form);
  return [
    ...['privacy', 'audit?after=0&limit=3', 'tryon/wardrobe', `tryon/wardrobe/${piece.id}/file`],
    ...[reference, attempt, video].flatMap((id) => [`videos/${id}`, `videos/${id}/track?format=binary`]),
    `comparisons/${compared.id}`,
    ...['', '/consents', '/sessions', '/trends', '/export'].map(
      (part) => `rehabilitation/patients/${patient.id}${part}`,
    ),
    ...['actions/sets', `actions/sets/${set.id}`, `tracks/${video}/coaching`, 'rehabilitation/patients'],
  ];
}

async function answersOf(
  service: RunningService,
  paths: readonly string[],
): Promise<Readonly<Record<string, string>>> {
  const { ask } = clientOf(service);
  const answers: Record<string, string> = {};
  for (const path of paths) answers[path] = (await ask(path)).toString('base64');
  return answers;
}

describe('a backup made under load', () => {
  const data = join(folder, 'data');
  const archive = join(folder, 'all.pbbackup');
  const passphraseFile = join(folder, 'passphrase');
  const sealed = ['--passphrase-file', passphraseFile];
  writeFileSync(passphraseFile, '夜里三点 correct horse\n');
  // Files are encrypted where they lie as well; a backup takes them as they are.
  const env = { POSEBOX_KEY_FILE: join(folder, 'key') };
  writeFileSync(env.POSEBOX_KEY_FILE, `${Buffer.alloc(32, 7).toString('base64')}\n`);
  let answers: Readonly<Record<string, string>> = {};

  it('holds everything acknowledged before it began, and gives the same answers on an empty machine', async () => {
    const service = await startService({ args: ['--data', data, '--no-worker'], env });
    const { track } = clientOf(service);
    const paths = await fill(service);
    answers = await answersOf(service, paths);
    let isOver = false;
    const load = Promise.all(
      [1, 2].map(async (client) => {
        let stored = 0;
        for (; !isOver; stored += 1)
          await track(
            simulatedDance({ dance: 100 * client + stored, durationS: 1 }),
            `load-${client}-${stored}`,
          );
        return stored;
      }),
    );
    await pause(300);
    const made = await commandInBackground(['backup', archive, '--data', data, ...sealed]);
    isOver = true;
    expect(made.said).toMatch(/^Backed up to /);
    expect((await load).every((stored) => stored > 0)).toBe(true);
    await service.stop();
    const today = new Date().toISOString().slice(0, 10);
    expect(doctorOnBackup(data)).toMatchObject({ state: 'good', value: `${today}, ${archive}` });

    const empty = join(folder, 'elsewhere/data');
    const restored = command(['restore', archive, '--data', empty, ...sealed]);
    expect([restored.code, restored.said]).toEqual([0, expect.stringMatching(/^Restored the backup/)]);
    // Of the restored folder no backup was made yet.
    expect(doctorOnBackup(empty)).toMatchObject({ state: 'note', value: 'none was made yet' });
    const again = await startService({ args: ['--data', empty, '--no-worker'], env });
    expect(await answersOf(again, paths)).toEqual(answers);
    const { items } = await clientOf(again).json('videos?limit=200');
    for (const { id } of items)
      expect((await clientOf(again).ask(`videos/${id}/track?format=binary`)).length).toBeGreaterThan(100);
    await clientOf(again).track(simulatedDance({ dance: 9, durationS: 1 }), 'new');
    await again.stop();
  });

  it('that is damaged is refused in a sentence, and nothing is touched', async () => {
    const told = () =>
      readdirSync(data)
        .filter((name) => name !== 'posebox.sock')
        .sort();
    const before = told();
    const bytes = readFileSync(archive);
    const turned = Buffer.from(bytes);
    turned[Math.floor(bytes.length / 2)]! ^= 1;
    for (const [name, damaged] of [
      ['turned', turned],
      ['cut', bytes.subarray(0, bytes.length - 5)],
    ] as const) {
      writeFileSync(join(folder, name), damaged);
      const refused = command(['restore', join(folder, name), '--data', data, '--replace', ...sealed]);
      expect([refused.code, refused.said]).toEqual([1, expect.stringContaining('damaged or incomplete')]);
    }
    expect(command(['restore', archive, '--data', data, '--replace']).said).toContain('is encrypted');
    expect(command(['restore', archive, '--data', data, ...sealed]).said).toContain('There is data');
    expect(told()).toEqual(before);
  });

  it('takes the place of a damaged original, which is kept aside', async () => {
    const base = join(data, 'database/cluster/base');
    for (const file of readdirSync(base, { recursive: true, withFileTypes: true }).filter((entry) =>
      entry.isFile(),
    ))
      writeFileSync(join(file.parentPath, file.name), 'gone');
    rmSync(join(data, 'files/videos'), { recursive: true });
    const noted = readFileSync(join(data, 'last-backup.json'), 'utf8');
    const restored = command(['restore', archive, '--data', data, '--replace', ...sealed]);
    expect([restored.code, restored.said]).toEqual([0, expect.stringContaining('before-restore-')]);
    const aside = readdirSync(data).find((name) => name.startsWith('before-restore-')) ?? '';
    expect(existsSync(join(data, aside, 'database/cluster'))).toBe(true);
    expect(readFileSync(join(data, 'last-backup.json'), 'utf8')).toBe(noted);
    const service = await startService({ args: ['--data', data, '--no-worker'], env });
    expect(await answersOf(service, Object.keys(answers))).toEqual(answers);
    const refused = command(['restore', archive, '--data', data, '--replace', ...sealed]);
    expect(refused.said).toContain('is running');
    await service.stop();
  });
});

it.skipIf(!systemPostgres)('goes into a PostgreSQL of one’s own and out of it', async () => {
  const database = await startSystemPostgres();
  try {
    const env = { DATABASE_URL: database.url };
    const data = join(folder, 'own');
    mkdirSync(data);
    const archive = join(folder, 'own.pbbackup');
    const service = await startService({ args: ['--data', data, '--no-worker'], env });
    const paths = await fill(service);
    const answers = await answersOf(service, paths);
    const made = await commandInBackground(['backup', archive, '--data', data], env);
    expect(made.said).toContain('not encrypted');
    await service.stop();
    expect(command(['restore', archive, '--data', data], env).said).toContain('There is data');
    const restored = command(['restore', archive, '--data', data, '--replace'], env);
    expect([restored.code, restored.said]).toEqual([0, expect.stringContaining('before-restore-')]);
    const again = await startService({ args: ['--data', data, '--no-worker'], env });
    expect(await answersOf(again, paths)).toEqual(answers);
    await again.stop();
  } finally {
    await database.stop();
  }
});

/** Runs the command while this process goes on. */
async function commandInBackground(args: readonly string[], env: Environment = {}) {
  const child = spawn(process.execPath, [join(ROOT, 'apps/server/dist/backup.mjs'), ...args], {
    env: { ...process.env, LC_ALL: 'C', ...env },
  });
  let said = '';
  child.stdout.on('data', (text: Buffer) => (said += text));
  child.stderr.on('data', (text: Buffer) => (said += text));
  const code = await new Promise<number | null>((resolve) => child.once('close', resolve));
  return { code, said };
}
