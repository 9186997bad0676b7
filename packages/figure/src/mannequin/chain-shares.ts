import { smoothStep } from '../geometry/vector.ts';
import type { HumanoidBone } from '../skeleton/humanoid-bones.ts';
import type { BoneShares } from './figure-mesh.ts';

/** How far around a joint cloth and skin give way to it, metres. */
const GIVE_M = 0.07;

/**
 * Shares of a chain of bones for a place so far along it: each joint is at its own `atM`, and hands over to the next bone
 * over `GIVE_M` to both sides.
 */
export function chainShares(
  chain: readonly (readonly [bone: HumanoidBone, atM: number])[],
  alongM: number,
  giveM = GIVE_M,
): BoneShares {
  const shares: [HumanoidBone, number][] = [[chain[0]![0], 1]];
  for (const [bone, atM] of chain.slice(1)) {
    const given = smoothStep(atM - giveM, atM + giveM, alongM);
    for (const share of shares) share[1] *= 1 - given;
    shares.push([bone, given]);
  }
  const strongest = shares.filter(([, share]) => share > 1e-4).slice(-4);
  const total = strongest.reduce((sum, [, share]) => sum + share, 0);
  return strongest.map(([bone, share]) => [bone, share / total]);
}
