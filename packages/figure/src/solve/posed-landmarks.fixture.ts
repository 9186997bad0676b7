import { emptyPoseTrack, FRAME_STATE, LANDMARK, type LandmarkName, type PoseTrack } from '@posebox/body';
import { aboutAxis, multiply, type Quaternion, rotate } from '../geometry/quaternion.ts';
import { add, middle, subtract, type Vector3 } from '../geometry/vector.ts';
import { BODY_SIDES, BONE, type HumanoidBone } from '../skeleton/humanoid-bones.ts';
import { type HumanoidPose, poseAtEase, posedJoints, ROTATION_WIDTH } from '../skeleton/humanoid-pose.ts';
import {
  type HumanoidSkeleton,
  restPlace,
  skeletonOf,
  USUAL_LENGTHS,
} from '../skeleton/humanoid-skeleton.ts';

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
}

export const CAMERA: FixtureCamera = { distanceM: 3.5, heightM: 0.9, focalShare: 0.75 };

/** Landmark numbers of a moment as the pose network would give them without any error. */
export function photographed(places: readonly Vector3[], camera: FixtureCamera = CAMERA) {
  const focalPx = camera.focalShare * Math.max(PICTURE.width, PICTURE.height);
  const hips = middle(places[LANDMARK.left_hip]!, places[LANDMARK.right_hip]!);
  const image = places.flatMap(([x, y, z]) => {
    const away = camera.distanceM - z;
    return [
      0.5 + (focalPx * x) / away / PICTURE.width,
      0.5 - (focalPx * (y - camera.heightM)) / away / PICTURE.height,
      0,
    ];
  });
  const world = places.flatMap((place) => {
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

const RAD = Math.PI / 180;
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
