import {
  FRAME_STATE,
  LANDMARK_NAMES,
  MARK,
  MARK_NAMES,
  type PoseTrack,
  poseAt,
  rowOf,
  type TrackDocument,
} from '@posebox/body';
import { simulatedClip } from '@posebox/body/simulated-clip';
import {
  atEvenRate,
  BODY_25,
  COCO_KEYPOINT_NAMES,
  COCO_LANDMARK_INDEX,
  type ExportFile,
  exportTrack,
  motText,
  type TrackExportName,
  type TrackExportOptions,
} from '@posebox/exchange';
import { afterAll, describe, expect, it } from 'vitest';
import { pythonEnvironment, runPython } from '../support/python-env.ts';
import { clipsToExport, exportFolder, longClipOfOnePoint } from './exported-clips.ts';

/** Every export is read by somebody else's reader and compared with the clip: the largest error allowed. */
const LARGEST_ERROR = 1e-3;
const READER = new URL('./read_exports.py', import.meta.url).pathname;

const environment = await pythonEnvironment('readers', 'exports read back by Python packages');
const openSim = await pythonEnvironment('opensim', 'TRC and MOT read back by OpenSim');
const folder = exportFolder();
afterAll(() => folder.clear());

type Point = readonly (number | null)[] | null;

/** Two angles over two seconds, one value of which is unknown. */
const MOTION_TIMES = Float64Array.from({ length: 50 }, (_, index) => index / 25);
const MOTION_COLUMNS = ['knee_angle_r', 'hip_flexion_r'].map((label, phase) => ({
  label,
  values: Float64Array.from(MOTION_TIMES, (timeS, row) =>
    phase === 0 && row === 7 ? Number.NaN : 60 * Math.sin(timeS + phase),
  ),
}));
const MOTION: ExportFile = {
  path: 'squat.mot',
  chunks: () => motText({ name: 'squat', timesS: MOTION_TIMES, columns: MOTION_COLUMNS, inDegrees: true }),
};

function worstMotion(rows: readonly (readonly (number | null)[])[]): number {
  if (rows.length !== MOTION_TIMES.length) return Number.POSITIVE_INFINITY;
  const errors = rows.map((row, index) =>
    difference([MOTION_TIMES[index]!, ...MOTION_COLUMNS.map(({ values }) => values[index]!)], row),
  );
  return Math.max(...errors);
}

/** Writes an export and reads it with a Python reader. */
async function readBack<T>(
  reader: string,
  clip: TrackDocument,
  format: TrackExportName,
  options: TrackExportOptions = {},
  python = environment.python!,
): Promise<{ answer: T; paths: string[] }> {
  const paths = folder.write(exportTrack(clip, format, options));
  return { answer: (await runPython(python, READER, [reader, ...paths])) as T, paths };
}

/** Largest difference of two lists of numbers; infinite where one knows a number and the other doesn't. */
function difference(expected: Point, found: Point): number {
  const known = (point: Point) => point?.map((value) => (value === null ? Number.NaN : value)) ?? [];
  const [a, b] = [known(expected), known(found)];
  if (a.every(Number.isNaN) && b.every(Number.isNaN)) return 0;
  if (a.length !== b.length) return Number.POSITIVE_INFINITY;
  return Math.max(...a.map((value, index) => Math.abs(value - b[index]!) || 0), hasGapMismatch(a, b));
}

function hasGapMismatch(a: readonly number[], b: readonly number[]): number {
  return a.some((value, index) => Number.isNaN(value) !== Number.isNaN(b[index]!))
    ? Number.POSITIVE_INFINITY
    : 0;
}

/** A landmark in metres or pixels, or null: straight from the clip, without the code under test. */
function placeOf(clip: TrackDocument, track: PoseTrack, frame: number, landmark: number, unit: 'm' | 'px') {
  const pose = poseAt(track, frame);
  const point = unit === 'm' ? pose?.worldLandmarks[landmark] : pose?.landmarks[landmark];
  if (!point || Number.isNaN(point.x)) return null;
  return unit === 'm'
    ? { x: point.x, y: point.y, z: point.z, confidence: point.confidence }
    : {
        x: point.x * clip.image.width,
        y: point.y * clip.image.height,
        z: point.z * clip.image.width,
        confidence: point.confidence,
      };
}

describe.skipIf(!environment.python).each(clipsToExport())('%s, read back by others', (_, clip) => {
  const even = atEvenRate(clip).document;

  it.each(['c3d-ezc3d', 'c3d-c3d'])('as C3D in millimetres, Z up (%s)', async (reader) => {
    const { answer } = await readBack<C3dAnswer>(reader, clip, 'c3d');
    expect(answer.units).toBe('mm');
    expect(answer.frames).toHaveLength(even.timesS.length);
    expect(answer.rateParameter).toBeCloseTo(atEvenRate(clip).rateHz, 3);
    expect(answer.rate).toBeCloseTo(atEvenRate(clip).rateHz, 3);
    expect(answer.labels).toEqual(labelsOf(even, answer.labels.length));
    expect(
      worstInSpace(even, answer.frames, (place) => [place.x, place.z, -place.y], 'm', 1000),
    ).toBeLessThan(LARGEST_ERROR);
  });

  it('as C3D in pixels of the picture', async () => {
    const { answer } = await readBack<C3dAnswer>('c3d-ezc3d', clip, 'c3d', { unit: 'px' });
    expect(answer.units).toBe('px');
    const { height } = clip.image;
    expect(worstInSpace(even, answer.frames, (place) => [place.x, 0, height - place.y], 'px')).toBeLessThan(
      LARGEST_ERROR,
    );
  });

  it.each(['m', 'px'] as const)('as TRC in %s, Y up, a file for each person', async (unit) => {
    for (const [index, path] of folder.write(exportTrack(clip, 'trc', { unit })).entries()) {
      const answer = (await runPython(environment.python!, READER, ['trc', path])) as TrcAnswer;
      const track = even.people[index]!;
      expect(answer.units).toBe(unit);
      expect(answer.labels).toEqual(LANDMARK_NAMES);
      expect(answer.frameNumbers[0]).toBe(track.firstFrame + 1);
      expect(difference(answer.times, [...track.timesS])).toBeLessThan(LARGEST_ERROR);
      expect(worstTrc(even, track, answer.frames, unit)).toBeLessThan(LARGEST_ERROR);
    }
  });

  it('as COCO keypoints by pycocotools, which finds the file in accord with itself', async () => {
    const { answer } = await readBack<CocoAnswer>('coco', clip, 'coco');
    expect(answer.keypointNames).toEqual(COCO_KEYPOINT_NAMES);
    expect(answer.images.map(({ time_s }) => time_s)).toEqual([...clip.timesS]);
    if (answer.averagePrecision !== null) expect(answer.averagePrecision).toBeGreaterThan(0.99);
    let worst = 0;
    clip.timesS.forEach((_time, frame) => {
      const present = clip.people.filter((track) => poseAt(track, frame));
      expect(answer.annotations[frame]!.map(({ track_id }) => track_id)).toEqual(
        present.map(({ personId }) => personId),
      );
      present.forEach((track, index) => {
        COCO_LANDMARK_INDEX.forEach((landmark, point) => {
          const place = placeOf(clip, track, frame, landmark, 'px');
          const [x, y, flag] = answer.annotations[frame]![index]!.keypoints.slice(3 * point, 3 * point + 3);
          const expected = place && place.confidence >= 0.1 ? [place.x, place.y] : [0, 0];
          worst = Math.max(worst, difference(expected, [x!, y!]));
          if (flag === 0 && expected[0] !== 0) worst = Number.POSITIVE_INFINITY;
        });
      });
    });
    expect(worst).toBeLessThan(LARGEST_ERROR);
  });

  it('as OpenPose files, one a frame, in order', async () => {
    const paths = folder.write(exportTrack(clip, 'openpose', { name: 'take 1' }));
    const json = paths.filter((path) => path.endsWith('_keypoints.json'));
    expect(json[1]).toMatch(/take 1[\\/]take 1_000000000001_keypoints\.json$/);
    const answer = (await runPython(environment.python!, READER, ['openpose', ...json])) as OpenPoseAnswer;
    expect(answer).toHaveLength(clip.timesS.length);
    let worst = 0;
    answer.forEach(({ people }, frame) => {
      const present = clip.people.filter((track) => poseAt(track, frame));
      expect(people.map(({ person_id }) => person_id)).toEqual(present.map(({ personId }) => [personId]));
      present.forEach((track, index) => {
        BODY_25.forEach(({ source }, point) => {
          const found = people[index]!.pose_keypoints_2d.slice(3 * point, 3 * point + 3);
          if (typeof source !== 'string') return;
          const place = placeOf(clip, track, frame, LANDMARK_NAMES.indexOf(source), 'px');
          const expected =
            place && place.confidence > 5e-5 ? [place.x, place.y, place.confidence] : [0, 0, 0];
          worst = Math.max(worst, difference(expected, found));
        });
      });
    });
    expect(worst).toBeLessThan(LARGEST_ERROR);
  });

  it.each([false, true])('as CSV by the csv module of Python (byte order mark: %s)', async (bom) => {
    const { answer } = await readBack<Record<string, string>[]>('csv', clip, 'csv', { bom });
    const people = clip.people.reduce((sum, track) => sum + presentRows(track), 0);
    expect(answer).toHaveLength(people * LANDMARK_NAMES.length);
    let worst = 0;
    let wrongFlags = 0;
    for (const line of answer) {
      const track = clip.people.find(({ personId }) => personId === Number(line.person_id))!;
      const [frame, landmark] = [Number(line.frame), LANDMARK_NAMES.indexOf(line.landmark as 'nose')];
      const number = (column: string) => (line[column] === '' ? null : Number(line[column]));
      const px = placeOf(clip, track, frame, landmark, 'px');
      const m = placeOf(clip, track, frame, landmark, 'm');
      worst = Math.max(
        worst,
        Math.abs(Number(line.time_s) - clip.timesS[frame]!),
        difference(px && [px.x, px.y, px.z, px.confidence], [
          number('x_px'),
          number('y_px'),
          number('z_px'),
          px && number('confidence'),
        ]),
        difference(m && [m.x, m.y, m.z], [number('world_x_m'), number('world_y_m'), number('world_z_m')]),
      );
      const marks = track.marks[rowOf(track, frame) * 33 + landmark]!;
      if (line.flags !== MARK_NAMES.filter((name) => marks & MARK[name]).join(' ')) wrongFlags += 1;
    }
    expect(worst).toBeLessThan(LARGEST_ERROR);
    expect(wrongFlags).toBe(0);
  });

  it('as compact binary by a reader written from its description', async () => {
    const { answer } = await readBack<BinaryAnswer>('binary', clip, 'binary');
    expect(answer.header.frameCount).toBe(clip.timesS.length);
    expect(difference(answer.times, [...clip.timesS])).toBeLessThan(1e-9);
    let worst = 0;
    for (const person of answer.people) {
      const track = clip.people.find(({ personId }) => personId === person.id)!;
      person.states.forEach((state, row) => {
        const at = person.firstFrame + row - track.firstFrame;
        if (state !== track.states[at]) worst = Number.POSITIVE_INFINITY;
        for (let landmark = 0; landmark < 33; landmark++) {
          const start = (at * 33 + landmark) * 3;
          for (const series of ['smoothed', 'raw'] as const) {
            for (const kind of ['image', 'world'] as const) {
              const columns = person[series]?.[kind][landmark];
              if (!columns) continue;
              const found = columns.map((column) => column[row]!);
              const expected = [...track[series][kind].subarray(start, start + 3)];
              worst = Math.max(worst, difference(expected, found));
            }
          }
        }
      });
    }
    expect(worst).toBeLessThan(1e-6);
  });
});

describe.skipIf(!environment.python)('a crowd', () => {
  it('comes back from C3D with a label for every point, more than one parameter can list', async () => {
    const clip = simulatedClip({ frames: 4, people: 9 });
    const { answer } = await readBack<C3dAnswer>('c3d-ezc3d', clip, 'c3d');
    expect(answer.labels).toEqual(labelsOf(clip, 9 * LANDMARK_NAMES.length));
    expect(answer.subjects).toEqual(clip.people.map(({ personId }) => `person${personId}`));
    expect(
      worstInSpace(clip, answer.frames, (place) => [place.x, place.z, -place.y], 'm', 1000),
    ).toBeLessThan(LARGEST_ERROR);
  });
});

describe.skipIf(!environment.python)('a clip of more than 65,535 frames', () => {
  it.each(['c3d-ezc3d', 'c3d-c3d'])('comes back from C3D whole (%s)', async (reader) => {
    const clip = longClipOfOnePoint(70_000);
    const { answer } = await readBack<C3dAnswer>(reader, clip, 'c3d', { unit: 'px' });
    expect(answer.labels).toEqual(['nose']);
    expect(answer.frames).toHaveLength(70_000);
    const [last] = answer.frames.at(-1)!;
    expect(difference(last!, [clip.image.width * 0.75, 0, clip.image.height / 2])).toBeLessThan(
      LARGEST_ERROR,
    );
  });
});

describe.skipIf(!environment.python)('columns over time', () => {
  it('come back from MOT with their header', async () => {
    const [path] = folder.write([MOTION]);
    const answer = (await runPython(environment.python!, READER, ['mot', path!])) as MotAnswer;
    expect(answer.labels).toEqual(['time', 'knee_angle_r', 'hip_flexion_r']);
    expect([answer.name, answer.inDegrees]).toEqual(['squat', 'yes']);
    expect(worstMotion(answer.rows)).toBeLessThan(LARGEST_ERROR);
  });

  it.skipIf(!openSim.python)('come back from MOT by OpenSim', async () => {
    const [path] = folder.write([MOTION]);
    const [answer] = (await runPython(openSim.python!, READER, ['opensim', path!])) as OpenSimMotion[];
    expect(answer!.labels).toEqual(['knee_angle_r', 'hip_flexion_r']);
    expect(answer!.inDegrees).toBe('yes');
    expect(worstMotion(answer!.rows.map((row, index) => [answer!.times[index]!, ...row]))).toBeLessThan(
      LARGEST_ERROR,
    );
  });
});

describe.skipIf(!openSim.python).each(clipsToExport())('%s, read by OpenSim', (_, clip) => {
  const even = atEvenRate(clip).document;

  it.each(['m', 'px'] as const)('as TRC in %s', async (unit) => {
    const { answer } = await readBack<TrcAnswer[]>('opensim', clip, 'trc', { unit }, openSim.python!);
    answer.forEach(({ frames, labels, units }, index) => {
      expect([labels, units]).toEqual([LANDMARK_NAMES, unit]);
      expect(worstTrc(even, even.people[index]!, frames, unit)).toBeLessThan(LARGEST_ERROR);
    });
  });
});

interface C3dAnswer {
  readonly labels: string[];
  readonly rate: number;
  readonly rateParameter: number;
  readonly units: string;
  readonly subjects: string[];
  readonly frames: Point[][];
}
interface TrcAnswer {
  readonly units: string;
  readonly labels: string[];
  readonly frameNumbers: number[];
  readonly times: number[];
  readonly frames: Point[][];
}
interface CocoAnswer {
  readonly keypointNames: string[];
  readonly images: { readonly time_s: number }[];
  readonly annotations: { readonly track_id: number; readonly keypoints: number[] }[][];
  readonly averagePrecision: number | null;
}
type OpenPoseAnswer = {
  readonly people: { readonly person_id: number[]; readonly pose_keypoints_2d: number[] }[];
}[];
interface MotAnswer {
  readonly name: string;
  readonly inDegrees: string;
  readonly labels: string[];
  readonly rows: (number | null)[][];
}
interface OpenSimMotion {
  readonly labels: string[];
  readonly inDegrees: string;
  readonly times: number[];
  readonly rows: (number | null)[][];
}
interface BinaryAnswer {
  readonly header: { readonly frameCount: number };
  readonly times: number[];
  readonly people: {
    readonly id: number;
    readonly firstFrame: number;
    readonly states: number[];
    readonly smoothed: Record<'image' | 'world', (number | null)[][][]>;
    readonly raw?: Record<'image' | 'world', (number | null)[][][]>;
  }[];
}

function presentRows(track: PoseTrack): number {
  return track.states.filter((state) => state !== FRAME_STATE.absent).length;
}

function labelsOf(clip: TrackDocument, count: number): string[] {
  const several = count > LANDMARK_NAMES.length;
  return clip.people.flatMap(({ personId }) =>
    LANDMARK_NAMES.map((name) => (several ? `person${personId}:${name}` : name)),
  );
}

type Place = NonNullable<ReturnType<typeof placeOf>>;

function worstInSpace(
  clip: TrackDocument,
  frames: readonly (readonly Point[])[],
  axes: (place: Place) => number[],
  unit: 'm' | 'px',
  scale = 1,
): number {
  let worst = 0;
  frames.forEach((points, frame) => {
    points.forEach((found, point) => {
      const track = clip.people[Math.floor(point / LANDMARK_NAMES.length)]!;
      const place = placeOf(clip, track, frame, point % LANDMARK_NAMES.length, unit);
      const expected = place && axes(place).map((value) => value * scale);
      worst = Math.max(worst, difference(expected, found));
    });
  });
  return worst;
}

function worstTrc(
  clip: TrackDocument,
  track: PoseTrack,
  frames: readonly (readonly Point[])[],
  unit: 'm' | 'px',
): number {
  const one = { ...clip, people: [track] };
  const axes =
    unit === 'm'
      ? (place: Place) => [place.x, -place.y, -place.z]
      : (place: Place) => [place.x, clip.image.height - place.y, 0];
  const padded = [...Array.from({ length: track.firstFrame }, () => []), ...frames];
  return worstInSpace(one, padded, axes, unit);
}
