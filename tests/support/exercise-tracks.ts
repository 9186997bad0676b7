import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { gunzipSync } from 'node:zlib';
import { createTrackBuilder, LANDMARK_COUNT, type TrackDocument } from '@posebox/body';
import { sharedFolder } from './shared-folder.ts';

/** A landmark track as the shared folder holds it: shared data/exercise/tracks/README.md. */
interface SharedTrack {
  readonly width: number;
  readonly height: number;
  readonly timesS: readonly number[];
  readonly landmarks: readonly (readonly (readonly [number, number, number, number])[] | null)[];
  readonly world: readonly (readonly (readonly [number, number, number])[] | null)[];
}

/**
 * A measured track of a real person by its name, `squat_5`. Visibility stands for presence and confidence, which
 * the measurement did not keep.
 */
export function exerciseTrack(name: string): TrackDocument {
  const file = join(sharedFolder, 'data/exercise/tracks', `${name}.json.gz`);
  const track = JSON.parse(gunzipSync(readFileSync(file)).toString()) as SharedTrack;
  const builder = createTrackBuilder({
    image: { width: track.width, height: track.height },
    provenance: {
      source: { kind: 'video', name, sha256: null, skeleton: 'blazepose_33' },
      model: { name: 'full', sha256: '0'.repeat(64) },
      detectorSha256: null,
      engine: { name: 'posebox', version: '0.1.0' },
      mode: 'mediapipe',
      filter: null,
      timestamps: 'container',
      angleConventionsVersion: 1,
    },
  });
  track.timesS.forEach((timeS, frame) => {
    const landmarks = track.landmarks[frame];
    const world = track.world[frame];
    if (!landmarks || !world) {
      builder.addFrame(timeS, []);
      return;
    }
    const visibility = landmarks.map((point) => point[3]);
    const xs = landmarks.map((point) => point[0]);
    const ys = landmarks.map((point) => point[1]);
    builder.addFrame(timeS, [
      {
        id: 1,
        state: 'tracked',
        score: visibility.reduce((sum, value) => sum + value, 0) / LANDMARK_COUNT,
        box: {
          x: Math.min(...xs),
          y: Math.min(...ys),
          width: Math.max(...xs) - Math.min(...xs),
          height: Math.max(...ys) - Math.min(...ys),
        },
        visibility,
        presence: visibility,
        confidence: visibility,
        raw: { image: landmarks.flatMap((point) => point.slice(0, 3)), world: world.flat() },
      },
    ]);
  });
  return builder.document(1);
}
