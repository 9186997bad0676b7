import { readdirSync, readFileSync } from 'node:fs';
import { dirname, join, relative, resolve, sep } from 'node:path';

/**
 * Holds the arrows of the house: packages import only packages below them, nothing imports an app, the pure packages
 * link no library of one platform (that they use no global of Node or a page, tsconfig.pure.json holds), and no files import each other in a circle. Prints what breaks a rule; exits 1 then.
 */
const ROOT = resolve(import.meta.dirname, '..');

/** What each package may import. Who is not listed here is refused, so that a new package is a decision. */
const BELOW = {
  texts: [],
  onnx: [],
  body: [],
  vision: ['body', 'onnx'],
  motion: ['body'],
  exchange: ['body'],
  actions: ['motion', 'body', 'onnx'],
  figure: ['body'],
  rehabilitation: ['body', 'motion', 'texts'],
  media: ['body', 'texts', 'vision'],
  photo: ['body', 'vision', 'media', 'exchange', 'figure'],
  clip: ['body', 'texts', 'vision', 'media', 'motion', 'exchange', 'figure'],
};

/** What the converter under models/ may import. */
const MODELS_IMPORT = ['onnx'];

/** Packages that run anywhere, and the folders in them that stand for one platform. */
const PURE = ['texts', 'onnx', 'body', 'vision', 'motion', 'exchange', 'actions', 'figure', 'rehabilitation'];
const PLATFORM_FOLDERS = [join('packages', 'vision', 'src', 'runtimes') + sep];

/** Libraries that a pure package may not link: they exist on one platform only. */
const PLATFORM_LIBRARIES = /^(?:node:|sharp$|koffi$|onnxruntime-node$|@litertjs\/|fastify|preact|pg)/;

const sources = ['packages', 'apps', 'models']
  .flatMap((folder) => filesBelow(join(ROOT, folder)))
  .filter((file) => /\.(?:ts|tsx|mjs)$/.test(file) && !/\.(?:test|fixture)\.tsx?$/.test(file))
  .map((file) => ({ file: relative(ROOT, file), text: readFileSync(file, 'utf8') }));
const graph = new Map(sources.map(({ file, text }) => [file, importsOf(text)]));

const broken = [...sources.flatMap(brokenRules), ...sources.flatMap(openRoutes), ...circles()];
for (const sentence of broken) console.error(sentence);
console.log(
  broken.length === 0
    ? `${sources.length} files keep the layers.`
    : `${broken.length} arrows point the wrong way.`,
);
process.exitCode = broken.length === 0 ? 0 : 1;

function brokenRules({ file }) {
  const [kind, name, part] = file.split(sep);
  const isPure =
    kind === 'packages' &&
    part === 'src' &&
    PURE.includes(name) &&
    !PLATFORM_FOLDERS.some((folder) => file.startsWith(folder));
  const found = [];
  if (kind === 'packages' && !(name in BELOW))
    found.push(`${file}: scripts/layering.mjs has no place for ${name}`);
  for (const { target } of graph.get(file)) {
    const imported = /^@posebox\/([a-z]+)/.exec(target)?.[1];
    const below = kind === 'models' ? MODELS_IMPORT : (BELOW[name] ?? []);
    if (imported && kind !== 'apps' && imported !== name && !below.includes(imported)) {
      found.push(`${file}: ${kind}/${name} must not import ${target}`);
    }
    if (target.startsWith('.')) {
      const inside = relative(ROOT, resolve(ROOT, dirname(file), target)).split(sep);
      const leaves = inside[0] !== kind || inside[1] !== name;
      if (leaves && part === 'src' && kind !== 'models')
        found.push(`${file}: reaches into ${inside.slice(0, 2).join('/')} past its front door`);
    }
    if (isPure && PLATFORM_LIBRARIES.test(target))
      found.push(`${file}: a pure package must not import ${target}`);
  }
  return found;
}

/** Every route says who may; the service doesn't start otherwise, and here it is seen before. */
function openRoutes({ file, text }) {
  if (!file.startsWith(join('apps', 'server', 'src', 'routes') + sep)) return [];
  const count = (pattern) => [...text.matchAll(pattern)].length;
  const [routes, said] = [count(/\n\s*schema: \{\n/g), count(/\baccess: (?:'|\{)/g)];
  return routes === said ? [] : [`${file}: ${routes} routes, ${said} say who may (config.access)`];
}

/** Static and dynamic imports; `isType` where nothing is left of it at run time. */
function importsOf(text) {
  const code = withoutComments(text);
  const found = [];
  for (const match of code.matchAll(/\b(import|export)\b(\s+type\b)?[^'";]*?\bfrom\s*['"]([^'"]+)['"]/g)) {
    const names = /\{([^}]*)\}/.exec(match[0])?.[1];
    const onlyTypes = names
      ?.split(',')
      .every((part) => part.trim() === '' || part.trim().startsWith('type '));
    found.push({
      target: match[3],
      isType: Boolean(match[2]) || Boolean(onlyTypes && !/\}\s*,|,\s*\{/.test(match[0])),
    });
  }
  for (const match of code.matchAll(/\bimport\s*\(?\s*['"]([^'"]+)['"]/g))
    found.push({ target: match[1], isType: false });
  return found;
}

/** Circles of imports that exist at run time, each told once. */
function circles() {
  const state = new Map();
  const path = [];
  const found = [];
  const visit = (file) => {
    state.set(file, 'open');
    path.push(file);
    for (const { target, isType } of graph.get(file) ?? []) {
      if (isType || !target.startsWith('.')) continue;
      const next = relative(ROOT, resolve(ROOT, dirname(file), target));
      if (state.get(next) === 'open')
        found.push(`circle: ${[...path.slice(path.indexOf(next)), next].join(' → ')}`);
      else if (!state.has(next) && graph.has(next)) visit(next);
    }
    path.pop();
    state.set(file, 'done');
  };
  for (const { file } of sources) if (!state.has(file)) visit(file);
  return found;
}

function withoutComments(text) {
  return text.replace(/\/\*[\s\S]*?\*\//g, '').replace(/(^|[^:'"`])\/\/.*$/gm, '$1');
}

function filesBelow(folder) {
  return readdirSync(folder, { withFileTypes: true }).flatMap((entry) => {
    if (['node_modules', 'dist', 'built', 'public'].includes(entry.name)) return [];
    const path = join(folder, entry.name);
    return entry.isDirectory() ? filesBelow(path) : [path];
  });
}
