import { existsSync, mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import {
  applyEdits,
  FRAME_STATE,
  type TrackDocument,
  trackBinaryPieces,
  trackRows,
  trackToBinary,
} from '@posebox/body';
import { simulatedExercise } from '@posebox/motion';
import { afterAll, describe, expect, it } from 'vitest';
import { openPeopleFile } from './people-file.ts';

const folder = mkdtempSync(join(tmpdir(), 'posebox-people-'));
afterAll(() => rmSync(folder, { recursive: true, force: true }));

/** Two people, the second one away every other 50 frames. */
const clip = twoPeople();

function twoPeople(): TrackDocument {
  const { document } = simulatedExercise({
    exercise: 'squat',
    repetitions: Array.from({ length: 4 }, () => ({ depth: 1, outS: 1, holdS: 0.2, backS: 1, restS: 0.3 })),
    yawDeg: 60,
    seed: 3,
  });
  const [one] = document.people;
  if (!one) throw new Error('nobody');
  const gaps = Array.from({ length: 3 }, (_, gap) => ({ from: gap * 100, to: gap * 100 + 49 }));
  const edits = gaps.map(({ from, to }, index) => ({
    id: String(index),
    by: 'test',
    at: '1970-01-01T00:00:00Z',
    operation: {
      kind: 'remove_frames' as const,
      personId: 2,
      fromFrame: from,
      toFrame: Math.min(to, one.frameCount - 1),
    },
  }));
  return applyEdits({ ...document, people: [one, { ...one, personId: 2 }], edits });
}

/** Rows as a clip gives them: frame by frame. */
function filled(name: string) {
  const path = join(folder, name);
  const file = openPeopleFile(path);
  for (const frame of clip.timesS.keys()) {
    for (const track of clip.people) {
      const row = frame - track.firstFrame;
      if (row < 0 || row >= track.frameCount || track.states[row] === FRAME_STATE.absent) continue;
      file.put(trackRows(track, row, row + 1));
    }
  }
  return { path, file };
}

describe('people kept in a file while a clip is looked at', () => {
  it('come back as they were, whole and page by page', () => {
    const { file } = filled('same');
    expect(clip.people).toHaveLength(2);
    for (const track of clip.people) expect(file.track(track.personId, clip.timesS)).toEqual(track);
    const outline = { ...clip, people: file.people() };
    const pieces = trackBinaryPieces(outline, (first, end) => file.peopleIn(first, end, clip.timesS));
    expect(Buffer.concat([...pieces])).toEqual(Buffer.from(trackToBinary(clip)));
    file.close();
  });

  it('are exchanged as an edit would exchange them', () => {
    const { file } = filled('exchanged');
    file.exchange(1, 2, 120, 190);
    const operation = {
      kind: 'exchange_people' as const,
      personId: 1,
      withPersonId: 2,
      fromFrame: 120,
      toFrame: 190,
    };
    const edited = applyEdits(clip, [{ id: 'x', by: 'test', at: '1970-01-01T00:00:00Z', operation }]);
    for (const track of edited.people) expect(file.track(track.personId, clip.timesS)).toEqual(track);
    file.close();
  });

  it('leave nothing behind, not even when nobody closes them', () => {
    const { path, file } = filled('gone');
    expect(existsSync(path)).toBe(false);
    file.close();
    file.close();
  });
});
