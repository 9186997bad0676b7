import { LANDMARK_COUNT, type Pose } from '@posebox/body';
import { confidenceOf, type LandmarkRow, type PictureSize, poseRow } from '../landmark-row.ts';
import type { ViewEstimate } from '../view/view.ts';
import { createViewStream } from '../view/view-stream.ts';
import { type AngleDefinition, compileAngle } from './angle-definition.ts';
import { type AngleReading, type AngleSource, adviceFor } from './angle-reading.ts';
import { CLINICAL_ANGLES } from './clinical-angles.ts';
import {
  type AngleSample,
  createAngleSample,
  createMeasuringScratch,
  measureAngle,
} from './measure-angle.ts';

/** A landmark counts as seen from here on … */
const SEEN_FROM = 0.5;
/** … until it is less sure than this, so that numbers don't flicker. */
const SEEN_UNTIL = 0.35;

export interface AngleMeterOptions<Id extends string = string> {
  /** What is measured; the clinical angles when left out. */
  readonly angles: readonly AngleDefinition<Id>[];
  /** `image` when left out. `world` measures in any view, with an error that says what that is worth. */
  readonly source?: AngleSource;
}

/** Measures one person moment by moment; a whole track goes through the same meter. */
export interface AngleMeter<Id extends string = string> {
  /** Takes the next moment of the same person; times must not fall. Returns how the person stands. */
  next(moment: LandmarkRow, timeS: number): ViewEstimate;
  /** The angle with this place in `angles` at that moment, in an object that the next call writes over. */
  sample(index: number): AngleSample;
  /** All angles at that moment. */
  readings(): Readonly<Record<Id, AngleReading>>;
}

/**
 * Opens a meter for one person.
 *
 * @example
 * const meter = createAngleMeter({ angles: CLINICAL_ANGLES });
 * meter.next(poseRow(pose, image), timeS);
 * meter.readings().left_knee_flexion; // { valueDeg: 94.1, errorDeg: 6.8, … }
 */
export function createAngleMeter<Id extends string>({
  angles,
  source = 'image',
}: AngleMeterOptions<Id>): AngleMeter<Id> {
  const compiled = angles.map(compileAngle);
  const views = createViewStream();
  const seen = new Uint8Array(LANDMARK_COUNT);
  const sample = createAngleSample();
  const scratch = createMeasuringScratch();
  let points: LandmarkRow | null = null;
  let view: ViewEstimate | null = null;

  const meter: AngleMeter<Id> = {
    next(moment, timeS) {
      points = moment;
      view = views.next(moment, timeS);
      for (let i = 0; i < LANDMARK_COUNT; i++) {
        seen[i] = confidenceOf(moment, i) >= (seen[i] ? SEEN_UNTIL : SEEN_FROM) ? 1 : 0;
      }
      return view;
    },
    sample(index) {
      if (points && view) {
        measureAngle(compiled[index]!, { points, view, axes: views.axes, seen, scratch }, source, sample);
      }
      return sample;
    },
    readings() {
      const entries = angles.map(({ id }, index) => [id, readingOf(meter.sample(index), source)]);
      return Object.fromEntries(entries) as Record<Id, AngleReading>;
    },
  };
  return meter;
}

/** A sample as a value of its own. */
export function readingOf(sample: AngleSample, source: AngleSource): AngleReading {
  const { notAssessable, valueDeg, errorDeg, confidence, interpolated, plane } = sample;
  return notAssessable
    ? { notAssessable, advice: adviceFor(notAssessable, plane) }
    : { valueDeg, errorDeg, confidence, interpolated, plane, source };
}

/**
 * The angles of one pose.
 *
 * @example measureAngles(pose, document.image).right_knee_flexion
 */
export function measureAngles(pose: Pose, image: PictureSize): Readonly<Record<string, AngleReading>>;
export function measureAngles<Id extends string>(
  pose: Pose,
  image: PictureSize,
  options: AngleMeterOptions<Id>,
): Readonly<Record<Id, AngleReading>>;
export function measureAngles(
  pose: Pose,
  image: PictureSize,
  options: AngleMeterOptions = { angles: CLINICAL_ANGLES },
): Readonly<Record<string, AngleReading>> {
  const meter = createAngleMeter(options);
  meter.next(poseRow(pose, image), 0);
  return meter.readings();
}
