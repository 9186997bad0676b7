import {
  angleStrokes,
  LANDMARK,
  line,
  PICTURE_COLORS,
  type PoseTrack,
  poseAt,
  type Stroke,
} from '@posebox/body';
import { useState } from 'preact/hooks';
import { type PickedPoints, pickPoint } from '../../angles/picked-points.ts';
import type { Size } from '../../picture/view-transform.ts';
import type { ClipPoint } from '../../player/ClipView.tsx';

/** Width of the sides, as a share of the picture's shorter edge. */
const SIDE_WIDTH = 0.006;

/** Measuring an angle between three points of a clip: while it is on, presses pick points instead of taking them. */
export function useMeasuredAngle() {
  const [isOn, setOn] = useState(false);
  const [picked, setPicked] = useState<PickedPoints | null>(null);
  return {
    isOn,
    picked,
    flip(on: boolean) {
      setOn(on);
      setPicked(null);
    },
    pick({ personId, landmark }: ClipPoint) {
      setPicked(pickPoint(picked, { personId, index: LANDMARK[landmark] }));
    },
    clear: () => setPicked(null),
    /** The angle in a frame: its sides, and its arc once there are three points. */
    strokes(people: readonly PoseTrack[], frame: number, size: Size): readonly Stroke[] {
      const track = people.find(({ personId }) => personId === picked?.personId);
      const pose = track && poseAt(track, frame);
      if (!pose || !picked) return [];
      const points = picked.indices.map((index) => pose.landmarks[index]!);
      const [from, vertex, to] = points;
      const color = PICTURE_COLORS['limb-look'];
      const widthPx = SIDE_WIDTH * Math.min(size.width, size.height);
      const side = (a: { x: number; y: number }, b: { x: number; y: number }) =>
        line(a.x * size.width, a.y * size.height, b.x * size.width, b.y * size.height, widthPx, color);
      const ring = ({ x, y }: { x: number; y: number }): Stroke => ({
        kind: 'ring',
        xPx: x * size.width,
        yPx: y * size.height,
        radiusPx: 3 * widthPx,
        widthPx,
        color,
      });
      return [
        ...(from && vertex ? [side(from, vertex)] : []),
        ...(vertex && to ? [side(vertex, to)] : []),
        ...(from && vertex && to ? angleStrokes(vertex, from, to, size, color) : []),
        ...points.map(ring),
      ];
    },
  };
}
