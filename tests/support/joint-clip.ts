import {
  createTrackBuilder,
  LANDMARK,
  LANDMARK_COUNT,
  type LandmarkName,
  type TrackDocument,
} from '@posebox/body';

/** Metres: to the picture's right, down, away from the camera. */
export type JointPlace = readonly [number, number, number];

/** Where the joints of one person are at a moment; joints that a source lacks are left out. */
export interface JointMoment {
  readonly timeS: number;
  readonly places: Partial<Record<LandmarkName, JointPlace>>;
}

/**
 * Captured joints as a track: metres and depth as they were captured, the picture that of a camera four metres away that
 * sees three metres.
 */
export function jointClip(skeleton: string, moments: Iterable<JointMoment>): TrackDocument {
  const builder = createTrackBuilder({
    image: { width: 960, height: 960 },
    provenance: {
      source: { kind: 'import', name: null, sha256: null, skeleton },
      model: null,
      detectorSha256: null,
      engine: { name: 'posebox', version: '0.1.0' },
      mode: null,
      filter: null,
      timestamps: 'file',
      angleConventionsVersion: 1,
    },
  });
  for (const { timeS, places } of moments) {
    const world = new Array<number>(LANDMARK_COUNT * 3).fill(Number.NaN);
    const image = new Array<number>(LANDMARK_COUNT * 3).fill(Number.NaN);
    const confidence = new Array<number>(LANDMARK_COUNT).fill(0);
    for (const [landmark, [x, y, z]] of Object.entries(places) as [LandmarkName, JointPlace][]) {
      const nearness = 4 / (4 + z);
      const at = LANDMARK[landmark];
      world.splice(at * 3, 3, x, y, z);
      image.splice(at * 3, 3, 0.5 + (x * nearness) / 3, 0.5 + (y * nearness) / 3, z / 3);
      confidence[at] = 0.95;
    }
    builder.addFrame(timeS, [
      {
        id: 1,
        state: 'tracked',
        score: 0.95,
        box: { x: 0.2, y: 0.1, width: 0.6, height: 0.8 },
        visibility: confidence,
        presence: confidence,
        confidence,
        raw: { image, world },
      },
    ]);
  }
  return builder.document(1);
}
