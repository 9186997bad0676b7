// By path: Vite reads its configuration with Node, which reads no TypeScript out of packages.
import { resolve } from 'node:path';
import preact from '@preact/preset-vite';
import { defineConfig } from 'vite';
import { browserEnginePlugin } from '../../packages/vision/src/runtimes/node/browser-engine-files.ts';
import { offlinePlugin, SERVICE_WORKER } from './build/offline-plugin.ts';

/** Where `npm run dev` finds the service. */
const service = process.env.POSEBOX_URL ?? 'http://127.0.0.1:8080';

export default defineConfig({
  root: import.meta.dirname,
  plugins: [
    preact(),
    browserEnginePlugin(resolve(import.meta.dirname, '../../models/built')),
    offlinePlugin(import.meta.dirname),
  ],
  worker: { format: 'es' },
  build: {
    target: 'es2022',
    // light-dark(), :has() and color-mix() as they are written; all three are in every engine since spring 2024.
    cssTarget: ['chrome123', 'firefox121', 'safari17.5'],
    // The Content-Security-Policy knows no data: addresses for scripts and styles, so nothing is inlined.
    assetsInlineLimit: 0,
    modulePreload: { polyfill: false },
    rolldownOptions: {
      input: {
        index: resolve(import.meta.dirname, 'index.html'),
        [SERVICE_WORKER]: resolve(import.meta.dirname, 'src/offline/service-worker.ts'),
      },
      output: {
        // A service worker is found again by its name, and only at the root does it serve every page.
        entryFileNames: ({ name }) => (name === SERVICE_WORKER ? '[name].js' : 'assets/[name]-[hash].js'),
      },
    },
    license: { fileName: 'licences.txt' },
    reportCompressedSize: true,
  },
  server: {
    host: '127.0.0.1',
    proxy: Object.fromEntries(['/api', '/upload', '/health'].map((path) => [path, service])),
  },
});
