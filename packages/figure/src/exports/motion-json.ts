import { type FigureMotion, PLACE_WIDTH } from '../motion/figure-motion.ts';
import { BONE_COUNT, HUMANOID_BONES, HUMANOID_PARENT } from '../skeleton/humanoid-bones.ts';
import { ROTATION_WIDTH, ROTATIONS_PER_POSE } from '../skeleton/humanoid-pose.ts';

/** Says what a file is, and by which version of docs/figures.md it is to be read. */
export const MOTION_JSON_FORMAT = { format: 'posebox-figure-motion', version: 1 } as const;

/** A hundredth of a millimetre, a ten thousandth of a degree. */
const PLACE_DECIMALS = 5;
const ROTATION_DECIMALS = 6;
const SHARE_DECIMALS = 3;
const TIME_DECIMALS = 6;

/**
 * The whole solve as JSON in pieces, a frame after the other: skeleton, times, rotations, hips, how far each bone follows
 * what was seen, how firmly each foot stands. Laid out in docs/figures.md.
 *
 * @example JSON.parse([...motionJson(motion)].join('')).frames[0].rotations.leftUpperArm // [x, y, z, w]
 */
export function* motionJson(motion: FigureMotion): Generator<string> {
  const head = {
    ...MOTION_JSON_FORMAT,
    personId: motion.personId,
    axes: 'x to the figure’s left, y up, z forwards; metres; quaternions x, y, z, w in the parent’s frame',
    bones: Object.fromEntries(
      HUMANOID_BONES.map((bone, index) => [
        bone,
        {
          parent: HUMANOID_PARENT[bone],
          restM: motion.skeleton.placesM[index]!.map((value) => rounded(value, PLACE_DECIMALS)),
        },
      ]),
    ),
  };
  yield `${JSON.stringify(head).slice(0, -1)},"frames":[`;
  for (let frame = 0; frame < motion.timesS.length; frame++)
    yield `${frame === 0 ? '' : ','}\n${JSON.stringify(frameJson(motion, frame))}`;
  yield ']}\n';
}

function frameJson(motion: FigureMotion, frame: number): object {
  const numbers = (values: Float32Array, width: number, decimals: number) =>
    Array.from(values.subarray(frame * width, (frame + 1) * width), (value) => rounded(value, decimals));
  const rotations = numbers(motion.rotations, ROTATIONS_PER_POSE, ROTATION_DECIMALS);
  const followed = numbers(motion.followed, BONE_COUNT, SHARE_DECIMALS);
  const [left, right] = numbers(motion.planted, 2, SHARE_DECIMALS);
  return {
    timeS: rounded(motion.timesS[frame]!, TIME_DECIMALS),
    hipsM: numbers(motion.hipsM, PLACE_WIDTH, PLACE_DECIMALS),
    rotations: Object.fromEntries(
      HUMANOID_BONES.map((bone, i) => [bone, rotations.slice(i * ROTATION_WIDTH, (i + 1) * ROTATION_WIDTH)]),
    ),
    followed: Object.fromEntries(HUMANOID_BONES.map((bone, i) => [bone, followed[i]])),
    planted: { left, right },
  };
}

const rounded = (value: number, decimals: number): number => {
  const scale = 10 ** decimals;
  return Math.round(value * scale) / scale + 0;
};
