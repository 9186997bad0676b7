import {
  FRAME_STATE,
  LANDMARK,
  type LandmarkSeries,
  POSITION_WIDTH,
  POSITIONS_PER_FRAME,
  type PoseTrack,
  type SizePx,
} from '@posebox/body';
import { type FigureMotion, PLACE_WIDTH, poseOfFrame } from '../motion/figure-motion.ts';
import { BODY_SIDES, BONE_COUNT } from '../skeleton/humanoid-bones.ts';
import { AT_EASE, posedJoints, ROTATION_WIDTH, ROTATIONS_PER_POSE } from '../skeleton/humanoid-pose.ts';
import { type HumanoidSkeleton, skeletonOf } from '../skeleton/humanoid-skeleton.ts';
import { createLengthMeter, readLengths } from './bone-lengths.ts';
import { lowestPointM, solePoints } from './feet.ts';
import { findStands, firmness, heldFrames, type SeenFeet, seeFeet } from './foot-contact.ts';
import { liftsOf, lowestSight } from './ground.ts';
import { LIMB_NAMES } from './limb.ts';
import { type PostureReading, poseReading, readPosture } from './read-posture.ts';
import { holdFeet, retarget } from './retarget.ts';
import { type SeenBody, seeBody } from './seen-body.ts';
import {
  ACROSS_STEADYING,
  DEPTH_STEADYING,
  DISTANCE_STEADYING,
  ROTATION_STEADYING,
  steadyRecorded,
  TWIST_STEADYING,
} from './steadying.ts';
import { limitTurning } from './turning-speed.ts';

export interface SolveOptions {
  /** The figure to move. The person's own skeleton, measured over the clip, when left out. */
  readonly skeleton?: HumanoidSkeleton;
  /** Which positions to follow: `smoothed` of the track when left out. */
  readonly series?: LandmarkSeries;
}

/** Whether a figure can follow this person: world landmarks of the hips were seen at least once. */
export function hasFigure(track: PoseTrack): boolean {
  for (let row = 0; row < track.frameCount; row++) {
    const hips = [LANDMARK.left_hip, LANDMARK.right_hip].map(
      (landmark) => track.smoothed.world[row * POSITIONS_PER_FRAME + landmark * POSITION_WIDTH + 2]!,
    );
    if (!hips.some(Number.isNaN)) return true;
  }
  return false;
}

/**
 * Turns one person's track into the motion of a figure, with the whole clip in sight: bone lengths are measured over it,
 * everything is steadied forwards and backwards at true times, feet that stand don't slide, and where nothing is seen for
 * long the figure stands at ease.
 *
 * @example
 * const motion = solveTrack(track, document.image);
 * poseAtTime(motion, 1.5);
 */
export function solveTrack(track: PoseTrack, picture: SizePx, options: SolveOptions = {}): FigureMotion {
  const series = options.series ?? track.smoothed;
  const bodies = Array.from({ length: track.frameCount }, (_, row) =>
    track.states[row] === FRAME_STATE.absent
      ? null
      : seeBody({ ...series, confidence: track.confidence, row }, picture),
  );
  const meter = createLengthMeter();
  for (const body of bodies) if (body) meter.add(readLengths(body));
  const lengths = meter.lengths();
  const own = skeletonOf(lengths);
  const postures = bodies.map((body) => body && readPosture(body, lengths));
  const steady = steadyRotations(postures, track.timesS);
  const motion: FigureMotion = {
    personId: track.personId,
    timesS: track.timesS,
    skeleton: own,
    ...steady,
    hipsM: new Float32Array(track.frameCount * PLACE_WIDTH),
    planted: new Float32Array(track.frameCount * 2),
  };
  standOnFloor(motion, hipsWay(bodies, track.timesS), bodies);
  holdFeet(motion);
  return options.skeleton ? retarget(motion, options.skeleton) : motion;
}

/** Twists first, as the hinges of straight limbs come from the moments around; then all rotations. */
function steadyRotations(
  postures: readonly (PostureReading | null)[],
  timesS: Float64Array,
): Pick<FigureMotion, 'rotations' | 'followed'> {
  const count = timesS.length;
  const untold = { direction: [1, 0], weight: 0 } as const;
  const twists = LIMB_NAMES.map((_, limb) => {
    const read = postures.map((posture) => posture?.twists[limb] ?? untold);
    const values = Float64Array.from(read.flatMap(({ direction }) => direction));
    const weights = Float64Array.from(read, ({ weight }) => weight);
    return steadyRecorded(values, weights, timesS, untold.direction, TWIST_STEADYING).values;
  });
  const readings = postures.map(
    (posture, row) =>
      posture &&
      poseReading(
        posture,
        twists.map((values) => Math.atan2(values[2 * row + 1]!, values[2 * row]!)),
      ),
  );
  const rotations = new Float32Array(count * ROTATIONS_PER_POSE);
  const followed = new Float32Array(count * BONE_COUNT);
  for (let bone = 0; bone < BONE_COUNT; bone++) {
    const values = new Float64Array(count * ROTATION_WIDTH);
    const weights = new Float64Array(count);
    readings.forEach((reading, row) => {
      if (!reading) return;
      values.set(
        reading.rotations.subarray(bone * ROTATION_WIDTH, (bone + 1) * ROTATION_WIDTH),
        row * ROTATION_WIDTH,
      );
      weights[row] = reading.weights[bone]!;
    });
    const steady = steadyRecorded(values, weights, timesS, AT_EASE[bone]!, ROTATION_STEADYING);
    for (let row = 0; row < count; row++) {
      rotations.set(
        steady.values.subarray(row * ROTATION_WIDTH, (row + 1) * ROTATION_WIDTH),
        row * ROTATIONS_PER_POSE + bone * ROTATION_WIDTH,
      );
      followed[row * BONE_COUNT + bone] = steady.followed[row]!;
    }
  }
  limitTurning(rotations, timesS);
  return { rotations, followed };
}

/** The way of the hips before the camera, three numbers a frame; where nobody is seen they wait. */
function hipsWay(bodies: readonly (SeenBody | null)[], timesS: Float64Array): Float64Array {
  const first = bodies.find((body) => body?.hipsFromCameraM)?.hipsFromCameraM ?? [0, 0, 0];
  const weights = Float64Array.from(bodies, (body) => (body?.hipsFromCameraM ? 1 : 0));
  const way = new Float64Array(timesS.length * PLACE_WIDTH);
  for (let axis = 0; axis < PLACE_WIDTH; axis++) {
    const values = Float64Array.from(bodies, (body) => body?.hipsFromCameraM?.[axis] ?? 0);
    const how = axis === 2 ? DEPTH_STEADYING : ACROSS_STEADYING;
    const steady = steadyRecorded(values, weights, timesS, [first[axis]!], how).values;
    for (let row = 0; row < timesS.length; row++) way[row * PLACE_WIDTH + axis] = steady[row]!;
  }
  return way;
}

/** How high above the camera's axis the body's lowest point is seen in each frame, metres; NaN where it isn't. */
function lowestHeights(bodies: readonly (SeenBody | null)[], timesS: Float64Array): Float64Array {
  const distances = Float64Array.from(bodies, (body) => -(body?.hipsFromCameraM?.[2] ?? 0));
  const weights = Float64Array.from(distances, (distanceM) => (distanceM > 0 ? 1 : 0));
  const steady = steadyRecorded(distances, weights, timesS, [1], DISTANCE_STEADYING).values;
  return Float64Array.from(bodies, (body, row) => lowestSight(body) * steady[row]!);
}

/** Puts the body on the floor or, where it jumps, above it, and finds out when feet stand. */
function standOnFloor(motion: FigureMotion, way: Float64Array, bodies: readonly (SeenBody | null)[]): void {
  const { skeleton, timesS, hipsM, planted } = motion;
  const count = timesS.length;
  const lowest = new Float64Array(count);
  const seenLowest = lowestHeights(bodies, timesS);
  for (let row = 0; row < count; row++) {
    const at = row * PLACE_WIDTH;
    hipsM.set([way[at]! - way[0]!, 0, way[at + 2]! - way[2]!], at);
    lowest[row] = lowestPointM(skeleton, posedJoints(skeleton, poseOfFrame(motion, row)));
  }
  const feet: readonly (SeenFeet | null)[] = bodies.map((body) => body && seeFeet(body));
  const lifts = liftsOf(seenLowest, heldFrames(feet, timesS), timesS);
  const heightsM = { left: new Float64Array(count), right: new Float64Array(count) };
  for (let row = 0; row < count; row++) {
    hipsM[row * PLACE_WIDTH + 1] = lifts[row]! - lowest[row]!;
    const joints = posedJoints(skeleton, poseOfFrame(motion, row));
    for (const side of BODY_SIDES) heightsM[side][row] = solePoints(skeleton, joints, side).ball[1];
  }
  for (const stand of findStands(feet, heightsM, timesS)) {
    const side = BODY_SIDES.indexOf(stand.side);
    for (let row = stand.first; row <= stand.last; row++)
      planted[2 * row + side] = firmness(stand, timesS, row);
  }
}
