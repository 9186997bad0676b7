import { LANDMARK_NAMES, rowOf, type TrackDocument } from '@posebox/body';
import { atEvenRate } from '../even-rate.ts';
import { ExchangeProblem } from '../exchange-problem.ts';
import type { LengthUnit } from '../export-file.ts';
import { landmarksInSpace, pointInSpace } from '../laboratory-frame.ts';
import { c3dFile } from './c3d-file.ts';

const MM_PER_M = 1000;

/**
 * A clip as one C3D file, Z up as laboratories have it: X to the right of the picture, Y away from the camera, Z up.
 * `m` gives millimetres from world landmarks (the hips stay at the origin); `px` gives the picture, Y = 0. Several
 * people have their labels prefixed, `person1:left_knee`, and are named in the SUBJECTS group. Unevenly timed clips are
 * resampled, as C3D knows a constant rate only.
 *
 * Throws `ExchangeProblem` `nobody_in_track`, and `metres_missing` when nobody has world landmarks and metres are asked for.
 */
export function trackToC3d(document: TrackDocument, unit: LengthUnit = 'm'): Iterable<Uint8Array> {
  const { document: even, rateHz } = atEvenRate(document);
  const people = even.people
    .map((track) => ({ track, landmarks: landmarksInSpace(track, unit) }))
    .filter(({ landmarks }) => landmarks.length > 0);
  if (even.people.length === 0) throw new ExchangeProblem('nobody_in_track');
  if (people.length === 0) throw new ExchangeProblem('metres_missing');
  const several = people.length > 1;
  const prefixOf = (personId: number) => (several ? `person${personId}:` : '');
  const markers = people.flatMap(({ track, landmarks }) =>
    landmarks.map((landmark) => ({
      track,
      landmark,
      label: prefixOf(track.personId) + LANDMARK_NAMES[landmark]!,
    })),
  );
  const scale = unit === 'm' ? MM_PER_M : 1;
  return {
    [Symbol.iterator]: () =>
      c3dFile({
        labels: markers.map(({ label }) => label),
        frameCount: even.timesS.length,
        rateHz,
        units: unit === 'm' ? 'mm' : 'px',
        screenAxes: ['+X', '+Z'],
        subjects: several
          ? people.map(({ track }) => ({
              name: `person${track.personId}`,
              prefix: prefixOf(track.personId),
            }))
          : [],
        software: { name: 'PoseBox', version: even.provenance.engine.version },
        pointAt(frame, point) {
          const { track, landmark } = markers[point]!;
          const row = rowOf(track, frame);
          const place = row < 0 ? null : pointInSpace(track, row, landmark, unit, even.image);
          return place && [place.right * scale, 0 - place.toCamera * scale, place.up * scale];
        },
      }),
  };
}
