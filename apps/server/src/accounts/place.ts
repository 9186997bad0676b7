import { existsSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import type { AccountRepository } from '../repositories/account-repository.ts';

/**
 * What a place is like. `open`: no accounts, and only this computer is listened to. `set_up`: others are listened to,
 * and nothing is answered before an owner is made. `guarded`: there is an owner, and nobody gets in without signing in.
 */
export type PlaceState = 'open' | 'set_up' | 'guarded';

export interface PlaceOptions {
  /** Only programs on this computer can reach the service. */
  readonly isLoopback: boolean;
  readonly dataFolder: string;
  /** Whether there is, or may be, a database with something in it. */
  readonly mayHoldWork: () => boolean;
  readonly accounts: () => Promise<AccountRepository>;
}

export interface Place {
  /**
   * @param isWork whether what is asked for needs nothing that is stored: photos are then answered while a database is
   * still opening, in a place that was never guarded
   * @throws Problem `database_unavailable`
   */
  state(isWork: boolean): Promise<PlaceState>;
  /** An owner was made just now. */
  becomesGuarded(): void;
}

/** Another machine on the same database may have made an owner. */
const LOOK_EVERY_MS = 2_000;
const MARK = 'guarded';

/** Once guarded, a place stays so: that is remembered in the data folder too, for while the database is away. */
export function createPlace({ isLoopback, dataFolder, mayHoldWork, accounts }: PlaceOptions): Place {
  const mark = join(dataFolder, MARK);
  const without: PlaceState = isLoopback ? 'open' : 'set_up';
  let isGuarded = existsSync(mark);
  let lookedAtMs = Number.NEGATIVE_INFINITY;
  let looking: Promise<void> | undefined;

  const becomesGuarded = () => {
    isGuarded = true;
    writeFileSync(mark, '', { mode: 0o600 });
  };
  const look = () => {
    looking ??= accounts()
      .then((repository) => repository.hasOwner())
      .then((has) => {
        if (has) becomesGuarded();
        lookedAtMs = performance.now();
      })
      .finally(() => {
        looking = undefined;
      });
    return looking;
  };

  return {
    becomesGuarded,
    async state(isWork) {
      if (isGuarded) return 'guarded';
      if (isLoopback && !mayHoldWork()) return 'open';
      const isNew = performance.now() - lookedAtMs < LOOK_EVERY_MS;
      const wasLookedAt = lookedAtMs > Number.NEGATIVE_INFINITY;
      if (!isLoopback || (!wasLookedAt && !isWork)) await look();
      else if (!isNew) look().catch(() => undefined);
      return isGuarded ? 'guarded' : without;
    },
  };
}
