import { createHash } from 'node:crypto';
import { createReadStream, readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { basename, dirname, join } from 'node:path';
import type { Plugin } from 'vite';

/** Builds of LiteRT.js that `@posebox/vision/browser` may choose. */
const RUNTIME_FILES = ['threaded_internal', 'internal', 'compat_internal'].flatMap((build) => [
  `litert_wasm_${build}.js`,
  `litert_wasm_${build}.wasm`,
]);
const MODEL_FILES = [
  'pose_detector',
  ...['lite', 'full'].flatMap((model) => [`pose_landmark_${model}`, `pose_landmark_${model}_segmentation`]),
].map((name) => `${name}.tflite`);

const CONTENT_TYPES: Readonly<Record<string, string>> = {
  js: 'text/javascript',
  wasm: 'application/wasm',
  tflite: 'application/octet-stream',
};

/** The files that the browser's engine loads, by their address below the site's root. */
export interface BrowserEngineFiles {
  readonly runtimeUrl: string;
  readonly modelsUrl: string;
  /** `[address, path on this computer]`; addresses carry a hash of all contents, so they may be cached for good. */
  readonly files: readonly (readonly [string, string])[];
}

/** Throws when the models are not built. */
export function browserEngineFiles(modelsFolder: string): BrowserEngineFiles {
  const require = createRequire(import.meta.url);
  const runtimeFolder = join(dirname(require.resolve('@litertjs/core')), '../wasm');
  const paths = (folder: string, names: readonly string[]) => names.map((name) => join(folder, name));
  const runtime = paths(runtimeFolder, RUNTIME_FILES);
  const models = paths(modelsFolder, MODEL_FILES);
  const [runtimeUrl, modelsUrl] = [`/assets/litert-${hashOf(runtime)}/`, `/assets/models-${hashOf(models)}/`];
  const at = (url: string) => (path: string) => [`${url}${basename(path)}`, path] as const;
  return { runtimeUrl, modelsUrl, files: [...runtime.map(at(runtimeUrl)), ...models.map(at(modelsUrl))] };
}

function hashOf(paths: readonly string[]): string {
  const hash = createHash('sha256');
  for (const path of paths) hash.update(readFileSync(path));
  return hash.digest('hex').slice(0, 8);
}

/**
 * Vite: puts the engine's files beside the built pages, serves them while developing, and defines the constant
 * `BROWSER_ENGINE_ASSETS`, an `EngineAssets`.
 *
 * @example export default defineConfig({ plugins: [browserEnginePlugin('models/built')], worker: { format: 'es' } });
 */
export function browserEnginePlugin(modelsFolder: string): Plugin {
  const { runtimeUrl, modelsUrl, files } = browserEngineFiles(modelsFolder);
  return {
    name: 'posebox-browser-engine',
    config: () => ({ define: { BROWSER_ENGINE_ASSETS: JSON.stringify({ runtimeUrl, modelsUrl }) } }),
    generateBundle() {
      for (const [address, path] of files) {
        this.emitFile({ type: 'asset', fileName: address.slice(1), source: readFileSync(path) });
      }
    },
    configureServer(server) {
      server.middlewares.use((request, response, next) => {
        const path = files.find(([address]) => address === request.url)?.[1];
        if (!path) return next();
        response.setHeader('content-type', CONTENT_TYPES[path.split('.').at(-1) ?? ''] ?? '');
        createReadStream(path).pipe(response);
      });
    },
  };
}
