import { clamp } from '../geometry/vector.ts';
import type { CrossSection } from './garment-shape.ts';
import type { Point } from './picture.ts';
import type { Steady } from './steady-edges.ts';
import { between, direction, distance, middle, moved, type WornBody } from './worn-body.ts';

// Shares of the torso's length or the shoulders' width; chosen on drawn figures and checked on photos.
/** The trunk's edge lies so far outside of the hip joints. */
const HIP_OUT = 0.42;
const CHEST_OUT = 0.06;
/** A mask that reaches farther than this times the usual half width shows arms, not the trunk; cloth around legs is no wider at the crotch. */
const MOST_OUT = 1.35;
/** Cloth is a little wider than the body. */
const EASE = 1.06;
/** A thigh, of a torso's length. */
const THIGH_OF_TORSO = 0.85;
/** Half of a skirt's cut over bent thighs, times the usual half width. */
const CLOSE = 0.75;

/**
 * The torso as a frame: `cut(t, clothPx)` is a cut at t = 0 (shoulders) … 1 (hips) and beyond, along the thighs.
 *
 * @param ends What lies beyond the hips: a skirt turns with the thighs and may swing wide, cloth around two legs stays near them.
 */
export function trunkFrame(body: WornBody, steady: Steady, ends: 'hem' | 'skirt' | 'legs') {
  const liesOnThighs = ends === 'skirt';
  const top = middle(body.shoulders.left, body.shoulders.right);
  const bottom = middle(body.hips.left, body.hips.right);
  const down = direction(top, bottom);
  const across = direction(body.shoulders.left, body.shoulders.right);
  const widthPx = Math.max(distance(body.shoulders.left, body.shoulders.right), 0.45 * body.torsoPx);
  const hipsPx = Math.max(distance(body.hips.left, body.hips.right), 0.3 * body.torsoPx);
  const knees = middle(body.legs.left.joints[1], body.legs.right.joints[1]);
  const ankles = middle(body.legs.left.joints[2], body.legs.right.joints[2]);
  const hasThighs = Number.isFinite(knees.x + knees.y);
  const shank = Number.isFinite(ankles.x + ankles.y) && hasThighs ? direction(knees, ankles) : down;
  const uprightOf = ({ x, y }: Point) => clamp(x * down.x + y * down.y, 0, 1);
  /** Hems swing wide where thighs hang down, and not where somebody sits in them. */
  const flares = liesOnThighs && hasThighs ? uprightOf(direction(bottom, knees)) : 1;
  /** Below the hips cloth lies along the thighs, however short they look, and hangs with the shanks from the knees on. */
  const below = (torsos: number): { readonly center: Point; readonly along: Point } => {
    if (!hasThighs) return { center: moved(bottom, down, torsos * body.torsoPx), along: down };
    const share = torsos / THIGH_OF_TORSO;
    const thigh = direction(bottom, knees);
    if (!liesOnThighs) return { center: moved(bottom, thigh, torsos * body.torsoPx), along: down };
    if (share <= 1) return { center: between(bottom, knees, share), along: thigh };
    const center = moved(knees, shank, (torsos - THIGH_OF_TORSO) * body.torsoPx);
    return { center, along: direction({ x: 0, y: 0 }, between(thigh, shank, Math.min(1, 2 * (share - 1)))) };
  };
  return {
    down,
    across,
    widthPx,
    cut(t: number, clothPx: number): CrossSection {
      const { center, along } =
        t <= 1 ? { center: moved(top, down, t * body.torsoPx), along: down } : below(t - 1);
      // Where cloth turns away from the trunk, its cuts turn with it and lie close: nothing hangs free from a thigh.
      const upright = uprightOf(along);
      const turned = sameWay({ x: along.y, y: -along.x }, across);
      const cutAcross = direction({ x: 0, y: 0 }, between(turned, across, upright));
      const share = clamp(t, 0, 1);
      const usual = (1 - share) * (0.5 + CHEST_OUT) * widthPx + share * (0.5 + HIP_OUT) * hipsPx;
      const half = (way: 1 | -1) => {
        const seen =
          usual *
          steady(
            `${t.toFixed(1)} ${way}`,
            edgeOfMask(body, center, cutAcross, way, MOST_OUT * usual) / usual,
          );
        return Math.max(
          EASE * clamp(seen, (0.5 + 0.35 * upright) * usual, MOST_OUT * usual),
          Math.min(
            0.5 * clothPx,
            (t <= 1 ? 1.5 : ends === 'legs' ? MOST_OUT : CLOSE + (3 - CLOSE) * flares) * usual,
          ),
        );
      };
      return { a: moved(center, cutAcross, -half(-1)), b: moved(center, cutAcross, half(1)) };
    },
  };
}

export type TrunkFrame = ReturnType<typeof trunkFrame>;

/** A direction, turned about where it points away from another. */
const sameWay = (one: Point, other: Point): Point =>
  one.x * other.x + one.y * other.y < 0 ? { x: -one.x, y: -one.y } : one;

/** How far the mask reaches from a place. */
function edgeOfMask({ mask }: WornBody, from: Point, across: Point, way: 1 | -1, mostPx: number): number {
  for (let px = 0; px <= mostPx; px++) {
    const { x, y } = moved(from, across, way * px);
    const [column, row] = [Math.round(x), Math.round(y)];
    if (column < 0 || row < 0 || column >= mask.width || row >= mask.height) return px;
    if (mask.data[row * mask.width + column]! < 128) return px;
  }
  return mostPx;
}
