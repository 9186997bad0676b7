import { existsSync, mkdtempSync, readdirSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import {
  LANDMARK,
  POSITIONS_PER_FRAME,
  type TrackDocument,
  trackFromBinary,
  trackToBinary,
} from '@posebox/body';
import {
  analyseClip,
  type ClipDrawing,
  type ClipEngine,
  DEFAULT_CLIP_REQUEST,
  openClipEngine,
  renderClip,
  trackClip,
} from '@posebox/clip';
import {
  type FfmpegTools,
  findFfmpeg,
  probeVideo,
  readFrames,
  scanPackets,
  stillAt,
  type VideoFacts,
} from '@posebox/media/video';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { modelsFolder } from '../support/models-folder.ts';
import { makePannedClip, PAN_PX_PER_S } from '../support/panned-clip.ts';
import { sayLeftOut, sharedFolder, sharedPresent } from '../support/shared-folder.ts';

const tools = await findFfmpeg().catch((error: unknown) => {
  console.warn(`Left out: the tests of clips (${String(error)})`);
  return null;
});
const DRAWING: ClipDrawing = { style: 'classic', background: 'video', labels: 'none' };
sayLeftOut('the squat clip');

describe.skipIf(!tools)('a clip', () => {
  const folder = mkdtempSync(join(tmpdir(), 'posebox-clip-'));
  const at = (name: string) => join(folder, name);
  let engine: ClipEngine;
  let parts: { readonly tools: FfmpegTools; readonly engine: ClipEngine };

  beforeAll(async () => {
    engine = await openClipEngine({ modelsFolder: modelsFolder() });
    parts = { tools: tools!, engine };
    makePannedClip(tools!, at('pan.mp4'), { seconds: 2, fps: 20, sound: true });
  });
  afterAll(async () => {
    await engine.close();
    rmSync(folder, { recursive: true, force: true });
  });

  const xPx = ({ people, image }: TrackDocument, row: number, landmark: number) =>
    people[0]!.smoothed.image[row * POSITIONS_PER_FRAME + landmark * 3]! * image.width;

  const timesOf = async (video: VideoFacts): Promise<number[]> => {
    const timesS: number[] = [];
    for await (const { timeS } of readFrames(tools!, video, { format: 'yuv420p' })) timesS.push(timeS);
    return timesS;
  };

  it('gives the person in every frame, moving as the camera does', async () => {
    const { document, warnings } = await analyseClip(at('pan.mp4'), DEFAULT_CLIP_REQUEST, parts);
    expect(document.timesS).toHaveLength(40);
    expect(document.people).toHaveLength(1);
    expect(document.people[0]!.frameCount).toBe(40);
    expect(document.subjectId).toBe(1);
    expect(warnings).toEqual([]);
    for (const landmark of [LANDMARK.nose, LANDMARK.left_eye, LANDMARK.right_eye]) {
      const movedPx = xPx(document, 5, landmark) - xPx(document, 35, landmark);
      expect(movedPx).toBeGreaterThan(1.5 * PAN_PX_PER_S - 6);
      expect(movedPx).toBeLessThan(1.5 * PAN_PX_PER_S + 6);
    }
  });

  it('is the same bytes each time it is looked at', async () => {
    const once = await analyseClip(at('pan.mp4'), DEFAULT_CLIP_REQUEST, parts);
    const again = await analyseClip(at('pan.mp4'), DEFAULT_CLIP_REQUEST, parts);
    expect(trackToBinary(again.document)).toEqual(trackToBinary(once.document));
  });

  it("keeps the frames' own times and says where they come from", async () => {
    const { document } = await analyseClip(
      at('pan.mp4'),
      { ...DEFAULT_CLIP_REQUEST, mode: 'mediapipe' },
      parts,
    );
    for (const [frame, timeS] of document.timesS.entries()) expect(timeS).toBeCloseTo(frame / 20, 4);
    expect(document.provenance).toMatchObject({
      timestamps: 'container',
      mode: 'mediapipe',
      filter: { name: 'one_euro' },
      source: { kind: 'video', name: null },
    });
    expect(document.people[0]!.raw).not.toBe(document.people[0]!.smoothed);
  });

  it('tells how far it is, never backwards', async () => {
    const told: number[] = [];
    await analyseClip(at('pan.mp4'), DEFAULT_CLIP_REQUEST, parts, {
      onProgress: ({ progress }) => told.push(progress),
    });
    expect(told).toEqual([...told].sort((a, b) => a - b));
    expect(told.at(-1)).toBeGreaterThan(0.9);
  });

  it('stops when it is told to, with the reason', async () => {
    const abort = new AbortController();
    const reason = new Error('enough');
    const work = analyseClip(at('pan.mp4'), DEFAULT_CLIP_REQUEST, parts, {
      signal: abort.signal,
      onProgress: ({ frames }) => frames === 5 && abort.abort(reason),
    });
    await expect(work).rejects.toBe(reason);
  });

  it('is drawn into a video of the same times and sound, or onto black', async () => {
    const { document, video } = await analyseClip(at('pan.mp4'), DEFAULT_CLIP_REQUEST, parts);
    await renderClip(tools!, video, document, DRAWING, at('drawn.mp4'));
    await renderClip(tools!, video, document, { ...DRAWING, background: 'black' }, at('black.mp4'));
    const drawn = await probeVideo(tools!, at('drawn.mp4'));
    expect(drawn).toMatchObject({ codec: 'h264', pixelFormat: 'yuv420p', width: 352, height: 512 });
    expect(drawn.sound).not.toBeNull();
    expect((await scanPackets(tools!, drawn)).frameCount).toBe(40);
    const black = await probeVideo(tools!, at('black.mp4'));
    expect(black).toMatchObject({ codec: 'h264', width: 352, height: 512, sound: { codec: 'aac' } });
    expect(await timesOf(black)).toEqual(await timesOf(drawn));

    const { data, width } = await stillAt(tools!, black, 1);
    expect([...data.subarray(0, 3)].every((level) => level < 8)).toBe(true);
    const shoulder = document.people[0]!.smoothed.image.subarray(
      20 * POSITIONS_PER_FRAME + LANDMARK.left_shoulder * 3,
    );
    const [x, y] = [Math.round(shoulder[0]! * 352), Math.round(shoulder[1]! * 512)];
    const [red = 0, green = 0] = data.subarray((y * width + x) * 3);
    expect(red).toBeGreaterThan(green + 60);
  });

  it('is drawn on the way when a frame stays as it was seen, as if it were drawn afterwards', async () => {
    const film = { path: at('on-the-way.mp4'), drawing: DRAWING };
    const asSeen = { ...DEFAULT_CLIP_REQUEST, mode: 'mediapipe' } as const;
    const tracked = await trackClip(at('pan.mp4'), { track: at('seen.track'), film }, asSeen, parts);
    expect(tracked.film?.frames).toBe(40);
    await renderClip(tools!, tracked.video, { path: at('seen.track') }, DRAWING, at('afterwards.mp4'));
    expect(readFileSync(film.path).equals(readFileSync(at('afterwards.mp4')))).toBe(true);

    rmSync(film.path);
    const smoothed = await trackClip(
      at('pan.mp4'),
      { track: at('smooth.track'), film },
      DEFAULT_CLIP_REQUEST,
      parts,
    );
    expect(smoothed.film).toBeNull();
    expect(readdirSync(folder).filter((name) => /people|part/.test(name))).toEqual([]);
    expect(existsSync(film.path)).toBe(false);
  });

  it('is copied on the way as it is, as if it were drawn afterwards with nobody in it', async () => {
    const film = { path: at('copied.mp4'), drawing: null };
    const paths = { track: at('copied.track'), film };
    const { clip, video, film: copied } = await trackClip(at('pan.mp4'), paths, DEFAULT_CLIP_REQUEST, parts);
    expect(copied?.frames).toBe(40);
    await renderClip(tools!, video, { ...clip, people: [] }, DRAWING, at('nobody.mp4'));
    expect(readFileSync(at('copied.mp4')).equals(readFileSync(at('nobody.mp4')))).toBe(true);
  });

  it('is drawn from its file as from memory', async () => {
    const { video } = await trackClip(
      at('pan.mp4'),
      { track: at('whole.track') },
      DEFAULT_CLIP_REQUEST,
      parts,
    );
    const document = trackFromBinary(readFileSync(at('whole.track')));
    const drawing = { ...DRAWING, labels: 'names' } as const;
    await renderClip(tools!, video, document, drawing, at('from-memory.mp4'));
    await renderClip(tools!, video, { path: at('whole.track') }, drawing, at('from-file.mp4'));
    expect(readFileSync(at('from-file.mp4')).equals(readFileSync(at('from-memory.mp4')))).toBe(true);
    const alone = { ...drawing, background: 'black' } as const;
    await renderClip(tools!, video, document, alone, at('black-from-memory.mp4'));
    await renderClip(tools!, video, { path: at('whole.track') }, alone, at('black-from-file.mp4'));
    const films = ['black-from-file.mp4', 'black-from-memory.mp4'].map((name) => readFileSync(at(name)));
    expect(films[0]!.equals(films[1]!)).toBe(true);
  });

  it('leaves nothing behind when its drawing is stopped', async () => {
    const { document, video } = await analyseClip(at('pan.mp4'), DEFAULT_CLIP_REQUEST, parts);
    const abort = new AbortController();
    const work = renderClip(tools!, video, document, DRAWING, at('stopped.mp4'), {
      signal: abort.signal,
      onProgress: ({ frames }) => frames === 10 && abort.abort(new Error('enough')),
    });
    await expect(work).rejects.toThrow('enough');
    expect(existsSync(at('stopped.mp4'))).toBe(false);
    expect(readdirSync(folder).filter((name) => name.endsWith('.part'))).toEqual([]);
  });

  it.skipIf(!sharedPresent)('lies on the reference landmarks of the squat clip', async () => {
    const clips = join(sharedFolder, 'data/exercise/tfjs');
    const reference = JSON.parse(readFileSync(join(clips, 'pose_squats.full.json'), 'utf8')) as number[][][];
    const errors: Record<string, number> = {};
    for (const mode of ['mediapipe', 'standard'] as const) {
      const { document } = await analyseClip(
        join(clips, 'pose_squats.mp4'),
        { ...DEFAULT_CLIP_REQUEST, mode },
        parts,
      );
      expect(document.people.map(({ frameCount }) => frameCount)).toEqual([document.timesS.length]);
      const { raw } = document.people[0]!;
      const distances = reference.flatMap((points, frame) =>
        points.map(([x = 0, y = 0], landmark) => {
          const start = frame * POSITIONS_PER_FRAME + landmark * 3;
          return Math.hypot(
            raw.image[start]! * document.image.width - x,
            raw.image[start + 1]! * document.image.height - y,
          );
        }),
      );
      errors[mode] = distances.reduce((sum, distance) => sum + distance, 0) / distances.length;
    }
    console.info('squats, mean distance to the reference in px', errors);
    expect(errors.mediapipe).toBeLessThan(15);
    expect(errors.standard).toBeLessThan(15);
  });
});
