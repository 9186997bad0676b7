import {
  ANGLE_CONVENTIONS_VERSION,
  createTrackBuilder,
  LANDMARK_COUNT,
  type TrackDocument,
  trackToBinary,
} from '@posebox/body';
import webPackage from '../../../package.json' with { type: 'json' };

/** Metres: forwards, downwards, and to the person's right. */
type Point = readonly [forwards: number, down: number, right: number];

const RATE_HZ = 30;
const REPETITIONS = 3;
const REPETITION_S = 3;
/** Stands still before the first and after the last. */
const STILL_S = 0.5;
const IMAGE = { width: 1280, height: 720 } as const;
const PX_PER_M = 340;
const FLOOR_PX = 668;
/** The camera stands beside the person and a little in front, so that both sides are seen. */
const YAW_RAD = (24 * Math.PI) / 180;

/** Body segments of a person of 1.75 m (Winter, Biomechanics and Motor Control of Human Movement, 4th ed., fig. 4.1). */
const SHANK_M = 0.43;
const THIGH_M = 0.43;
const TRUNK_M = 0.5;
const UPPER_ARM_M = 0.31;
const FOREARM_M = 0.26;
const HALF_HIPS_M = 0.11;
const HALF_SHOULDERS_M = 0.19;

/** Three squats of a computed person, seen from the side: a track to try the pages with. In the compact binary. */
export const sampleSquats = (): Uint8Array<ArrayBuffer> =>
  trackToBinary(sampleSquatTrack()) as Uint8Array<ArrayBuffer>;

/** The same as a document: 10 s at 30 frames a second, one person. */
export function sampleSquatTrack(): TrackDocument {
  const builder = createTrackBuilder({
    image: IMAGE,
    provenance: {
      source: { kind: 'simulation', name: 'squats', sha256: null, skeleton: 'blazepose_33' },
      model: { name: 'full', sha256: '0'.repeat(64) },
      detectorSha256: null,
      engine: { name: 'posebox', version: webPackage.version },
      mode: 'standard',
      filter: null,
      timestamps: 'container',
      angleConventionsVersion: ANGLE_CONVENTIONS_VERSION,
    },
  });
  const frames = RATE_HZ * (2 * STILL_S + REPETITIONS * REPETITION_S);
  for (let frame = 0; frame <= frames; frame++) {
    const timeS = frame / RATE_HZ;
    const seen = squattingBody(depthAt(timeS)).map(turned);
    const image = seen.flatMap(([x, y, z]) => [
      0.5 + (x * PX_PER_M) / IMAGE.width,
      (FLOOR_PX + y * PX_PER_M) / IMAGE.height,
      (z * PX_PER_M) / IMAGE.width,
    ]);
    const hips = middle(seen[23] as Point, seen[24] as Point);
    const world = seen.flatMap((point) => point.map((value, axis) => value - (hips[axis] as number)));
    builder.addFrame(timeS, [
      {
        id: 1,
        state: 'tracked',
        score: 0.95,
        box: boxOf(image),
        visibility: SURE,
        presence: SURE,
        confidence: SURE,
        raw: { image, world },
      },
    ]);
  }
  return builder.document(1);
}

/** The far side is a little less sure. */
const SURE = Array.from({ length: LANDMARK_COUNT }, (_, landmark) =>
  landmark % 2 === 1 && landmark > 10 ? 0.86 : 0.96,
);

/** 0 standing, 1 at the bottom. */
function depthAt(timeS: number): number {
  const inside = timeS - STILL_S;
  if (inside <= 0 || inside >= REPETITIONS * REPETITION_S) return 0;
  return (1 - Math.cos((2 * Math.PI * inside) / REPETITION_S)) / 2;
}

/** The 33 landmarks at a depth; the ankles stay where they are. */
function squattingBody(depth: number): readonly Point[] {
  const shank = rad(4 + 26 * depth);
  const thigh = rad(4 + 88 * depth);
  const trunk = rad(3 + 38 * depth);
  const arm = rad(12 + 72 * depth);
  const ankle: Point = [0, -0.09, 0];
  const knee = add(ankle, [SHANK_M * Math.sin(shank), -SHANK_M * Math.cos(shank), 0]);
  const hip = add(knee, [-THIGH_M * Math.sin(thigh), -THIGH_M * Math.cos(thigh), 0]);
  const shoulder = add(hip, [TRUNK_M * Math.sin(trunk), -TRUNK_M * Math.cos(trunk), 0]);
  const elbow = add(shoulder, [UPPER_ARM_M * Math.sin(arm), UPPER_ARM_M * Math.cos(arm), 0]);
  const wrist = add(elbow, [FOREARM_M * Math.sin(arm + 0.25), FOREARM_M * Math.cos(arm + 0.25), 0]);
  const head = add(shoulder, [0.05 + 0.1 * Math.sin(trunk), -0.24, 0]);
  const both = (point: Point, half: number): readonly [Point, Point] => [
    add(point, [0, 0, -half]),
    add(point, [0, 0, half]),
  ];
  const hand = (forwards: number, down: number) => both(add(wrist, [forwards, down, 0]), HALF_SHOULDERS_M);
  const eye = add(head, [0.08, -0.04, 0]);
  const [leftEye, rightEye] = [
    [0.015, 0.03, 0.045].map((half) => both(eye, half)[0]),
    [0.015, 0.03, 0.045].map((half) => both(eye, half)[1]),
  ];
  return [
    add(head, [0.12, 0, 0]),
    ...leftEye,
    ...rightEye,
    ...both(head, 0.08),
    ...both(add(head, [0.09, 0.06, 0]), 0.025),
    ...both(shoulder, HALF_SHOULDERS_M),
    ...both(elbow, HALF_SHOULDERS_M),
    ...both(wrist, HALF_SHOULDERS_M),
    ...hand(0.07, 0.05),
    ...hand(0.09, 0.02),
    ...hand(0.05, -0.01),
    ...both(hip, HALF_HIPS_M),
    ...both(knee, HALF_HIPS_M),
    ...both(ankle, HALF_HIPS_M),
    ...both([-0.05, -0.02, 0], HALF_HIPS_M),
    ...both([0.17, -0.01, 0], HALF_HIPS_M),
  ];
}

/** As the camera sees it: to the right, down, away from the camera. The person faces right, the right side is near. */
function turned([forwards, down, right]: Point): Point {
  return [
    forwards * Math.cos(YAW_RAD) - right * Math.sin(YAW_RAD),
    down,
    -right * Math.cos(YAW_RAD) - forwards * Math.sin(YAW_RAD),
  ];
}

function boxOf(image: readonly number[]) {
  const xs = image.filter((_, index) => index % 3 === 0);
  const ys = image.filter((_, index) => index % 3 === 1);
  const [x, y] = [Math.min(...xs), Math.min(...ys)];
  return { x, y, width: Math.max(...xs) - x, height: Math.max(...ys) - y };
}

const rad = (degrees: number): number => (degrees * Math.PI) / 180;
const add = (a: Point, b: Point): Point => [a[0] + b[0], a[1] + b[1], a[2] + b[2]];
const middle = (a: Point, b: Point): Point => [(a[0] + b[0]) / 2, (a[1] + b[1]) / 2, (a[2] + b[2]) / 2];
