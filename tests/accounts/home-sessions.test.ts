import { spawnSync } from 'node:child_process';
import { randomUUID } from 'node:crypto';
import { trackToBinary } from '@posebox/body';
import { simulatedClip } from '@posebox/body/simulated-clip';
import { findFfmpeg } from '@posebox/media/video';
import { measureRangeOfMotion, protocolOf } from '@posebox/motion';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { cookieOf, openPlace, setUp, type TestPlace } from './place.ts';

let place: TestPlace;
let clinician: string;
beforeAll(async () => {
  place = await openPlace();
  clinician = await place.join({ role: 'clinician' }, 'Carl', await setUp(place));
});
afterAll(() => place.close());

const clip = simulatedClip({ frames: 60, people: 1 });
const track = Buffer.from(trackToBinary(clip)).toString('base64');
const protocol = protocolOf('knee_flexion')!;
const measured = {
  ...measureRangeOfMotion(clip.people[0]!, clip.image, protocol, {
    ...{ side: 'left', movedBy: 'active', rejected: [] },
  }),
  ...{ refused: null, value: 71.5, error: 6 },
};
const sent = (more: object = {}) => ({
  ...{ id: randomUUID(), doneAt: '2026-11-30T08:00:00Z', pain: 3, measurement: measured },
  ...{ instrument: 'a model', ...more },
});

/** A patient whose consent lets so much be kept, with a browser at home. */
async function patientAtHome(keep: 'video' | 'skeleton' | 'numbers', cookie = clinician) {
  const added = await place.ask('POST', '/api/rehabilitation/patients', {
    ...{ cookie, body: { pseudonym: `P-${randomUUID().slice(0, 8)}` } },
  });
  const path = `/api/rehabilitation/patients/${added.body.id}`;
  const body = { purpose: 'Knee', keep, givenBy: 'person', separate: false, givenOn: '2026-11-01' };
  const told = await place.ask('POST', `${path}/consents`, { cookie, body });
  expect(told.status, told.text).toBe(201);
  const link = await place.ask('POST', `${path}/home-links`, { cookie });
  const home = cookieOf(await place.ask('POST', '/api/home/join', { body: { code: link.body.code } }));
  return {
    path,
    cookie: home,
    send: (session: object) => place.ask('POST', '/api/home/sessions', { cookie: home, body: session }),
    sessions: async () => (await place.ask('GET', `${path}/sessions`, { cookie })).body.sessions,
  };
}
const videosOf = async (cookie: string) =>
  (await place.ask('GET', '/api/videos', { cookie })).body.items as readonly { id: string; kind: string }[];

describe('a session from home', () => {
  it('stands in the own record with its numbers, and once however often it is sent', async () => {
    const patient = await patientAtHome('numbers');
    const session = sent();
    const first = await patient.send(session);
    expect([first.status, first.text]).toEqual([201, first.text]);
    const again = await patient.send(session);
    expect(again).toMatchObject({ status: 200, body: first.body });
    expect(await patient.sessions()).toMatchObject([
      { place: 'home', pain: 3, measurements: [{ value: 71.5, error: 6, videoId: null }] },
    ]);
  });

  it('with a skeleton is refused whole where only numbers were agreed to', async () => {
    const patient = await patientAtHome('numbers');
    const before = await videosOf(clinician);
    const answer = await patient.send(sent({ track }));
    expect(answer).toMatchObject({ status: 409, body: { code: 'skeleton_not_agreed' } });
    expect(await patient.sessions()).toEqual([]);
    expect(await videosOf(clinician)).toEqual(before);
  });

  it('with a skeleton that was agreed to is measured by the service and belongs to the clinician', async () => {
    const patient = await patientAtHome('skeleton');
    const answer = await patient.send(sent({ track }));
    expect([answer.status, answer.text]).toEqual([201, answer.text]);
    const [session] = await patient.sessions();
    // Nobody bends a knee in this clip, whatever the browser says.
    expect(session.measurements).toMatchObject([{ value: null, videoId: expect.any(String) }]);
    const { videoId } = session.measurements[0];
    expect((await place.ask('GET', `/api/videos/${videoId}`, { cookie: clinician })).body.kind).toBe('track');
    expect((await place.ask('GET', `/api/videos/${videoId}`, { cookie: patient.cookie })).status).toBe(403);
  });

  it('is refused once the consent was withdrawn, and nothing is kept', async () => {
    const patient = await patientAtHome('video');
    await place.ask('POST', `${patient.path}/consents/withdrawal`, { cookie: clinician });
    const answer = await patient.send(sent({ track }));
    expect(answer).toMatchObject({ status: 409, body: { code: 'consent_withdrawn' } });
    expect(await patient.sessions()).toEqual([]);
  });

  it('never reaches another record, whatever id it is sent under', async () => {
    const [one, other] = [await patientAtHome('numbers'), await patientAtHome('numbers')];
    const session = sent();
    await one.send(session);
    const { id } = (await one.sessions())[0];
    for (const chosen of [session.id, id]) {
      const answer = await other.send({ ...session, id: chosen, pain: 9 });
      expect(answer.status).toBe(201);
    }
    expect(await one.sessions()).toMatchObject([{ id, pain: 3 }]);
    const foreign = await other.send({ ...sent(), patientId: one.path.split('/').at(-1) });
    expect(foreign.status).toBe(400);
    const byClinician = await place.ask('POST', '/api/home/sessions', { cookie: clinician, body: sent() });
    expect(byClinician).toMatchObject({ status: 404, body: { code: 'patient_unknown' } });
  });

  it('of a page that measures otherwise, or with a value that is none, is refused', async () => {
    const patient = await patientAtHome('numbers');
    const old = { ...measured, protocol: { ...measured.protocol, version: protocol.version + 1 } };
    expect(await patient.send(sent({ measurement: old }))).toMatchObject({
      ...{ status: 409, body: { code: 'home_page_outdated' } },
    });
    const none = { ...measured, value: null };
    expect((await patient.send(sent({ measurement: none }))).body.code).toBe('invalid_parameter');
    const broken = await patientAtHome('skeleton');
    const cut = Buffer.from(track, 'base64').subarray(0, 999).toString('base64');
    expect(await broken.send(sent({ track: cut }))).toMatchObject({ body: { code: 'track_damaged' } });
    expect([...(await patient.sessions()), ...(await broken.sessions())]).toEqual([]);
  });
});

const ffmpegTools = await findFfmpeg().catch((error: unknown) => {
  console.warn(`Left out: films from home, as ffmpeg can't be used: ${String(error)}`);
  return null;
});

function filmOf(ffmpeg: string): Buffer<ArrayBuffer> {
  const source = ['-f', 'lavfi', '-i', 'testsrc=size=160x120:rate=10:duration=1'];
  const { stdout } = spawnSync(ffmpeg, [...source, '-c:v', 'libvpx', '-f', 'webm', '-live', '1', 'pipe:1']);
  return Buffer.from(stdout ?? []);
}

describe.skipIf(!ffmpegTools)('the film of a session from home', () => {
  /** As a browser's recorder writes it: a WebM that doesn't say how long it is. */
  const film = filmOf(ffmpegTools?.ffmpegPath ?? 'ffmpeg');
  const sendFilm = (patient: { readonly cookie: string }, id: string) => {
    const body = new FormData();
    body.append('video', new Blob([film], { type: 'video/webm' }), 'film.webm');
    return place.ask('POST', `/api/home/sessions/${id}/film`, { cookie: patient.cookie, body });
  };

  it('is a clip of the clinic where the consent allows video, and once however often it is sent', async () => {
    const patient = await patientAtHome('video');
    const session = sent({ track });
    expect((await sendFilm(patient, session.id)).body.code).toBe('session_unknown');
    await patient.send(session);
    const first = await sendFilm(patient, session.id);
    expect([first.status, first.text]).toEqual([201, first.text]);
    expect(await sendFilm(patient, session.id)).toMatchObject({ status: 200, body: first.body });
    const [kept] = await patient.sessions();
    expect(kept.filmId).toBe(first.body.filmId);
    const clip = await place.ask('GET', `/api/videos/${kept.filmId}`, { cookie: clinician });
    expect(clip.body).toMatchObject({ kind: 'video', request: { people: 1 } });
    const others = await place.ask('GET', '/api/videos?ofPatients=false', { cookie: clinician });
    expect(others.body.items.map(({ id }: { id: string }) => id)).not.toContain(kept.filmId);
    // Sent twice at once it is kept once, too.
    const twice = sent({ track });
    await patient.send(twice);
    const answers = await Promise.all([sendFilm(patient, twice.id), sendFilm(patient, twice.id)]);
    expect(answers.map(({ status }) => status).every((status) => status === 200 || status === 201)).toBe(
      true,
    );
    expect(new Set(answers.map(({ body }) => body.filmId)).size).toBe(1);
    // The same film of another session is a clip of its own.
    expect(answers[0]?.body.filmId).not.toBe(kept.filmId);
    // It goes with the person.
    const { contents } = (await place.ask('GET', patient.path, { cookie: clinician })).body;
    expect(contents.videoIds).toContain(kept.filmId);
    const erased = await place.ask('DELETE', patient.path, { cookie: clinician });
    expect([erased.status, erased.text]).toEqual([204, erased.text]);
    expect((await place.ask('GET', `/api/videos/${kept.filmId}`, { cookie: clinician })).status).toBe(404);
  });

  it('is refused where less was agreed to, and a stricter consent takes its pictures away', async () => {
    const careful = await patientAtHome('skeleton');
    const session = sent({ track });
    await careful.send(session);
    expect(await sendFilm(careful, session.id)).toMatchObject({
      ...{ status: 409, body: { code: 'video_not_agreed' } },
    });
    expect(await careful.sessions()).toMatchObject([{ filmId: null }]);

    const patient = await patientAtHome('video');
    const filmed = sent({ track });
    await patient.send(filmed);
    const { filmId } = (await sendFilm(patient, filmed.id)).body;
    // It hasn't been looked at, so that there is no skeleton of it that could stay.
    const stricter = { purpose: 'Knee', keep: 'skeleton', givenBy: 'person', separate: false };
    await place.ask('POST', `${patient.path}/consents`, {
      ...{ cookie: clinician, body: { ...stricter, givenOn: '2026-11-02' } },
    });
    const status = async () =>
      (await place.ask('GET', `/api/videos/${filmId}`, { cookie: clinician })).status;
    await expect.poll(status, { timeout: 20_000 }).toBe(404);
    expect(await patient.sessions()).toMatchObject([{ filmId: null }]);
  });

  it('of somebody else’s session, or that is no film, is refused', async () => {
    const [one, other] = [await patientAtHome('video'), await patientAtHome('video')];
    const session = sent();
    await one.send(session);
    expect((await sendFilm(other, session.id)).body.code).toBe('session_unknown');
    const body = new FormData();
    body.append('video', new Blob(['no film at all']), 'film.webm');
    const answer = await place.ask('POST', `/api/home/sessions/${session.id}/film`, {
      ...{ cookie: one.cookie, body },
    });
    expect([answer.status, answer.body.code]).toEqual([422, 'not_a_video']);
    expect(await one.sessions()).toMatchObject([{ filmId: null }]);
  });
});
