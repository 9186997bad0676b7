import { createHash } from 'node:crypto';
import { existsSync, mkdirSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { dirname, join, relative } from 'node:path';

/** What was built from which content. The stamps lie with the installed packages and go when those go. */
const STAMPS = 'node_modules/.cache/posebox';

const LEFT_OUT = new Set(['node_modules', 'dist', 'built']);
const isTest = (name) => /\.(test|fixture)\.tsx?$/.test(name);

/**
 * One hash over the content of files and folders below `root`, whatever their times. Tests, build results and
 * installed packages do not count.
 *
 * @param {string} root
 * @param {readonly string[]} inputs paths below it
 * @returns {string} hexadecimal SHA-256
 */
export function contentHash(root, inputs) {
  const hash = createHash('sha256');
  hash.update(process.version);
  for (const file of inputs.flatMap((input) => filesOf(join(root, input))).sort()) {
    hash.update(`\0${relative(root, file)}\0`);
    hash.update(readFileSync(file));
  }
  return hash.digest('hex');
}

/** @returns {string[]} the files of a path, which may be a file, a folder or nothing */
function filesOf(path) {
  if (!existsSync(path)) return [];
  const entries = readEntries(path);
  if (!entries) return [path];
  return entries
    .filter(({ name }) => !LEFT_OUT.has(name) && !isTest(name))
    .flatMap((entry) => (entry.isDirectory() ? filesOf(join(path, entry.name)) : [join(path, entry.name)]));
}

function readEntries(path) {
  try {
    return readdirSync(path, { withFileTypes: true });
  } catch {
    return undefined;
  }
}

/** Whether `name` was last built from content of this hash. */
export function isStamped(root, name, hash) {
  const file = join(root, STAMPS, `${name}.sha256`);
  return existsSync(file) && readFileSync(file, 'utf8') === hash;
}

export function stamp(root, name, hash) {
  const file = join(root, STAMPS, `${name}.sha256`);
  mkdirSync(dirname(file), { recursive: true });
  writeFileSync(file, hash);
}
