import type { SizePx } from '@posebox/body';
import { createLiveFigure, type LiveFigure, posedJoints, skeletonOf, USUAL_LENGTHS } from '@posebox/figure';
import type { DressedPerson } from '@posebox/figure/garment';

/** Whoever wasn't seen for so long is forgotten, seconds. */
const FORGET_AFTER_S = 5;

/** Knows how the bones of people before a camera are turned, by what was seen up to now. */
export interface LiveRotations {
  /** The person with their rotations. Frames come in order of their times; another size or an earlier time begins anew. */
  at(person: DressedPerson, picture: SizePx, timeS: number): DressedPerson;
}

export function openLiveRotations(): LiveRotations {
  const people = new Map<number, { readonly figure: LiveFigure; readonly picture: SizePx; lastS: number }>();
  const skeleton = skeletonOf(USUAL_LENGTHS);
  return {
    at(person, picture, timeS) {
      const { id, landmarks, worldLandmarks } = person;
      if (!worldLandmarks) return person;
      for (const [other, { lastS }] of people)
        if (Math.abs(timeS - lastS) > FORGET_AFTER_S) people.delete(other);
      let known = people.get(id);
      const isSameSource =
        known &&
        known.lastS <= timeS &&
        known.picture.width === picture.width &&
        known.picture.height === picture.height;
      if (!known || !isSameSource) {
        const { width, height } = picture;
        known = {
          figure: createLiveFigure({ picture: { width, height }, skeleton }),
          picture: { width, height },
          lastS: timeS,
        };
        people.set(id, known);
      }
      known.lastS = timeS;
      const box = { x: 0, y: 0, width: 0, height: 0 };
      const pose = known.figure.next({ id, score: 1, box, landmarks, worldLandmarks }, timeS);
      return { ...person, rotations: posedJoints(skeleton, pose).rotations };
    },
  };
}
