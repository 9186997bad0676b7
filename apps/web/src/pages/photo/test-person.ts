import { LANDMARK_NAMES, type Landmark, type Pose, type PoseDocument } from '@posebox/body';

/** A standing figure in the middle of the picture: places of the 33 landmarks, normalised. */
const PLACES: readonly (readonly [x: number, y: number])[] = [
  [0.5, 0.15],
  [0.51, 0.14],
  [0.52, 0.14],
  [0.53, 0.14],
  [0.49, 0.14],
  [0.48, 0.14],
  [0.47, 0.14],
  [0.55, 0.15],
  [0.45, 0.15],
  [0.515, 0.17],
  [0.485, 0.17],
  [0.58, 0.27],
  [0.42, 0.27],
  [0.62, 0.4],
  [0.38, 0.4],
  [0.64, 0.52],
  [0.36, 0.52],
  [0.645, 0.55],
  [0.355, 0.55],
  [0.64, 0.555],
  [0.36, 0.555],
  [0.635, 0.54],
  [0.365, 0.54],
  [0.55, 0.53],
  [0.45, 0.53],
  [0.555, 0.71],
  [0.445, 0.71],
  [0.56, 0.88],
  [0.44, 0.88],
  [0.555, 0.9],
  [0.445, 0.9],
  [0.58, 0.92],
  [0.42, 0.92],
];

/** A person for tests, sure of every point unless `change` says otherwise. */
export function aPerson(
  id = 1,
  change: (landmark: Landmark, index: number) => Partial<Landmark> = () => ({}),
): Pose {
  const landmarks = LANDMARK_NAMES.map((name, index) => {
    const [x, y] = PLACES[index] ?? [0.5, 0.5];
    const landmark: Landmark = { name, x, y, z: 0, visibility: 0.99, presence: 0.99, confidence: 0.95 };
    return { ...landmark, ...change(landmark, index) };
  });
  return {
    id,
    score: 0.9,
    box: { x: 0.3, y: 0.1, width: 0.4, height: 0.85 },
    landmarks,
    worldLandmarks: landmarks,
  };
}

export function aDocument(
  people: readonly Pose[],
  mode: PoseDocument['engine']['mode'] = 'standard',
): PoseDocument {
  return {
    image: { width: 640, height: 480 },
    model: { name: 'full', sha256: 'a'.repeat(64) },
    engine: { name: 'posebox', version: '0.1.0', mode, detectorSha256: 'b'.repeat(64) },
    people: people.map((person) => ({
      ...person,
      landmarks: [...person.landmarks],
      worldLandmarks: [...person.worldLandmarks],
    })),
    timing: { totalMs: 40, stagesMs: { decode: 5, detect: 10, landmark: 20, other: 5 } },
  };
}
