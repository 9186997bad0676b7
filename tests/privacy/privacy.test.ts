import { mkdtempSync, readdirSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { type FfmpegTools, findFfmpeg } from '@posebox/media/video';
import { unzipSync } from 'fflate';
import pg from 'pg';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { makePannedClip } from '../support/panned-clip.ts';
import { type RunningService, startService } from '../support/running-service.ts';
import { placesOf } from '../support/traces.ts';
import { isDone, itemWhen, sendVideo } from '../support/video-items.ts';

const tools = await findFfmpeg().catch((error: unknown) => {
  console.warn(`Left out: what is kept of people (${String(error)})`);
  return null;
});

// biome-ignore lint/suspicious/noExplicitAny: answers are read as a client without types reads them.
type Told = any;

describe.skipIf(!tools)('what is kept of a person', () => {
  const folder = mkdtempSync(join(tmpdir(), 'posebox-privacy-'));
  const data = join(folder, 'data');
  let service: RunningService;

  const ask = async (path: string, method = 'GET', body?: unknown) => {
    const answer = await fetch(`${service.url}/api/${path}`, {
      method,
      ...(body !== undefined && {
        headers: { 'content-type': 'application/json' },
        body: JSON.stringify(body),
      }),
    });
    const text = await answer.text();
    const isJson = answer.headers.get('content-type')?.includes('json');
    return { status: answer.status, body: (isJson ? JSON.parse(text) : text) as Told };
  };
  const begin = async (pseudonym: string, ageGroup = 'adult') =>
    (await ask('rehabilitation/patients', 'POST', { pseudonym, ageGroup })).body.id as string;
  const consents = (id: string) => `rehabilitation/patients/${id}/consents`;
  const CONSENT = { purpose: 'To see how the knee bends', givenOn: '2026-11-30' };
  /** A film of its own, looked at. */
  const film = async (name: string, seconds: number) => {
    const path = makePannedClip(tools as FfmpegTools, join(folder, name), { seconds, fps: 10 });
    const { item } = await sendVideo(service.url, path);
    await itemWhen(service.url, item.id, isDone);
    return item.id;
  };
  const measure = (patient: string, video: string) =>
    ask(`rehabilitation/patients/${patient}/sessions`, 'POST', {
      clips: [{ protocol: 'squat_depth', side: 'right', video }],
    });
  const filesOf = (video: string) =>
    readdirSync(join(data, 'files'), { recursive: true, withFileTypes: true })
      .filter((entry) => entry.isFile() && entry.parentPath.includes(video))
      .map(({ name }) => name)
      .sort();

  beforeAll(async () => {
    service = await startService({ args: ['--data', data] });
  });
  afterAll(async () => {
    await service?.stop();
    rmSync(folder, { recursive: true, force: true });
  });

  it('is everything where nobody says otherwise', async () => {
    const patient = await begin('P-0001');
    const video = await film('all.mp4', 0.6);
    expect((await measure(patient, video)).status).toBe(201);
    expect(filesOf(video)).toContain('original');
    expect((await ask(consents(patient))).body).toEqual({
      rule: { keep: 'video', from: 'place', refusal: null },
      erasedOn: null,
      consents: [],
    });
  });

  it('is the skeleton alone when that was agreed to: no picture is left when the session is answered', async () => {
    const patient = await begin('P-0002');
    const { status, body } = await ask(consents(patient), 'POST', { ...CONSENT, keep: 'skeleton' });
    expect([status, body.rule.keep, body.rule.from]).toEqual([201, 'skeleton', 'consent']);
    const video = await film('skeleton.mp4', 0.7);
    expect(filesOf(video)).toContain('thumbnail.jpg');
    expect((await measure(patient, video)).status).toBe(201);
    expect(filesOf(video)).toEqual(['track.pbtrack']);
    const { body: item } = await ask(`videos/${video}`);
    expect(item).toMatchObject({ kind: 'track', state: 'done' });
    expect(item.pictureRemovedAt).not.toBeNull();
    expect((await ask(`videos/${video}/track`)).status).toBe(200);
    for (const picture of ['original', 'film', 'video', 'skeleton-video', 'gif', 'sheet']) {
      expect((await ask(`videos/${video}/${picture}`)).body.code).toBe('video_has_no_film');
    }
  });

  it('is numbers alone when that was agreed to: the clip goes, the value stays', async () => {
    const patient = await begin('P-0003');
    const video = await film('numbers.mp4', 0.8);
    await measure(patient, video);
    expect(filesOf(video)).toContain('original');
    // Agreed to afterwards it holds for what is there.
    await ask(consents(patient), 'POST', { ...CONSENT, keep: 'numbers' });
    expect(filesOf(video)).toEqual([]);
    expect((await ask(`videos/${video}`)).status).toBe(404);
    const { sessions } = (await ask(`rehabilitation/patients/${patient}/sessions`)).body;
    expect(sessions[0].measurements[0]).toMatchObject({ videoId: null, protocol: 'squat_depth' });
  });

  it('is nothing more once it was withdrawn, and nothing of a minor without a guardian', async () => {
    const session = async (id: string) =>
      (await ask(`rehabilitation/patients/${id}/sessions`, 'POST', { note: 'x' })).body.code;
    const adult = await begin('P-0004');
    await ask(consents(adult), 'POST', { ...CONSENT, keep: 'video' });
    expect(await session(adult)).toBeUndefined();
    expect((await ask(`${consents(adult)}/withdrawal`, 'POST')).body.consents[0].withdrawnAt).not.toBeNull();
    expect(await session(adult)).toBe('consent_withdrawn');
    const child = await begin('P-0005', 'under_14');
    expect(await session(child)).toBe('guardian_consent_missing');
    const given = { ...CONSENT, keep: 'numbers', givenBy: 'guardian' };
    expect((await ask(consents(child), 'POST', given)).body.code).toBe('invalid_parameter');
    await ask(consents(child), 'POST', { ...given, guardian: 'Wang Fang' });
    expect(await session(child)).toBe('guardian_consent_missing');
    const { body } = await ask(consents(child), 'POST', { ...given, guardian: 'Wang Fang', separate: true });
    expect(body.consents.map(({ version }: Told) => version)).toEqual([2, 1]);
    expect(await session(child)).toBeUndefined();
  });

  it('says on which day it goes by itself, for the place and for the person', async () => {
    const place = { keep: 'video', consentRequired: true, keepRecordDays: 3650 };
    expect((await ask('privacy', 'PUT', place)).body).toEqual(place);
    const patient = await begin('P-0006');
    const told = (await ask(consents(patient))).body;
    expect(told.rule.refusal).toBe('consent_missing');
    const days = (Date.parse(told.erasedOn) - Date.now()) / 86_400_000;
    expect(days).toBeGreaterThan(3649);
    expect(days).toBeLessThan(3652);
    const { body } = await ask(consents(patient), 'POST', { ...CONSENT, keep: 'video', until: '2027-01-31' });
    expect(body.erasedOn).toBe('2027-02-01');
    await ask('privacy', 'PUT', { ...place, consentRequired: false, keepRecordDays: null });
  });

  it('can be taken away whole, as one archive', async () => {
    const patient = await begin('P-0142 Li Na');
    await ask(consents(patient), 'POST', { ...CONSENT, keep: 'video' });
    const video = await film('li-na-left-knee.mp4', 0.9);
    await measure(patient, video);
    const answer = await fetch(`${service.url}/api/rehabilitation/patients/${patient}/archive`);
    expect(answer.headers.get('content-disposition')).toContain('P-0142%20Li%20Na.zip');
    const files = unzipSync(new Uint8Array(await answer.arrayBuffer()));
    const told = (name: string) => JSON.parse(Buffer.from(files[name] as Uint8Array).toString());
    expect(told('record.json').patient.pseudonym).toBe('P-0142 Li Na');
    expect(told('record.json').notMedical).toMatchObject({
      en: expect.stringMatching(/not a medical device/i),
    });
    expect(told('consents.json').consents).toHaveLength(1);
    const original = files[`clips/${video}/li-na-left-knee.mp4`];
    expect(Buffer.from(original as Uint8Array)).toEqual(readFileSync(join(folder, 'li-na-left-knee.mp4')));
    expect(Object.keys(files).map((name) => name.replaceAll(/[0-9a-f-]{36}/g, 'ID'))).toEqual([
      ...['record.json', 'consents.json', 'log.jsonl', 'values.csv', 'measurements/ID.json', 'report.pdf'],
      ...['item.json', 'li-na-left-knee.pbtrack', 'li-na-left-knee.mp4', 'li-na-left-knee.pose.mp4'].map(
        (name) => `clips/ID/${name}`,
      ),
    ]);
    const acts = Buffer.from(files['log.jsonl'] as Uint8Array)
      .toString()
      .trim()
      .split('\n');
    expect(acts.map((line) => JSON.parse(line).action)).toEqual([
      ...['patient.added', 'consent.given', 'session.added', 'patient.exported'],
    ]);
  });

  it('is gone when it is erased: from every table, the queue, every file, and what was written', async () => {
    const { body } = await ask('rehabilitation/patients?search=Li%20Na');
    const patient = body.patients[0].id as string;
    const { contents } = (await ask(`rehabilitation/patients/${patient}`)).body;
    const video = contents.videoIds[0] as string;
    const { sessions } = (await ask(`rehabilitation/patients/${patient}/sessions`)).body;
    const compared = await ask('comparisons', 'POST', { reference: video, attempt: video });
    const traces = [
      ...[patient, video, sessions[0].id, sessions[0].measurements[0].id, compared.body.id],
      ...['Li Na', 'li-na-left-knee', (await ask(`videos/${video}`)).body.sha256],
    ].filter((trace): trace is string => typeof trace === 'string');
    const client = new pg.Client({ connectionString: readFileSync(join(data, 'database/url'), 'utf8') });
    await client.connect();
    try {
      const before = await placesOf(client, data, traces);
      expect(before).toEqual(expect.arrayContaining(['public.patient', 'public.video', 'pgboss.job_common']));
      expect(before).toEqual(expect.arrayContaining(['files', 'names']));
      expect((await ask(`rehabilitation/patients/${patient}`, 'DELETE')).status).toBe(204);
      expect(await placesOf(client, data, traces)).toEqual([]);
      expect(traces.filter((trace) => service.errors().includes(trace))).toEqual([]);
    } finally {
      await client.end();
    }
    const { entries } = (await ask('audit?limit=1')).body;
    expect(entries[0]).toMatchObject({ action: 'patient.erased', subjectId: null });
    expect((await ask('audit/verification')).body.brokenAt).toBeNull();
  });

  it('stands in a log that takes entries and gives none back', async () => {
    const { body } = await ask('audit?limit=1000');
    const acts = body.entries.map(({ action }: Told) => action);
    for (const act of ['patient.added', 'session.added', 'consent.given', 'consent.withdrawn'])
      expect(acts).toContain(act);
    expect((await ask('audit/verification')).body).toMatchObject({ entries: acts.length, brokenAt: null });
    const client = new pg.Client({ connectionString: readFileSync(join(data, 'database/url'), 'utf8') });
    await client.connect();
    try {
      for (const change of ['update audit_entry set actor = $$x$$', 'delete from audit_entry'])
        await expect(client.query(change)).rejects.toThrow(/gives none back/);
      await expect(client.query('truncate audit_entry')).rejects.toThrow(/gives none back/);
      // Whoever may switch the trigger off is found out by the hashes.
      await client.query('alter table audit_entry disable trigger user');
      await client.query("update audit_entry set actor = 'somebody' where seq = 3");
      expect((await ask('audit/verification')).body.brokenAt).toBe(3);
      await client.query("update audit_entry set actor = 'this computer' where seq = 3");
      await client.query('alter table audit_entry enable trigger user');
      expect((await ask('audit/verification')).body.brokenAt).toBeNull();
    } finally {
      await client.end();
    }
  });
});
