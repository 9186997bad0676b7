import { emptyPoseTrack, FRAME_STATE, LANDMARK, LANDMARK_COUNT, MARK, type PoseTrack } from '@posebox/body';
import { describe, expect, it } from 'vitest';
import { smoothTrack, trackFilter } from './smooth-track.ts';

const IMAGE = { width: 720, height: 1280 };
const ROWS = 120;
const KNEE = LANDMARK.left_knee;

/** Somebody who stands and moves the left knee sideways, 30 frames a second, slightly uneven. */
function standing(): PoseTrack {
  const timesS = Float64Array.from({ length: ROWS }, (_, i) => i / 30 + (i % 3) * 0.002);
  const track = emptyPoseTrack(1, 0, timesS);
  for (let row = 0; row < ROWS; row++) {
    track.states[row] = FRAME_STATE.tracked;
    track.scores[row] = 0.9;
    track.boxes.set([0.3, 0.1, 0.4, 0.8], row * 4);
    for (let landmark = 0; landmark < LANDMARK_COUNT; landmark++) {
      const at = row * LANDMARK_COUNT + landmark;
      const knee = landmark === KNEE ? 0.1 * Math.sin(timesS[row]! * 3) : 0;
      track.raw.image.set([0.5 + knee, 0.1 + landmark / 40, 0], at * 3);
      track.raw.world.set([knee, landmark / 40 - 0.5, 0], at * 3);
      track.confidence[at] = 0.9;
      track.visibility[at] = 0.9;
    }
  }
  return track;
}

const at = (row: number, landmark = KNEE) => row * LANDMARK_COUNT + landmark;

function hide(track: PoseTrack, from: number, to: number): void {
  for (let row = from; row <= to; row++) {
    track.states[row] = FRAME_STATE.absent;
    track.scores[row] = 0;
    track.boxes.fill(Number.NaN, row * 4, row * 4 + 4);
    for (const values of [track.raw.image, track.raw.world]) {
      values.fill(Number.NaN, row * LANDMARK_COUNT * 3, (row + 1) * LANDMARK_COUNT * 3);
    }
    track.confidence.fill(0, row * LANDMARK_COUNT, (row + 1) * LANDMARK_COUNT);
  }
}

describe('smoothing a recorded track', () => {
  it('follows a calm movement closely and leaves raw values alone', () => {
    const track = standing();
    const raw = track.raw.image.slice();
    const { smoothed } = smoothTrack(track, { purpose: 'general', image: IMAGE });
    expect(track.raw.image).toEqual(raw);
    for (let row = 0; row < ROWS; row++) {
      expect(smoothed.image[at(row) * 3]).toBeCloseTo(raw[at(row) * 3]!, 2);
    }
  });

  it('refuses a point that jumps for one frame and says so', () => {
    const track = standing();
    const truth = track.raw.image[at(50) * 3]!;
    track.raw.image[at(50) * 3] = 0.95;
    const { smoothed, marks } = smoothTrack(track, { purpose: 'general', image: IMAGE });
    expect(smoothed.image[at(50) * 3]).toBeCloseTo(truth, 2);
    expect(marks[at(50)]! & MARK.rejected).toBeTruthy();
    expect(marks[at(50, LANDMARK.nose)]! & MARK.rejected).toBeFalsy();
  });

  it('fills a gap of a quarter of a second, marked, and leaves one of a second', () => {
    const track = standing();
    hide(track, 30, 36);
    hide(track, 60, 90);
    const smooth = smoothTrack(track, { purpose: 'general', image: IMAGE });
    expect(smooth.states[33]).toBe(FRAME_STATE.filled);
    expect(smooth.marks[at(33)]! & MARK.interpolated).toBeTruthy();
    expect(smooth.smoothed.image[at(33) * 3]).toBeGreaterThan(0);
    expect(smooth.boxes[33 * 4]).toBeCloseTo(0.3, 5);
    expect(smooth.states[75]).toBe(FRAME_STATE.absent);
    expect(smooth.smoothed.image[at(75) * 3]).toBeNaN();
  });

  it('makes the same bytes of the same track', () => {
    const options = { purpose: 'dance', image: IMAGE } as const;
    expect(smoothTrack(standing(), options)).toEqual(smoothTrack(standing(), options));
  });

  it('says which cut-off a slow clip could carry', () => {
    const slow = Float64Array.from({ length: 20 }, (_, i) => i / 10);
    expect(trackFilter('sport', slow).parameters.cutoffHz).toBeCloseTo(2.4, 6);
    expect(trackFilter('rehab', standing().timesS).parameters.cutoffHz).toBe(4);
  });
});
