import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { TrackDocument } from '@posebox/body';
import { type JointPlace, jointClip } from './joint-clip.ts';
import { seededRandom } from './seeded-random.ts';
import { sharedFolder } from './shared-folder.ts';

/** Joint angles of one healthy walker, degrees, as OpenCap writes them: 100 a second from video and marker capture. */
export interface WalkingCurves {
  readonly timesS: readonly number[];
  readonly angle: (name: string, row: number) => number;
}

export function openCapWalking(): WalkingCurves {
  const lines = readFileSync(join(sharedFolder, 'data/rehab/opencap/walking1_videoAndMocap.mot'), 'utf8')
    .trim()
    .split('\n');
  const head = lines.findIndex((line) => line.startsWith('time'));
  const names = lines[head]!.trim().split(/\s+/);
  const rows = lines.slice(head + 1).map((line) => line.trim().split(/\s+/).map(Number));
  return {
    timesS: rows.map(([timeS]) => timeS!),
    angle: (name, row) => rows[row]![names.indexOf(name)]!,
  };
}

/** Metres; a person of 1.7 m (Winter's proportions). */
const THIGH_M = 0.417;
const SHANK_M = 0.418;
const FOOT_M = 0.17;
const TRUNK_M = 0.49;
const HALF_WIDTH_M = 0.09;
const TORSO_SHARE = 0.01;

/**
 * The walker's legs and trunk as points that a camera square to the right side sees, without film. `scatter` is by what
 * points jump from frame to frame, in hundredths of the torso; 0 leaves them exact.
 */
export function walkingClip({ timesS, angle }: WalkingCurves, scatter: number): TrackDocument {
  const chance = seededRandom(7);
  // Box and Muller, 1958.
  const normal = () => Math.sqrt(-2 * Math.log(1 - chance())) * Math.cos(2 * Math.PI * chance());
  const spread = scatter * TORSO_SHARE * TRUNK_M;
  return jointClip(
    'opencap',
    timesS.map((timeS, row) => {
      const tilt = angle('pelvis_tilt', row);
      const places: Record<string, JointPlace> = {};
      // Forwards is to the right; degrees from straight down, forwards positive.
      const from = ([x, y, z]: JointPlace, lengthM: number, downDeg: number): JointPlace => {
        const rad = (downDeg * Math.PI) / 180;
        return [x + lengthM * Math.sin(rad), y + lengthM * Math.cos(rad), z];
      };
      for (const [side, letter, near] of [
        ['right', 'r', -1],
        ['left', 'l', 1],
      ] as const) {
        const hip: JointPlace = [0, 0, near * HALF_WIDTH_M];
        const thighDeg = tilt + angle(`hip_flexion_${letter}`, row);
        const shankDeg = thighDeg - angle(`knee_angle_${letter}`, row);
        const knee = from(hip, THIGH_M, thighDeg);
        const ankle = from(knee, SHANK_M, shankDeg);
        const toe = from(ankle, FOOT_M, shankDeg + 90 + angle(`ankle_angle_${letter}`, row));
        const trunkDeg = 180 + tilt + angle('lumbar_extension', row);
        const shoulder = from(hip, TRUNK_M, trunkDeg);
        Object.assign(places, {
          [`${side}_hip`]: hip,
          [`${side}_knee`]: knee,
          [`${side}_ankle`]: ankle,
          [`${side}_heel`]: from(ankle, -0.05, shankDeg + 90 + angle(`ankle_angle_${letter}`, row)),
          [`${side}_foot_index`]: toe,
          [`${side}_shoulder`]: shoulder,
          [`${side}_ear`]: from(shoulder, 0.2, trunkDeg),
        });
      }
      const seen = Object.entries(places).map(
        ([name, [x, y, z]]) => [name, [x + spread * normal(), y + spread * normal(), z]] as const,
      );
      return { timeS, places: Object.fromEntries(seen) };
    }),
  );
}

/** Between two bends of the knee in swing at least so much time goes by. */
const LEAST_STRIDE_S = 0.8;
const CYCLE_POINTS = 101;

/** Strides from one furthest bend of the knee to the next, each of 101 points. NaN where the curve wasn't measured. */
export function strides(
  curve: ArrayLike<number>,
  knee: ArrayLike<number>,
  timesS: ArrayLike<number>,
  leastBendDeg = 45,
): readonly Float64Array[] {
  const peaks: number[] = [];
  for (let row = 0; row < knee.length; row++) {
    if (!(knee[row]! > leastBendDeg)) continue;
    const last = peaks.at(-1);
    if (last === undefined || timesS[row]! - timesS[last]! > LEAST_STRIDE_S) peaks.push(row);
    else if (knee[row]! > knee[last]!) peaks[peaks.length - 1] = row;
  }
  return peaks.slice(1).map((to, index) => {
    const from = peaks[index]!;
    return Float64Array.from({ length: CYCLE_POINTS }, (_, point) => {
      const at = from + ((to - from) * point) / (CYCLE_POINTS - 1);
      const below = Math.floor(at);
      const above = Math.min(to, below + 1);
      return curve[below]! + (at - below) * (curve[above]! - curve[below]!);
    });
  });
}
