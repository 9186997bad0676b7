import { mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { trackToBinary } from '@posebox/body';
import { simulatedExercise } from '@posebox/motion';
import { unzipSync } from 'fflate';
import pg from 'pg';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { backUp } from '../../apps/server/src/backup/back-up.ts';
import { type ErasureParts, eraseDue, erasePerson } from '../../apps/server/src/privacy/erase-person.ts';
import { runPrivacyCommand } from '../../apps/server/src/privacy/privacy-command.ts';
import { ACTORS } from '../../apps/server/src/repositories/audit-repository.ts';
import { comparisonFolder } from '../../apps/server/src/videos/video-paths.ts';
import { openPlace, type TestPlace } from '../accounts/place.ts';
import { ROOT } from '../support/running-service.ts';
import { placesOf } from '../support/traces.ts';

/** The day after the last of a consent. */
const LAST_DAY = '2100-01-31';
const THE_DAY = '2100-02-01';

let place: TestPlace;
let made = 0;
beforeAll(async () => {
  place = await openPlace('127.0.0.1');
});
afterAll(() => place.close());

const ask = async (method: string, path: string, body?: unknown) => {
  const told = await place.ask(method, `/api/${path}`, body === undefined ? {} : { body });
  if (told.status >= 400) throw new Error(`${method} ${path}: ${told.text}`);
  return told.body;
};

async function squats(name: string): Promise<string> {
  made += 1;
  const repetitions = [{ holdS: 0.7, restS: 0.7 }];
  const { document } = simulatedExercise({ exercise: 'squat', repetitions, yawDeg: 90, seed: made });
  const form = new FormData();
  form.set('track', new Blob([trackToBinary(document) as Uint8Array<ArrayBuffer>]), `${name}.pbtrack`);
  const sent = new Response(form);
  const headers = { 'content-type': sent.headers.get('content-type') ?? '' };
  const body = Buffer.from(await sent.arrayBuffer());
  const { body: item } = await place.ask('POST', '/api/tracks', { headers, body });
  return item.id;
}

/** All that can be derived from a clip, under a name of its own. @returns the ids and names to look for */
async function derive(video: string, name: string): Promise<readonly string[]> {
  // Comparing runs in a process of its own; here only what is left of it matters.
  const [compared] = await place.query(
    `insert into comparison (id, reference_id, attempt_id, identity, phrases, result, beats, provenance)
     values (gen_random_uuid(), $1::uuid, $1::uuid, $1::text, '[]', '{}', 'null', '{}') returning id`,
    [video],
  );
  const comparison = String(compared?.id);
  const film = join(place.dataFolder, 'files', comparisonFolder(comparison));
  mkdirSync(film, { recursive: true });
  writeFileSync(join(film, 'matched.mp4'), video);
  await ask('PUT', `videos/${video}/coaching`, {
    exercise: 'squat',
    layer: { dismissed: [], added: [] },
    person: name,
  });
  const set = await ask('POST', 'actions/sets', { name: `Moves ${made}` });
  await ask('POST', `actions/sets/${set.id}/clips`, { clips: [{ video, label: 'squat', person: name }] });
  await place.query(
    `insert into action_recognition (id, video_id, recogniser, edits_version, document)
     values (gen_random_uuid(), $1, 'falls', 0, '{"kind": "falls", "falls": []}')`,
    [video],
  );
  return [video, comparison, name];
}

interface Person {
  readonly id: string;
  readonly video: string;
  readonly traces: readonly string[];
}

/** Somebody with a record, a measured clip and all that was made of it, a home link and a consent that ends. */
async function somebody(name: string): Promise<Person> {
  const { id } = await ask('POST', 'rehabilitation/patients', { pseudonym: name });
  const path = `rehabilitation/patients/${id}`;
  await ask('POST', `${path}/consents`, {
    ...{ purpose: 'The knee', keep: 'skeleton', until: LAST_DAY, givenOn: '2026-11-30' },
  });
  const { id: episode } = await ask('POST', `${path}/episodes`, { title: 'Knee' });
  const items = [{ protocol: 'squat_depth', side: 'right', timesPerWeek: 3 }];
  await ask('PUT', `${path}/episodes/${episode}/plan`, { items });
  const video = await squats(name);
  const derived = await derive(video, name);
  await ask('POST', `${path}/sessions`, { clips: [{ protocol: 'squat_depth', side: 'right', video }] });
  const { sessions } = await ask('GET', `${path}/sessions`);
  const link = await ask('POST', `${path}/home-links`);
  const own = [id, episode, sessions[0].id, sessions[0].measurements[0].id, link.id];
  return { id, video, traces: [...own, ...derived] };
}

const partsOf = () => place.app.storedVideos.parts();
const foundOf = ({ traces }: Pick<Person, 'traces'>) =>
  placesOf({ query: async (...asked) => ({ rows: await place.query(...asked) }) }, place.dataFolder, traces);

/** All that is told of somebody and of their clip. */
async function answersOf({ id, video }: Person): Promise<readonly string[]> {
  const path = `/api/rehabilitation/patients/${id}`;
  const paths = [
    ...[path, `${path}/sessions`, `${path}/trends`, `${path}/consents`, `${path}/home-links`],
    ...[`/api/videos/${video}`, `/api/videos/${video}/track`, `/api/tracks/${video}/coaching`],
  ];
  return Promise.all(paths.map(async (one) => (await place.ask('GET', one)).text));
}

describe('a person whose day has come', () => {
  it('goes with everything that was derived, and nobody else does', async () => {
    const due = await somebody('P-due-0001');
    const stays = await somebody('P-stays-0002');
    // A consent that ends later.
    await ask('POST', `rehabilitation/patients/${stays.id}/consents`, {
      ...{ purpose: 'The knee', keep: 'skeleton', until: '2100-06-30', givenOn: '2026-12-01' },
    });
    const before = await answersOf(stays);
    expect(await foundOf(due)).toEqual(
      expect.arrayContaining([
        ...[
          'names',
          'public.action_clip',
          'public.action_recognition',
          'public.coaching',
          'public.comparison',
        ],
        ...['public.consent', 'public.episode', 'public.home_link', 'public.measurement', 'public.patient'],
        ...['public.plan_item', 'public.rehab_session', 'public.video'],
      ]),
    );
    const parts = await partsOf();
    await eraseDue(parts, LAST_DAY, ACTORS.retention);
    expect(await foundOf(due)).not.toEqual([]);
    await eraseDue(parts, THE_DAY, ACTORS.retention);
    expect(await foundOf(due)).toEqual([]);
    expect(await answersOf(stays)).toEqual(before);
    const { entries } = await ask('GET', 'audit?limit=5');
    expect(entries.filter(({ action }: { action: string }) => action === 'patient.erased')).toEqual([
      expect.objectContaining({ actor: 'retention', subjectId: null }),
    ]);
    await ask('DELETE', `rehabilitation/patients/${stays.id}`);
  });

  it('goes so many days after the last session where the place says so', async () => {
    const due = await somebody('P-days-0003');
    const path = `rehabilitation/patients/${due.id}/consents`;
    await ask('POST', path, { purpose: 'x', keep: 'video', givenOn: '2026-11-30' });
    await ask('PUT', 'privacy', { keep: 'video', consentRequired: false, keepRecordDays: 30 });
    const { erasedOn } = await ask('GET', path);
    const dayBefore = new Date(Date.parse(erasedOn) - 86_400_000).toISOString().slice(0, 10);
    const parts = await partsOf();
    await eraseDue(parts, dayBefore, ACTORS.retention);
    expect(await foundOf(due)).not.toEqual([]);
    await eraseDue(parts, erasedOn, ACTORS.retention);
    expect(await foundOf(due)).toEqual([]);
    await ask('PUT', 'privacy', { keep: 'video', consentRequired: false, keepRecordDays: null });
  });

  it('goes by itself while PoseBox runs', async () => {
    const due = await somebody('P-yesterday-0010');
    expect(await foundOf(due)).not.toEqual([]);
    await place.query('update consent set until = current_date - 1 where patient_id = $1', [due.id]);
    await expect.poll(() => foundOf(due), { timeout: 30_000, interval: 500 }).toEqual([]);
    const { entries } = await ask('GET', 'audit?about=records&limit=1');
    expect(entries).toMatchObject([{ action: 'patient.erased', actor: 'retention', subjectId: null }]);
  });
});

/** What an erasure does after it has begun, in its order. */
const STEPS = [
  ...([['erasures', 'traces']] as const),
  ...([['videos', 'remove']] as const),
  ...([['storage', 'purge']] as const),
  ...([['kept', 'withoutItem']] as const),
  ...([['uploads', 'forgetItems']] as const),
  ...([['erasures', 'forgetTraces']] as const),
  ...([['audit', 'add']] as const),
  ...([['patients', 'remove']] as const),
  ...([['audit', 'forgetGone']] as const),
] satisfies readonly (readonly [keyof ErasureParts, string])[];

/** The same parts, but the service ends before this step. */
const endingBefore = (parts: ErasureParts, [part, step]: (typeof STEPS)[number]): ErasureParts => ({
  ...parts,
  [part]: {
    ...parts[part],
    [step]: () => Promise.reject(new Error('The service ends here.')),
  },
});

describe('an erasure that is broken off', () => {
  it.each(STEPS.map((step) => [step.join('.'), step] as const))(
    'before %s is carried to its end at the next look',
    async (name, step) => {
      const person = await somebody(`P-broken-${name}`);
      const parts = await partsOf();
      const options = { actor: ACTORS.thisComputer, clips: true };
      await expect(erasePerson(endingBefore(parts, step), person.id, options)).rejects.toThrow('ends here');
      await eraseDue(parts, '2026-12-01', ACTORS.retention);
      expect(await foundOf(person)).toEqual([]);
    },
  );

  it('is carried to its end by the service itself once it is there again, and keeps out whoever measures meanwhile', async () => {
    const person = await somebody('P-restarted');
    const parts = await partsOf();
    // In one statement with what begins it, so that no look comes between.
    await parts.erasures.begin(person.id);
    const late = await place.ask('POST', `/api/rehabilitation/patients/${person.id}/sessions`, {
      body: { note: 'x' },
    });
    expect(['person_being_erased', 'patient_unknown']).toContain(late.body.code);
    await place.restart();
    await partsOf();
    await expect.poll(() => foundOf(person), { timeout: 60_000, interval: 500 }).toEqual([]);
  });
});

describe('a backup that is made while somebody is erased', () => {
  const folder = mkdtempSync(join(tmpdir(), 'posebox-erased-meanwhile-'));
  afterAll(() => rmSync(folder, { recursive: true, force: true }));
  const heldBy = (name: string, { traces }: Person) => {
    const bytes = readFileSync(join(folder, name));
    return traces.filter((trace) => bytes.includes(trace));
  };
  /** Keeps whoever reads the last table waiting. */
  async function heldUp() {
    const client = new pg.Client({
      connectionString: readFileSync(join(place.dataFolder, 'database/url'), 'utf8'),
    });
    await client.connect();
    await client.query('begin; lock table webhook in access exclusive mode');
    return {
      somebodyWaits: () =>
        expect
          .poll(() => place.query('select 1 from pg_locks where not granted'), { timeout: 30_000 })
          .toHaveLength(1),
      goOn: () => client.end(),
    };
  }
  const backUpTo = (name: string) =>
    backUp(
      { dataFolder: place.dataFolder, objects: undefined, databaseUrl: undefined },
      join(folder, name),
      undefined,
    );

  it('is begun again and holds nothing of them, and what was written of it is gone', async () => {
    const stays = await somebody('P-stays-0007');
    const goes = await somebody('P-goes-0008');
    await backUpTo('before');
    expect(heldBy('before', goes)).toEqual(expect.arrayContaining([goes.id, goes.video, 'P-goes-0008']));
    const lock = await heldUp();
    const backup = backUpTo('meanwhile');
    await lock.somebodyWaits();
    await ask('DELETE', `rehabilitation/patients/${goes.id}`);
    await lock.goOn();
    await backup;
    expect(heldBy('meanwhile', goes)).toEqual([]);
    expect(heldBy('meanwhile', stays)).toEqual(heldBy('before', stays));
    expect(readdirSync(folder).sort()).toEqual(['before', 'meanwhile']);
    expect(await foundOf(goes)).toEqual([]);
  });

  it('and that begins when the erasure has begun already', async () => {
    const goes = await somebody('P-goes-0009');
    const parts = await partsOf();
    const options = { actor: ACTORS.thisComputer, clips: true };
    await expect(erasePerson(endingBefore(parts, ['patients', 'remove']), goes.id, options)).rejects.toThrow(
      'ends here',
    );
    const lock = await heldUp();
    const backup = backUpTo('begun');
    await lock.somebodyWaits();
    await eraseDue(parts, '2026-12-01', ACTORS.retention);
    await lock.goOn();
    await backup;
    expect(heldBy('begun', goes)).toEqual([]);
  });
});

describe('posebox person', () => {
  const person = async (answer: string | null, ...args: readonly string[]) => {
    const said: string[] = [];
    const tell = (line: string) => void said.push(line);
    const folders = { root: ROOT, computeEntry: '', clipEntry: '' };
    const ask = async (question: string) => {
      said.push(question);
      return answer ?? '';
    };
    const asked = ['person', ...args, '--data', place.dataFolder];
    const terminal = { tell, complain: tell, ...(answer !== null && { ask }) };
    return { code: await runPrivacyCommand(asked, {}, folders, terminal), said };
  };

  it('exports by name what the API gives, under no other file’s name', async () => {
    const folder = mkdtempSync(`${place.dataFolder}-out-`);
    const somebodyHere = await somebody('P-out 0004');
    const out = `${folder}/all.zip`;
    try {
      expect((await person(null, 'export', 'P-out 0004', '-o', out)).code).toBe(0);
      const byApi = await place.app.inject(`/api/rehabilitation/patients/${somebodyHere.id}/archive?lang=en`);
      const names = (bytes: Uint8Array) => Object.keys(unzipSync(bytes)).sort();
      expect(names(readFileSync(out))).toEqual(names(byApi.rawPayload));
      const again = await person(null, 'export', somebodyHere.id, '-o', out);
      expect(again).toEqual({ code: 1, said: [expect.stringContaining('exists already')] });
      const { entries } = await ask('GET', `audit?subject=${somebodyHere.id}&limit=2`);
      expect(entries.map(({ action }: { action: string }) => action)).toEqual([
        ...['patient.exported', 'patient.exported'],
      ]);
    } finally {
      rmSync(folder, { recursive: true, force: true });
      await ask('DELETE', `rehabilitation/patients/${somebodyHere.id}`);
    }
  });

  it('erases when the name is typed, or with --yes, and not otherwise', async () => {
    const one = await somebody('P-cli-0005');
    expect((await person(null, 'erase', 'P-cli-0005')).code).toBe(2);
    expect((await person('P-cli', 'erase', 'P-cli-0005')).code).toBe(1);
    expect((await person('x', 'erase', 'Nobody')).said).toEqual(['There is no record of “Nobody”.']);
    expect(await foundOf(one)).not.toEqual([]);
    const erased = await person('P-cli-0005', 'erase', 'P-cli-0005');
    expect(erased.code).toBe(0);
    expect(erased.said[0]).toMatch(/^This erases “P-cli-0005”: 1 sessions, 1 measurements, 1 clips/);
    expect(await foundOf(one)).toEqual([]);
    const other = await somebody('P-cli-0006');
    expect((await person(null, 'erase', other.id, '--keep-clips', '--yes')).code).toBe(0);
    expect((await place.ask('GET', `/api/videos/${other.video}`)).status).toBe(200);
    expect((await place.ask('GET', `/api/rehabilitation/patients/${other.id}`)).status).toBe(404);
  });
});

describe('an item that is kept no longer', () => {
  it('goes with all that was made of it, and the others stay', async () => {
    const video = await squats('old');
    const old = { traces: await derive(video, 'old-performer') };
    const young = await squats('young');
    await derive(young, 'young-performer');
    await place.query(
      "update video set finished_at = now() - interval '31 days', created_at = now() - interval '31 days' where id = $1",
      [video],
    );
    const { kept, storage } = await partsOf();
    const before = await place.ask('GET', `/api/videos/${young}/track`);
    await kept.expire(32);
    await storage.purge();
    expect((await place.ask('GET', `/api/videos/${video}`)).status).toBe(200);
    await kept.expire(30);
    await storage.purge();
    expect(await foundOf(old)).toEqual([]);
    expect((await place.ask('GET', `/api/videos/${young}/track`)).text).toBe(before.text);
  });
});
