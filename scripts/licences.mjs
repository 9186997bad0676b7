import { spawnSync } from 'node:child_process';
import { existsSync, readFileSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { fileURLToPath } from 'node:url';

const ROOT = resolve(import.meta.dirname, '..');

/** Licences that let what is linked be passed on with a notice, by their SPDX names. */
const PERMISSIVE = new Set([
  ...[
    '0BSD',
    'Apache-2.0',
    'BlueOak-1.0.0',
    'BSD-2-Clause',
    'BSD-3-Clause',
    'CC0-1.0',
    'CC-BY-4.0',
    'ISC',
    'MIT',
  ],
  ...['MIT-0', 'PostgreSQL', 'Python-2.0', 'Unlicense', 'WTFPL', 'Zlib', 'OFL-1.1'],
]);

/**
 * Packages under another licence that may be shipped all the same, and why. Each is a library of its own that anyone
 * can exchange, as its licence demands.
 */
const ALLOWED = [
  {
    name: /^@img\/sharp-libvips-/,
    licence: /LGPL-3\.0/,
    why: 'libvips, a shared library beside sharp, unchanged',
  },
  { name: /^@img\/sharp-(win32|wasm32)/, licence: /LGPL-3\.0/, why: 'sharp with libvips inside, unchanged' },
];

/** Packages whose package.json names no licence: read in the text that comes with them. */
const READ_IN_THE_TEXT = { 'combine-errors@3.0.3': 'MIT', 'png-js@2.0.0': 'MIT' };

/** Whether an SPDX expression allows a permissive choice: `(MIT OR GPL-2.0)` does, `MIT AND GPL-2.0` doesn't. */
export function isPermissive(expression) {
  const text = expression.replaceAll(/[()]/g, ' ').trim();
  return text
    .split(/\s+OR\s+/i)
    .some((choice) => choice.split(/\s+AND\s+/i).every((name) => PERMISSIVE.has(name.trim())));
}

/**
 * Every package that is shipped, from the lock file: what is installed by `npm ci --omit=dev`.
 *
 * @returns {{ name: string, version: string, licence: string, allowed: string | null, fits: boolean }[]}
 */
export function shippedPackages(root = ROOT) {
  const { packages } = JSON.parse(readFileSync(join(root, 'package-lock.json'), 'utf8'));
  return Object.entries(packages)
    .filter(
      ([path, entry]) => path.includes('node_modules/') && !entry.dev && !entry.devOptional && !entry.link,
    )
    .map(([path, entry]) => {
      const name = entry.name ?? path.slice(path.lastIndexOf('node_modules/') + 'node_modules/'.length);
      const licence =
        entry.license ??
        READ_IN_THE_TEXT[`${name}@${entry.version}`] ??
        installedLicence(join(root, path)) ??
        'unknown';
      const allowed = ALLOWED.find((one) => one.name.test(name) && one.licence.test(licence));
      return {
        ...{ name, version: entry.version ?? '', licence, allowed: allowed?.why ?? null },
        fits: allowed !== undefined || isPermissive(licence),
      };
    })
    .sort((a, b) => (a.name < b.name ? -1 : 1));
}

function installedLicence(folder) {
  const file = join(folder, 'package.json');
  if (!existsSync(file)) return undefined;
  const { license, licenses } = JSON.parse(readFileSync(file, 'utf8'));
  return typeof license === 'string' ? license : (license?.type ?? licenses?.[0]?.type);
}

/** Known vulnerabilities of what is shipped, as the registry's own client tells them; `null` where it offers none. */
export function knownVulnerabilities(root = ROOT) {
  const { stdout } = spawnSync('npm', ['audit', '--omit=dev', '--json'], {
    cwd: root,
    encoding: 'utf8',
    shell: process.platform === 'win32',
  });
  try {
    const told = JSON.parse(stdout);
    return told.vulnerabilities === undefined ? null : Object.values(told.vulnerabilities);
  } catch {
    return null;
  }
}

/** `npm run licences [-- --no-audit]` */
if (process.argv[1] === fileURLToPath(import.meta.url)) {
  const shipped = shippedPackages();
  const byLicence = new Map();
  for (const one of shipped) byLicence.set(one.licence, [...(byLicence.get(one.licence) ?? []), one]);
  for (const [licence, ones] of [...byLicence].sort(([, a], [, b]) => b.length - a.length)) {
    console.log(`${licence} (${ones.length})`);
    for (const { name, version, allowed } of ones)
      console.log(`  ${name} ${version}${allowed ? ` – ${allowed}` : ''}`);
  }
  const unfit = shipped.filter(({ fits }) => !fits);
  for (const { name, version, licence } of unfit)
    console.error(`NOT PERMISSIVE: ${name} ${version}: ${licence}`);
  console.log(`\n${shipped.length} packages, ${unfit.length} under a licence that may not be shipped.`);
  let severe = 0;
  if (!process.argv.includes('--no-audit')) {
    const found = knownVulnerabilities();
    if (found === null) {
      console.log('Known vulnerabilities: not looked up; the registry that npm uses here offers no audit.');
    } else {
      for (const { name, severity, range } of found) console.log(`${severity}: ${name} ${range}`);
      severe = found.filter(({ severity }) => severity === 'high' || severity === 'critical').length;
      console.log(`Known vulnerabilities: ${found.length}, ${severe} high or critical.`);
    }
  }
  process.exitCode = unfit.length > 0 || severe > 0 ? 1 : 0;
}
