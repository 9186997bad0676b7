import { describe, expect, it } from 'vitest';
import { aboutAxis, angleBetween, multiply, normalised, type Quaternion, zxyAngles } from './quaternion.ts';
import { FORWARDS, LEFTWARDS, UPWARDS } from './vector.ts';

const RAD = Math.PI / 180;

/** What the angles say, put together again. */
const fromZxy = ({ z, x, y }: ReturnType<typeof zxyAngles>): Quaternion =>
  multiply(aboutAxis(FORWARDS, z), multiply(aboutAxis(LEFTWARDS, x), aboutAxis(UPWARDS, y)));

describe('the angles of a rotation about z, x and y', () => {
  it('make the rotation again, also where two of them mean the same', () => {
    for (const x of [-90, -89.999, -60, 0, 30, 89.9, 89.9999, 90]) {
      for (const z of [-170, -20, 0, 75]) {
        for (const y of [-100, 0, 40, 179]) {
          const wanted = fromZxy({ z: z * RAD, x: x * RAD, y: y * RAD });
          // As precise as the arrays of a motion keep it.
          const stored = normalised(Float32Array.from(wanted) as never as Quaternion);
          expect(angleBetween(fromZxy(zxyAngles(stored)), wanted) / RAD).toBeLessThan(1e-4);
        }
      }
    }
  });
});
