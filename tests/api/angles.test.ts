import { trackDocumentJson } from '@posebox/body';
import {
  angleSeries,
  CLINICAL_ANGLES,
  poseAnglesSchema,
  simulatedExercise,
  trackAnglesSchema,
} from '@posebox/motion';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { HOPPER_JPEG } from '../support/photos.ts';
import { type RunningService, startService } from '../support/running-service.ts';

let service: RunningService;

beforeAll(async () => {
  service = await startService();
});
afterAll(() => service.stop());

const ask = (body: unknown, query = '') =>
  fetch(`${service.url}/api/angles${query}`, {
    method: 'POST',
    headers: { 'content-type': 'application/json' },
    body: JSON.stringify(body),
  });

const squats = simulatedExercise({ exercise: 'squat', repetitions: [{}, {}], yawDeg: 85 }).document;

async function photoAnswer() {
  const answer = await fetch(`${service.url}/api/pose`, {
    method: 'POST',
    headers: { 'content-type': 'image/jpeg' },
    body: new Uint8Array(HOPPER_JPEG),
  });
  return (await answer.json()) as { people: object[] };
}

describe('POST /api/angles', () => {
  it('takes the answer of a photo as it is and says of each angle what it is, or why not', async () => {
    const answer = poseAnglesSchema.parse(await (await ask(await photoAnswer())).json());
    expect(answer.people).toHaveLength(1);
    const [person] = answer.people;
    expect(Object.keys(person?.angles ?? {}).sort()).toEqual(CLINICAL_ANGLES.map(({ id }) => id).sort());
    // Half a body from the front: shoulders are level within their error, knees are out of the picture.
    expect(person?.view.view).toBe('front');
    expect(person?.angles.shoulder_obliquity).toMatchObject({ plane: 'frontal', source: 'image' });
    expect(person?.angles.left_knee_flexion).toHaveProperty('notAssessable');
  });

  it('gives a track the numbers that the same code gives here', async () => {
    const answer = trackAnglesSchema.parse(await (await ask(trackDocumentJson(squats))).json());
    const track = squats.people[0]!;
    const here = angleSeries(track, squats.image, { angles: CLINICAL_ANGLES });
    const knee = answer.people[0]!.angles.right_knee_flexion!;
    expect(knee.valueDeg).toHaveLength(track.frameCount);
    knee.valueDeg.forEach((value, row) => {
      const expected = here.angles.right_knee_flexion.valueDeg[row]!;
      if (value === null) expect(expected).toBeNaN();
      else expect(value).toBeCloseTo(expected, 0);
    });
    expect(Math.max(...knee.valueDeg.map((value) => value ?? 0))).toBeGreaterThan(90);
  });

  it('measures any three points, on guessed depth too, and writes a table', async () => {
    const name = 'left_shoulder-left_elbow-left_wrist';
    const query = `?angles=${name},trunk_lean&source=world&format=csv&person=1`;
    const answer = await ask(trackDocumentJson(squats), query);
    expect(answer.headers.get('content-type')).toBe('text/csv; charset=utf-8');
    const [header, ...lines] = (await answer.text()).trim().split('\r\n');
    expect(header).toMatch(/^person_id,frame,time_s,angle,value_deg,error_deg,confidence/);
    expect(lines).toHaveLength(2 * squats.people[0]!.frameCount);
    expect(lines[0]).toMatch(new RegExp(`^1,0,0,${name},\\d`));
  });

  it.each([
    ['nonsense', { hello: 1 }, '', 400, 'angles_input_malformed'],
    ['a list', [], '', 400, 'angles_input_malformed'],
    ['a torn track', { ...trackDocumentJson(squats), frames: 3 }, '', 422, 'track_malformed'],
    [
      'an unknown angle',
      { image: { width: 9, height: 9 }, people: [] },
      '?angles=left_ear_flexion',
      400,
      'angle_unknown',
    ],
    [
      'one point twice',
      { image: { width: 9, height: 9 }, people: [] },
      '?angles=nose-left_hip-nose',
      400,
      'angle_unknown',
    ],
    [
      'an unknown person',
      { image: { width: 9, height: 9 }, people: [] },
      '?person=3',
      404,
      'angle_person_unknown',
    ],
    [
      'an unknown parameter',
      { image: { width: 9, height: 9 }, people: [] },
      '?angel=1',
      400,
      'unknown_parameter',
    ],
  ])('answers %s with a problem', async (_, body, query, status, code) => {
    const answer = await ask(body, query);
    expect(answer.headers.get('content-type')).toBe('application/problem+json');
    expect(await answer.json()).toMatchObject({ status, code });
  });
});

describe('GET /api/videos/:id/angles', () => {
  it('measures what is stored', async () => {
    const form = new FormData();
    form.set('track', new Blob([JSON.stringify(trackDocumentJson(squats))]), 'squats.posebox.json');
    const added = await fetch(`${service.url}/api/tracks`, { method: 'POST', body: form });
    const { id } = (await added.json()) as { id: string };
    const stored = await fetch(`${service.url}/api/videos/${id}/angles?angles=right_knee_flexion`);
    const sent = await ask(trackDocumentJson(squats), '?angles=right_knee_flexion');
    expect(await stored.json()).toEqual(await sent.json());
    const nobody = await fetch(`${service.url}/api/videos/${id}/angles?person=9`);
    expect(await nobody.json()).toMatchObject({ code: 'angle_person_unknown', status: 404 });
  });
});
