import type { TrackDocument } from '@posebox/body';
import { type ClipExportName, exportClip } from '@posebox/clip';
import {
  atRate,
  type FigureMotion,
  HUMANOID_BONES,
  mannequin,
  posedJoints,
  poseOfFrame,
  retarget,
  rotate,
  solveTrack,
} from '@posebox/figure';
import { simulatedExercise } from '@posebox/motion';
import { afterAll, describe, expect, it } from 'vitest';
import { exerciseTrack } from '../support/exercise-tracks.ts';
import { pythonEnvironment, runPython } from '../support/python-env.ts';
import { sayLeftOut, sharedPresent } from '../support/shared-folder.ts';
import { exportFolder } from './exported-clips.ts';

/** Animation files, read by Python and held against the motion they were written from; asked. */
const LARGEST_ERROR = { degrees: 0.1, metres: 0.001 };
const READER = new URL('./read_exports.py', import.meta.url).pathname;

const environment = await pythonEnvironment('readers', 'animation files read back by Python');
sayLeftOut('animation files of real tracks');
const folder = exportFolder();
afterAll(() => folder.clear());

const clips = (): readonly (readonly [string, TrackDocument])[] => [
  [
    'simulated squats',
    simulatedExercise({ exercise: 'squat', repetitions: [{}], yawDeg: 20, endS: 3 }).document,
  ],
  ...(sharedPresent ? [['real squats at 5 frames a second', exerciseTrack('squat_7')] as const] : []),
];

interface Joints {
  readonly [bone: string]: {
    readonly place: readonly number[];
    readonly rotation: readonly (readonly number[])[];
  };
}

/** Largest distance of places, and angle of rotations, from the motion's own. */
function worst(motion: FigureMotion, frames: readonly Joints[], perMetre = 1) {
  expect(frames).toHaveLength(motion.timesS.length);
  const found = { degrees: 0, metres: 0 };
  frames.forEach((joints, frame) => {
    const wanted = posedJoints(motion.skeleton, poseOfFrame(motion, frame));
    HUMANOID_BONES.forEach((name, bone) => {
      const { place, rotation } = joints[name]!;
      const off = place.map((value, axis) => value / perMetre - wanted.placesM[bone]![axis]!);
      found.metres = Math.max(found.metres, Math.hypot(...off));
      for (const axis of [0, 1, 2] as const) {
        const unit = [0, 0, 0].map((_, i) => (i === axis ? 1 : 0)) as unknown as readonly [
          number,
          number,
          number,
        ];
        const turned = rotate(wanted.rotations[bone]!, unit);
        const chord = Math.hypot(...turned.map((value, row) => value - rotation[row]![axis]!));
        found.degrees = Math.max(found.degrees, (2 * Math.asin(chord / 2) * 180) / Math.PI);
      }
    });
  });
  return found;
}

const readBack = async <Answer>(
  reader: string,
  clip: TrackDocument,
  format: ClipExportName,
): Promise<Answer> => {
  const [path] = folder.write(exportClip(clip, format, { name: format, figure: 'child' }));
  return (await runPython(environment.python!, READER, [reader, path!])) as Answer;
};

describe.skipIf(!environment.python).each(clips())('the figure of %s, read back by Python', (_, clip) => {
  const motion = solveTrack(clip.people[0]!, clip.image);
  const expectSmall = (format: string, found: ReturnType<typeof worst>) => {
    console.info(`${format}: ${found.degrees.toFixed(4)}°, ${(1000 * found.metres).toFixed(4)} mm`);
    expect(found.degrees).toBeLessThan(LARGEST_ERROR.degrees);
    expect(found.metres).toBeLessThan(LARGEST_ERROR.metres);
  };

  it('moves the same in BVH, in centimetres at 30 frames a second', async () => {
    const answer = await readBack<{ frameTime: number; frames: Joints[] }>('bvh', clip, 'bvh');
    expect(answer.frameTime).toBeCloseTo(1 / 30, 6);
    expectSmall('BVH', worst(atRate(motion, 30), answer.frames, 100));
  });

  it('moves the same in glTF, on the figure in it, at the frames’ own times', async () => {
    const answer = await readBack<{ times: number[]; frames: Joints[]; skins: number }>('gltf', clip, 'glb');
    expect(answer.skins).toBe(1);
    answer.times.forEach((timeS, frame) => {
      expect(timeS).toBeCloseTo(clip.timesS[frame]! - clip.timesS[0]!, 5);
    });
    expectSmall('GLB', worst(retarget(motion, mannequin('child').skeleton), answer.frames));
  });

  it('moves the same in a VRM animation', async () => {
    const answer = await readBack<{ extensions: string[]; frames: Joints[] }>('gltf', clip, 'vrma');
    expect(answer.extensions).toEqual(['VRMC_vrm_animation']);
    expectSmall('VRMA', worst(motion, answer.frames));
  });
});
