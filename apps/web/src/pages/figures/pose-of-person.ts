import { LANDMARK_NAMES, type ObservedPerson, POSITION_WIDTH, type Pose } from '@posebox/body';

/** A person of a live frame as a `Pose`. Where the model knows no depth all places in metres are missing. */
export function poseOfPerson(person: ObservedPerson): Pose {
  const { image, world } = person.smoothed ?? person.raw;
  const landmarks = (positions: ArrayLike<number> | null) =>
    LANDMARK_NAMES.map((name, landmark) => {
      const at = landmark * POSITION_WIDTH;
      return {
        name,
        x: positions?.[at] ?? Number.NaN,
        y: positions?.[at + 1] ?? Number.NaN,
        z: positions?.[at + 2] ?? Number.NaN,
        visibility: person.visibility[landmark]!,
        presence: person.presence[landmark]!,
        confidence: person.confidence[landmark]!,
      };
    });
  return {
    id: person.id,
    score: person.score,
    box: person.box,
    landmarks: landmarks(image),
    worldLandmarks: landmarks(world),
  };
}
