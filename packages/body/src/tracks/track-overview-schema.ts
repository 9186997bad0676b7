import { z } from 'zod';
import { LANDMARK_NAMES } from '../landmarks.ts';
import { MARK_NAMES } from '../pose-track.ts';

/** Values over frames as runs of [value, number of frames]. */
const runs = z.array(z.tuple([z.int().min(0), z.int().min(1)]));

export const trackSpanSchema = z.object({
  mark: z.enum(MARK_NAMES),
  landmark: z.enum(LANDMARK_NAMES),
  fromFrame: z.int().min(0),
  toFrame: z.int().min(0),
});

export const trackOverviewSchema = z
  .object({
    image: z.object({ width: z.int().min(1), height: z.int().min(1) }),
    /** The first frame's time and the step to each next one, in microseconds. */
    timesUs: z.array(z.int()),
    subjectId: z.int().min(1).nullable(),
    people: z.array(
      z.object({
        id: z.int().min(1),
        firstFrame: z.int().min(0),
        /** [x, y, width, height] around all that is seen of the person, normalised; null where nothing is. */
        extent: z.tuple([z.number(), z.number(), z.number(), z.number()]).nullable(),
        /** Indices into `FRAME_STATES`. */
        states: runs,
        /** Mean confidence of the twelve large joints, per cent, one a frame. */
        confidence: z.array(z.int().min(0).max(100)),
        /** Bits of `MARK` that any of the twelve large joints carries; `corrected` of any landmark. */
        marks: runs,
        /** Joints that are special for a while, longest first; the longest hundred. */
        spans: z.array(trackSpanSchema),
      }),
    ),
  })
  .meta({ id: 'TrackOverview' });

export type TrackOverviewJson = z.infer<typeof trackOverviewSchema>;
export type TrackSpan = z.infer<typeof trackSpanSchema>;
