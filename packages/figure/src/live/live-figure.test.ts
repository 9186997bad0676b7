import { poseAt } from '@posebox/body';
import { describe, expect, it } from 'vitest';
import { angleBetween } from '../geometry/quaternion.ts';
import { BONE, HUMANOID_BONES } from '../skeleton/humanoid-bones.ts';
import { boneRotation, type HumanoidPose, poseAtEase, posedJoints } from '../skeleton/humanoid-pose.ts';
import { KNOWN_MOVEMENTS, PICTURE, SKELETON, trackOf } from '../solve/posed-landmarks.fixture.ts';
import { createLiveFigure } from './live-figure.ts';

const copied = ({ rotations, hipsM }: HumanoidPose): HumanoidPose => ({
  rotations: rotations.slice(),
  hipsM: hipsM.slice(),
});
const degreesApart = (a: HumanoidPose, b: HumanoidPose) =>
  Math.max(...HUMANOID_BONES.map((bone) => angleBetween(boneRotation(a, bone), boneRotation(b, bone)))) *
  (180 / Math.PI);

const poses = KNOWN_MOVEMENTS['a squat, half turned away']!(60);
const track = trackOf(SKELETON, poses);
const follow = (until: number) => {
  const figure = createLiveFigure({ picture: PICTURE, skeleton: SKELETON });
  return Array.from({ length: until }, (_, frame) =>
    copied(figure.next(poseAt(track, frame), track.timesS[frame]!)),
  );
};

describe('a figure that follows a person live', () => {
  it('is where the person was a moment ago', () => {
    const seen = follow(60);
    const limbs = ['leftUpperArm', 'leftLowerArm', 'leftUpperLeg', 'leftLowerLeg'] as const;
    const errors = seen.flatMap((pose, frame) =>
      limbs.map((bone) => {
        const [a, b] = [posedJoints(SKELETON, pose), posedJoints(SKELETON, poses[frame]!)];
        return (angleBetween(a.rotations[BONE[bone]]!, b.rotations[BONE[bone]]!) * 180) / Math.PI;
      }),
    );
    expect(errors.reduce((sum, error) => sum + error, 0) / errors.length).toBeLessThan(3);
  });

  it('knows nothing of what comes: a clip that is cut begins alike', () => {
    expect(follow(20)).toEqual(follow(60).slice(0, 20));
  });

  it('waits when the person is gone for a moment, and is at ease when for long', () => {
    const figure = createLiveFigure({ picture: PICTURE, skeleton: SKELETON });
    const [raised] = KNOWN_MOVEMENTS['a kick with both arms up']!(2).slice(1);
    const seen = poseAt(trackOf(SKELETON, [raised!]), 0);
    for (let frame = 0; frame < 30; frame++) figure.next(seen, frame / 30);
    const before = copied(figure.next(seen, 1));
    expect(degreesApart(before, copied(figure.next(null, 1.1)))).toBeLessThan(3);
    let later = before;
    for (let timeS = 1.2; timeS < 12; timeS += 0.1) later = copied(figure.next(null, timeS));
    expect(degreesApart(later, poseAtEase(SKELETON))).toBeLessThan(3);
  });

  it('stays as it is for a time that isn’t later', () => {
    const figure = createLiveFigure({ picture: PICTURE, skeleton: SKELETON });
    const first = copied(figure.next(poseAt(track, 0), 1));
    expect(copied(figure.next(poseAt(track, 30), 1))).toEqual(first);
    expect(copied(figure.next(poseAt(track, 30), 0.5))).toEqual(first);
  });
});
