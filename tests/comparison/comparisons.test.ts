import { execFileSync } from 'node:child_process';
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { type TrackDocument, trackToBinary } from '@posebox/body';
import { renderComparison } from '@posebox/clip';
import { type FfmpegTools, findFfmpeg, probeVideo, readFrames, yuvImage } from '@posebox/media/video';
import { attemptTimeAt, compareTracks, PLAIN_COMPARISON, simulatedDance } from '@posebox/motion';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { type RunningService, startService } from '../support/running-service.ts';

const tools = await findFfmpeg().catch((error: unknown) => {
  console.warn(`Left out: comparisons of the service (${String(error)})`);
  return null;
});

interface Told {
  readonly id: string;
  readonly code?: string;
  readonly result: { readonly score: number; readonly phrases: readonly { name: string | null }[] };
  readonly films: Readonly<Record<string, { readonly state: string }>>;
  readonly attempt: { readonly id: string; readonly sha256: string };
}

describe.skipIf(!tools)('comparisons of the service', () => {
  const folder = mkdtempSync(join(tmpdir(), 'posebox-comparisons-'));
  let service: RunningService;
  let teacher: string;
  let student: string;
  let compared: Told;

  const ask = async (path: string, method = 'GET', body?: unknown) => {
    const answer = await fetch(`${service.url}/api/${path}`, {
      method,
      ...(body !== undefined && {
        headers: { 'content-type': 'application/json' },
        body: JSON.stringify(body),
      }),
    });
    const text = await answer.text();
    return { status: answer.status, body: (text === '' ? null : JSON.parse(text)) as Told };
  };
  const filesBytes = async () => {
    const { usedBytes, databaseBytes } = (await ask('storage')).body as unknown as {
      readonly usedBytes: number;
      readonly databaseBytes: number;
    };
    return usedBytes - databaseBytes;
  };
  const send = async (document: TrackDocument, name: string) => {
    const form = new FormData();
    form.set('track', new Blob([trackToBinary(document) as Uint8Array<ArrayBuffer>]), name);
    const answer = await fetch(`${service.url}/api/tracks`, { method: 'POST', body: form });
    return ((await answer.json()) as Told).id;
  };

  beforeAll(async () => {
    service = await startService({ args: ['--data', join(folder, 'data')] });
    teacher = await send(simulatedDance({ dance: 1, durationS: 8 }), 'teacher.pbtrack');
    student = await send(
      simulatedDance({ dance: 1, durationS: 8, delayS: 0.2, noiseM: 0.01 }),
      'student.pbtrack',
    );
    compared = (await ask('comparisons', 'POST', { reference: teacher, attempt: student })).body;
  });
  afterAll(async () => {
    await service?.stop();
    rmSync(folder, { recursive: true, force: true });
  });

  it('are made once, told again, and say what they were made from', async () => {
    expect(compared.result.score).toBeGreaterThan(90);
    const again = await ask('comparisons', 'POST', { reference: teacher, attempt: student });
    expect([again.status, again.body.id]).toEqual([200, compared.id]);
    const told = await ask(`comparisons/${compared.id}`);
    expect(told.body).toEqual(compared);
    expect(told.body.attempt).toMatchObject({ id: student, editsVersion: 0 });
    expect(told.body.attempt.sha256).toMatch(/^[0-9a-f]{64}$/);
  });

  it('take the phrases of the library of references', async () => {
    const phrases = [
      { name: '第一个八拍', fromS: 0, toS: 4 },
      { name: '第二个八拍', fromS: 4, toS: 8 },
    ];
    expect((await ask(`references/${teacher}`, 'PUT', { name: '热身', phrases })).status).toBe(200);
    const { status, body } = await ask('comparisons', 'POST', { reference: teacher, attempt: student });
    expect(status).toBe(201);
    expect(body.result.phrases.map((phrase) => phrase.name)).toEqual(['第一个八拍', '第二个八拍']);
    const history = (await ask(`comparisons?reference=${teacher}`)).body as unknown as {
      items: readonly { id: string }[];
    };
    expect(history.items.map(({ id }) => id)).toEqual([body.id, compared.id]);
  });

  it('say that a clip was corrected since, and are made anew when asked for again', async () => {
    const operation = {
      kind: 'correct_point',
      personId: 1,
      frame: 9,
      landmark: 'left_wrist',
      x: 0.1,
      y: 0.1,
    };
    const add = [{ id: 'hand', by: 'me', operation }];
    expect((await ask(`videos/${student}/edits`, 'PATCH', { version: 0, add })).status).toBe(200);
    expect((await ask(`comparisons/${compared.id}`)).body).toMatchObject({ upToDate: false });
    const anew = await ask('comparisons', 'POST', { reference: teacher, attempt: student });
    expect(anew.status).toBe(201);
    expect(anew.body).toMatchObject({ upToDate: true, attempt: { editsVersion: 1 } });
  });

  it('refuse what is not there, in sentences', async () => {
    const nowhere = crypto.randomUUID();
    for (const [path, method, body, status, code] of [
      ['comparisons', 'POST', { reference: teacher, attempt: nowhere }, 404, 'video_unknown'],
      ['comparisons', 'POST', { reference: teacher }, 400, 'invalid_parameter'],
      [
        'comparisons',
        'POST',
        { reference: teacher, attempt: student, attemptPerson: 7 },
        422,
        'comparison_nobody',
      ],
      [`comparisons/${nowhere}`, 'GET', undefined, 404, 'comparison_unknown'],
      [`comparisons/${compared.id}/film?pace=real`, 'GET', undefined, 409, 'comparison_film_not_ready'],
      [`references/${student}`, 'DELETE', undefined, 404, 'reference_unknown'],
    ] as const) {
      const answer = await ask(path, method, body);
      expect([path, answer.status, answer.body.code]).toEqual([path, status, code]);
    }
  });

  it('come as a film made by the queue, and go and come back with their clips', async () => {
    const before = await filesBytes();
    expect((await ask(`comparisons/${compared.id}/film`, 'POST')).status).toBe(202);
    await expect
      .poll(async () => (await ask(`comparisons/${compared.id}`)).body.films.matched?.state, {
        timeout: 120_000,
      })
      .toBe('done');
    const film = await fetch(`${service.url}/api/comparisons/${compared.id}/film`);
    expect(film.headers.get('content-type')).toBe('video/mp4');
    const bytes = Buffer.from(await film.arrayBuffer());
    writeFileSync(join(folder, 'film.mp4'), bytes);
    expect((await filesBytes()) - before).toBe(bytes.length);
    const facts = await probeVideo(tools as FfmpegTools, join(folder, 'film.mp4'));
    expect(facts).toMatchObject({ codec: 'h264' });
    expect(facts.durationS).toBeCloseTo(8, 0);
    expect((await ask(`videos/${student}`, 'DELETE')).status).toBe(204);
    expect((await ask(`comparisons/${compared.id}`)).status).toBe(404);
    expect((await ask('videos/restore', 'POST', { ids: [student] })).status).toBe(200);
    expect((await ask(`comparisons/${compared.id}`)).status).toBe(200);
    expect((await ask(`videos/${student}?now=true`, 'DELETE')).status).toBe(204);
    expect((await ask(`comparisons/${compared.id}`)).status).toBe(404);
    const films = execFileSync('find', [join(folder, 'data/files'), '-name', '*.mp4']).toString();
    expect(films).toBe('');
  });
});

describe.skipIf(!tools)('the film of a comparison', () => {
  const folder = mkdtempSync(join(tmpdir(), 'posebox-film-'));
  const at = (name: string) => join(folder, name);
  afterAll(() => rmSync(folder, { recursive: true, force: true }));

  /** A picture that tells when it was taken: its lowest rows the part of the second, those above about which second. */
  const FINE_PER_S = 200;
  const COARSE_PER_S = 20;
  const makeRamp = (path: string, seconds: number, fps: number) =>
    execFileSync((tools as FfmpegTools).ffmpegPath, [
      ...['-v', 'error', '-y', '-f', 'lavfi', '-i', `color=c=black:s=96x128:r=${fps}:d=${seconds}`],
      ...[
        '-vf',
        `geq=lum='30+if(gt(Y,115),${FINE_PER_S}*mod(T,1),${COARSE_PER_S}*T)':cb=128:cr=128`,
        '-c:v',
        'libx264',
        '-crf',
        '5',
        path,
      ],
    ]);

  it.each(['matched', 'real'] as const)('keeps both in step, %s', async (pace) => {
    makeRamp(at('teacher.mp4'), 8, 25);
    makeRamp(at('student.mp4'), 8, 30);
    const teacher = simulatedDance({ dance: 1, durationS: 8, framesPerSecond: 25 });
    const student = simulatedDance({ dance: 1, durationS: 8, tempo: 1.25, delayS: 0.3 });
    const comparison = compareTracks({ document: teacher }, { document: student }, PLAIN_COMPARISON)!;
    const found = tools as FfmpegTools;
    const [one, two] = [
      await probeVideo(found, at('teacher.mp4')),
      await probeVideo(found, at('student.mp4')),
    ];
    const clip = (video: typeof one, document: TrackDocument) => ({ video, document });
    await renderComparison(found, clip(one, teacher), clip(two, student), comparison, pace, at('film.mp4'));

    const film = readFrames(found, await probeVideo(found, at('film.mp4')), { format: 'yuv420p' });
    expect([film.width, film.height]).toEqual([192, 128]);
    const timesS: number[] = [];
    for await (const { timeS, data } of film) {
      timesS.push(timeS);
      // The lower corners: nobody's skeleton reaches there.
      const { y } = yuvImage(data, film, film.color);
      const offS = (column: number, wantedS: number) => {
        const second = (y[108 * 192 + column]! - 30) / COARSE_PER_S;
        expect(Math.abs(second - wantedS)).toBeLessThan(0.45);
        const part = (y[126 * 192 + column]! - 30) / FINE_PER_S - (wantedS % 1);
        return Math.abs(part - Math.round(part));
      };
      expect(offS(2, timeS)).toBeLessThan(0.03);
      const wantedS = attemptTimeAt(comparison, timeS, pace);
      // The frame shown is the nearest one of 30 a second.
      if (wantedS > 0.1 && wantedS < 7.9) expect(offS(189, wantedS)).toBeLessThan(0.06);
    }
    // Every frame of the reference, each at its own time.
    const wantedS = Array.from({ length: 200 }, (_, frame) => frame / 25);
    expect(timesS).toHaveLength(200);
    for (const [index, timeS] of timesS.entries()) expect(timeS).toBeCloseTo(wantedS[index]!, 3);
    expect(readFileSync(at('film.mp4')).length).toBeGreaterThan(1000);
  });
});
