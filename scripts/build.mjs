import { spawnSync } from 'node:child_process';
import { existsSync, readFileSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { fileURLToPath } from 'node:url';
import { contentHash, isStamped, stamp } from './content-stamp.mjs';

const ROOT = resolve(import.meta.dirname, '..');
const PACKAGES = ['package-lock.json', 'packages', 'scripts/build.mjs'];

/**
 * The parts that are built, in order: what they are made from, and a file of each that must be there afterwards.
 *
 * @type {readonly { name: string, inputs: readonly string[], outputs: () => readonly string[], make: () => Promise<void> }[]}
 */
const PARTS = [
  {
    name: 'models',
    inputs: ['models/src', 'packages/onnx/src', 'models/manifest.json', 'models/package.json'],
    outputs: modelFiles,
    make: async () =>
      run(process.execPath, [join(ROOT, 'node_modules/tsx/dist/cli.mjs'), 'models/src/build.ts']),
  },
  {
    name: 'web',
    inputs: [...PACKAGES, 'apps/web', 'models/manifest.json', 'scripts/compress-pages.mjs'],
    outputs: () => ['apps/web/dist/index.html'],
    make: buildWeb,
  },
  {
    name: 'server',
    inputs: [...PACKAGES, 'apps/server'],
    outputs: () =>
      ['main', 'compute', 'clip', 'worker', 'account', 'backup', 'keys', 'privacy', 'state'].map(
        (name) => `apps/server/dist/${name}.mjs`,
      ),
    // Programs built apart: the one that answers HTTP must not load what only the compute process needs.
    make: async () => {
      await bundle('apps/server', 'main', 'src/main.ts');
      await bundle('apps/server', 'compute', 'src/compute/child.ts');
      await bundle('apps/server', 'clip', 'src/worker/clip-child.ts');
      await bundle('apps/server', 'worker', 'src/worker/main.ts');
      await bundle('apps/server', 'account', 'src/accounts/main.ts');
      await bundle('apps/server', 'backup', 'src/backup/main.ts');
      await bundle('apps/server', 'keys', 'src/keys/main.ts');
      await bundle('apps/server', 'privacy', 'src/privacy/main.ts');
      await bundle('apps/server', 'state', 'src/state/main.ts');
    },
  },
  {
    name: 'cli',
    inputs: [...PACKAGES, 'apps/cli'],
    outputs: () => ['apps/cli/dist/posebox.mjs'],
    make: () => bundle('apps/cli', 'posebox', 'src/main.ts'),
  },
];

/** The names of the parts that are missing or were made from other sources. */
export function partsToBuild() {
  return PARTS.filter((part) => !isDone(part)).map(({ name }) => name);
}

/**
 * Builds what is missing or out of date.
 *
 * @param {{ only?: readonly string[], all?: boolean, onPart?: (name: string) => void }} [options] `only` names parts;
 *   `all` builds them anew even when nothing has changed
 */
export async function build({ only = PARTS.map(({ name }) => name), all = false, onPart = () => {} } = {}) {
  for (const part of PARTS) {
    if (!only.includes(part.name) || (!all && isDone(part))) continue;
    onPart(part.name);
    const hash = contentHash(ROOT, part.inputs);
    await part.make();
    stamp(ROOT, part.name, hash);
  }
}

function isDone({ name, inputs, outputs }) {
  return (
    outputs().every((file) => existsSync(join(ROOT, file))) &&
    isStamped(ROOT, name, contentHash(ROOT, inputs))
  );
}

function modelFiles() {
  const manifest = JSON.parse(readFileSync(join(ROOT, 'models/manifest.json'), 'utf8'));
  return manifest.outputs.map(({ file }) => `models/built/${file}`);
}

async function buildWeb() {
  // What is built must not depend on who asks: a test's environment would make a page for development.
  process.env.NODE_ENV = 'production';
  const { build: viteBuild } = await import('vite');
  const { compressPages } = await import('./compress-pages.mjs');
  await viteBuild({ root: join(ROOT, 'apps/web'), logLevel: 'warn', build: { emptyOutDir: true } });
  await compressPages(join(ROOT, 'apps/web/dist'));
}

/**
 * Our own packages become `dist/<name>.mjs`, with parts that it loads later beside it; what npm installed stays where
 * it is.
 */
async function bundle(app, name, entry) {
  const { build: viteBuild } = await import('vite');
  const folder = join(ROOT, app);
  await viteBuild({
    root: folder,
    configFile: false,
    logLevel: 'warn',
    build: {
      ssr: true,
      target: 'node20',
      outDir: 'dist',
      emptyOutDir: false,
      minify: false,
      rollupOptions: {
        input: { [name]: join(folder, entry) },
        // A schema that nobody uses is left out, and zod with it.
        treeshake: { manualPureFunctions: ['z'] },
        output: { format: 'es', entryFileNames: '[name].mjs', chunkFileNames: `${name}-parts/[name].mjs` },
      },
    },
    ssr: { noExternal: [/^@posebox\//] },
  });
}

function run(command, args) {
  const { status } = spawnSync(command, args, { cwd: ROOT, stdio: ['ignore', 'ignore', 'inherit'] });
  if (status !== 0) throw new Error(`${args.join(' ')} ended with code ${status}`);
}

/** `node scripts/build.mjs [--all] [models] [web] [server] [cli]` */
if (process.argv[1] === fileURLToPath(import.meta.url)) {
  const names = process.argv.slice(2).filter((argument) => !argument.startsWith('--'));
  const startedMs = performance.now();
  await build({
    ...(names.length > 0 && { only: names }),
    all: process.argv.includes('--all'),
    onPart: (name) => console.log(`building ${name}`),
  });
  console.log(`built in ${((performance.now() - startedMs) / 1000).toFixed(1)} s`);
}
