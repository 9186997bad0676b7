import { LANDMARK } from '@posebox/body';
import { describe, expect, it } from 'vitest';
import { nextPins, openPinnedMeter } from './pinned-angles.ts';

/** A person facing the camera whose left arm is bent by 90°: upper arm down, forearm across the picture. */
function person(id: number, score = 1) {
  const image = new Float32Array(99).fill(0.5);
  const put = (name: keyof typeof LANDMARK, x: number, y: number) => image.set([x, y, 0], 3 * LANDMARK[name]);
  put('left_shoulder', 0.6, 0.3);
  put('right_shoulder', 0.4, 0.3);
  put('left_hip', 0.57, 0.6);
  put('right_hip', 0.43, 0.6);
  put('left_elbow', 0.62, 0.45);
  put('left_wrist', 0.77, 0.45);
  const series = { image, world: Float32Array.from(image) };
  const confidence = new Float32Array(33).fill(0.95);
  return { id, score, raw: series, smoothed: series, confidence, box: { x: 0, y: 0, width: 1, height: 1 } };
}

const frame = (timeS: number, ...people: ReturnType<typeof person>[]) =>
  ({ people, image: { width: 1000, height: 1000 }, timeS }) as unknown as Parameters<
    ReturnType<typeof openPinnedMeter>['next']
  >[0];

describe('pinned angles', () => {
  it('are measured at their joint', () => {
    const [elbow] = openPinnedMeter().next(frame(0, person(1)), ['left_elbow_flexion']);
    expect(elbow?.place?.x).toBeCloseTo(0.62);
    if (!elbow || !('valueDeg' in elbow.reading)) throw new Error('not measured');
    expect(Math.abs(elbow.reading.valueDeg - 90)).toBeLessThan(10);
    expect(elbow.reading.errorDeg).toBeGreaterThan(0);
  });

  it('stay with the person they began with, and say so when nobody is there', () => {
    const meter = openPinnedMeter();
    meter.next(frame(0, person(1, 0.7)), ['left_elbow_flexion']);
    const second = person(2, 0.99);
    second.raw.image[3 * LANDMARK.left_elbow] = 0.1;
    const [kept] = meter.next(frame(0.1, second, person(1, 0.7)), ['left_elbow_flexion']);
    expect(kept?.place?.x).toBeCloseTo(0.62);
    const [nobody] = meter.next(frame(0.2), ['left_elbow_flexion']);
    expect(nobody?.reading).toMatchObject({ notAssessable: 'nobody' });
    expect(nobody?.place).toBeNull();
  });

  it('go round the angles of a tapped joint and leave the others alone', () => {
    const first = nextPins(['trunk_flexion'], LANDMARK.left_knee)!;
    const second = nextPins(first, LANDMARK.left_knee)!;
    expect(first).toEqual(['trunk_flexion', 'left_knee_flexion']);
    expect(second).toEqual(['trunk_flexion', 'left_knee_valgus']);
    expect(nextPins(second, LANDMARK.left_knee)).toEqual(['trunk_flexion']);
    expect(nextPins([], LANDMARK.nose)).toBeNull();
  });
});
