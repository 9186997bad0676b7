import type { LookParts } from '../../look.ts';
import { openNetworks } from '../../networks.ts';
import { openFastestWarp } from '../../warp/warp-in-webassembly.ts';
import { type EngineAssets, modelUrl, type RuntimeBuild } from './engine-assets.ts';
import { fetchModel, openLiteRtRuntime, openSession } from './litert-runtime.ts';
import { type LoadedLiteRt, loadLiteRtInWorker } from './load-litert.ts';
import { bestRunMs, chooseThreads, type ThreadTrial, threadCandidates } from './thread-count.ts';

/** The engine of a worker: everything a `Look` needs, and how it runs. */
export interface BrowserEngine {
  readonly look: LookParts;
  readonly build: RuntimeBuild;
  readonly threads: number;
  readonly trials: readonly ThreadTrial[];
}

/**
 * Opens the engine in a module worker. `threads: 'measure'` tries the network named by `measureWith` with 1, 2 and 4
 * threads for some tenths of a second and keeps what is really faster here.
 *
 * @throws when a file is missing or this browser has no WebAssembly SIMD.
 */
export async function openBrowserEngine(
  assets: EngineAssets,
  threads: number | 'measure',
  measureWith: 'lite' | 'full',
): Promise<BrowserEngine> {
  const nowMs = () => performance.now();
  const loaded = await loadLiteRtInWorker(assets);
  const trials = threads === 'measure' ? await tryThreads(loaded, assets, measureWith, nowMs) : [];
  const chosen = threads === 'measure' ? chooseThreads(trials) : Math.min(threads, loaded.mostThreads);
  const networks = openNetworks(openLiteRtRuntime(loaded.liteRt, assets, chosen));
  return {
    look: { networks, warpRegion: openFastestWarp(), nowMs },
    build: loaded.build,
    threads: chosen,
    trials,
  };
}

async function tryThreads(
  { liteRt, mostThreads }: LoadedLiteRt,
  assets: EngineAssets,
  model: 'lite' | 'full',
  nowMs: () => number,
): Promise<readonly ThreadTrial[]> {
  const candidates = threadCandidates(mostThreads);
  if (candidates.length === 1) return [];
  const bytes = await fetchModel(modelUrl(assets, `pose_landmark_${model}`));
  const trials: ThreadTrial[] = [];
  for (const threads of candidates) {
    const session = await openSession(liteRt, bytes, threads);
    trials.push({ threads, ms: await bestRunMs(session, nowMs) });
    await session.close();
  }
  return trials;
}
