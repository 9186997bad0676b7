import type { Ask } from './asking.ts';
import type { Ledger } from './ledger.ts';
import type { Tally } from './tally.ts';

/** What a client works with. */
export interface ClientSurroundings {
  readonly ask: Ask;
  readonly ledger: Ledger;
  readonly tally: Tally;
  /** Its number among those of its kind: its inputs are made from it, so that nobody else has them. */
  readonly number: number;
  /** A folder for its files. */
  readonly folder: string;
  /** Notes an answer that isn't this client's. */
  wrong(what: string): void;
}

/** Someone who uses PoseBox for one thing. */
export interface MixedClient {
  /** One task from sending to the answer, checked. `turn` counts from 0. */
  turn(turn: number): Promise<void>;
}

/** Finds out on a service at rest, or without it, what the right answers are. */
export type OpenMixedClient = (surroundings: ClientSurroundings) => Promise<MixedClient>;

/** How many of each kind there are, and how long each thinks between two tasks. */
export interface ClientKind {
  readonly kind: string;
  readonly count: number;
  readonly thinkMs: number;
  readonly open: OpenMixedClient;
}
