import { LANDMARK, type PoseTrack, poseAt } from '@posebox/body';
import { describe, expect, it } from 'vitest';
import { angleBetween, angleOf, rotate } from '../geometry/quaternion.ts';
import { createLiveFigure } from '../live/live-figure.ts';
import { type FigureMotion, poseOfFrame } from '../motion/figure-motion.ts';
import { BODY_SIDES, BONE, HUMANOID_BONES, type HumanoidBone } from '../skeleton/humanoid-bones.ts';
import { boneRotation, type HumanoidPose, poseAtEase, posedJoints } from '../skeleton/humanoid-pose.ts';
import { lowestPointM } from './feet.ts';
import {
  CAMERA,
  KNOWN_MOVEMENTS,
  PICTURE,
  SKELETON,
  trackOf,
  walkingPoses,
} from './posed-landmarks.fixture.ts';
import { solvePose } from './solve-pose.ts';
import { solveTrack } from './solve-track.ts';

const RAD = Math.PI / 180;
const NAMES = Object.keys(KNOWN_MOVEMENTS);
const LIMB_BONES = BODY_SIDES.flatMap((side) =>
  (['UpperArm', 'LowerArm', 'UpperLeg', 'LowerLeg'] as const).map((part) => `${side}${part}` as const),
);
const mean = (values: readonly number[]) => values.reduce((sum, value) => sum + value, 0) / values.length;

/** Errors of a bone's rotation in the figure's frame, twist and all, degrees a frame. */
const errorsDeg = (poses: readonly HumanoidPose[], motion: FigureMotion, bone: HumanoidBone) =>
  poses.map(
    (pose, frame) =>
      angleBetween(
        posedJoints(SKELETON, pose).rotations[BONE[bone]]!,
        posedJoints(motion.skeleton, poseOfFrame(motion, frame)).rotations[BONE[bone]]!,
      ) / RAD,
  );

/** The same numbers each time: noise that looks like chance. */
function trembling(track: PoseTrack, metres: number): PoseTrack {
  let state = 7;
  const chance = () => {
    state = (state * 1_103_515_245 + 12_345) % 2_147_483_648;
    return state / 1_073_741_824 - 1;
  };
  for (const values of [track.raw.world, track.raw.image])
    values.forEach((value, at) => {
      const perMetre = values === track.raw.world ? 1 : at % 3 === 0 ? 0.38 : 0.21;
      // Depth is several times worse than what lies across.
      values[at] = value + chance() * metres * perMetre * (at % 3 === 2 ? 4 : 1);
    });
  return track;
}

describe('a figure posed with known rotations and photographed', () => {
  it.each(NAMES)('is solved again within 3° on its limbs: %s', (name) => {
    const poses = KNOWN_MOVEMENTS[name]!(60);
    const motion = solveTrack(trackOf(SKELETON, poses), PICTURE);
    for (const bone of LIMB_BONES) expect.soft(mean(errorsDeg(poses, motion, bone)), bone).toBeLessThan(3);
  });

  it.each([0.65, 0.85])(
    'is solved through a lens that isn’t the assumed one, %f of the longer side',
    (focalShare) => {
      for (const name of NAMES) {
        const poses = KNOWN_MOVEMENTS[name]!(30);
        const motion = solveTrack(trackOf(SKELETON, poses, 15, { ...CAMERA, focalShare }), PICTURE);
        expect(mean(LIMB_BONES.flatMap((bone) => errorsDeg(poses, motion, bone))), name).toBeLessThan(3);
      }
    },
  );

  it('has the bone lengths of the person', () => {
    const motion = solveTrack(trackOf(SKELETON, KNOWN_MOVEMENTS[NAMES[1]!]!(40)), PICTURE);
    for (const bone of HUMANOID_BONES) {
      const [found, known] = [motion.skeleton.placesM[BONE[bone]]!, SKELETON.placesM[BONE[bone]]!];
      expect(Math.hypot(...found.map((value, axis) => value - known[axis]!)), bone).toBeLessThan(0.03);
    }
  });
});

describe('landmarks that tremble', () => {
  const poses = KNOWN_MOVEMENTS['a squat, half turned away']!(90);
  const motion = solveTrack(trembling(trackOf(SKELETON, poses), 0.012), PICTURE);

  it('bend no knee and no elbow the wrong way', () => {
    for (let frame = 0; frame < 90; frame++) {
      const pose = poseOfFrame(motion, frame);
      for (const side of BODY_SIDES) {
        const shank = rotate(boneRotation(pose, `${side}LowerLeg`), [0, -1, 0]);
        const forearm = rotate(boneRotation(pose, `${side}LowerArm`), [side === 'left' ? 1 : -1, 0, 0]);
        // A bent knee takes the shank back, a bent elbow the forearm ahead, of the bone that it hangs on.
        expect(shank[2]).toBeLessThan(0.01);
        expect(forearm[2]).toBeGreaterThan(-0.01);
        expect(angleOf(boneRotation(pose, `${side}LowerLeg`)) / RAD).toBeLessThan(160);
      }
    }
  });

  it('leave standing feet where they stand and on the floor', () => {
    for (const side of BODY_SIDES) {
      const balls = Array.from(
        { length: 90 },
        (_, frame) => posedJoints(motion.skeleton, poseOfFrame(motion, frame)).placesM[BONE[`${side}Toes`]]!,
      );
      const [x, y, z] = [0, 1, 2].map((axis) => balls.map((ball) => ball[axis]!)) as [
        number[],
        number[],
        number[],
      ];
      for (const values of [x, y, z]) expect(Math.max(...values) - Math.min(...values)).toBeLessThan(0.02);
      expect(Math.abs(y[0]! - motion.skeleton.placesM[BONE[`${side}Toes`]]![1])).toBeLessThan(0.005);
    }
  });

  it('tremble less in the figure than in single pictures', () => {
    const still = Array.from({ length: 60 }, () => poses[0]!);
    const track = trembling(trackOf(SKELETON, still), 0.012);
    const steady = solveTrack(track, PICTURE);
    const single = Array.from({ length: 60 }, (_, frame) =>
      poseOfFrame(solvePose(poseAt(track, frame)!, PICTURE), 0),
    );
    const trembleDeg = (poseOf: (frame: number) => HumanoidPose) =>
      mean(
        Array.from(
          { length: 59 },
          (_, frame) =>
            angleBetween(
              boneRotation(poseOf(frame), 'leftUpperArm'),
              boneRotation(poseOf(frame + 1), 'leftUpperArm'),
            ) / RAD,
        ),
      );
    expect(trembleDeg((frame) => poseOfFrame(steady, frame))).toBeLessThan(
      0.6 * trembleDeg((frame) => single[frame]!),
    );
  });
});

describe('what is not seen', () => {
  const poses = KNOWN_MOVEMENTS['a kick with both arms up']!(90);

  it('falls back to standing at ease, bone by bone', () => {
    const track = trackOf(SKELETON, poses);
    for (let row = 0; row < 90; row++)
      for (const landmark of [
        LANDMARK.left_elbow,
        LANDMARK.left_wrist,
        LANDMARK.left_index,
        LANDMARK.left_pinky,
      ])
        track.confidence[row * 33 + landmark] = 0.1;
    const motion = solveTrack(track, PICTURE);
    const atEase = poseAtEase(SKELETON);
    const pose = poseOfFrame(motion, 45);
    const apart = (bone: HumanoidBone) =>
      angleBetween(boneRotation(pose, bone), boneRotation(atEase, bone)) / RAD;
    expect(apart('leftUpperArm')).toBeLessThan(1);
    expect(apart('rightUpperArm')).toBeGreaterThan(40);
    expect(motion.followed[45 * HUMANOID_BONES.length + BONE.leftUpperArm]).toBeLessThan(0.01);
    expect(motion.followed[45 * HUMANOID_BONES.length + BONE.rightUpperArm]).toBeGreaterThan(0.99);
  });

  it('is bridged where it is a moment: from what was before to what comes', () => {
    const track = trackOf(SKELETON, poses);
    const whole = solveTrack(trackOf(SKELETON, poses), PICTURE);
    for (let row = 20; row < 26; row++) track.states[row] = 0;
    const motion = solveTrack(track, PICTURE);
    for (let frame = 20; frame < 26; frame++)
      for (const bone of ['rightUpperArm', 'leftUpperLeg'] as const)
        expect(
          angleBetween(
            boneRotation(poseOfFrame(motion, frame), bone),
            boneRotation(poseOfFrame(whole, frame), bone),
          ) / RAD,
        ).toBeLessThan(15);
    expect([...motion.rotations, ...motion.hipsM].every(Number.isFinite)).toBe(true);
  });

  it('leaves a figure at ease when it is everything', () => {
    const track = trackOf(SKELETON, poses);
    track.states.fill(0);
    const motion = solveTrack(track, PICTURE);
    expect([...motion.rotations, ...motion.hipsM].every(Number.isFinite)).toBe(true);
  });
});

describe('a jump', () => {
  it('leaves the floor and comes back to it', () => {
    const standing = poseAtEase(SKELETON);
    const poses = Array.from({ length: 90 }, (_, frame): HumanoidPose => {
      const share =
        Math.max(0, Math.sin(((frame - 40) / 15) * Math.PI)) * (frame >= 40 && frame < 55 ? 1 : 0);
      return {
        rotations: standing.rotations,
        hipsM: standing.hipsM.map((v, axis) => v + (axis === 1 ? 0.3 * share : 0)),
      };
    });
    const motion = solveTrack(trackOf(SKELETON, poses), PICTURE);
    const heights = Array.from(motion.timesS, (_, frame) => motion.hipsM[3 * frame + 1]! - motion.hipsM[1]!);
    expect(Math.max(...heights)).toBeGreaterThan(0.2);
    expect(Math.max(...heights)).toBeLessThan(0.33);
    expect(Math.abs(heights[20]!)).toBeLessThan(0.02);
    expect(Math.abs(heights[80]!)).toBeLessThan(0.02);
  });
});

describe('somebody who walks', () => {
  const WALKS = [
    ['towards the camera', 0, 9],
    ['away from it', 180, 3.5],
    ['across far from it', 90, 8],
  ] as const;
  const walk = (headingDeg: number, distanceM: number, downDeg: number) => {
    const poses = walkingPoses(120, 30, headingDeg, [headingDeg === 90 ? -2 : 0, 0.9, 0]);
    return trembling(trackOf(SKELETON, poses, 30, { ...CAMERA, distanceM, heightM: 1.4, downDeg }), 0.012);
  };

  it.each(WALKS)(
    'has a foot on the floor and none in it, whichever way the camera looks: %s',
    (_, headingDeg, distanceM) => {
      for (const downDeg of [0, 8]) {
        const track = walk(headingDeg, distanceM, downDeg);
        const motion = solveTrack(track, PICTURE);
        const live = createLiveFigure({ picture: PICTURE, skeleton: motion.skeleton });
        const lowestM = (pose: HumanoidPose) =>
          lowestPointM(motion.skeleton, posedJoints(motion.skeleton, pose));
        for (const [row, timeS] of track.timesS.entries()) {
          const heightsM = {
            clip: lowestM(poseOfFrame(motion, row)),
            live: lowestM(live.next(poseAt(track, row), timeS)),
          };
          for (const [how, heightM] of Object.entries(heightsM))
            expect(Math.abs(heightM), `${how}, ${downDeg}° down, ${timeS} s`).toBeLessThan(0.015);
        }
      }
    },
  );

  it.each(WALKS)('stands without sliding for a good part of the time: %s', (_, headingDeg, distanceM) => {
    const motion = solveTrack(walk(headingDeg, distanceM, 0), PICTURE);
    let standing = 0;
    for (const [index, side] of BODY_SIDES.entries()) {
      let hold: readonly number[] | null = null;
      for (let row = 0; row < motion.timesS.length; row++) {
        const isFirm = motion.planted[2 * row + index] === 1;
        if (isFirm) standing++;
        const at = posedJoints(motion.skeleton, poseOfFrame(motion, row)).placesM[BONE[`${side}Toes`]]!;
        hold = isFirm ? (hold ?? at) : null;
        if (hold) expect(Math.hypot(at[0] - hold[0]!, at[2] - hold[2]!)).toBeLessThan(0.02);
      }
    }
    expect(standing / motion.timesS.length).toBeGreaterThan(0.4);
  });

  it('isn’t in the air where a foot isn’t seen, which may stand', () => {
    const track = walk(90, 8, 0);
    for (let row = 60; row < 120; row++)
      for (const part of ['ankle', 'heel', 'foot_index', 'knee'] as const)
        track.confidence[row * 33 + LANDMARK[`left_${part}`]] = 0.2;
    const motion = solveTrack(track, PICTURE);
    for (let row = 0; row < 120; row++)
      expect(
        lowestPointM(motion.skeleton, posedJoints(motion.skeleton, poseOfFrame(motion, row))),
      ).toBeLessThan(0.015);
  });
});

describe('somebody who seems to hover', () => {
  it('stands on something that isn’t seen: nobody leaps for more than a second', () => {
    const standing = poseAtEase(SKELETON);
    const poses = Array.from({ length: 120 }, (_, frame): HumanoidPose => {
      const isUp = frame >= 30 && frame < 75;
      // Not still up there, as who hangs on a bar.
      const heightM = isUp ? 0.4 + 0.15 * Math.sin(frame / 2) : 0;
      return {
        rotations: standing.rotations,
        hipsM: standing.hipsM.map((v, axis) => v + (axis === 1 ? heightM : 0)),
      };
    });
    const motion = solveTrack(trackOf(SKELETON, poses), PICTURE);
    for (let row = 0; row < 120; row++)
      expect(
        lowestPointM(motion.skeleton, posedJoints(motion.skeleton, poseOfFrame(motion, row))),
      ).toBeLessThan(0.015);
  });
});
