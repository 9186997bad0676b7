import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { setTimeout as pause } from 'node:timers/promises';
import { trackToBinary } from '@posebox/body';
import { type SimulatedSet, simulatedExercise } from '@posebox/motion';
import pg from 'pg';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { type RunningService, startService } from '../support/running-service.ts';

// biome-ignore lint/suspicious/noExplicitAny: answers are read as a client without types reads them.
type Told = any;

const folder = mkdtempSync(join(tmpdir(), 'posebox-actions-'));
const messages: Told[] = [];
const listener = createServer(async (request, response) => {
  let text = '';
  for await (const chunk of request) text += chunk;
  messages.push(JSON.parse(text));
  response.end();
});
let service: RunningService;
let setId: string;
let modelId: string;
/** One item for each movement. */
const items = new Map<string, string>();

const ask = async (path: string, method = 'GET', body?: unknown) => {
  const answer = await fetch(`${service.url}/api/${path}`, {
    method,
    ...(body !== undefined && {
      ...(!(body instanceof FormData) && { headers: { 'content-type': 'application/json' } }),
      body: body instanceof FormData ? body : JSON.stringify(body),
    }),
  });
  const text = await answer.text();
  return { status: answer.status, body: (text === '' ? null : JSON.parse(text)) as Told };
};

const REPETITION_S = 2;
const REPETITIONS = 7;

/** Seven repetitions of one movement, 2 s each, from the first second on. */
async function send(exercise: SimulatedSet['exercise'] & string): Promise<string> {
  const { document } = simulatedExercise({
    exercise,
    repetitions: Array(REPETITIONS).fill({ outS: 0.7, holdS: 0, backS: 0.7, restS: 0.6 }),
    ...{ yawDeg: 60, seed: exercise.length, noise: 0.004 },
  });
  const form = new FormData();
  form.set('track', new Blob([trackToBinary(document) as Uint8Array<ArrayBuffer>]), `${exercise}.pbtrack`);
  return (await ask('tracks', 'POST', form)).body.id;
}

/** Repetitions `from…to-1` of an item as clips. */
const clipsOf = (video: string, label: string, from: number, to: number) =>
  Array.from({ length: to - from }, (_, index) => {
    const fromS = 0.8 + (from + index) * REPETITION_S;
    return { video, label, fromS, toS: fromS + REPETITION_S, person: 'A' };
  });

async function settled(id: string): Promise<Told> {
  for (;;) {
    const { body } = await ask(`actions/trainings/${id}`);
    if (!['queued', 'running'].includes(body.state)) return body;
    await pause(200);
  }
}

beforeAll(async () => {
  await new Promise<void>((resolve) => listener.listen(0, '127.0.0.1', resolve));
  const { port } = listener.address() as AddressInfo;
  service = await startService({
    args: ['--data', join(folder, 'data')],
    env: { POSEBOX_WEBHOOKS_INSIDE: '1' },
  });
  for (const exercise of ['squat', 'jumping-jack', 'biceps-curl', 'deadlift'] as const) {
    items.set(exercise, await send(exercise));
  }
  const url = `http://127.0.0.1:${port}/`;
  expect((await ask('webhooks', 'POST', { url })).status).toBe(201);
});
afterAll(async () => {
  await service?.stop();
  listener.close();
  rmSync(folder, { recursive: true, force: true });
});

describe('a data set of actions', () => {
  it('takes many clips at once, tells what it lacks, and refuses to train until then', async () => {
    setId = (await ask('actions/sets', 'POST', { name: 'Exercises' })).body.id;
    const clips = [
      ...clipsOf(items.get('squat')!, 'squat', 0, 5),
      ...clipsOf(items.get('jumping-jack')!, 'jumping jack', 0, 4),
    ];
    expect((await ask(`actions/sets/${setId}/clips`, 'POST', { clips })).status).toBe(201);
    const { body } = await ask(`actions/sets/${setId}`);
    expect(body.balance).toMatchObject({ split: 'clip', hasOther: false, ready: false, people: ['A'] });
    expect(body.balance.classes).toMatchObject([
      { label: 'jumping jack', clips: 4, state: 'refused' },
      { label: 'squat', clips: 5, state: 'few' },
    ]);
    expect(body.clips[0]).toMatchObject({ state: 'fine', quality: { seen: 1 } });
    expect(body.clips[0].durationS).toBeCloseTo(2);
    const refused = await ask(`actions/sets/${setId}/trainings`, 'POST', {});
    expect(refused).toMatchObject({ status: 422, body: { code: 'actions_too_few_clips' } });
  });

  it('keeps corrections of a clip and refuses one without length', async () => {
    const [clip] = (await ask(`actions/sets/${setId}`)).body.clips;
    const changed = await ask(`actions/clips/${clip.id}`, 'PATCH', { view: 'front', fromS: 1, toS: 2.5 });
    expect(changed.body).toMatchObject({ view: 'front', viewSaid: true, durationS: 1.5 });
    const wrong = await ask(`actions/clips/${clip.id}`, 'PATCH', { toS: 1.2 });
    expect(wrong).toMatchObject({ status: 422, body: { code: 'action_clip_times_disordered' } });
  });

  it('suggests for “other” what lies between the labelled parts, and other items', async () => {
    const { suggestions } = (await ask(`actions/sets/${setId}/suggestions?limit=24`)).body;
    const squats = suggestions.filter(({ video }: Told) => video.id === items.get('squat'));
    expect(squats[0]).toMatchObject({ where: 'between', person: 'A' });
    for (const { fromS } of squats) expect(fromS).toBeGreaterThan(0.8 + 5 * REPETITION_S);
    expect(suggestions.some(({ where }: Told) => where === 'library')).toBe(true);
  });
});

describe('a training', () => {
  it('tells each round, ends in a model with a report, and webhooks are told', async () => {
    const clips = [
      ...clipsOf(items.get('jumping-jack')!, 'jumping jack', 4, 6),
      ...clipsOf(items.get('biceps-curl')!, 'other', 0, 6),
    ];
    await ask(`actions/sets/${setId}/clips`, 'POST', { clips });
    const options = { kind: 'pooled_softmax', epochs: 40, seed: 3, baselines: false };
    const begun = await ask(`actions/sets/${setId}/trainings`, 'POST', options);
    expect(begun.status).toBe(202);
    const again = await ask(`actions/sets/${setId}/trainings`, 'POST', {});
    expect(again).toMatchObject({ status: 409, body: { code: 'action_training_under_way' } });
    const stream = await fetch(`${service.url}/api/actions/trainings/${begun.body.id}/events`);
    const events = await stream.text();
    expect(events).toMatch(/event: training\n/);
    const done = await settled(begun.body.id);
    expect(done).toMatchObject({ state: 'done', progress: 1, problem: null });
    expect(done.history.filter(({ fold }: Told) => fold === null)).toHaveLength(40);
    modelId = done.model;
    const report = (await ask(`actions/models/${modelId}/report`)).body;
    expect(report).toMatchObject({ split: { by: 'clip' }, labels: ['jumping jack', 'squat', 'other'] });
    expect(report.clips.of).toBe(17);
    await expect.poll(() => messages.map(({ type }) => type), { timeout: 10_000 }).toContain('training.done');
  }, 60_000);

  it('makes way for a video that comes, and goes on when none waits', async () => {
    const state = async () => (await ask(`actions/trainings/${begun.body.id}`)).body.state;
    const begun = await ask(`actions/sets/${setId}/trainings`, 'POST', { epochs: 1000, baselines: false });
    await expect.poll(state, { timeout: 20_000 }).toBe('running');
    const database = new pg.Client({
      connectionString: readFileSync(join(folder, 'data/database/url'), 'utf8'),
    });
    await database.connect();
    // One that nobody takes in hand: how long a real one takes is the machine's business.
    await database.query(
      `insert into video (id, kind, name, bytes, sha256, request, drawing, problem, facts, warnings, edits, identity, state)
       values (gen_random_uuid(), 'video', 'waits', 1, 'x', '{}', '{}', 'null', 'null', '[]', '[]', 'waits', 'queued')`,
    );
    await expect.poll(state, { timeout: 20_000 }).toBe('queued');
    await database.query("delete from video where name = 'waits'");
    await database.end();
    await expect.poll(state, { timeout: 30_000 }).toBe('running');
    await ask(`actions/trainings/${begun.body.id}`, 'DELETE');
  }, 90_000);

  it('that is cancelled ends, and leaves nothing', async () => {
    const begun = await ask(`actions/sets/${setId}/trainings`, 'POST', { epochs: 1000 });
    const cancelled = await ask(`actions/trainings/${begun.body.id}`, 'DELETE');
    expect(cancelled.body).toMatchObject({ state: 'cancelled', model: null });
    const again = await ask(`actions/trainings/${begun.body.id}`, 'DELETE');
    expect(again).toMatchObject({ status: 409, body: { code: 'action_training_over' } });
  });
});

describe('a model', () => {
  it('recognises in a stored track what it was taught, and listeners are told', async () => {
    const video = items.get('squat')!;
    const listening = await fetch(`${service.url}/api/actions/events`, {
      signal: AbortSignal.timeout(20_000),
    });
    const { status, body } = await ask('actions/recognitions', 'POST', { video, model: modelId });
    expect(status).toBe(200);
    const { spans } = body.result.people[0];
    const squatS = spans
      .filter(({ label }: Told) => label === 'squat')
      .reduce((sum: number, { fromS, toS }: Told) => sum + toS - fromS, 0);
    // Fourteen seconds of squats with a second of standing before.
    expect(squatS).toBeGreaterThan(9);
    const kept = (await ask(`actions/recognitions?video=${video}`)).body.recognitions;
    expect(kept).toMatchObject([{ id: body.id, upToDate: true, drawn: false }]);
    // What is drawn into a clip changes nothing that was recognised in it.
    const drawn = await ask('actions/recognitions', 'POST', { video, model: modelId, draw: true });
    expect(drawn.body).toMatchObject({ upToDate: true, drawn: true });
    const falls = await ask('actions/falls', 'POST', { video });
    expect(falls.body.result).toEqual({ kind: 'falls', falls: [] });
    let heard = '';
    for await (const chunk of listening.body!) {
      heard += new TextDecoder().decode(chunk);
      if (heard.includes('\n\n') && heard.includes('event: action.recognised')) break;
    }
    expect(heard).toContain(video);
  });

  it('comes with PoseBox for everyday movements, and can’t be deleted', async () => {
    const { models } = (await ask('actions/models')).body;
    expect(models.at(-1)).toMatchObject({ id: 'everyday', origin: 'ready', createdAt: null });
    const body = { video: items.get('squat'), model: 'everyday' };
    const { result } = (await ask('actions/recognitions', 'POST', body)).body;
    expect(result.labels).toContain('squat');
    expect((await ask('actions/models/everyday', 'DELETE')).status).toBe(404);
  });

  it('leaves as a file, comes back as the same, and is imported under another name elsewhere', async () => {
    const file = await (await fetch(`${service.url}/api/actions/models/${modelId}/onnx`)).arrayBuffer();
    const form = new FormData();
    form.set('model', new Blob([file]), 'Exercises-v1.onnx');
    const same = await ask('actions/models', 'POST', form);
    expect(same).toMatchObject({ status: 200, body: { id: modelId } });
    const broken = new FormData();
    broken.set('model', new Blob([file.slice(0, 1000)]), 'broken.onnx');
    expect((await ask('actions/models', 'POST', broken)).status).toBeGreaterThanOrEqual(400);
  });

  it('takes what it recognised along when it is deleted; its set and clips stay', async () => {
    expect((await ask(`actions/models/${modelId}`, 'DELETE')).status).toBe(204);
    const { recognitions } = (await ask(`actions/recognitions?video=${items.get('squat')}`)).body;
    const left = recognitions.map(({ recogniser }: Told) => recogniser);
    expect(left.sort()).toEqual(['everyday', 'falls']);
    expect((await ask(`actions/sets/${setId}`)).body.clips).toHaveLength(17);
    expect((await ask(`actions/sets/${setId}`, 'DELETE')).status).toBe(204);
    expect((await ask(`videos/${items.get('squat')}`)).status).toBe(200);
  });
});
