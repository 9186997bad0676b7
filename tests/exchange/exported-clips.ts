import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import {
  applyEdits,
  createTrackBuilder,
  LANDMARK_COUNT,
  type TrackDocument,
  type TrackOperation,
} from '@posebox/body';
import { simulatedClip } from '@posebox/body/simulated-clip';
import type { ExportFile } from '@posebox/exchange';
import { exerciseTrack } from '../support/exercise-tracks.ts';
import { sayLeftOut, sharedPresent } from '../support/shared-folder.ts';

/** Clips whose exports are read back: simulated ones, and real people where the shared folder is there. */
export function clipsToExport(): readonly (readonly [string, TrackDocument])[] {
  const clips: [string, TrackDocument][] = [
    ['one simulated person', simulatedClip({ frames: 65, smoothed: true })],
    ['two people with gaps, missing and corrected points', damagedClip()],
  ];
  sayLeftOut('exports of real tracks');
  if (sharedPresent) {
    for (const name of ['squat_5', 'pull-up_3']) clips.push([name, exerciseTrack(name)]);
  }
  return clips;
}

function damagedClip(): TrackDocument {
  const clip = simulatedClip({ frames: 40, people: 2, smoothed: true, gaps: [10, 11] });
  const frames = { fromFrame: 3, toFrame: 5 };
  const operations: TrackOperation[] = [
    {
      kind: 'remove_points',
      personId: 1,
      ...frames,
      landmarks: ['nose', 'left_knee', 'right_foot_index'],
    },
    { kind: 'correct_point', personId: 1, frame: 7, landmark: 'left_wrist', x: 0.1, y: 0.2 },
    { kind: 'remove_frames', personId: 2, fromFrame: 0, toFrame: 6 },
  ];
  return applyEdits(
    clip,
    operations.map((operation, index) => ({
      id: `e${index}`,
      by: 'test',
      at: '2025-01-01T00:00:00Z',
      operation,
    })),
  );
}

/** A nose in the middle of the picture that has moved to three quarters of it in the last frame, 30 a second. */
export function longClipOfOnePoint(frames: number): TrackDocument {
  const { image, provenance } = simulatedClip({ frames: 1 });
  const builder = createTrackBuilder({ image, provenance });
  const confidence = new Float32Array(LANDMARK_COUNT).fill(1, 0, 1);
  for (let frame = 0; frame < frames; frame++) {
    const place = new Float32Array(3 * LANDMARK_COUNT).fill(Number.NaN);
    place.set([frame === frames - 1 ? 0.75 : 0.5, 0.5, 0]);
    builder.addFrame(frame / 30, [
      {
        id: 1,
        state: 'tracked',
        score: 1,
        box: { x: 0, y: 0, width: 1, height: 1 },
        visibility: confidence,
        presence: confidence,
        confidence,
        raw: { image: place, world: null },
      },
    ]);
  }
  return builder.document();
}

/** A folder for one test file's exports; `clear()` when done. */
export function exportFolder(): { write(files: Iterable<ExportFile>): string[]; clear(): void } {
  const folder = mkdtempSync(join(tmpdir(), 'posebox-exchange-'));
  return {
    write: (files) =>
      Array.from(files, (file) => {
        const path = join(folder, file.path);
        mkdirSync(dirname(path), { recursive: true });
        const chunks = Array.from(file.chunks(), (chunk) =>
          typeof chunk === 'string' ? Buffer.from(chunk) : chunk,
        );
        writeFileSync(path, Buffer.concat(chunks));
        return path;
      }),
    clear: () => rmSync(folder, { recursive: true, force: true }),
  };
}
