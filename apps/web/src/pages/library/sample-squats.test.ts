import { trackFromBinary } from '@posebox/body';
import { describe, expect, it } from 'vitest';
import { sampleSquats, sampleSquatTrack } from './sample-squats.ts';

describe('the sample squats', () => {
  const { people, timesS } = sampleSquatTrack();
  const raw = people[0]?.raw.image ?? new Float32Array();
  const at = (frame: number, landmark: number) => ({
    x: (raw[(frame * 33 + landmark) * 3] ?? 0) * 1280,
    y: (raw[(frame * 33 + landmark) * 3 + 1] ?? 0) * 720,
  });
  const frames = timesS.map((_, frame) => frame);
  const hipHeights = frames.map((frame) => at(frame, 24).y);

  it('go down three times, and the hips come below the knees', () => {
    const middle = (Math.max(...hipHeights) + Math.min(...hipHeights)) / 2;
    const goesDown = frames.filter(
      (frame) => (hipHeights[frame - 1] ?? middle) < middle && (hipHeights[frame] ?? 0) >= middle,
    );
    expect(goesDown).toHaveLength(3);
    const lowest = hipHeights.indexOf(Math.max(...hipHeights));
    expect(at(lowest, 24).y).toBeGreaterThan(at(lowest, 26).y);
  });

  it('keep feet still and bones as long as they are', () => {
    const world = people[0]?.raw.world ?? new Float32Array();
    const length = (frame: number, from: number, to: number) =>
      Math.hypot(
        ...[0, 1, 2].map(
          (axis) => (world[(frame * 33 + from) * 3 + axis] ?? 0) - (world[(frame * 33 + to) * 3 + axis] ?? 0),
        ),
      );
    for (const frame of frames) {
      expect(at(frame, 28).x).toBeCloseTo(at(0, 28).x, 2);
      for (const [from, to] of [
        [24, 26],
        [26, 28],
        [12, 24],
      ] as const)
        expect(length(frame, from, to)).toBeCloseTo(length(0, from, to), 3);
    }
  });

  it('stay in the picture', () => {
    for (const frame of frames) {
      for (let landmark = 0; landmark < 33; landmark++) {
        const { x, y } = at(frame, landmark);
        expect(x > 0 && x < 1280 && y > 0 && y < 720).toBe(true);
      }
    }
  });

  it('are the same bytes each time, and come back as they were', () => {
    const again = sampleSquats();
    expect(sampleSquats().every((byte, at) => byte === again[at])).toBe(true);
    expect(trackFromBinary(sampleSquats()).timesS).toEqual(timesS);
  });
});
