import type { EngineAssets } from '@posebox/vision/browser';

declare const BROWSER_ENGINE_ASSETS: EngineAssets;

/** Where the build has put the engine's files. */
export const ENGINE_ASSETS: EngineAssets = BROWSER_ENGINE_ASSETS;
