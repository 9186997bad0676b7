import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { tmpdir } from 'node:os';
import { extname, join, resolve } from 'node:path';
import { build } from 'vite';
import { SECURITY_HEADERS } from '../../../apps/server/src/plugins/app/security-headers.ts';
import { browserEnginePlugin } from '../../../packages/vision/src/runtimes/node/browser-engine-files.ts';

const ROOT = resolve(import.meta.dirname, '../../..');

const TYPES: Readonly<Record<string, string>> = {
  '.html': 'text/html; charset=utf-8',
  '.js': 'text/javascript',
  '.mjs': 'text/javascript',
  '.wasm': 'application/wasm',
};

export interface BuiltPage {
  readonly url: string;
  close(): Promise<void>;
}

/**
 * Builds a page of this repository as another developer would, and serves it with the service's own headers; without
 * `isolated` the page gets no threads. The files of `publicFolder` are served beside it.
 */
export async function serveBuiltPage(
  folder: string,
  { isolated = true, publicFolder }: { readonly isolated?: boolean; readonly publicFolder?: string } = {},
): Promise<BuiltPage> {
  const outDir = mkdtempSync(join(tmpdir(), 'posebox-page-'));
  await build({
    configFile: false,
    root: join(ROOT, folder),
    publicDir: publicFolder ?? false,
    logLevel: 'error',
    plugins: [browserEnginePlugin(join(ROOT, 'models/built'))],
    worker: { format: 'es' },
    build: { outDir, target: 'es2022', assetsInlineLimit: 0, modulePreload: { polyfill: false } },
  });
  const headers = Object.entries(SECURITY_HEADERS).filter(
    ([name]) => isolated || !name.startsWith('cross-origin-'),
  );
  const server = createServer((request, response) => {
    const path = request.url === '/' ? '/index.html' : (request.url ?? '');
    try {
      const bytes = readFileSync(join(outDir, path));
      response.writeHead(200, {
        ...Object.fromEntries(headers),
        'content-type': TYPES[extname(path)] ?? 'application/octet-stream',
      });
      response.end(bytes);
    } catch {
      response.writeHead(404).end();
    }
  });
  await new Promise<void>((listening) => server.listen(0, '127.0.0.1', listening));
  return {
    url: `http://127.0.0.1:${(server.address() as AddressInfo).port}/`,
    async close() {
      server.closeAllConnections();
      await new Promise((closed) => server.close(closed));
      rmSync(outDir, { recursive: true, force: true });
    },
  };
}
