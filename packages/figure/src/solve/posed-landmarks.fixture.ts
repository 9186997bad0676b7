import { emptyPoseTrack, FRAME_STATE, LANDMARK, type LandmarkName, type PoseTrack } from '@posebox/body';
import { aboutAxis, multiply, type Quaternion, rotate } from '../geometry/quaternion.ts';
import { add, middle, subtract, type Vector3 } from '../geometry/vector.ts';
import { BODY_SIDES, BONE, type BodySide, type HumanoidBone } from '../skeleton/humanoid-bones.ts';
import { type HumanoidPose, poseAtEase, posedJoints, ROTATION_WIDTH } from '../skeleton/humanoid-pose.ts';
import {
  type HumanoidSkeleton,
  restPlace,
  skeletonOf,
  USUAL_LENGTHS,
} from '../skeleton/humanoid-skeleton.ts';
import { lowestPointM, solePoints } from './feet.ts';

const RAD = Math.PI / 180;
export const PICTURE = { width: 720, height: 1280 };

/** Where the 33 landmarks of a posed figure are, in the figure's axes. */
export function landmarksOf(skeleton: HumanoidSkeleton, pose: HumanoidPose): readonly Vector3[] {
  const { placesM, rotations } = posedJoints(skeleton, pose);
  const on = (bone: HumanoidBone, offset: Vector3): Vector3 =>
    add(placesM[BONE[bone]]!, rotate(rotations[BONE[bone]]!, offset));
  const places = new Array<Vector3>(33).fill([0, 0, 0]);
  const put = (name: LandmarkName, place: Vector3) => {
    places[LANDMARK[name]] = place;
  };
  // The ears lie as far above the head's joint as the neck's length says; nose 17° below them.
  const ears = earHeightM(skeleton);
  put('nose', on('head', [0, ears - 0.03, 0.1]));
  for (const side of BODY_SIDES) {
    const out = side === 'left' ? 1 : -1;
    put(`${side}_ear`, on('head', [out * 0.07, ears, 0]));
    put(`${side}_eye_inner`, on('head', [out * 0.015, ears + 0.02, 0.09]));
    put(`${side}_eye`, on('head', [out * 0.03, ears + 0.02, 0.09]));
    put(`${side}_eye_outer`, on('head', [out * 0.045, ears + 0.02, 0.08]));
    put(`mouth_${side}`, on('head', [out * 0.025, ears - 0.06, 0.09]));
    put(`${side}_shoulder`, on(`${side}UpperArm`, [0, 0, 0]));
    put(`${side}_elbow`, on(`${side}LowerArm`, [0, 0, 0]));
    put(`${side}_wrist`, on(`${side}Hand`, [0, 0, 0]));
    put(`${side}_index`, on(`${side}Hand`, [out * 0.09, 0, 0.03]));
    put(`${side}_pinky`, on(`${side}Hand`, [out * 0.08, 0, -0.03]));
    put(`${side}_thumb`, on(`${side}Hand`, [out * 0.04, 0, 0.05]));
    put(`${side}_hip`, on(`${side}UpperLeg`, [0, 0, 0]));
    put(`${side}_knee`, on(`${side}LowerLeg`, [0, 0, 0]));
    put(`${side}_ankle`, on(`${side}Foot`, [0, 0, 0]));
    const ankle = restPlace(skeleton, `${side}Foot`)[1];
    const ahead = 2 * (restPlace(skeleton, `${side}Toes`)[2] - restPlace(skeleton, `${side}Foot`)[2]);
    put(`${side}_heel`, on(`${side}Foot`, [0, -ankle, -0.25 * ahead]));
    put(`${side}_foot_index`, on(`${side}Foot`, [0, -ankle, 0.75 * ahead]));
  }
  return places;
}

const earHeightM = (skeleton: HumanoidSkeleton): number =>
  (restPlace(skeleton, 'head')[1] - restPlace(skeleton, 'leftUpperArm')[1]) * (0.4 / 0.6);

/** What a camera sees of places: at the height of the hips of someone standing, `distanceM` before the figure's place. */
export interface FixtureCamera {
  readonly distanceM: number;
  readonly heightM: number;
  /** Focal length over the longer side. */
  readonly focalShare: number;
  /** How far it looks down; level when left out. */
  readonly downDeg?: number;
}

export const CAMERA: FixtureCamera = { distanceM: 3.5, heightM: 0.9, focalShare: 0.75 };

/** Landmark numbers of a moment as the pose network would give them without any error. */
export function photographed(places: readonly Vector3[], camera: FixtureCamera = CAMERA) {
  const focalPx = camera.focalShare * Math.max(PICTURE.width, PICTURE.height);
  const tilt = aboutAxis([1, 0, 0], (camera.downDeg ?? 0) * RAD);
  const seen = places.map(([x, y, z]) => rotate(tilt, [x, y - camera.heightM, z - camera.distanceM]));
  const hips = middle(seen[LANDMARK.left_hip]!, seen[LANDMARK.right_hip]!);
  const image = seen.flatMap(([x, y, z]) => [
    0.5 + (focalPx * x) / -z / PICTURE.width,
    0.5 - (focalPx * y) / -z / PICTURE.height,
    0,
  ]);
  const world = seen.flatMap((place) => {
    const [x, y, z] = subtract(place, hips);
    return [x, -y, -z];
  });
  return { image, world };
}

/** A track of a posed figure seen by the camera. */
export function trackOf(
  skeleton: HumanoidSkeleton,
  poses: readonly HumanoidPose[],
  rateHz = 30,
  camera: FixtureCamera = CAMERA,
): PoseTrack {
  const track = emptyPoseTrack(
    1,
    0,
    Float64Array.from(poses, (_, frame) => frame / rateHz),
    'shared',
  );
  poses.forEach((pose, row) => {
    const { image, world } = photographed(landmarksOf(skeleton, pose), camera);
    track.raw.image.set(image, row * 99);
    track.raw.world.set(world, row * 99);
    track.states[row] = FRAME_STATE.tracked;
    track.confidence.fill(0.95, row * 33, (row + 1) * 33);
  });
  return track;
}

export const SKELETON = skeletonOf(USUAL_LENGTHS);

/** A figure that squats, kicks or waves: rotations that a person can do, at a share of their way. */
const MOVEMENTS: Readonly<Record<string, (share: number) => Partial<Record<HumanoidBone, Quaternion>>>> = {
  'a squat, half turned away': (share) => ({
    hips: multiply(aboutAxis([0, 1, 0], 30 * RAD), aboutAxis([1, 0, 0], 25 * share * RAD)),
    leftUpperLeg: thigh(-25 * share, -90 * share, 0),
    rightUpperLeg: thigh(-25 * share, -90 * share, 0),
    leftLowerLeg: aboutAxis([1, 0, 0], 105 * share * RAD),
    rightLowerLeg: aboutAxis([1, 0, 0], 105 * share * RAD),
    leftFoot: aboutAxis([1, 0, 0], -15 * share * RAD),
    rightFoot: aboutAxis([1, 0, 0], -15 * share * RAD),
    leftUpperArm: multiply(
      aboutAxis([0, 1, 0], -75 * share * RAD),
      aboutAxis([0, 0, 1], -70 * (1 - share) * RAD),
    ),
    rightUpperArm: multiply(
      aboutAxis([0, 1, 0], 75 * share * RAD),
      aboutAxis([0, 0, 1], 70 * (1 - share) * RAD),
    ),
    leftLowerArm: aboutAxis([0, -1, 0], (20 + 50 * share) * RAD),
    rightLowerArm: aboutAxis([0, 1, 0], (20 + 50 * share) * RAD),
  }),
  'a kick with both arms up': (share) => ({
    leftUpperLeg: thigh(0, -80 * share, 5),
    leftLowerLeg: aboutAxis([1, 0, 0], 60 * (1 - share) * RAD),
    rightUpperLeg: thigh(0, 0, 0),
    leftUpperArm: aboutAxis([0, 0, 1], (-70 + 130 * share) * RAD),
    rightUpperArm: aboutAxis([0, 0, 1], (70 - 130 * share) * RAD),
    leftLowerArm: aboutAxis([0, -1, 0], 50 * RAD),
    rightLowerArm: aboutAxis([0, 1, 0], 50 * RAD),
  }),
  'a turn of the shoulders': (share) => ({
    spine: aboutAxis([0, 1, 0], 12 * share * RAD),
    chest: aboutAxis([0, 1, 0], 12 * share * RAD),
    upperChest: aboutAxis([0, 1, 0], 12 * share * RAD),
    leftUpperArm: aboutAxis([0, 0, 1], -40 * RAD),
    rightUpperArm: aboutAxis([0, 0, 1], 40 * RAD),
    leftLowerArm: aboutAxis([0, -1, 0], 90 * RAD),
    rightLowerArm: aboutAxis([0, 1, 0], 90 * RAD),
    leftUpperLeg: thigh(0, -15, 6),
    rightUpperLeg: thigh(0, -15, -6),
    leftFoot: aboutAxis([1, 0, 0], -10 * RAD),
    rightFoot: aboutAxis([1, 0, 0], -10 * RAD),
    leftLowerLeg: aboutAxis([1, 0, 0], 25 * RAD),
    rightLowerLeg: aboutAxis([1, 0, 0], 25 * RAD),
  }),
};

/** A thigh swung forwards (negative) and out, after the pelvis has tipped. */
function thigh(pelvisDeg: number, forwardsDeg: number, outDeg: number): Quaternion {
  return multiply(
    aboutAxis([1, 0, 0], pelvisDeg * RAD),
    multiply(aboutAxis([0, 0, 1], outDeg * RAD), aboutAxis([1, 0, 0], forwardsDeg * RAD)),
  );
}

function posed(rotations: Partial<Record<HumanoidBone, Quaternion>>): HumanoidPose {
  const pose = poseAtEase(SKELETON);
  for (const [bone, rotation] of Object.entries(rotations) as [HumanoidBone, Quaternion][])
    pose.rotations.set(rotation, BONE[bone] * ROTATION_WIDTH);
  // Stands on its right ankle.
  const ankle = posedJoints(SKELETON, pose).placesM[BONE.rightFoot]!;
  const rest = SKELETON.placesM[BONE.rightFoot]!;
  pose.hipsM.forEach((value, axis) => {
    pose.hipsM[axis] = value + rest[axis]! - ankle[axis]!;
  });
  return pose;
}

/** Movements of known rotations, once there and back in so many frames. */
export const KNOWN_MOVEMENTS: Readonly<Record<string, (frames: number) => readonly HumanoidPose[]>> =
  Object.fromEntries(
    Object.entries(MOVEMENTS).map(([name, at]) => [
      name,
      (frames: number) =>
        Array.from({ length: frames }, (_, frame) =>
          posed(at((1 - Math.cos((2 * Math.PI * frame) / frames)) / 2)),
        ),
    ]),
  );

/** A step of half a second, a stride of two. */
const STRIDE_S = 1.1;

/** Somebody who walks straight on: one foot stands at any time and never slides. 0 walks towards the camera, 90 to its left. */
export function walkingPoses(
  frames: number,
  rateHz: number,
  headingDeg: number,
  fromM: Vector3,
): readonly HumanoidPose[] {
  const heading = aboutAxis([0, 1, 0], headingDeg * RAD);
  const hipsM = [...fromM] as [number, number, number];
  let standing: { readonly side: BodySide; readonly at: Vector3 } | null = null;
  return Array.from({ length: frames }, (_, frame) => {
    const pose = poseAtEase(SKELETON);
    const put = (bone: HumanoidBone, rotation: Quaternion) =>
      pose.rotations.set(rotation, BONE[bone] * ROTATION_WIDTH);
    put('hips', heading);
    for (const side of BODY_SIDES) {
      const phase = 2 * Math.PI * (frame / rateHz / STRIDE_S + (side === 'left' ? 0 : 0.5));
      const swing = 24 * Math.sin(phase);
      // The knee bends while the leg comes forwards.
      const knee = 6 + 50 * Math.max(0, Math.cos(phase - 0.4)) ** 2;
      put(`${side}UpperLeg`, thigh(0, -swing - 0.4 * knee, 0));
      put(`${side}LowerLeg`, aboutAxis([1, 0, 0], knee * RAD));
      put(`${side}Foot`, aboutAxis([1, 0, 0], (swing - 0.6 * knee) * RAD));
      put(
        `${side}UpperArm`,
        multiply(
          aboutAxis([1, 0, 0], 0.8 * swing * RAD),
          aboutAxis([0, 0, 1], (side === 'left' ? -75 : 75) * RAD),
        ),
      );
    }
    pose.hipsM.set(hipsM);
    const feet = () => {
      const joints = posedJoints(SKELETON, pose);
      return BODY_SIDES.map((side) => ({ side, at: solePoints(SKELETON, joints, side).ball }));
    };
    const lower = feet().reduce((a, b) => (b.at[1] < a.at[1] - 0.002 ? b : a));
    const held = standing && feet().find(({ side }) => side === standing!.side)!;
    const goesOn = held && held.at[1] <= lower.at[1] + 0.01;
    const foot = goesOn ? held : lower;
    const where = goesOn ? standing!.at : foot.at;
    hipsM[0] += where[0] - foot.at[0];
    hipsM[2] += where[2] - foot.at[2];
    pose.hipsM.set(hipsM);
    hipsM[1] -= lowestPointM(SKELETON, posedJoints(SKELETON, pose));
    pose.hipsM.set(hipsM);
    standing = { side: foot.side, at: feet().find(({ side }) => side === foot.side)!.at };
    return pose;
  });
}
