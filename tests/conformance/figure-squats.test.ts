import { LANDMARK, type PoseTrack, poseAt, type SizePx } from '@posebox/body';
import {
  angleBetween,
  atRate,
  BODY_SIDES,
  BONE,
  boneRotation,
  createLiveFigure,
  type FigureMotion,
  HUMANOID_BONES,
  type HumanoidPose,
  type HumanoidSkeleton,
  mannequin,
  posedJoints,
  poseOfFrame,
  retarget,
  solveTrack,
} from '@posebox/figure';
import { describe, expect, it } from 'vitest';
import { exerciseTrack } from '../support/exercise-tracks.ts';
import { sayLeftOut, sharedPresent } from '../support/shared-folder.ts';

/** A figure on a real person's squats, 65 frames at 5 a second, seen half from the front. docs/accuracy.md has the table. */
sayLeftOut('a figure on real squats');

/** Shares of the picture's knee distance, metres, degrees. */
const ASKED = { kneesShare: 0.1, slideM: 0.02, jumpDeg: 20 };

const mean = (values: readonly number[]) => values.reduce((sum, value) => sum + value, 0) / values.length;

/** Pixels a metre of the person spans: the spread of all landmarks in the picture and in the world. */
function pxPerMetre(track: PoseTrack, frame: number, image: SizePx): number {
  const { landmarks, worldLandmarks } = poseAt(track, frame)!;
  const spread = (points: readonly (readonly [number, number])[]) => {
    const [x, y] = [mean(points.map(([px]) => px)), mean(points.map(([, py]) => py))];
    return Math.hypot(...points.flatMap(([px, py]) => [px - x, py - y]));
  };
  return (
    spread(landmarks.map(({ x, y }) => [x * image.width, y * image.height])) /
    spread(worldLandmarks.map(({ x, y }) => [x, y]))
  );
}

/** By how much the figure's knees are further apart across the picture than the picture's, as a share of it. */
function kneeErrors(
  track: PoseTrack,
  image: SizePx,
  poseOf: (frame: number) => HumanoidPose,
  skeleton: HumanoidSkeleton,
) {
  return Array.from(track.timesS, (_, frame) => {
    const { landmarks } = poseAt(track, frame)!;
    const seenPx = (landmarks[LANDMARK.left_knee]!.x - landmarks[LANDMARK.right_knee]!.x) * image.width;
    const { placesM } = posedJoints(skeleton, poseOf(frame));
    const apartM = placesM[BONE.leftLowerLeg]![0] - placesM[BONE.rightLowerLeg]![0];
    return (apartM * pxPerMetre(track, frame, image)) / seenPx - 1;
  });
}

/** How far joints of standing feet stray from where they stand on average. */
function slideM(motion: FigureMotion): number {
  let furthest = 0;
  for (const [index, side] of BODY_SIDES.entries()) {
    for (const joint of [BONE[`${side}Foot`], BONE[`${side}Toes`]]) {
      let stand: (readonly [number, number])[] = [];
      for (let frame = 0; frame <= motion.timesS.length; frame++) {
        if (motion.planted[2 * frame + index] === 1) {
          const [x, , z] = posedJoints(motion.skeleton, poseOfFrame(motion, frame)).placesM[joint]!;
          stand.push([x, z]);
          continue;
        }
        if (stand.length > 0) {
          const at = [mean(stand.map(([x]) => x)), mean(stand.map(([, z]) => z))] as const;
          furthest = Math.max(furthest, ...stand.map(([x, z]) => Math.hypot(x - at[0], z - at[1])));
        }
        stand = [];
      }
    }
  }
  return furthest;
}

/** The largest turn of a bone against its parent from one pose to the next. */
function jumpDeg(poses: readonly HumanoidPose[]): number {
  let largest = 0;
  for (const [at, pose] of poses.entries()) {
    const before = poses[at - 1];
    if (!before) continue;
    for (const bone of HUMANOID_BONES)
      largest = Math.max(largest, angleBetween(boneRotation(before, bone), boneRotation(pose, bone)));
  }
  return (largest * 180) / Math.PI;
}

const posesOf = (motion: FigureMotion) => Array.from(motion.timesS, (_, frame) => poseOfFrame(motion, frame));
const percent = (share: number) => `${(100 * share).toFixed(1)} %`;

describe.skipIf(!sharedPresent)('a figure on real squats', () => {
  const { people, image } = sharedPresent
    ? exerciseTrack('squat_7')
    : { people: [], image: { width: 0, height: 0 } };
  const track = people[0]!;
  const motion = sharedPresent ? solveTrack(track, image) : (undefined as never);

  it('has its knees as far apart as the picture', () => {
    const errors = kneeErrors(track, image, (frame) => poseOfFrame(motion, frame), motion.skeleton);
    // Below the middle of its way the body squats; above it the legs are nearly straight.
    const hips = Array.from(track.timesS, (_, frame) => motion.hipsM[3 * frame + 1]!);
    const half = (Math.max(...hips) + Math.min(...hips)) / 2;
    const squatting = errors.filter((_, frame) => hips[frame]! < half).map(Math.abs);
    const standing = errors.filter((_, frame) => hips[frame]! >= half).map(Math.abs);
    const within = errors.filter((error) => Math.abs(error) <= ASKED.kneesShare).length;
    console.info(
      `knees apart beside the picture: squatting mean ${percent(mean(squatting))}, worst ${percent(Math.max(...squatting))}; standing mean ${percent(mean(standing))}, worst ${percent(Math.max(...standing))}; ${within} of ${errors.length} frames within 10 %`,
    );
    expect(squatting.length).toBeGreaterThan(15);
    expect(within).toBe(errors.length);
  });

  it('stands on feet that don’t slide, on the person’s legs and on another figure’s', () => {
    const child = retarget(motion, mannequin('child').skeleton);
    console.info(
      `standing feet slide ${(1000 * slideM(motion)).toFixed(1)} mm, a child’s ${(1000 * slideM(child)).toFixed(1)} mm`,
    );
    expect(motion.planted.filter((weight) => weight === 1).length).toBeGreaterThan(100);
    expect(slideM(motion)).toBeLessThan(ASKED.slideM);
    expect(slideM(child)).toBeLessThan(ASKED.slideM);
  });

  it('turns no bone by more than 20° from one frame to the next at the 30 a second that are played', () => {
    const played = jumpDeg(posesOf(atRate(motion, 30)));
    console.info(
      `largest turn: ${played.toFixed(1)}° at 30 a second, ${jumpDeg(posesOf(motion)).toFixed(1)}° between the clip’s own frames`,
    );
    expect(played).toBeLessThan(ASKED.jumpDeg);
  });

  it('does nearly as well live, without knowing what comes', () => {
    const { skeleton } = motion;
    const figure = createLiveFigure({ picture: image, skeleton });
    const poses = Array.from(track.timesS, (timeS, frame) => {
      const { rotations, hipsM } = figure.next(poseAt(track, frame), timeS);
      return { rotations: rotations.slice(), hipsM: hipsM.slice() };
    });
    const errors = kneeErrors(track, image, (frame) => poses[frame]!, skeleton).map(Math.abs);
    const feet = (['leftToes', 'rightToes'] as const).map((toes) =>
      poses.slice(5).map((pose) => posedJoints(skeleton, pose).placesM[BONE[toes]]!),
    );
    const slides = feet.map((places) =>
      Math.max(...places.map(([x, , z]) => Math.hypot(x - places[0]![0], z - places[0]![2]))),
    );
    console.info(
      `live: knees mean ${percent(mean(errors))}, feet slide ${slides.map((m) => (1000 * m).toFixed(0)).join(' and ')} mm over the whole clip`,
    );
    expect(mean(errors)).toBeLessThan(ASKED.kneesShare);
    expect(Math.max(...slides)).toBeLessThan(ASKED.slideM);
  });
});
