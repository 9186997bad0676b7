import { LANDMARK, type PoseTrack, poseAt, type TrackDocument } from '@posebox/body';
import { exportClip, MOT_COLUMNS } from '@posebox/clip';
import { atEvenRate } from '@posebox/exchange';
import { simulatedExercise } from '@posebox/motion';
import { afterAll, describe, expect, it } from 'vitest';
import { pythonEnvironment, runPython } from '../support/python-env.ts';
import { clipsToExport, exportFolder } from './exported-clips.ts';

/** Joint angles in files, read by Python and held against the clip's own points. Degrees. */
const LARGEST_ERROR_DEG = 1e-3;
const READER = new URL('./read_exports.py', import.meta.url).pathname;

const environment = await pythonEnvironment('readers', 'joint angles read back by Python');
const folder = exportFolder();

/** The clips of all exports, and one whose knees are seen from the side, as they can be measured. */
const clipsWithAngles = (): readonly (readonly [string, TrackDocument])[] => [
  ...clipsToExport(),
  [
    'squats seen from the side',
    simulatedExercise({ exercise: 'squat', repetitions: [{}, {}], yawDeg: 90 }).document,
  ],
];
afterAll(() => folder.clear());

interface MotAnswer {
  readonly labels: readonly string[];
  readonly inDegrees: string;
  readonly rows: readonly (readonly (number | null)[])[];
}

/** How far a knee is bent, from three points of the picture, without the code under test. */
function kneeBendDeg(clip: TrackDocument, track: PoseTrack, frame: number, side: 'left' | 'right'): number {
  const pose = poseAt(track, frame);
  if (!pose) return Number.NaN;
  const [hip, knee, ankle] = (['hip', 'knee', 'ankle'] as const).map((joint) => {
    const { x, y } = pose.landmarks[LANDMARK[`${side}_${joint}`]]!;
    return { x: x * clip.image.width, y: y * clip.image.height };
  }) as [Place, Place, Place];
  const turnDeg =
    ((Math.atan2(ankle.y - knee.y, ankle.x - knee.x) - Math.atan2(knee.y - hip.y, knee.x - hip.x)) * 180) /
    Math.PI;
  return Math.abs(((((turnDeg + 180) % 360) + 360) % 360) - 180);
}

interface Place {
  readonly x: number;
  readonly y: number;
}

/** Largest error of what is known, and how much that is. */
function worst(pairs: readonly (readonly [number, number | null])[]) {
  const known = pairs.filter((pair): pair is [number, number] => pair[1] !== null);
  return {
    known: known.length,
    // The side to which a knee bends backwards is its own convention.
    error: Math.max(0, ...known.map(([wanted, found]) => Math.abs(wanted - Math.abs(found)))),
  };
}

describe.skipIf(!environment.python).each(clipsWithAngles())('the joint angles of %s', (_, clip) => {
  const even = atEvenRate(clip).document;

  it('come back from MOT under the names of OpenSim', async () => {
    const paths = folder.write(exportClip(clip, 'mot', { name: 'clip' }));
    expect(paths).toHaveLength(clip.people.length);
    for (const [index, path] of paths.entries()) {
      const { labels, rows, inDegrees } = (await runPython(environment.python!, READER, [
        'mot',
        path,
      ])) as MotAnswer;
      expect(inDegrees).toBe('yes');
      expect(labels).toEqual(['time', ...MOT_COLUMNS.map(({ label }) => label)]);
      const track = even.people[index]!;
      expect(rows).toHaveLength(track.frameCount);
      rows.forEach(([timeS], row) => {
        expect(Math.abs(timeS! - track.timesS[row]!)).toBeLessThan(1e-6);
      });
      for (const side of ['left', 'right'] as const) {
        const column = labels.indexOf(`knee_angle_${side[0]}`);
        const pairs = rows.map(
          (cells, row) => [kneeBendDeg(even, track, track.firstFrame + row, side), cells[column]!] as const,
        );
        expect(worst(pairs).error).toBeLessThan(LARGEST_ERROR_DEG);
      }
    }
  });

  it('come back from CSV with their errors, at the frames’ own times', async () => {
    const [path] = folder.write(exportClip(clip, 'angles', { name: 'clip', bom: true }));
    const lines = (await runPython(environment.python!, READER, ['csv', path!])) as readonly Readonly<
      Record<string, string>
    >[];
    const pairs: (readonly [number, number | null])[] = [];
    for (const line of lines) {
      const frame = Number(line.frame);
      expect(Math.abs(Number(line.time_s) - clip.timesS[frame]!)).toBeLessThan(1e-6);
      const track = clip.people.find(({ personId }) => personId === Number(line.person_id))!;
      for (const side of ['left', 'right'] as const) {
        const value = line[`${side}_knee_flexion_deg`];
        pairs.push([kneeBendDeg(clip, track, frame, side), value ? Number(value) : null]);
        expect(Boolean(value)).toBe(Boolean(line[`${side}_knee_flexion_error_deg`]));
      }
    }
    expect(worst(pairs).error).toBeLessThan(LARGEST_ERROR_DEG);
  });
});

describe('the clips read back', () => {
  it('have knees that can be measured, so that the comparison is one', () => {
    const known = clipsWithAngles().map(([, clip]) => {
      const [file] = exportClip(clip, 'angles');
      const [head, ...lines] = [...file!.chunks()].join('').split('\r\n');
      const columns = (['left', 'right'] as const).map((side) =>
        head!.split(',').indexOf(`${side}_knee_flexion_deg`),
      );
      return lines.filter((line) => columns.some((column) => line.split(',')[column])).length;
    });
    expect(Math.max(...known)).toBeGreaterThan(20);
  });
});
