import { describe, expect, it } from 'vitest';
import { dressPeople } from '../garment/dress-people.ts';
import { wornBody } from '../garment/worn-body.ts';
import { aboutAxis, multiply } from '../geometry/quaternion.ts';
import { BODY_SIDES, BONE, type HumanoidBone } from '../skeleton/humanoid-bones.ts';
import { poseAtEase, ROTATION_WIDTH, tPose } from '../skeleton/humanoid-pose.ts';
import { restPlace } from '../skeleton/humanoid-skeleton.ts';
import { JOINT_LANDMARKS } from '../skeleton/joint-landmarks.ts';
import { KNOWN_MOVEMENTS, SKELETON } from '../solve/posed-landmarks.fixture.ts';
import { bonesInPicture } from './bones-in-picture.ts';
import { CLOTH_SKELETON } from './cloth-body.ts';
import { girthsInPicture } from './girths-in-picture.ts';
import { photographedPerson } from './photographed-person.fixture.ts';
import { boneMaps } from './pose-cloth.ts';
import { rotationsOfPerson } from './rotations-of-person.ts';
import { sewnGarment } from './sewn-garment.ts';
import { TAILORED_GARMENTS } from './tailored-garments.ts';

const RAD = Math.PI / 180;
const STANDING = poseAtEase(SKELETON);

/** Both forearms across the belly, or behind the back. */
function armsAcross(isBefore: boolean) {
  const pose = poseAtEase(SKELETON);
  const put = (bone: HumanoidBone, turn: readonly [number, number, number, number]) =>
    pose.rotations.set(turn, ROTATION_WIDTH * BONE[bone]);
  const ahead = isBefore ? 1 : -1;
  put('leftUpperArm', multiply(aboutAxis([1, 0, 0], -35 * ahead * RAD), aboutAxis([0, 0, 1], -75 * RAD)));
  put('rightUpperArm', multiply(aboutAxis([1, 0, 0], -35 * ahead * RAD), aboutAxis([0, 0, 1], 75 * RAD)));
  put('leftLowerArm', aboutAxis([0, -1, 0], 80 * ahead * RAD));
  put('rightLowerArm', aboutAxis([0, 1, 0], 80 * ahead * RAD));
  return pose;
}

/** Share of the pixels along a line that differ from the photo. */
function changedAlong(
  before: { readonly width: number; readonly data: ArrayLike<number> },
  after: { readonly data: ArrayLike<number> },
  a: { readonly x: number; readonly y: number },
  b: { readonly x: number; readonly y: number },
): number {
  let changed = 0;
  for (let k = 0; k < 40; k++) {
    const share = 0.15 + (0.7 * k) / 39;
    const [x, y] = [Math.round(a.x + share * (b.x - a.x)), Math.round(a.y + share * (b.y - a.y))];
    const at = 4 * (y * before.width + x);
    if (Math.abs(before.data[at]! - after.data[at]!) > 8) changed += 1;
  }
  return changed / 40;
}

describe('bones in a picture', () => {
  it.each(Object.keys(KNOWN_MOVEMENTS))('put every joint on its landmark: %s', (movement) => {
    for (const pose of KNOWN_MOVEMENTS[movement]!(8)) {
      const { photo, person, at } = photographedPerson(pose);
      const bones = bonesInPicture(person.landmarks, rotationsOfPerson(person, photo)!, photo)!;
      const maps = boneMaps(bones, girthsInPicture(bones, person.mask));
      for (const [bone, landmark] of JOINT_LANDMARKS) {
        const [x, y, z] = restPlace(CLOTH_SKELETON, bone);
        const row = (r: number) => {
          const first = 12 * BONE[bone] + 4 * r;
          return maps[first]! * x + maps[first + 1]! * y + maps[first + 2]! * z + maps[first + 3]!;
        };
        const seen = at(landmark);
        expect(Math.hypot(row(0) - seen.x, row(1) - seen.y)).toBeLessThan(0.01);
      }
    }
  });

  it('says nothing where hips are missing', () => {
    const { photo, person } = photographedPerson(STANDING);
    const landmarks = person.landmarks.map((landmark) =>
      landmark.name.endsWith('_hip') ? { ...landmark, x: Number.NaN } : landmark,
    );
    expect(bonesInPicture(landmarks, rotationsOfPerson(person, photo)!, photo)).toBeNull();
  });
});

describe('a garment of three dimensions', () => {
  it.each(TAILORED_GARMENTS)('covers what it must of somebody who stands: %s', (name) => {
    const { photo, person, at } = photographedPerson(STANDING);
    const garment = sewnGarment({ name, color: 'blue', pattern: 'plain' });
    const { picture, fittings } = dressPeople(photo, [person], garment);
    expect(fittings).toHaveLength(1);
    expect(fittings[0]!.covered).toBeGreaterThan(0.95);
    // The face stays, and what lies far from the body.
    expect(changedAlong(photo, picture, at('left_ear'), at('right_ear'))).toBe(0);
    expect(changedAlong(photo, picture, { x: 5, y: 5 }, { x: 5, y: photo.height - 5 })).toBe(0);
  });

  it('goes behind forearms that are held before it, and before those behind the back', () => {
    for (const [isBefore, least, most] of [
      [true, 0, 0.1],
      [false, 0.3, 1],
    ] as const) {
      const { photo, person, at } = photographedPerson(armsAcross(isBefore));
      const garment = sewnGarment({ name: 'tshirt', color: 'blue', pattern: 'plain' });
      const { picture } = dressPeople(photo, [person], garment);
      const changed = BODY_SIDES.map((side) =>
        changedAlong(photo, picture, at(`${side}_elbow`), at(`${side}_wrist`)),
      );
      for (const share of changed) {
        expect(share).toBeGreaterThanOrEqual(least);
        expect(share).toBeLessThanOrEqual(most);
      }
    }
  });

  it('is as wide as the person: a wider mask widens the cloth', () => {
    const { photo, person } = photographedPerson(tPose(SKELETON));
    const wide = person.mask.data.slice();
    person.mask.data.forEach((value, i) => {
      if (value > 0) for (let k = -5; k <= 5; k++) wide[Math.max(0, i + k)] = 255;
    });
    const girth = (data: Uint8Array) => {
      const bones = bonesInPicture(person.landmarks, rotationsOfPerson(person, photo)!, photo)!;
      return girthsInPicture(bones, { ...person.mask, data }).thickness[BONE.chest]!;
    };
    expect(girth(wide)).toBeGreaterThan(1.05 * girth(person.mask.data));
  });

  it('leaves who has no landmarks in metres as they were', () => {
    const { photo, person } = photographedPerson(STANDING);
    const { worldLandmarks: _, ...flat } = person;
    const garment = sewnGarment({ name: 'shirt', color: 'red', pattern: 'checks' });
    expect(dressPeople(photo, [flat], garment).fittings).toEqual([]);
    expect(wornBody(flat.landmarks, flat.mask)).not.toBeNull();
  });
});
