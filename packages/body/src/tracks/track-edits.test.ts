import { describe, expect, it } from 'vitest';
import { LANDMARK, LANDMARK_COUNT } from '../landmarks.ts';
import { FRAME_STATE, isMissing, MARK, poseAt } from '../pose-track.ts';
import { applyEdits } from './apply-edits.ts';
import { simulatedClip } from './simulated-clip.ts';
import { personOf, type TrackDocument } from './track-document.ts';
import { type TrackEdit, type TrackOperation, trackEditSchema, withoutEdit } from './track-edit.ts';
import { trackJsonText } from './track-json.ts';
import { TrackProblem } from './track-problem.ts';

const CLIP = simulatedClip({ frames: 30, people: 2, smoothed: true });
const KNEE = LANDMARK.left_knee;
const PERSON = { personId: 1 };

const layer = (...operations: TrackOperation[]): TrackEdit[] =>
  operations.map((operation, index) =>
    trackEditSchema.parse({ id: `e${index}`, by: '李', at: '2025-03-01T10:00:00Z', operation }),
  );
const edited = (clip: TrackDocument, ...operations: TrackOperation[]) =>
  applyEdits(clip, layer(...operations));
const textOf = (clip: TrackDocument) => [...trackJsonText(clip)].join('');
const first = (clip: TrackDocument) => personOf(clip, 1)!;

const correct: TrackOperation = {
  kind: 'correct_point',
  ...PERSON,
  frame: 5,
  landmark: 'left_knee',
  x: 0.41,
  y: 0.62,
};

describe('the layer of edits', () => {
  it('never touches the measured clip', () => {
    const before = textOf(CLIP);
    edited(CLIP, correct, { kind: 'remove_frames', ...PERSON, fromFrame: 8, toFrame: 9 });
    edited(CLIP, { kind: 'join_people', personId: 2, intoPersonId: 1 });
    expect(textOf(CLIP)).toBe(before);
  });

  it('restores every byte when an edit is undone', () => {
    const edits = layer(correct, { kind: 'swap_sides', ...PERSON, fromFrame: 2, toFrame: 20, part: 'legs' });
    expect(textOf(applyEdits(CLIP, edits))).not.toBe(textOf(applyEdits(CLIP, edits.slice(0, 1))));
    expect(textOf(applyEdits(CLIP, withoutEdit(edits, 'e1')))).toBe(textOf(edited(CLIP, correct)));
    expect(textOf(applyEdits(CLIP, []))).toBe(textOf(CLIP));
  });

  it('gives the same bytes for the same edits', () => {
    expect(textOf(edited(CLIP, correct))).toBe(textOf(edited(CLIP, correct)));
  });

  it('shares the people it does not speak of', () => {
    expect(personOf(edited(CLIP, correct), 2)).toBe(personOf(CLIP, 2));
  });

  it('names the edit that cannot be applied', () => {
    const problem = (...operations: TrackOperation[]) => {
      try {
        edited(CLIP, ...operations);
      } catch (thrown) {
        return thrown instanceof TrackProblem ? [thrown.code, thrown.values.edit] : thrown;
      }
      return null;
    };
    expect(problem(correct, { ...correct, personId: 7 })).toEqual(['edit_person_unknown', 'e1']);
    expect(problem({ ...correct, frame: 30 })).toEqual(['edit_frames_outside', 'e0']);
    expect(problem({ kind: 'remove_person', personId: 1 }, correct)).toEqual(['edit_person_unknown', 'e1']);
    expect(problem({ kind: 'join_people', personId: 1, intoPersonId: 1 })).toEqual([
      'edit_person_unknown',
      'e0',
    ]);
    const frames = { fromFrame: 0, toFrame: 29 };
    expect(problem({ kind: 'interpolate', ...PERSON, ...frames, landmarks: 'all' })).toEqual([
      'edit_nothing_to_join',
      'e0',
    ]);
  });
});

describe('correcting a point', () => {
  const track = first(edited(CLIP, correct));
  const at = 5 * LANDMARK_COUNT + KNEE;

  it('puts it exactly there, surely and marked, in raw as in smoothed', () => {
    for (const series of [track.raw, track.smoothed]) {
      expect(series.image[at * 3]).toBe(Math.fround(0.41));
      expect(series.image[at * 3 + 1]).toBe(Math.fround(0.62));
    }
    expect(track.confidence[at]).toBe(1);
    expect(track.marks[at]).toBe(MARK.corrected);
  });

  it('leaves every other point alone', () => {
    const before = first(CLIP).smoothed.image;
    const changed = [...track.smoothed.image].flatMap((value, index) =>
      value === before[index] ? [] : [index],
    );
    expect(changed).toEqual([at * 3, at * 3 + 1]);
  });

  it('moves the world landmark by the same way at the scale of the person, depth kept', () => {
    const before = first(CLIP).smoothed;
    const movedPx = [
      (0.41 - before.image[at * 3]!) * CLIP.image.width,
      (0.62 - before.image[at * 3 + 1]!) * CLIP.image.height,
    ];
    const movedM = [0, 1].map((axis) => track.smoothed.world[at * 3 + axis]! - before.world[at * 3 + axis]!);
    // The simulated person is drawn at 320 px a metre across and 288 px down, so the common scale lies between.
    expect(movedPx[0]! / movedM[0]!).toBeGreaterThan(280);
    expect(movedPx[0]! / movedM[0]!).toBeLessThan(325);
    expect(movedPx[1]! / movedM[1]!).toBeCloseTo(movedPx[0]! / movedM[0]!, 0);
    expect(track.smoothed.world[at * 3 + 2]).toBe(before.world[at * 3 + 2]);
  });
});

describe('swapping sides', () => {
  const swap: TrackOperation = { kind: 'swap_sides', ...PERSON, fromFrame: 4, toFrame: 6, part: 'legs' };

  it('exchanges left and right of that part only, marked', () => {
    const pose = poseAt(first(CLIP), 5)!;
    const swapped = poseAt(first(edited(CLIP, swap)), 5)!;
    expect({ ...swapped.landmarks[KNEE], name: '' }).toEqual({
      ...pose.landmarks[LANDMARK.right_knee],
      name: '',
    });
    expect(swapped.landmarks[LANDMARK.left_wrist]).toEqual(pose.landmarks[LANDMARK.left_wrist]);
    const { marks } = first(edited(CLIP, swap));
    expect(marks[5 * LANDMARK_COUNT + KNEE]! & MARK.swapped).toBe(MARK.swapped);
    expect(marks[7 * LANDMARK_COUNT + KNEE]).toBe(first(CLIP).marks[7 * LANDMARK_COUNT + KNEE]);
  });

  it('is its own opposite', () => {
    expect(textOf(edited(CLIP, swap, swap))).toBe(textOf(CLIP));
  });
});

describe('interpolating', () => {
  const frames = { fromFrame: 10, toFrame: 13 };
  const uneven = simulatedClip({ frames: 30, smoothed: true, timeAt: (index) => 0.02 * index ** 1.3 });
  const track = first(
    edited(uneven, { kind: 'interpolate', ...PERSON, ...frames, landmarks: ['left_knee'] }),
  );

  it('draws a straight line in true time', () => {
    const x = (row: number) => track.smoothed.image[(row * LANDMARK_COUNT + KNEE) * 3]!;
    const speed = (a: number, b: number) => (x(b) - x(a)) / (track.timesS[b]! - track.timesS[a]!);
    for (let row = 9; row < 14; row++) expect(speed(row, row + 1)).toBeCloseTo(speed(9, 14), 4);
  });

  it('takes the raw values away, marks the points and is as sure as the weaker end', () => {
    const { confidence } = first(uneven);
    const weaker = Math.min(confidence[9 * LANDMARK_COUNT + KNEE]!, confidence[14 * LANDMARK_COUNT + KNEE]!);
    for (let row = 10; row <= 13; row++) {
      expect(isMissing(track.raw, row, KNEE)).toBe(true);
      expect(track.marks[row * LANDMARK_COUNT + KNEE]).toBe(MARK.interpolated);
      expect(track.confidence[row * LANDMARK_COUNT + KNEE]).toBe(weaker);
    }
  });

  it('closes a gap in which nobody was seen', () => {
    const gappy = simulatedClip({ frames: 20, gaps: [8, 9, 10] });
    const closed = first(
      edited(gappy, { kind: 'interpolate', ...PERSON, fromFrame: 8, toFrame: 10, landmarks: 'all' }),
    );
    expect([...closed.states.subarray(7, 12)]).toEqual([2, 1, 1, 1, 2]);
    expect(closed.boxes[9 * 4]).toBeCloseTo(closed.boxes[7 * 4]!, 5);
    expect(isMissing(closed.smoothed, 9, KNEE)).toBe(false);
    expect(first(gappy).states[9]).toBe(FRAME_STATE.absent);
  });
});

describe('people', () => {
  it('who are one under two numbers become one', () => {
    const split = edited(CLIP, { kind: 'remove_frames', personId: 1, fromFrame: 15, toFrame: 29 });
    const joined = edited(split, { kind: 'join_people', personId: 2, intoPersonId: 1 });
    expect(joined.people).toHaveLength(1);
    const track = first(joined);
    expect(track.frameCount).toBe(30);
    expect(poseAt(track, 10)).toEqual(poseAt(first(CLIP), 10));
    expect({ ...poseAt(track, 20), id: 2 }).toEqual(poseAt(personOf(CLIP, 2)!, 20));
  });

  it('whose numbers were mixed up get their own back', () => {
    const exchange: TrackOperation = {
      kind: 'exchange_people',
      personId: 1,
      withPersonId: 2,
      fromFrame: 10,
      toFrame: 40 - 11,
    };
    const exchanged = edited(CLIP, exchange);
    expect({ ...poseAt(first(exchanged), 20), id: 2 }).toEqual(poseAt(personOf(CLIP, 2)!, 20));
    expect(poseAt(first(exchanged), 9)).toEqual(poseAt(first(CLIP), 9));
    expect(textOf(edited(exchanged, exchange))).toBe(textOf(CLIP));
  });

  it('may be removed, and with them the subject', () => {
    const without = edited(CLIP, { kind: 'remove_person', personId: 1 });
    expect(without.people.map(({ personId }) => personId)).toEqual([2]);
    expect(without.subjectId).toBeNull();
    expect(edited(CLIP, { kind: 'choose_subject', personId: 2 }).subjectId).toBe(2);
    expect(edited(CLIP, { kind: 'join_people', personId: 1, intoPersonId: 2 }).subjectId).toBe(2);
  });

  it('vanish with their last frame or their last point', () => {
    const everything = { fromFrame: 0, toFrame: 29 };
    expect(edited(CLIP, { kind: 'remove_frames', personId: 2, ...everything }).people).toHaveLength(1);
    const pointless = edited(CLIP, { kind: 'remove_points', personId: 2, ...everything, landmarks: 'all' });
    expect(pointless.people).toHaveLength(1);
  });
});
