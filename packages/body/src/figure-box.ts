import { headRegion } from './head-region.ts';
import type { Box, Pose } from './pose.ts';
import type { SizePx } from './stroke.ts';

/** Air around the figure, as a share of its longer side. */
const AIR = 0.035;

/**
 * The box in which a person is shown: everything of the body that lies in the picture, with the whole head,
 * which the landmarks don't reach. Normalised to the picture and never beyond its edges.
 */
export function figureBox(person: Pose, image: SizePx): Box {
  const inside = person.landmarks.filter(({ x, y }) => x >= 0 && x <= 1 && y >= 0 && y <= 1);
  if (inside.length < 2) return person.box;
  const xs = inside.map(({ x }) => x * image.width);
  const ys = inside.map(({ y }) => y * image.height);
  const head = headRegion(person, image);
  if (head) {
    // Upright rectangle around the tilted ellipse.
    const reachX = Math.hypot(head.alongPx * head.downX, head.acrossPx * head.downY);
    const reachY = Math.hypot(head.alongPx * head.downY, head.acrossPx * head.downX);
    xs.push(head.xPx - reachX, head.xPx + reachX);
    ys.push(head.yPx - reachY, head.yPx + reachY);
  }
  const [left, right] = [Math.min(...xs), Math.max(...xs)];
  const [top, bottom] = [Math.min(...ys), Math.max(...ys)];
  const air = AIR * Math.max(right - left, bottom - top);
  const within = (value: number, most: number) => Math.min(Math.max(value, 0), most);
  const x = within(left - air, image.width) / image.width;
  const y = within(top - air, image.height) / image.height;
  return {
    x,
    y,
    width: within(right + air, image.width) / image.width - x,
    height: within(bottom + air, image.height) / image.height - y,
  };
}
