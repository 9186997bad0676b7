import { LANDMARK, LANDMARK_NAMES, type Landmark, type LandmarkName, MIRRORED_INDEX } from '@posebox/body';

/**
 * A person who faces the camera, arms a little away from the body, in units of the body's height: x from the middle
 * (the person's left is on the right of the picture, positive), y down from the crown.
 */
const LEFT_HALF: Readonly<Partial<Record<LandmarkName, readonly [x: number, y: number]>>> = {
  nose: [0, 0.075],
  left_eye_inner: [0.012, 0.06],
  left_eye: [0.019, 0.06],
  left_eye_outer: [0.026, 0.06],
  left_ear: [0.043, 0.068],
  mouth_left: [0.014, 0.095],
  left_shoulder: [0.105, 0.175],
  left_elbow: [0.16, 0.345],
  left_wrist: [0.2, 0.49],
  left_pinky: [0.215, 0.535],
  left_index: [0.208, 0.545],
  left_thumb: [0.192, 0.52],
  left_hip: [0.055, 0.47],
  left_knee: [0.065, 0.71],
  left_ankle: [0.07, 0.94],
  left_heel: [0.066, 0.965],
  left_foot_index: [0.09, 0.985],
};

export interface PersonPlace {
  /** Picture's width divided by its height; 1 unless said otherwise. */
  readonly aspect?: number;
  /** Where the crown is, and how tall the person is, as shares of the picture's height. */
  readonly crownY?: number;
  readonly height?: number;
  /** The middle of the body as a share of the picture's width. */
  readonly centerX?: number;
  /** One confidence for all landmarks, or some of their own. */
  readonly confidence?: number;
  readonly confidences?: Readonly<Partial<Record<LandmarkName, number>>>;
}

/** A standing person with landmarks in picture coordinates, symmetric about the body's middle. */
export function standingPerson(place: PersonPlace = {}) {
  const {
    aspect = 1,
    crownY = 0.05,
    height = 0.9,
    centerX = 0.5,
    confidence = 0.95,
    confidences = {},
  } = place;
  const landmarks: Landmark[] = LANDMARK_NAMES.map((name, index) => {
    const [x, y] = LEFT_HALF[name] ?? mirrored(index);
    const sure = confidences[name] ?? confidence;
    return {
      name,
      x: centerX + (x * height) / aspect,
      y: crownY + y * height,
      z: 0,
      visibility: sure,
      presence: sure,
      confidence: sure,
    };
  });
  const xs = landmarks.map(({ x }) => x);
  const left = Math.min(...xs);
  const box = { x: left, y: crownY, width: Math.max(...xs) - left, height };
  return { id: 1, score: 0.9, box, landmarks, worldLandmarks: landmarks };
}

export type TestPerson = ReturnType<typeof standingPerson>;

function mirrored(index: number): readonly [number, number] {
  const name = LANDMARK_NAMES[MIRRORED_INDEX[index] ?? 0];
  const [x, y] = (name === undefined ? undefined : LEFT_HALF[name]) ?? [0, 0];
  return [-x, y];
}

/** The person in a mirror: left and right exchanged, x from the other edge. */
export function mirroredPerson(person: TestPerson): TestPerson {
  const landmarks = person.landmarks.map((landmark, index) => {
    const other = person.landmarks[MIRRORED_INDEX[index] ?? index] ?? landmark;
    return { ...other, name: landmark.name, x: 1 - other.x };
  });
  const box = { ...person.box, x: 1 - person.box.x - person.box.width };
  return { ...person, box, landmarks, worldLandmarks: landmarks };
}

/** Where a landmark lies in pixels. */
export function pixelOf(person: TestPerson, name: LandmarkName, width: number, height: number) {
  const landmark = person.landmarks[LANDMARK[name]];
  return { xPx: (landmark?.x ?? 0) * width, yPx: (landmark?.y ?? 0) * height };
}
