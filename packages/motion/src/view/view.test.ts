import { describe, expect, it } from 'vitest';
import { seeBody, standing } from '../angles/seen-body.fixture.ts';
import { nearSideOfYaw, viewOfYaw } from './view.ts';
import { createViewStream } from './view-stream.ts';

const viewAt = (yawDeg: number, posture = {}) =>
  createViewStream().next(seeBody(standing(posture), { yawDeg }), 0);

describe('how a person stands to the camera', () => {
  it('is told at every turn, to within its stated error', () => {
    for (let yawDeg = -175; yawDeg <= 180; yawDeg += 5) {
      const { yawDeg: seen, yawErrorDeg } = viewAt(yawDeg);
      const difference = Math.abs(seen - yawDeg);
      expect(Math.min(difference, 360 - difference), `at ${yawDeg}`).toBeLessThan(yawErrorDeg);
    }
  });

  it('has names, and a side that is near', () => {
    expect([0, 20, 45, 90, -90, 140, 170, 180].map(viewOfYaw)).toEqual([
      'front',
      'front',
      'oblique',
      'side',
      'side',
      'oblique',
      'back',
      'back',
    ]);
    expect([0, 60, -60, 180].map(nearSideOfYaw)).toEqual(['middle', 'right', 'left', 'middle']);
    expect(viewAt(85).nearSide).toBe('right');
    expect(viewAt(-85).nearSide).toBe('left');
  });

  it('holds while the person bends, as long as the trunk can be seen', () => {
    for (const trunk of [-20, 0, 30, 60])
      expect(viewAt(90, { trunk }).view, `trunk at ${trunk}`).toBe('side');
  });

  it('doesn’t jump with one wrong frame, and follows a person who turns', () => {
    const stream = createViewStream();
    const front = seeBody(standing(), { yawDeg: 0 });
    const wrong = seeBody(standing(), { yawDeg: 180 });
    const side = seeBody(standing(), { yawDeg: 90 });
    let timeS = 0;
    const next = (row: typeof front) => {
      timeS += 1 / 30;
      return stream.next(row, timeS).view;
    };
    for (let i = 0; i < 15; i++) expect(next(front)).toBe('front');
    expect(next(wrong)).toBe('front');
    for (let i = 0; i < 14; i++) next(side);
    expect(next(side)).toBe('side');
  });

  it('is unknown when shoulders and hips are', () => {
    const row = seeBody(standing(), { yawDeg: 0 });
    const unsure = { ...row, confidence: Float32Array.from(row.confidence, () => 0.2) };
    expect(createViewStream().next(unsure, 0).view).toBe('unknown');
  });
});
