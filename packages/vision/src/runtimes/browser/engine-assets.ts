import type { ModelFileName } from '../../inference-runtime.ts';
import { landmarkFile } from '../../networks.ts';

/** Where the page finds what the engine loads; both on its own origin, each ending in a slash. */
export interface EngineAssets {
  /** The files of `@litertjs/core/wasm`, unchanged. */
  readonly runtimeUrl: string;
  /** The built `.tflite` files. */
  readonly modelsUrl: string;
}

/** @example modelUrl(assets, 'pose_detector') // 'https://example.org/models/pose_detector.tflite' */
export const modelUrl = ({ modelsUrl }: EngineAssets, file: ModelFileName): string =>
  `${modelsUrl}${file}.tflite`;

/** Builds of LiteRT.js: with threads, without, and for browsers without relaxed SIMD. */
export type RuntimeBuild = 'threaded' | 'single' | 'compat';

const BUILD_STEMS: Readonly<Record<RuntimeBuild, string>> = {
  threaded: 'litert_wasm_threaded_internal',
  single: 'litert_wasm_internal',
  compat: 'litert_wasm_compat_internal',
};

export const runtimeScriptUrl = ({ runtimeUrl }: EngineAssets, build: RuntimeBuild): string =>
  `${runtimeUrl}${BUILD_STEMS[build]}.js`;

/** The files that an engine of this build has loaded once it follows somebody with `model`. */
export const engineFileUrls = (
  assets: EngineAssets,
  build: RuntimeBuild,
  model: 'lite' | 'full',
  segmentation = false,
): readonly string[] => {
  const script = runtimeScriptUrl(assets, build);
  const networks = (['pose_detector', landmarkFile(model, segmentation)] as const).map((file) =>
    modelUrl(assets, file),
  );
  return [script, script.replace(/\.js$/, '.wasm'), ...networks];
};

/** All files that a page must be able to load from `runtimeUrl`. */
export const RUNTIME_FILES: readonly string[] = Object.values(BUILD_STEMS).flatMap((stem) => [
  `${stem}.js`,
  `${stem}.wasm`,
]);
