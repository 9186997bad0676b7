import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Plugin, Rolldown } from 'vite';
import type { OfflineFiles } from '../src/offline/offline-files.ts';
import { APP_ICONS, appIcon } from './app-icons.ts';

/** The entry that becomes `/service-worker.js`. */
export const SERVICE_WORKER = 'service-worker';
/** Pages that open without the service, by a part of their modules' paths. */
const OFFLINE_PAGES = ['/src/pages/live/', '/src/pages/photo/'];
const WORKERS = /\/live-worker-[^/]+\.js$/;

/** Vite: the manifest, the icons, and the list of files by which the service worker knows its build. */
export function offlinePlugin(webFolder: string): Plugin {
  const token = (name: string): string => {
    const tokens = readFileSync(join(webFolder, 'src/tokens.css'), 'utf8');
    return new RegExp(`--${name}:\\s*(#[0-9A-Fa-f]{6})`).exec(tokens)![1]!;
  };
  return {
    name: 'posebox-offline',
    apply: 'build',
    async generateBundle(_options, bundle) {
      const ground = token('paper');
      const svg = readFileSync(join(webFolder, 'public/icon.svg'));
      for (const icon of APP_ICONS) {
        this.emitFile({ type: 'asset', fileName: icon.fileName, source: await appIcon(svg, icon, ground) });
      }
      const manifest = JSON.stringify(webManifest(ground));
      this.emitFile({ type: 'asset', fileName: 'manifest.webmanifest', source: manifest });
      const worker = bundle[`${SERVICE_WORKER}.js`];
      if (worker?.type !== 'chunk') throw new Error('the service worker was not built');
      worker.code = `const OFFLINE_FILES=${JSON.stringify(filesOf(bundle))};${worker.code}`;
    },
  };
}

function filesOf(bundle: Rolldown.OutputBundle): OfflineFiles {
  const names = Object.keys(bundle).filter((name) => name.startsWith('assets/') && !name.endsWith('.map'));
  const wanted = new Set<string>(names.filter((name) => WORKERS.test(`/${name}`)));
  const want = (name: string): void => {
    const chunk = bundle[name];
    if (wanted.has(name) || chunk?.type !== 'chunk') return;
    wanted.add(name);
    for (const file of chunk.viteMetadata?.importedCss ?? []) wanted.add(file);
    for (const imported of chunk.imports) want(imported);
  };
  for (const [name, chunk] of Object.entries(bundle)) {
    if (chunk.type !== 'chunk' || chunk.name === SERVICE_WORKER) continue;
    const isPage = OFFLINE_PAGES.some((page) => chunk.facadeModuleId?.includes(page));
    if (chunk.isEntry || isPage) want(name);
  }
  const at = (name: string) => `/${name}`;
  return {
    shell: ['/', '/first-paint.js', '/icon.svg', '/manifest.webmanifest', ...[...wanted].sort().map(at)],
    hashed: names.sort().map(at),
  };
}

const webManifest = (ground: string) => ({
  id: '/',
  name: 'PoseBox 姿态盒子',
  short_name: 'PoseBox',
  start_url: '/#/live',
  scope: '/',
  display: 'standalone',
  background_color: ground,
  theme_color: ground,
  icons: APP_ICONS.map(({ fileName, sizePx, purpose }) => ({
    src: `/${fileName}`,
    sizes: `${sizePx}x${sizePx}`,
    type: 'image/png',
    purpose,
  })),
});
