import { LANDMARK, LANDMARK_COUNT, personOf, poseAt } from '@posebox/body';
import { simulatedClip } from '@posebox/body/simulated-clip';
import { describe, expect, it } from 'vitest';
import { atEvenRate } from './even-rate.ts';

describe('a clip at an even rate', () => {
  it('is left alone when its times are only rounded to milliseconds', () => {
    const clip = simulatedClip({ frames: 90, timeAt: (index) => Math.round((index * 1000) / 29.97) / 1000 });
    const even = atEvenRate(clip);
    expect(even.document).toBe(clip);
    expect(even.rateHz).toBeCloseTo(29.97, 1);
  });

  it('follows the same movement when frames came unevenly', () => {
    const times: number[] = [0];
    for (let index = 1; index < 200; index++)
      times.push(times[index - 1]! + (index % 3 === 0 ? 0.05 : 1 / 30));
    const uneven = simulatedClip({ frames: 200, timeAt: (index) => times[index]! });
    const { document, resampled, rateHz } = atEvenRate(uneven);
    expect(resampled).toBe(true);
    expect(rateHz).toBeCloseTo(30, 2);
    const truth = simulatedClip({
      frames: document.timesS.length,
      timeAt: (index) => document.timesS[index]!,
    });
    const knee = (clip: typeof truth, frame: number) =>
      poseAt(personOf(clip, 1)!, frame)!.landmarks[LANDMARK.left_knee]!.x;
    for (let frame = 0; frame < document.timesS.length; frame++) {
      expect(Math.abs(knee(document, frame) - knee(truth, frame))).toBeLessThan(1e-4);
    }
  });

  it('does not bridge gaps', () => {
    const gaps = [50, 51, 52, 53, 54, 55];
    const uneven = simulatedClip({ frames: 100, timeAt: (index) => index / 30 + (index % 2) * 0.005, gaps });
    const { document } = atEvenRate(uneven);
    const [track] = document.people;
    expect(track!.frameCount).toBe(document.timesS.length);
    const absent = [...track!.states].flatMap((state, row) => (state === 0 ? [row] : []));
    expect(absent.length).toBeGreaterThanOrEqual(gaps.length);
    for (const row of absent) {
      expect(track!.smoothed.image[row * LANDMARK_COUNT * 3]).toBeNaN();
      expect(track!.timesS[row]).toBeGreaterThan(49 / 30);
      expect(track!.timesS[row]).toBeLessThan(56.1 / 30);
    }
  });

  it('may have one frame or none', () => {
    expect(atEvenRate(simulatedClip({ frames: 1 })).rateHz).toBe(1);
    expect(atEvenRate(simulatedClip({ frames: 0 })).document.timesS).toHaveLength(0);
  });
});
