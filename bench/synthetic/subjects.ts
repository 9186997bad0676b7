import { execFileSync } from 'node:child_process';
import { existsSync } from 'node:fs';
import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { COCO_JOINTS } from '@posebox/body';
import sharp from 'sharp';
import { z } from 'zod';
import type { LabelledPerson } from '../accuracy/coco-labels.ts';
import { distancePx, middle, type Point } from '../accuracy/point.ts';
import { cropLabelled, type LabelledPicture } from './labelled-picture.ts';
import { readPicture } from './picture.ts';

/** A photo with exactly one clear, upright person whose key points are taken as known. */
export interface Subject extends LabelledPicture {
  readonly name: string;
}

const row = z.array(z.number());
const resultSchema = z.object({ landmarks: z.array(row).nullable() });
const photoGoldenSchema = z.object({ complexity: z.object({ '1': resultSchema, '2': resultSchema }) });
const clipGoldenSchema = z.object({
  frames: z.array(z.object({ frame: z.int(), landmarks: z.array(row).nullable() })),
});

/** Shared photos with one clear person; `crop` (shares of the picture) leaves out whoever else is there. */
const PHOTOS: readonly { name: string; photo: string; crop?: readonly [number, number, number, number] }[] = [
  { name: 'yoga', photo: 'photos/tfjs/pose.jpg' },
  { name: 'skier', photo: 'photos/coco/000000000785.jpg' },
  { name: 'waterside', photo: 'photos/exif/Portrait_1.jpg' },
  { name: 'footballer', photo: 'photos/openpifpaf/soccer.jpeg', crop: [0.12, 0, 0.53, 1] },
];

const SQUAT_FRAMES = [0, 12, 20, 33, 48] as const;
const BEAM_FRAMES = [10, 70] as const;

/**
 * The subjects that the shared folder gives. A key point is known where MediaPipe's full and heavy models,
 * upright on the untouched picture, place it within a tenth of the torso of each other, call it visible and
 * see it inside the picture; the heavy model's place is taken. That is agreement of two networks, not a person's label: good for
 * comparing a turned picture with the upright one, not for saying how right the networks are.
 */
export async function sharedSubjects(sharedFolder: string): Promise<Subject[]> {
  const goldens = join(sharedFolder, 'goldens');
  const subjects: Subject[] = [];
  for (const { name, photo, crop } of PHOTOS) {
    const file = join(sharedFolder, 'data', photo);
    const golden = join(goldens, 'photos', `${photo.replace('photos/', '').replace('/', '__')}.json`);
    if (!existsSync(file) || !existsSync(golden)) continue;
    const { complexity } = photoGoldenSchema.parse(JSON.parse(await readFile(golden, 'utf8')));
    const picture = await readPicture(file);
    const person = agreedPerson(complexity[1].landmarks, complexity[2].landmarks, picture);
    if (person === null) continue;
    const whole = { picture, people: [person] };
    const [x0, y0, x1, y1] = crop ?? [0, 0, 1, 1];
    const { width, height } = picture;
    const part = cropLabelled(whole, {
      x: x0 * width,
      y: y0 * height,
      width: (x1 - x0) * width,
      height: (y1 - y0) * height,
    });
    subjects.push({ name, ...part });
  }
  const squats = await clipGoldens(join(goldens, 'video', 'pose_squats_360x640.static'));
  for (const frame of SQUAT_FRAMES) {
    const number = String(frame).padStart(3, '0');
    const file = join(goldens, 'frames', 'pose_squats_360x640', `${number}.png`);
    if (squats === null || !existsSync(file)) continue;
    const picture = await readPicture(file);
    const person = agreedPerson(squats.full(frame), squats.heavy(frame), picture);
    if (person !== null) subjects.push({ name: `squat${number}`, picture, people: [person] });
  }
  const beam = await clipGoldens(join(goldens, 'video', 'cam01.static'));
  for (const frame of BEAM_FRAMES) {
    const png = videoFrame(join(sharedFolder, 'data/rehab/pose2sim/cam01.mp4'), frame);
    if (beam === null || png === null) continue;
    const { data, info } = await sharp(png).removeAlpha().raw().toBuffer({ resolveWithObject: true });
    const picture = {
      width: info.width,
      height: info.height,
      channels: 3 as const,
      data: new Uint8Array(data),
    };
    const person = agreedPerson(beam.full(frame), beam.heavy(frame), picture);
    if (person !== null) subjects.push({ name: `beam${frame}`, picture, people: [person] });
  }
  return subjects;
}

async function clipGoldens(stem: string) {
  const read = async (complexity: 1 | 2) => {
    const { frames } = clipGoldenSchema.parse(
      JSON.parse(await readFile(`${stem}.c${complexity}.json`, 'utf8')),
    );
    return (frame: number) => frames.find((entry) => entry.frame === frame)?.landmarks ?? null;
  };
  if (!existsSync(`${stem}.c1.json`) || !existsSync(`${stem}.c2.json`)) return null;
  return { full: await read(1), heavy: await read(2) };
}

/** One frame of a clip as PNG, by ffmpeg; null where the clip or the program isn't there. */
function videoFrame(clip: string, frame: number): Buffer | null {
  if (!existsSync(clip)) return null;
  try {
    return execFileSync(
      'ffmpeg',
      ['-v', 'error', '-nostdin', '-i', clip, '-vf', `select=eq(n\\,${frame})`, '-frames:v', '1'].concat([
        '-f',
        'image2pipe',
        '-c:v',
        'png',
        '-',
      ]),
      { maxBuffer: 64 << 20 },
    );
  } catch {
    return null;
  }
}

const LEAST_VISIBILITY = 0.5;
const MOST_APART_TORSOS = 0.1;

/**
 * One person from two models' landmarks (33 rows of [x, y, z, visibility], x and y normalised); null when a
 * model found nobody or fewer than eight key points are agreed on.
 */
export function agreedPerson(
  full: readonly (readonly number[])[] | null,
  heavy: readonly (readonly number[])[] | null,
  sizePx: { readonly width: number; readonly height: number },
): LabelledPerson | null {
  if (full === null || heavy === null) return null;
  const place = (landmarks: readonly (readonly number[])[], index: number): Point => ({
    x: landmarks[index]![0]! * sizePx.width,
    y: landmarks[index]![1]! * sizePx.height,
  });
  const torsoPx = distancePx(
    middle(place(heavy, 11), place(heavy, 12)),
    middle(place(heavy, 23), place(heavy, 24)),
  );
  const points = COCO_JOINTS.map((index) => {
    const at = place(heavy, index);
    const inside = at.x >= 0 && at.y >= 0 && at.x < sizePx.width && at.y < sizePx.height;
    const visible = heavy[index]![3]! >= LEAST_VISIBILITY && full[index]![3]! >= LEAST_VISIBILITY;
    const agreed = distancePx(at, place(full, index)) <= MOST_APART_TORSOS * torsoPx;
    return inside && visible && agreed ? at : null;
  });
  if (points.filter((point) => point !== null).length < 8) return null;
  return { points, ...boxAround(points, torsoPx, sizePx), ignored: false };
}

/** The key points' box, widened by the flesh around them (a third of the torso; above the eyes a bit more). */
function boxAround(
  points: readonly (Point | null)[],
  torsoPx: number,
  sizePx: { readonly width: number; readonly height: number },
): Pick<LabelledPerson, 'box' | 'areaPx'> {
  const known = points.filter((point) => point !== null);
  const pad = torsoPx / 3;
  const x = Math.max(0, Math.min(...known.map((point) => point.x)) - pad);
  const y = Math.max(0, Math.min(...known.map((point) => point.y)) - 1.2 * pad);
  const right = Math.min(sizePx.width, Math.max(...known.map((point) => point.x)) + pad);
  const bottom = Math.min(sizePx.height, Math.max(...known.map((point) => point.y)) + pad);
  const box = { x, y, width: right - x, height: bottom - y };
  return { box, areaPx: 0.53 * box.width * box.height };
}
