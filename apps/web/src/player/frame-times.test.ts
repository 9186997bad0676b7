import { describe, expect, it } from 'vitest';
import { belongsTo, frameAt, nearestFrame, withinFrame } from './frame-times.ts';

/** A clip of a variable rate that begins late. */
const timesS = Float64Array.from({ length: 40 }, (_, frame) => 0.7 + 0.02 * frame ** 1.3);

describe('frames by their times', () => {
  it('every frame is found by its own time, and by the time that is asked of the player', () => {
    timesS.forEach((timeS, frame) => {
      expect(nearestFrame(timesS, timeS)).toBe(frame);
      expect(frameAt(timesS, timeS)).toBe(frame);
      expect(frameAt(timesS, withinFrame(timesS, frame))).toBe(frame);
    });
  });

  it('a time that a container rounded to a millisecond is the same frame', () => {
    timesS.forEach((timeS, frame) => {
      const rounded = Math.round(timeS * 1000) / 1000;
      expect(frameAt(timesS, rounded)).toBe(frame);
      expect(belongsTo(timesS, frame, rounded)).toBe(true);
    });
  });

  it('a picture belongs to no frame but its own', () => {
    timesS.forEach((timeS, frame) => {
      expect(belongsTo(timesS, frame + 1, timeS)).toBe(false);
      expect(belongsTo(timesS, frame - 1, timeS)).toBe(false);
    });
  });

  it('before the first frame it is the first, after the last the last; one frame alone is found', () => {
    expect(frameAt(timesS, 0)).toBe(0);
    expect(nearestFrame(timesS, 99)).toBe(39);
    expect(frameAt(Float64Array.of(3), 1)).toBe(0);
    expect(withinFrame(Float64Array.of(3), 0)).toBe(3);
    expect(nearestFrame(new Float64Array(0), 1)).toBe(0);
  });
});
