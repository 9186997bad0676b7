import { PROTOCOLS, protocolOf } from '@posebox/motion';
import { describe, expect, it } from 'vitest';
import { type DrawnBone, type DrawnFigure, movementPicture } from './movement-picture.ts';

const pictureOf = (protocol: string, side: 'left' | 'right' | 'none') =>
  movementPicture(protocolOf(protocol)!, { protocol, side });

const measured = ({ bones }: DrawnFigure) => bones.filter(({ part }) => part === 'measured');
/** Degrees of a bone from hanging down, 0…180. */
const lift = ({ x1, y1, x2, y2 }: DrawnBone) =>
  (Math.acos((y2 - y1) / Math.hypot(x2 - x1, y2 - y1)) * 180) / Math.PI;

describe('the picture of a movement', () => {
  it.each(PROTOCOLS.map((protocol) => [protocol.id, protocol] as const))(
    '%s: somebody upright on the floor who then moves',
    (_, protocol) => {
      const { start, end } = movementPicture(protocol, { protocol: protocol.id, side: protocol.sides[0]! });
      for (const { bones, head } of [start, end]) {
        const lowest = Math.max(...bones.flatMap(({ y1, y2 }) => [y1, y2]));
        expect(lowest).toBeGreaterThan(-0.1);
        expect(lowest).toBeLessThanOrEqual(1e-9);
        expect(head.y).toBeLessThan(-0.4);
      }
      expect(end.bones).not.toEqual(start.bones);
      if (protocol.kind === 'range') expect(measured(end).length).toBeGreaterThan(0);
    },
  );

  it('moves only the side that is measured, and is mirrored for the other', () => {
    const left = pictureOf('shoulder_abduction', 'left');
    const right = pictureOf('shoulder_abduction', 'right');
    expect(Math.max(...measured(left.end).map(lift))).toBeGreaterThan(140);
    const otherSide = left.end.bones.filter(({ x1, x2 }) => x1 < -0.15 && x2 < -0.15);
    expect(otherSide.length).toBeGreaterThan(1);
    expect(otherSide.filter((bone) => lift(bone) > 30)).toEqual([]);
    expect(right.end.bones.map(({ x1 }) => x1)).toEqual(left.end.bones.map(({ x1 }) => -x1));
  });

  it('of somebody who sits has a chair', () => {
    expect(pictureOf('knee_extension_deficit', 'left').start.seat).not.toEqual([]);
    expect(pictureOf('knee_flexion', 'left').start.seat).toEqual([]);
  });
});
