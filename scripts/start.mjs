import { spawnSync } from 'node:child_process';
import { join, resolve } from 'node:path';
import { pathToFileURL } from 'node:url';
import { partsToBuild } from './build.mjs';
import { install, isInstalled } from './install-state.mjs';
import { pruneNativeFiles } from './prune-native-files.mjs';
import { say } from './sentences.mjs';

/**
 * `npm start`: installs and builds what is missing or out of date, then runs the service in this very process, so that
 * signals and the exit code are its own. Options go through: `npm start -- --port 0 --host … --data …`.
 */
const ROOT = resolve(import.meta.dirname, '..');
const OLDEST_NODE = [20, 19];

const [major = 0, minor = 0] = process.versions.node.split('.').map(Number);
if (major < OLDEST_NODE[0] || (major === OLDEST_NODE[0] && minor < OLDEST_NODE[1])) {
  stop(say('oldNode', { wanted: OLDEST_NODE.join('.'), found: process.versions.node }));
}

if (!isInstalled(ROOT)) {
  console.log(say('installing'));
  if (!install(ROOT)) stop(say('installFailed'));
  pruneNativeFiles(join(ROOT, 'node_modules'));
}

const parts = partsToBuild();
if (parts.length > 0) {
  console.log(say('building', { parts: parts.join(', ') }));
  // In a process of its own: the builder's memory must not stay with the service.
  const { status } = spawnSync(process.execPath, [join(ROOT, 'scripts/build.mjs')], {
    cwd: ROOT,
    stdio: ['ignore', 'ignore', 'inherit'],
  });
  if (status !== 0) stop(say('buildFailed'));
}

endWithNpm();
await import(pathToFileURL(join(ROOT, 'apps/server/dist/main.mjs')).href);

/** npm passes Ctrl-C on, but when it is itself ended it leaves us behind: then we end as well. */
function endWithNpm() {
  if (process.env.npm_lifecycle_event === undefined || process.platform === 'win32') return;
  const parent = process.ppid;
  const watch = setInterval(() => {
    if (process.ppid === parent) return;
    clearInterval(watch);
    process.kill(process.pid, 'SIGTERM');
  }, 500);
  watch.unref();
}

function stop(sentence) {
  console.error(sentence);
  process.exit(1);
}
