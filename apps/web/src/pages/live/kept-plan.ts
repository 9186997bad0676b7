import type { EngineFacts } from '@posebox/vision/browser';
import type { PreferenceStore } from '../../preferences/storage.ts';

/** Machines change: another browser version, another charger. After so long the measurement is made anew. */
const KEPT_FOR_MS = 7 * 86_400_000;
const NAME = 'live-threads';

/**
 * The number of threads that was measured on this machine lately, so that the engine needn't try again before the first
 * picture. Undefined when it must be measured.
 */
export function keptThreads(store: PreferenceStore, cores: number, nowMs: number): number | undefined {
  const [threads, keptCores, atMs] = (store.read(NAME) ?? '').split(' ').map(Number);
  const isGood =
    threads !== undefined && threads >= 1 && threads <= cores && keptCores === cores && atMs !== undefined;
  return isGood && nowMs - atMs >= 0 && nowMs - atMs < KEPT_FOR_MS ? threads : undefined;
}

/** Keeps what was measured; nothing when the graphics card was chosen, which may be gone next time. */
export function keepThreads(
  store: PreferenceStore,
  facts: Pick<EngineFacts, 'threads' | 'landmarksOn' | 'trials'>,
  cores: number,
  nowMs: number,
): void {
  if (facts.landmarksOn === 'graphics' || facts.trials.length === 0) return;
  store.write(NAME, `${facts.threads} ${cores} ${Math.round(nowMs)}`);
}
