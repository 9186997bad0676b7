import { measuredFrameRate, type TrackOutline } from '@posebox/body';
import type { VideoSummary } from '../database/schema.ts';

/** What a list shows of a clip. */
export function summaryOf({ image, timesS, people, subjectId }: TrackOutline): VideoSummary {
  const durationS = (timesS.at(-1) ?? 0) - (timesS[0] ?? 0);
  return {
    width: image.width,
    height: image.height,
    durationS: Math.round(durationS * 1e3) / 1e3,
    frames: timesS.length,
    medianFps: Math.round(measuredFrameRate(timesS).medianHz * 100) / 100,
    people: people.length,
    subjectId,
  };
}
