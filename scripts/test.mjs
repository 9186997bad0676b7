import { spawnSync } from 'node:child_process';
import { existsSync, mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { partsToBuild } from './build.mjs';
import { install, isInstalled } from './install-state.mjs';

/**
 * `npm test`: installs what the tests need, builds, and runs all of them. What this computer lacks is installed when
 * that is allowed (root on Debian or Ubuntu), otherwise it is said which tests are left out. The last line is
 * `N passed, N failed`; the exit code is 1 when anything failed.
 */
const ROOT = resolve(import.meta.dirname, '..');
const NODE = process.execPath;

/** Programs beside Node that some tests use: found by any of `names`, brought by `packages` of Debian. */
const SYSTEM_PARTS = [
  {
    names: ['chromium', 'chromium-browser', 'google-chrome'],
    packages: ['chromium', 'fonts-noto-cjk'],
    tests: 'the browser tests',
  },
  { names: ['ffmpeg'], packages: ['ffmpeg'], tests: 'the video tests' },
  {
    names: ['python3'],
    packages: ['python3', 'python3-venv'],
    tests: 'the tests that read our files with other readers',
  },
  { names: ['unshare'], packages: ['util-linux'], tests: 'the tests without a network' },
  { names: ['strace'], packages: ['strace'], tests: 'the watch on outbound traffic' },
  { names: ['ip'], packages: ['iproute2'], tests: 'the watch on outbound traffic' },
  { names: ['ps'], packages: ['procps'], tests: 'the tests that look at processes' },
  {
    // The programs of the server lie outside the path; this one comes with them and not with the client.
    names: ['pg_ctlcluster'],
    packages: ['postgresql'],
    tests: 'the tests on the PostgreSQL of the system',
  },
];

const CHECKS = [
  ['types that run anywhere', tool('typescript/bin/tsc', '-p', 'tsconfig.pure.json')],
  ['types of Node', tool('typescript/bin/tsc', '-p', 'tsconfig.node.json')],
  ['types of the pages', tool('typescript/bin/tsc', '-p', 'tsconfig.web.json')],
  ['types of the browser tests', tool('typescript/bin/tsc', '-p', 'tsconfig.browser-tests.json')],
  ['lint and formatting', tool('@biomejs/biome/bin/biome', 'check', '.')],
  ['layers', [join(ROOT, 'scripts/layering.mjs')]],
];

let passed = 0;
let failed = 0;

if (!isInstalled(ROOT)) {
  console.log('Installing packages …');
  if (!install(ROOT)) end('npm ci failed');
}
bringSystemParts();
if (partsToBuild().length > 0) {
  console.log(`Building ${partsToBuild().join(', ')} …`);
  if (run([join(ROOT, 'scripts/build.mjs')]) !== 0) end('the build failed');
}
for (const [name, args] of CHECKS) count(name, run(args) === 0);
runVitest();
end();

function bringSystemParts() {
  const missing = SYSTEM_PARTS.filter(({ names }) => !names.some(isInPath));
  if (missing.length === 0) return;
  const packages = missing.flatMap((part) => part.packages);
  if (process.getuid?.() === 0 && isInPath('apt-get')) {
    console.log(`Installing ${packages.join(', ')} …`);
    const quiet = {
      stdio: ['ignore', 'ignore', 'inherit'],
      env: { ...process.env, DEBIAN_FRONTEND: 'noninteractive' },
    };
    spawnSync('apt-get', ['update', '-q'], quiet);
    spawnSync('apt-get', ['install', '-y', '-q', '--no-install-recommends', ...packages], quiet);
  }
  for (const { names, packages: wanted, tests } of missing) {
    if (names.some(isInPath)) continue;
    console.log(
      `Left out: ${tests}, because ${names[0]} is not here. On Debian: apt-get install ${wanted.join(' ')}`,
    );
  }
}

/** Unit tests and whole-system tests, each test counted, and each file that could not even be loaded. */
function runVitest() {
  const folder = mkdtempSync(join(tmpdir(), 'posebox-tests-'));
  const report = join(folder, 'report.json');
  try {
    const status = run(
      tool('vitest/vitest.mjs', 'run', '--reporter=dot', '--reporter=json', `--outputFile=${report}`),
    );
    if (!existsSync(report)) return count('vitest wrote no report', false);
    const { testResults, numPassedTests, numFailedTests } = JSON.parse(readFileSync(report, 'utf8'));
    passed += numPassedTests;
    failed += numFailedTests;
    for (const { name, status: state, assertionResults } of testResults) {
      if (state === 'failed' && assertionResults.every((test) => test.status !== 'failed'))
        count(name, false);
    }
    sayLeftOut(testResults);
    sayLongest(testResults);
    if (status !== 0 && failed === 0) count('vitest', false);
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}

/** Where the time goes: the files to look at when the tests take too long. */
function sayLongest(testResults) {
  const longest = testResults
    .map(({ name, startTime, endTime }) => ({
      file: name.slice(ROOT.length + 1),
      seconds: Math.round((endTime - startTime) / 1000),
    }))
    .sort((a, b) => b.seconds - a.seconds)
    .slice(0, 20);
  for (const { file, seconds } of longest) console.log(`Took ${seconds} s: ${file}`);
}

function sayLeftOut(testResults) {
  const left = testResults
    .map(({ name, assertionResults }) => ({
      file: name.slice(ROOT.length + 1),
      tests: assertionResults.filter(({ status }) => status !== 'passed' && status !== 'failed').length,
    }))
    .filter(({ tests }) => tests > 0);
  for (const { file, tests } of left)
    console.log(`Left out: ${tests} in ${file} (its reason is printed above)`);
}

function count(name, isGood) {
  if (isGood) passed += 1;
  else failed += 1;
  console.log(`${isGood ? 'passed' : 'FAILED'}: ${name}`);
}

function end(reason) {
  if (reason) count(reason, false);
  console.log(`${passed} passed, ${failed} failed`);
  process.exit(failed === 0 && passed > 0 ? 0 : 1);
}

function tool(path, ...args) {
  return [join(ROOT, 'node_modules', path), ...args];
}

function run(args) {
  return spawnSync(NODE, args, { cwd: ROOT, stdio: ['ignore', 'inherit', 'inherit'] }).status;
}

function isInPath(name) {
  return (process.env.PATH ?? '')
    .split(':')
    .some((folder) => folder !== '' && existsSync(join(folder, name)));
}
