import { ANGLE_CONVENTIONS_VERSION, type Pose, type PoseTrack } from '@posebox/body';
import { z } from 'zod';
import { type PictureSize, poseRow } from '../landmark-row.ts';
import { VIEWS, type ViewEstimate } from '../view/view.ts';
import type { AngleDefinition } from './angle-definition.ts';
import { createAngleMeter } from './angle-meter.ts';
import {
  ANGLE_ADVICES,
  ANGLE_SOURCES,
  type AngleReading,
  type AngleSource,
  isMeasured,
  MEASURED_PLANES,
  NOT_ASSESSABLE,
} from './angle-reading.ts';
import { type AngleSeries, angleSeriesInSteps, readingAt } from './angle-series.ts';

/** What leaves the program as angles: of a picture, or of a clip. Degrees with one decimal. */

const degrees = z.number();
const measuredAngleSchema = z
  .object({
    valueDeg: degrees,
    errorDeg: degrees.meta({ description: 'Nine of ten true values lie within valueDeg ± errorDeg.' }),
    confidence: z.number().min(0).max(1),
    interpolated: z.boolean().meta({ description: 'A point was filled in, not seen.' }),
    plane: z.enum(MEASURED_PLANES),
    source: z.enum(ANGLE_SOURCES),
  })
  .meta({ id: 'MeasuredAngle' });
const refusedAngleSchema = z
  .object({ notAssessable: z.enum(NOT_ASSESSABLE), advice: z.enum(ANGLE_ADVICES) })
  .meta({ id: 'NotAssessableAngle' });

const viewSchema = z
  .object({
    view: z.enum(VIEWS),
    yawDeg: degrees.nullable().meta({ description: '0 faces the camera, 90 the right edge, ±180 away.' }),
    yawErrorDeg: degrees,
    nearSide: z.enum(['left', 'right', 'middle']),
  })
  .meta({ id: 'ViewEstimate' });

export const poseAnglesSchema = z
  .object({
    angleConventionsVersion: z.int(),
    source: z.enum(ANGLE_SOURCES),
    people: z.array(
      z.object({
        personId: z.int(),
        view: viewSchema,
        angles: z.record(z.string(), z.union([measuredAngleSchema, refusedAngleSchema])),
      }),
    ),
  })
  .meta({ id: 'PoseAngles' });
export type PoseAngles = z.infer<typeof poseAnglesSchema>;

const angleColumnSchema = z
  .object({
    valueDeg: z.array(degrees.nullable()).meta({ description: 'Null where not assessable.' }),
    errorDeg: z.array(degrees.nullable()),
    confidence: z.array(z.number().nullable()),
    notAssessable: z.array(z.enum(NOT_ASSESSABLE).nullable()),
    interpolated: z.array(z.boolean()),
  })
  .meta({ id: 'AngleColumn' });

export const trackAnglesSchema = z
  .object({
    angleConventionsVersion: z.int(),
    source: z.enum(ANGLE_SOURCES),
    people: z.array(
      z.object({
        personId: z.int(),
        firstFrame: z.int(),
        timesS: z.array(z.number()),
        view: z.array(z.enum(VIEWS)),
        yawDeg: z.array(degrees.nullable()),
        angles: z.record(z.string(), angleColumnSchema),
      }),
    ),
  })
  .meta({ id: 'TrackAngles' });
export type TrackAngles = z.infer<typeof trackAnglesSchema>;

/** What is asked for. */
export interface AnglesRequest {
  readonly angles: readonly AngleDefinition[];
  readonly source: AngleSource;
}

/**
 * The angles of everybody in a picture.
 *
 * @example poseAngles(document.people, document.image, { angles: CLINICAL_ANGLES, source: 'image' })
 */
export function poseAngles(people: readonly Pose[], image: PictureSize, request: AnglesRequest): PoseAngles {
  return {
    angleConventionsVersion: ANGLE_CONVENTIONS_VERSION,
    source: request.source,
    people: people.map((pose) => {
      const meter = createAngleMeter(request);
      const view = meter.next(poseRow(pose, image), 0);
      const angles = Object.entries<AngleReading>(meter.readings()).map(([id, reading]) => [
        id,
        rounded(reading),
      ]);
      return { personId: pose.id, view: roundedView(view), angles: Object.fromEntries(angles) };
    }),
  };
}

/** The angles of people over a clip, with pauses in which whoever else waits can be served. */
export function* trackAnglesInSteps(
  people: readonly PoseTrack[],
  image: PictureSize,
  request: AnglesRequest,
): Generator<undefined, TrackAngles> {
  const measured: TrackAngles['people'] = [];
  for (const track of people) {
    const series = yield* angleSeriesInSteps(track, image, request);
    measured.push(personAngles(track, series));
  }
  return {
    angleConventionsVersion: ANGLE_CONVENTIONS_VERSION,
    source: request.source,
    people: measured,
  };
}

function personAngles(track: PoseTrack, series: AngleSeries): TrackAngles['people'][number] {
  const rows = Array.from({ length: track.frameCount }, (_, row) => row);
  const columns = Object.entries(series.angles).map(([id, column]) => {
    const readings = rows.map((row) => rounded(readingAt(column, row, series.source)));
    const each = <K extends 'valueDeg' | 'errorDeg' | 'confidence'>(key: K) =>
      readings.map((reading) => (isMeasured(reading) ? reading[key] : null));
    return [
      id,
      {
        valueDeg: each('valueDeg'),
        errorDeg: each('errorDeg'),
        confidence: each('confidence'),
        notAssessable: readings.map((reading) => (isMeasured(reading) ? null : reading.notAssessable)),
        interpolated: readings.map((reading) => isMeasured(reading) && reading.interpolated),
      },
    ];
  });
  return {
    personId: track.personId,
    firstFrame: track.firstFrame,
    timesS: [...track.timesS],
    view: series.views.map(({ view }) => view),
    yawDeg: series.views.map(({ yawDeg }) => (Number.isNaN(yawDeg) ? null : tenth(yawDeg))),
    angles: Object.fromEntries(columns),
  };
}

const tenth = (value: number) => Math.round(10 * value) / 10;

function rounded(reading: AngleReading): AngleReading {
  if (!isMeasured(reading)) return reading;
  const { valueDeg, errorDeg, confidence } = reading;
  return {
    ...reading,
    valueDeg: tenth(valueDeg),
    errorDeg: tenth(errorDeg),
    confidence: Math.round(100 * confidence) / 100,
  };
}

const roundedView = ({ view, yawDeg, yawErrorDeg, nearSide }: ViewEstimate) => ({
  view,
  yawDeg: Number.isNaN(yawDeg) ? null : tenth(yawDeg),
  yawErrorDeg: tenth(yawErrorDeg),
  nearSide,
});
