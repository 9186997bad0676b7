import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { trackToBinary } from '@posebox/body';
import { type CoachingDocument, coachingDocumentSchema, simulatedExercise } from '@posebox/motion';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { type RunningService, startService } from '../support/running-service.ts';

/** Three good squats from the side and one that goes half-way. */
const SET = simulatedExercise({ exercise: 'squat', repetitions: [{}, {}, { depth: 0.45 }, {}], yawDeg: 88 });

describe('a set coached over HTTP', () => {
  const folder = mkdtempSync(join(tmpdir(), 'posebox-coaching-'));
  let service: RunningService;
  let id: string;

  const send = (path: string, method: string, body?: object) =>
    fetch(`${service.url}${path}`, {
      method,
      ...(body && { headers: { 'content-type': 'application/json' }, body: JSON.stringify(body) }),
    });
  const coached = async (query = '', body?: object) => {
    const answer = await send(`/api/videos/${id}/coaching${query}`, 'POST', body);
    expect(answer.status).toBe(200);
    return coachingDocumentSchema.parse(await answer.json()) as CoachingDocument;
  };

  beforeAll(async () => {
    service = await startService({ args: ['--data', join(folder, 'data')] });
    const form = new FormData();
    form.set('track', new Blob([Buffer.from(trackToBinary(SET.document))]), 'set.pbtrack');
    const answer = await fetch(`${service.url}/api/tracks`, { method: 'POST', body: form });
    expect(answer.status).toBe(201);
    ({ id } = (await answer.json()) as { id: string });
  });
  afterAll(async () => {
    await service?.stop();
    rmSync(folder, { recursive: true, force: true });
  });

  it('recognises the exercise, counts, and says why one doesn’t count', async () => {
    const set = await coached('?exercise=auto');
    expect(set.exercise).toMatchObject({ id: 'squat', chosenBy: 'recognised', sure: true });
    expect(set.counted).toBe(3);
    expect(set.repetitions.map(({ state }) => state)).toEqual(['counted', 'counted', 'partial', 'counted']);
    expect(await coached('?exercise=squat')).toMatchObject({ counted: 3, exercise: { chosenBy: 'person' } });
  });

  it('answers the same at the address of tracks, and as a table', async () => {
    const table = await (await send(`/api/tracks/${id}/coaching?exercise=squat&format=csv`, 'POST')).text();
    expect(table.split('\r\n')).toHaveLength(6);
    expect(table).toContain('knees_caving_in_share');
  });

  it('answers “what if” without keeping anything', async () => {
    const asked = await coached('?exercise=squat', { thresholds: { depth: 140 } });
    expect(asked.counted).toBe(0);
    expect(asked.repetitions[0]?.reason).toEqual({ code: 'goal_missed', rule: 'depth' });
    expect((await coached('?exercise=squat')).counted).toBe(3);
  });

  it('keeps goals, a dismissed repetition and a name, and tells them in a history', async () => {
    const turn = (await coached('?exercise=squat')).repetitions[1]!.turningPointS!;
    const kept = await send(`/api/videos/${id}/coaching`, 'PUT', {
      exercise: 'squat',
      layer: { dismissed: [turn], added: [{ startS: 0.1, turningPointS: 0.4, endS: 0.8 }] },
      person: '小林',
    });
    expect(kept.status).toBe(200);
    const set = await coached();
    expect(set.repetitions.map(({ state }) => state)).toEqual([
      'counted',
      'counted',
      'dismissed',
      'partial',
      'counted',
    ]);
    expect(set.repetitions[0]?.added).toBe(true);
    const told = (await (await send(`/api/tracks/${id}/coaching`, 'GET')).json()) as object;
    expect(told).toMatchObject({
      kept: { exercise: 'squat', person: '小林', personId: null, layer: { dismissed: [turn] } },
    });
    const history = (await (await send('/api/coaching/history?person=小林', 'GET')).json()) as object;
    expect(history).toMatchObject({
      people: ['小林'],
      sets: [{ videoId: id, exercise: 'squat', counted: 3 }],
    });
    expect((await send(`/api/videos/${id}/coaching`, 'DELETE')).status).toBe(204);
    expect((await coached()).repetitions).toHaveLength(4);
  });

  it('tells in its history what counts once the track is edited, and as before when the edit is undone', async () => {
    const [first] = (await coached('?exercise=squat')).repetitions;
    const frames = SET.document.timesS.findIndex((timeS) => timeS > first!.endS!);
    await send(`/api/videos/${id}/coaching`, 'PUT', { exercise: 'squat', layer: {} });
    const countedNow = async () => {
      const history = await (await send('/api/coaching/history', 'GET')).json();
      return (history as { sets: { counted: number }[] }).sets.map(({ counted }) => counted);
    };
    expect(await countedNow()).toEqual([3]);
    const { version } = (
      (await (await send(`/api/videos/${id}`, 'GET')).json()) as { edits: { version: number } }
    ).edits;
    const operation = { kind: 'remove_frames', personId: 1, fromFrame: 0, toFrame: frames };
    const edit = await send(`/api/videos/${id}/edits`, 'PATCH', {
      version,
      add: [{ id: 'gone', by: 'me', operation }],
    });
    expect(edit.status).toBe(200);
    expect(await countedNow()).toEqual([2]);
    await send(`/api/videos/${id}/edits`, 'PATCH', { version: version + 1, remove: ['gone'] });
    expect(await countedNow()).toEqual([3]);
    await send(`/api/videos/${id}/coaching`, 'DELETE');
  });

  it('refuses what makes no sense, and names what there is', async () => {
    const problem = async (query: string, body?: object) =>
      ((await (await send(`/api/videos/${id}/coaching${query}`, 'POST', body)).json()) as { code: string })
        .code;
    expect(await problem('?exercise=juggling')).toBe('exercise_unknown');
    expect(await problem('?exercise=squat', { thresholds: { detph: 90 } })).toBe('rule_unknown');
    expect(await problem('?exercise=squat&person=9')).toBe('coaching_person_unknown');
    expect(await problem('', { added: [{ startS: 2, turningPointS: 1, endS: 3 }] })).toBe(
      'repetition_times_disordered',
    );
  });
});
