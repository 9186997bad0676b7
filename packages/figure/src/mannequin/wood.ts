import { between, scaled, type Vector3 } from '../geometry/vector.ts';

/** Linear RGB of a wood's light and dark rings. */
interface Wood {
  readonly light: Vector3;
  readonly dark: Vector3;
}

/** Limewood for the body, walnut for the joints. */
const LIME: Wood = { light: [0.68, 0.46, 0.26], dark: [0.5, 0.3, 0.15] };
const WALNUT: Wood = { light: [0.3, 0.17, 0.085], dark: [0.19, 0.1, 0.05] };

/** Growth rings a metre across the grain, and how far the tree's middle lies from the middle of a part. */
const RINGS_PER_M = 55;
const HEART_M = 0.09;

/**
 * The colour of turned wood at a place: growth rings about an axis beside the part, a little uneven, as a limb cut from
 * one piece of a trunk has them.
 *
 * @param grain unit vector along the part: the trunk stood so.
 */
export function woodColor(
  kind: 'lime' | 'walnut',
  grain: Vector3,
  part: number,
): (place: Vector3) => Vector3 {
  const { light, dark } = kind === 'lime' ? LIME : WALNUT;
  const shade = 0.94 + 0.12 * unevenness([part * 0.7, 0, 0]);
  return (place) => {
    const along = place[0] * grain[0] + place[1] * grain[1] + place[2] * grain[2];
    const across: Vector3 = [
      place[0] - along * grain[0],
      place[1] - along * grain[1],
      place[2] - along * grain[2],
    ];
    const wander = unevenness([9 * place[0], 4 * place[1] + part, 9 * place[2]]);
    const fromHeart = Math.hypot(across[0] + HEART_M, across[1] + HEART_M / 2, across[2] - HEART_M);
    const ring = 0.5 + 0.5 * Math.sin(2 * Math.PI * (RINGS_PER_M * fromHeart + 1.1 * wander));
    const darkness = 0.15 + 0.5 * ring ** 2 + 0.2 * wander;
    return scaled(between(light, dark, darkness), shade);
  };
}

/** Smooth, repeatable unevenness, 0…1: a few sines that never meet again. */
function unevenness([x, y, z]: Vector3): number {
  const sum =
    Math.sin(3.1 * x + 1.7 * y + 0.4) +
    Math.sin(2.3 * y - 4.1 * z + 1.3) +
    Math.sin(5.2 * z + 1.9 * x + 2.1) +
    Math.sin(1.3 * (x + y + z));
  return 0.5 + sum / 8;
}
