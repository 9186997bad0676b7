import type { LookParts } from '../../look.ts';
import { openNetworks } from '../../networks.ts';
import { openFastestWarp } from '../../warp/warp-in-webassembly.ts';
import { type EngineAssets, modelUrl, type RuntimeBuild } from './engine-assets.ts';
import { type GraphicsTrial, isGraphicsFaster, tryGraphics } from './graphics-trial.ts';
import { fetchModel, openLiteRtRuntime, openSession } from './litert-runtime.ts';
import { type LoadedLiteRt, loadLiteRtInWorker } from './load-litert.ts';
import { bestRunMs, chooseThreads, type ThreadTrial, threadCandidates } from './thread-count.ts';

/** How an engine runs, and what was tried to choose it. */
export interface EnginePlan {
  readonly threads: number;
  readonly landmarksOn: 'processor' | 'graphics';
  /** Empty when there was no choice. */
  readonly trials: readonly ThreadTrial[];
  /** Null where there is no graphics card, or none was to be tried. */
  readonly graphics: GraphicsTrial | null;
}

/** The engine of a worker: everything a `Look` needs, and how it runs. */
export interface BrowserEngine extends EnginePlan {
  readonly look: LookParts;
  readonly build: RuntimeBuild;
}

/**
 * Opens the engine in a module worker. `threads: 'measure'` tries the network named by `measureWith` with 1, 2 and 4
 * threads and on a graphics card, if there is one, for some tenths of a second and keeps what is really faster here.
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
  const plan =
    threads === 'measure'
      ? await measurePlan(loaded, assets, measureWith, nowMs)
      : fixedPlan(Math.min(threads, loaded.mostThreads));
  const landmarksOnGraphics = plan.landmarksOn === 'graphics';
  const runtime = openLiteRtRuntime(loaded.liteRt, assets, { threads: plan.threads, landmarksOnGraphics });
  return {
    ...plan,
    look: { networks: openNetworks(runtime), warpRegion: openFastestWarp(), nowMs },
    build: loaded.build,
  };
}

const fixedPlan = (threads: number): EnginePlan => ({
  threads,
  landmarksOn: 'processor',
  trials: [],
  graphics: null,
});

async function measurePlan(
  { liteRt, mostThreads }: LoadedLiteRt,
  assets: EngineAssets,
  model: 'lite' | 'full',
  nowMs: () => number,
): Promise<EnginePlan> {
  const candidates = threadCandidates(mostThreads);
  if (candidates.length === 1 && !('gpu' in navigator)) return fixedPlan(1);
  const bytes = await fetchModel(modelUrl(assets, `pose_landmark_${model}`));
  const trials: ThreadTrial[] = [];
  let graphics: GraphicsTrial | null = null;
  for (const [index, threads] of candidates.entries()) {
    const session = await openSession(liteRt, bytes, { on: 'processor', threads });
    trials.push({ threads, ms: await bestRunMs(session, nowMs) });
    if (index === candidates.length - 1) graphics = await tryGraphics(liteRt, bytes, session, nowMs);
    await session.close();
  }
  // One number of threads and no graphics card: nothing was chosen.
  if (candidates.length === 1 && !graphics) return fixedPlan(1);
  const processorMs = Math.min(...trials.map(({ ms }) => ms));
  return {
    threads: chooseThreads(trials),
    landmarksOn: isGraphicsFaster(processorMs, graphics) ? 'graphics' : 'processor',
    trials,
    graphics,
  };
}
