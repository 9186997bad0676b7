import type { Protocol } from './protocol.ts';
import protocols from './protocols.json' with { type: 'json' };

/** The protocols that PoseBox comes with, as `protocols/*.yaml` say. */
export const PROTOCOLS = protocols as readonly Protocol[];

/** The protocol with this identity, or undefined: `protocolOf('knee_flexion')?.view`. */
export const protocolOf = (id: string): Protocol | undefined =>
  PROTOCOLS.find((protocol) => protocol.id === id);

/** Whether a value that went up by `difference` got better: `isForTheBetter('sit_to_stand_5', -3)` is true. */
export const isForTheBetter = (protocolId: string, difference: number): boolean =>
  (protocolOf(protocolId)?.better === 'less' ? -difference : difference) > 0;
