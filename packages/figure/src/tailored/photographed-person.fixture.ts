import { LANDMARK_NAMES, type Landmark, type WorldLandmark } from '@posebox/body';
import type { Coverage, RgbaPicture } from '../garment/picture.ts';
import { BODY_SIDES, BONE } from '../skeleton/humanoid-bones.ts';
import { type HumanoidPose, posedJoints } from '../skeleton/humanoid-pose.ts';
import { landmarksOf, PICTURE, photographed, SKELETON } from '../solve/posed-landmarks.fixture.ts';

/** A posed figure as a photo: grey wall, a body in a red shirt with bare arms, its landmarks and its mask. */
export interface PhotographedPerson {
  readonly photo: RgbaPicture;
  readonly person: {
    readonly id: number;
    readonly box: { readonly height: number };
    readonly landmarks: readonly Landmark[];
    readonly worldLandmarks: readonly WorldLandmark[];
    readonly mask: Coverage;
  };
  /** Where a landmark is, in pixels. */
  at(name: (typeof LANDMARK_NAMES)[number]): { readonly x: number; readonly y: number };
}

const [WALL, SHIRT, SKIN] = [
  [128, 128, 132],
  [190, 30, 40],
  [225, 172, 142],
] as const;

export function photographedPerson(pose: HumanoidPose): PhotographedPerson {
  const [width, height] = [PICTURE.width / 3, Math.floor(PICTURE.height / 3)];
  const { image, world } = photographed(landmarksOf(SKELETON, pose));
  const { placesM } = posedJoints(SKELETON, pose);
  const hipsZ = placesM[BONE.hips]![2];
  const places = landmarksOf(SKELETON, pose);
  const landmarks = LANDMARK_NAMES.map((name, i) => ({
    ...{ name, x: image[3 * i]!, y: image[3 * i + 1]! },
    // As the network gives depth: smaller is nearer, in the picture's widths.
    z: ((hipsZ - places[i]![2]) * SCALE) / width,
    ...{ visibility: 1, presence: 1, confidence: 0.95 },
  }));
  const worldLandmarks = LANDMARK_NAMES.map((name, i) => {
    const [x, y, z] = [world[3 * i]!, world[3 * i + 1]!, world[3 * i + 2]!];
    return { name, x, y, z, visibility: 1, presence: 1, confidence: 0.95 };
  });
  const at = (name: (typeof LANDMARK_NAMES)[number]) => {
    const { x, y } = landmarks[LANDMARK_NAMES.indexOf(name)]!;
    return { x: x * width, y: y * height };
  };
  const mask = { width, height, data: new Uint8Array(width * height) };
  const data = new Uint8ClampedArray(4 * width * height);
  for (let i = 0; i < width * height; i++) data.set([...WALL, 255], 4 * i);
  const stroke = (
    a: { x: number; y: number },
    b: { x: number; y: number },
    radius: number,
    color: readonly number[],
  ) => {
    const from = (v: number, w: number) => Math.max(0, Math.floor(Math.min(v, w) - radius));
    const to = (v: number, w: number, end: number) => Math.min(end - 1, Math.ceil(Math.max(v, w) + radius));
    for (let y = from(a.y, b.y); y <= to(a.y, b.y, height); y++) {
      for (let x = from(a.x, b.x); x <= to(a.x, b.x, width); x++) {
        const [dx, dy] = [b.x - a.x, b.y - a.y];
        const t = Math.max(0, Math.min(1, ((x - a.x) * dx + (y - a.y) * dy) / (dx * dx + dy * dy || 1)));
        if (Math.hypot(x - a.x - t * dx, y - a.y - t * dy) > radius) continue;
        mask.data[y * width + x] = 255;
        data.set([...color, 255], 4 * (y * width + x));
      }
    }
  };
  const middle = (a: { x: number; y: number }, b: { x: number; y: number }) => ({
    x: (a.x + b.x) / 2,
    y: (a.y + b.y) / 2,
  });
  for (const side of BODY_SIDES) {
    stroke(at(`${side}_hip`), at(`${side}_knee`), 0.08 * SCALE, SHIRT);
    stroke(at(`${side}_knee`), at(`${side}_ankle`), 0.055 * SCALE, SKIN);
    stroke(at(`${side}_shoulder`), at(`${side}_hip`), 0.06 * SCALE, SHIRT);
  }
  const [shoulders, hips] = [
    middle(at('left_shoulder'), at('right_shoulder')),
    middle(at('left_hip'), at('right_hip')),
  ];
  stroke(shoulders, hips, 0.12 * SCALE, SHIRT);
  stroke(at('nose'), shoulders, 0.05 * SCALE, SKIN);
  stroke(at('nose'), at('nose'), 0.1 * SCALE, SKIN);
  for (const side of BODY_SIDES) {
    stroke(at(`${side}_shoulder`), at(`${side}_elbow`), 0.045 * SCALE, SKIN);
    stroke(at(`${side}_elbow`), at(`${side}_wrist`), 0.04 * SCALE, SKIN);
  }
  return {
    photo: { width, height, data },
    person: { id: 1, box: { height: 1 }, landmarks, worldLandmarks, mask },
    at,
  };
}

/** Pixels a metre at the figure's place. */
const SCALE = (0.75 * PICTURE.height) / 3 / 3.5;
