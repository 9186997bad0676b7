import { defineConfig } from 'vite';
import { browserEnginePlugin } from '../../../packages/vision/src/runtimes/node/browser-engine-files.ts';

export default defineConfig({
  root: import.meta.dirname,
  plugins: [browserEnginePlugin('models/built')],
  worker: { format: 'es' },
  build: { target: 'es2022', assetsInlineLimit: 0, modulePreload: { polyfill: false } },
});
