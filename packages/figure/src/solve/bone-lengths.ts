import { LANDMARK } from '@posebox/body';
import { clamp, lengthOf, subtract, type Vector3 } from '../geometry/vector.ts';
import { type FigureLength, type FigureLengths, USUAL_LENGTHS } from '../skeleton/humanoid-skeleton.ts';
import { fromTo, leastConfidence, middleOf, type SeenBody } from './seen-body.ts';

/** One length as a moment shows it, and how much that is worth. */
export interface LengthReading {
  readonly length: FigureLength;
  readonly metres: number;
  readonly weight: number;
}

const PAIRS: readonly (readonly [FigureLength, number, number])[] = [
  ['hips', LANDMARK.left_hip, LANDMARK.right_hip],
  ['shoulders', LANDMARK.left_shoulder, LANDMARK.right_shoulder],
  ['upperArm', LANDMARK.left_shoulder, LANDMARK.left_elbow],
  ['upperArm', LANDMARK.right_shoulder, LANDMARK.right_elbow],
  ['forearm', LANDMARK.left_elbow, LANDMARK.left_wrist],
  ['forearm', LANDMARK.right_elbow, LANDMARK.right_wrist],
  ['thigh', LANDMARK.left_hip, LANDMARK.left_knee],
  ['thigh', LANDMARK.right_hip, LANDMARK.right_knee],
  ['shank', LANDMARK.left_knee, LANDMARK.left_ankle],
  ['shank', LANDMARK.right_knee, LANDMARK.right_ankle],
  ['foot', LANDMARK.left_heel, LANDMARK.left_foot_index],
  ['foot', LANDMARK.right_heel, LANDMARK.right_foot_index],
];

/** The lengths a moment shows. What lies across the picture counts most: depth makes bones look shorter than they are. */
export function readLengths(body: SeenBody): readonly LengthReading[] {
  const readings: LengthReading[] = [];
  const read = (length: FigureLength, bone: Vector3 | null, confidence: number) => {
    if (!bone || !(confidence > 0)) return;
    const metres = lengthOf(bone);
    if (!(metres > 0.01)) return;
    const acrossShare = Math.hypot(bone[0], bone[1]) / metres;
    readings.push({ length, metres, weight: confidence ** 2 * acrossShare ** 4 });
  };
  for (const [length, from, to] of PAIRS)
    read(length, fromTo(body, from, to), leastConfidence(body, from, to));
  const shoulders = middleOf(body, LANDMARK.left_shoulder, LANDMARK.right_shoulder);
  const ears = middleOf(body, LANDMARK.left_ear, LANDMARK.right_ear);
  const ofShoulders = leastConfidence(body, LANDMARK.left_shoulder, LANDMARK.right_shoulder);
  const ofEars = leastConfidence(body, LANDMARK.left_ear, LANDMARK.right_ear);
  read(
    'trunk',
    shoulders,
    Math.min(ofShoulders, leastConfidence(body, LANDMARK.left_hip, LANDMARK.right_hip)),
  );
  read('neck', ears && shoulders && subtract(ears, shoulders), Math.min(ofEars, ofShoulders));
  return readings;
}

/** A person's lengths while they are being measured. */
export interface LengthMeter {
  add(readings: readonly LengthReading[]): void;
  lengths(): FigureLengths;
}

/** As fine as a length needs to be, and as long as one gets. */
const STEP_M = 0.005;
const STEPS = 200;

/** Readings so light don't tell a length; the usual one, at the person's scale, stands in. */
const LEAST_WEIGHT = 0.3;

/** How far a bone may stray from usual proportions. */
const LEAST_OF_USUAL = 0.75;
const MOST_OF_USUAL = 1.35;

/**
 * Weighted medians of all readings so far, left and right together, kept as histograms: the cost of a moment doesn't
 * grow with the clip.
 *
 * @example
 * const meter = createLengthMeter();
 * meter.add(readLengths(body));
 * meter.lengths().thigh; // 0.41
 */
export function createLengthMeter(): LengthMeter {
  const names = Object.keys(USUAL_LENGTHS) as readonly FigureLength[];
  const histograms = Object.fromEntries(names.map((name) => [name, new Float64Array(STEPS)])) as Record<
    FigureLength,
    Float64Array
  >;
  return {
    add(readings) {
      for (const { length, metres, weight } of readings) {
        const at = clamp(metres / STEP_M - 0.5, 0, STEPS - 1.001);
        const below = Math.floor(at);
        histograms[length][below]! += weight * (below + 1 - at);
        histograms[length][below + 1]! += weight * (at - below);
      }
    },
    lengths() {
      const medians = names.map((name) => [name, weightedMedianM(histograms[name])] as const);
      const known = medians.filter(([, metres]) => metres !== null);
      const scale =
        known.length > 0
          ? known.reduce((sum, [name, metres]) => sum + Math.log(metres! / USUAL_LENGTHS[name]), 0) /
            known.length
          : 0;
      return Object.fromEntries(
        medians.map(([name, metres]) => {
          const usual = USUAL_LENGTHS[name] * Math.exp(scale);
          return [name, clamp(metres ?? usual, LEAST_OF_USUAL * usual, MOST_OF_USUAL * usual)];
        }),
      ) as unknown as FigureLengths;
    },
  };
}

function weightedMedianM(histogram: Float64Array): number | null {
  const total = histogram.reduce((sum, weight) => sum + weight, 0);
  if (total < LEAST_WEIGHT) return null;
  let below = 0;
  for (const [step, weight] of histogram.entries()) {
    if (below + weight >= total / 2) return (step + (total / 2 - below) / weight) * STEP_M;
    below += weight;
  }
  return null;
}
