import { type LiteRt, loadLiteRt, supportsFeature } from '@litertjs/core';
import { type EngineAssets, type RuntimeBuild, runtimeScriptUrl } from './engine-assets.ts';

/** LiteRT.js, loaded, and the threads it may use. */
export interface LoadedLiteRt {
  readonly liteRt: LiteRt;
  readonly build: RuntimeBuild;
  /** 1 without cross-origin isolation. */
  readonly mostThreads: number;
}

/** More threads than this gain nothing on networks of this size, and each costs memory. */
const MOST_THREADS = 4;

type GlueFactory = (settings: unknown) => Promise<unknown>;

/** What LiteRT.js and its glue look for on the global object. */
interface GlueScope {
  define?: ((names: readonly string[], make: () => GlueFactory) => void) & { amd?: object };
  ModuleFactory?: GlueFactory | undefined;
  Module?: object | undefined;
  importScripts?: (url: string) => void;
}

/**
 * Loads LiteRT.js in a module worker. Its own loader calls `importScripts`, which module workers refuse: the glue is
 * imported as a module instead, to which it hands itself as an AMD module would, and the loader finds it there.
 *
 * Once in a worker; a second call throws.
 */
export async function loadLiteRtInWorker(assets: EngineAssets): Promise<LoadedLiteRt> {
  const build = await bestBuild();
  const cores = navigator.hardwareConcurrency || 1;
  const mostThreads = build === 'threaded' ? Math.min(cores, MOST_THREADS) : 1;
  const scriptUrl = new URL(runtimeScriptUrl(assets, build), location.href).href;
  const scope = globalThis as unknown as GlueScope;
  scope.ModuleFactory = await importGlue(scope, scriptUrl);
  scope.Module = {
    locateFile: (name: string) => new URL(name, scriptUrl).href,
    mainScriptUrlOrBlob: scriptUrl,
    // Its log is for its makers and goes to the console as errors; what fails throws.
    print: () => {},
    printErr: () => {},
  };
  scope.importScripts = () => {};
  // The glue starts as many threads as there are cores.
  Object.defineProperty(navigator, 'hardwareConcurrency', { value: mostThreads, configurable: true });
  const liteRt = await loadLiteRt(scriptUrl.slice(0, scriptUrl.lastIndexOf('/')), {
    threads: build === 'threaded',
  });
  return { liteRt, build, mostThreads };
}

async function bestBuild(): Promise<RuntimeBuild> {
  if (!(await supportsFeature('relaxedSimd'))) return 'compat';
  const threads = globalThis.crossOriginIsolated && (await supportsFeature('threads'));
  return threads ? 'threaded' : 'single';
}

async function importGlue(scope: GlueScope, url: string): Promise<GlueFactory> {
  let factory: GlueFactory | undefined;
  scope.define = Object.assign(
    (_names: readonly string[], make: () => GlueFactory) => {
      factory = make();
    },
    { amd: {} },
  );
  await import(/* @vite-ignore */ url);
  delete scope.define;
  if (!factory) throw new Error(`${url} is not the glue of LiteRT.js`);
  return factory;
}
