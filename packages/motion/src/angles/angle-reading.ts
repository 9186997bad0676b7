import type { CaptureAdvice } from '../capture/capture-coach.ts';

/**
 * Why an angle can't be told.
 * - `nobody`: the person isn't in this frame;
 * - `point_missing`: the track's skeleton lacks a point, or it was lost;
 * - `depth_missing`: the model that found the person knows only the picture, and how they are turned can't be told from it;
 * - `point_unsure`: a point is seen too poorly;
 * - `outside_picture`: a point lies beyond the picture's edge;
 * - `view_unknown`: shoulders and hips don't tell how the person stands;
 * - `wrong_view`: the plane of the angle is turned too far out of the picture;
 * - `towards_camera`: the limb points at the camera or away from it;
 * - `too_small`: the person is too small in the picture;
 * - `too_uncertain`: everything together, the error would be larger than `LARGEST_ERROR_DEG`.
 */
export const NOT_ASSESSABLE = [
  'nobody',
  'point_missing',
  'depth_missing',
  'point_unsure',
  'outside_picture',
  'view_unknown',
  'wrong_view',
  'towards_camera',
  'too_small',
  'too_uncertain',
] as const;
export type NotAssessable = (typeof NOT_ASSESSABLE)[number];

/** What would make it measurable. */
export const ANGLE_ADVICES = [
  'come_into_view',
  'step_back',
  'step_closer',
  'turn_side',
  'turn_front',
  'show_points',
  'limb_across',
  'other_source',
] as const satisfies readonly (CaptureAdvice | 'show_points' | 'limb_across' | 'other_source')[];
export type AngleAdvice = (typeof ANGLE_ADVICES)[number];

/** Where an angle was measured: in the picture, or on the landmarks in metres, whose depth is guessed. */
export const ANGLE_SOURCES = ['image', 'world'] as const;
export type AngleSource = (typeof ANGLE_SOURCES)[number];

/** The plane of the body that was measured. */
export const MEASURED_PLANES = ['sagittal', 'frontal', 'limb'] as const;
export type MeasuredPlane = (typeof MEASURED_PLANES)[number];

/** An angle with what it may be wrong by, or the reason there is none. */
export type AngleReading =
  | {
      readonly valueDeg: number;
      /** Nine of ten true values lie within `valueDeg ± errorDeg`. */
      readonly errorDeg: number;
      /** 0…1: the least sure point, less where the view or the joint is unfavourable. */
      readonly confidence: number;
      /** Whether one of its points was filled in rather than seen. Extremes are never taken from such values. */
      readonly interpolated: boolean;
      readonly plane: MeasuredPlane;
      readonly source: AngleSource;
    }
  | { readonly notAssessable: NotAssessable; readonly advice: AngleAdvice };

/** Whether there is a number: `if (isMeasured(reading)) reading.valueDeg`. */
export const isMeasured = (reading: AngleReading): reading is Extract<AngleReading, { valueDeg: number }> =>
  'valueDeg' in reading;

/** What to do about a reason. Turning to the side shows the sagittal plane, facing the camera the frontal one. */
export function adviceFor(reason: NotAssessable, plane: MeasuredPlane): AngleAdvice {
  switch (reason) {
    case 'nobody':
      return 'come_into_view';
    case 'point_missing':
    case 'depth_missing':
      return 'other_source';
    case 'outside_picture':
      return 'step_back';
    case 'too_small':
      return 'step_closer';
    case 'wrong_view':
      return plane === 'frontal' ? 'turn_front' : 'turn_side';
    case 'towards_camera':
      return 'limb_across';
    case 'view_unknown':
    case 'point_unsure':
    case 'too_uncertain':
      return 'show_points';
  }
}
