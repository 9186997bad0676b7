import { mkdtempSync, rmSync } from 'node:fs';
import { createRequire } from 'node:module';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { type TrackDocument, trackToBinary } from '@posebox/body';
import { simulatedExercise } from '@posebox/motion';
import { NOT_MEDICAL_TEXT } from '@posebox/texts';
import { extractText } from 'unpdf';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { type RunningService, startService } from '../support/running-service.ts';

/** A validator of other people's making. It is CommonJS without types. */
const { Fhir } = createRequire(import.meta.url)('fhir') as {
  Fhir: new () => {
    validate(resource: unknown): { valid: boolean; messages: { message: string; severity: string }[] };
  };
};

// biome-ignore lint/suspicious/noExplicitAny: answers are read as a client without types reads them.
type Told = any;

const folder = mkdtempSync(join(tmpdir(), 'posebox-rehab-'));
let service: RunningService;
let clip: string;
let patientId: string;

const ask = async (path: string, method = 'GET', body?: unknown) => {
  const answer = await fetch(`${service.url}/api/${path}`, {
    method,
    ...(body !== undefined && {
      headers: { 'content-type': typeof body === 'string' ? 'text/csv' : 'application/json' },
      body: typeof body === 'string' ? body : JSON.stringify(body),
    }),
  });
  const text = await answer.text();
  const isJson = answer.headers.get('content-type')?.includes('json');
  return { status: answer.status, body: (isJson ? JSON.parse(text) : text) as Told };
};

const send = async (document: TrackDocument) => {
  const form = new FormData();
  form.set('track', new Blob([trackToBinary(document) as Uint8Array<ArrayBuffer>]), 'squats.pbtrack');
  const answer = await fetch(`${service.url}/api/tracks`, { method: 'POST', body: form });
  return ((await answer.json()) as { id: string }).id;
};

/** Five squats, the right side to the camera. */
const squats = (depth: number, seed: number, yawDeg = 90) =>
  simulatedExercise({
    exercise: 'squat',
    repetitions: Array(5).fill({ depth, outS: 1.2, holdS: 0.7, backS: 1.2, restS: 0.7 }),
    yawDeg,
    seed,
  }).document;

beforeAll(async () => {
  service = await startService({ args: ['--data', join(folder, 'data')] });
  clip = await send(squats(1, 1));
  patientId = (await ask('rehabilitation/patients', 'POST', { pseudonym: 'P-0142' })).body.id;
});
afterAll(async () => {
  await service?.stop();
  rmSync(folder, { recursive: true, force: true });
});

const SQUAT = { protocol: 'squat_depth', side: 'right' };

describe('a clip measured by a protocol', () => {
  it('answers with the value, its error and the repetitions, and keeps nothing', async () => {
    const { status, body } = await ask(`tracks/${clip}/measurements`, 'POST', SQUAT);
    expect(status).toBe(200);
    expect(body).toMatchObject({
      refused: null,
      unit: 'deg',
      side: 'right',
      protocol: { id: 'squat_depth' },
    });
    // The figure bends its knees by 116°.
    expect(Math.abs(body.value - 116)).toBeLessThan(body.error);
    expect(body.repetitions).toHaveLength(5);
    expect(body.notMedical.en).toMatch(/Not a medical device/);
  });

  it('says why it can’t be measured, and what doesn’t exist', async () => {
    const front = await send(squats(1, 2, 0));
    const { body } = await ask(`videos/${front}/measurements`, 'POST', SQUAT);
    expect(body).toMatchObject({ value: null, refused: 'wrong_view', repetitions: [] });
    const wrong = async (question: object) => {
      const { status, body } = await ask(`videos/${clip}/measurements`, 'POST', { ...SQUAT, ...question });
      return [status, body.code];
    };
    expect(await wrong({ protocol: 'shoulder_rotation' })).toEqual([404, 'protocol_unknown']);
    expect(await wrong({ side: 'none' })).toEqual([422, 'protocol_side_wrong']);
    expect(await wrong({ person: 7 })).toEqual([422, 'measured_person_unknown']);
  });
});

describe('a patient’s record', () => {
  it('holds sessions, and says that a change is one only beyond the band', async () => {
    const episode = (
      await ask(`rehabilitation/patients/${patientId}/episodes`, 'POST', { title: 'Left knee, week 9' })
    ).body;
    const plan = [{ ...SQUAT, timesPerWeek: 5 }];
    expect(
      (await ask(`rehabilitation/patients/${patientId}/episodes/${episode.id}/plan`, 'PUT', { items: plan }))
        .body.plan,
    ).toEqual(plan);
    for (const [week, depth] of [0.6, 0.62, 1].entries()) {
      const video = await send(squats(depth, 10 + week));
      const { status, body } = await ask(`rehabilitation/patients/${patientId}/sessions`, 'POST', {
        doneAt: new Date(Date.UTC(2026, 8, 1 + 7 * week)).toISOString(),
        episode: episode.id,
        pain: 3 - week,
        clips: [{ ...SQUAT, video }],
      });
      expect(status).toBe(201);
      expect(body.measurements[0].document.repetitions).toHaveLength(5);
    }
    const { body } = await ask(`rehabilitation/patients/${patientId}/trends`);
    expect(body.trends).toHaveLength(1);
    const [trend] = body.trends;
    expect(trend).toMatchObject({ protocol: 'squat_depth', mdc: 10, mdcFrom: 'default' });
    expect(trend.points).toHaveLength(3);
    expect(trend.change.verdict).toBe('changed');
    expect(Math.abs(trend.points[1].value - trend.points[0].value)).toBeLessThan(10);
    expect(body.pain.map(({ pain }: Told) => pain)).toEqual([3, 2, 1]);
  });

  it('keeps its clips out of a list of clips to practise with, which others stay in', async () => {
    const named = async (query: string) =>
      (await ask(`videos${query}`)).body.items.map(({ id }: Told) => id).sort();
    const measured = (await ask(`rehabilitation/patients/${patientId}/sessions`)).body.sessions.flatMap(
      ({ measurements }: Told) => measurements.map(({ videoId }: Told) => videoId),
    );
    expect(measured).toHaveLength(3);
    const [every, others] = [await named(''), await named('?ofPatients=false')];
    expect(every).toEqual(expect.arrayContaining([clip, ...measured]));
    expect(others).toEqual(every.filter((id: string) => !measured.includes(id)));
    expect(await named('?ofPatients=true')).toEqual(every);
  });

  it('keeps who took which repetition out, and when', async () => {
    const { body } = await ask(`rehabilitation/patients/${patientId}/sessions`);
    const { id, value } = body.sessions[0].measurements[0];
    const path = `rehabilitation/measurements/${id}`;
    const corrected = (await ask(path, 'PATCH', { rejected: [2, 3], by: 'Dr. Wu' })).body;
    expect(corrected.corrections).toMatchObject([{ by: 'Dr. Wu', rejected: [2, 3] }]);
    expect(corrected.value).toBeNull();
    expect(corrected.document.refused).toBe('too_few_repetitions');
    const back = (await ask(path, 'PATCH', { rejected: [], by: 'Dr. Wu' })).body;
    expect(back.value).toBe(value);
    expect(back.corrections).toHaveLength(2);
  });

  it('says pain and note anew, and keeps what it was, by whom', async () => {
    const [session] = (await ask(`rehabilitation/patients/${patientId}/sessions`)).body.sessions;
    const path = `rehabilitation/sessions/${session.id}`;
    const change = { pain: 4, note: 'stairs hurt', by: 'Dr. Wu' };
    const changed = (await ask(path, 'PATCH', change)).body;
    expect(changed).toMatchObject({ pain: 4, note: 'stairs hurt', place: session.place });
    expect(changed.corrections).toMatchObject([{ by: 'Dr. Wu', was: { pain: session.pain, note: '' } }]);
    expect((await ask(path, 'PATCH', change)).body.corrections).toHaveLength(1);
    const unasked = (await ask(path, 'PATCH', { pain: null, by: 'Dr. Lin' })).body;
    expect([unasked.pain, unasked.note]).toEqual([null, 'stairs hurt']);
    expect(unasked.corrections[1]).toMatchObject({ by: 'Dr. Lin', was: { pain: 4 } });
    expect((await ask(path, 'PATCH', { pain: 11, by: 'Dr. Wu' })).status).toBe(400);
    expect((await ask(path, 'PATCH', { pain: 3 })).status).toBe(400);
  });

  it('is a PDF in the language asked for, under its name', async () => {
    const at = `${service.url}/api/rehabilitation/patients/${patientId}/report.pdf`;
    const answer = await fetch(`${at}?lang=zh&from=2026-09-01`);
    expect(answer.headers.get('content-type')).toBe('application/pdf');
    expect(answer.headers.get('content-disposition')).toContain('P-0142%20');
    const { text } = await extractText(new Uint8Array(await answer.arrayBuffer()), { mergePages: true });
    expect(text.replaceAll(/\s/g, '')).toContain('患者P-0142');
    expect(text).toContain('深蹲幅度');
    expect((await fetch(`${at}?lang=fr`)).status).toBe(400);
    expect((await fetch(at.replace(patientId, crypto.randomUUID()))).status).toBe(404);
  });

  it('brings in earlier values as a line of their own, all or none', async () => {
    const table =
      'measured_at,protocol,side,value,instrument\n2026-05-01,squat_depth,right,71,goniometer\n2026-06-01,squat_depth,right,80,goniometer\n';
    const bad = await ask(
      `rehabilitation/patients/${patientId}/import`,
      'POST',
      `${table}2026-07-01,squat_depth,right,x\n`,
    );
    expect(bad).toMatchObject({ status: 422, body: { code: 'values_file_malformed' } });
    expect(bad.body.detail.en).toContain('4');
    expect((await ask(`rehabilitation/patients/${patientId}/import`, 'POST', table)).body).toEqual({
      imported: 2,
    });
    const { trends } = (await ask(`rehabilitation/patients/${patientId}/trends`)).body;
    expect(trends.map(({ instrument, points }: Told) => [instrument, points.length])).toContainEqual([
      'goniometer',
      2,
    ]);
    expect(trends).toHaveLength(2);
  });

  it('goes out as a table and as a FHIR bundle that another validator accepts', async () => {
    const { body: csv } = await ask(`rehabilitation/patients/${patientId}/export?format=csv`);
    expect(csv.trim().split('\r\n')).toHaveLength(6);
    const { body: bundle } = await ask(`rehabilitation/patients/${patientId}/export?format=fhir`);
    for (const { resource } of bundle.entry.slice(1))
      expect(resource.note.map(({ text }: Told) => text)).toEqual(
        expect.arrayContaining(Object.values(NOT_MEDICAL_TEXT)),
      );
    expect(bundle.entry).toHaveLength(6);
    const { valid, messages } = new Fhir().validate(bundle);
    expect(messages.filter(({ severity }) => severity === 'error')).toEqual([]);
    expect(valid).toBe(true);
  });

  it('uses the band that the clinic has measured itself', async () => {
    const few = await ask('rehabilitation/retest/squat_depth', 'PUT', { pairs: [[1, 2]] });
    expect(few).toMatchObject({ status: 422, body: { code: 'too_few_pairs' } });
    const pairs = Array.from({ length: 12 }, (_, i) => [80 + i, 80 + i + (i % 2 === 0 ? 1 : -1)]);
    const kept = (await ask('rehabilitation/retest/squat_depth', 'PUT', { pairs })).body;
    expect(kept.sem).toBeCloseTo(0.74, 2);
    const { trends } = (await ask(`rehabilitation/patients/${patientId}/trends`)).body;
    expect(trends[0]).toMatchObject({ mdcFrom: 'own' });
    await ask('rehabilitation/retest/squat_depth', 'DELETE');
  });
});

describe('patients', () => {
  it('are listed with who needs a look first', async () => {
    const quiet = (await ask('rehabilitation/patients', 'POST', { pseudonym: 'P-0200' })).body;
    const sore = (await ask('rehabilitation/patients', 'POST', { pseudonym: 'P-0201' })).body;
    await ask(`rehabilitation/patients/${quiet.id}/sessions`, 'POST', { pain: 1 });
    await ask(`rehabilitation/patients/${sore.id}/sessions`, 'POST', { pain: 9 });
    const { patients } = (await ask('rehabilitation/patients?search=P-020')).body;
    expect(patients.map(({ pseudonym, attention }: Told) => [pseudonym, attention])).toEqual([
      ['P-0201', ['pain']],
      ['P-0200', []],
    ]);
    expect((await ask('rehabilitation/patients?search=%25')).body.patients).toEqual([]);
  });

  it('have names of their own', async () => {
    const twice = await ask('rehabilitation/patients', 'POST', { pseudonym: 'P-0142' });
    expect(twice).toMatchObject({ status: 409, body: { code: 'pseudonym_taken' } });
  });

  it('are deleted with everything below them, and the clips stay in the library when they are to', async () => {
    const { contents } = (await ask(`rehabilitation/patients/${patientId}`)).body;
    expect(contents).toMatchObject({ sessions: 5, measurements: 5 });
    expect((await ask(`rehabilitation/patients/${patientId}?clips=keep`, 'DELETE')).status).toBe(204);
    expect((await ask(`rehabilitation/patients/${patientId}`)).body.code).toBe('patient_unknown');
    expect((await ask(`videos/${contents.videoIds[0]}`)).status).toBe(200);
  });
});
