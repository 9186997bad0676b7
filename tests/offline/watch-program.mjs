import { execFileSync, spawn } from 'node:child_process';
import { readFileSync } from 'node:fs';
import { setTimeout as pause } from 'node:timers/promises';

/**
 * Runs inside a network namespace without any way out, as `node watch-program.mjs <plan as JSON>`:
 * starts a program under strace, has it answer requests when it is a service, lets it run for a while and ends it.
 *
 * plan: { traceFile, command: string[], env, photoFile?, seconds }
 *
 * Prints { statuses, exitCode } as JSON.
 */
const { traceFile, command, env, photoFile, seconds } = JSON.parse(process.argv[2]);

execFileSync('ip', ['link', 'set', 'lo', 'up']);
const traced = spawn(
  'strace',
  ['-f', '--seccomp-bpf', '-qq', '-e', 'trace=%network', '-o', traceFile, ...command],
  { env: { ...userEnvironment(), ...env }, stdio: ['ignore', 'pipe', 'inherit'] },
);
let output = '';
traced.stdout.on('data', (chunk) => {
  output += chunk;
});
const ended = new Promise((resolve) => traced.once('exit', resolve));

const statuses = photoFile ? await useService() : [];
await Promise.race([ended, pause(1000 * seconds, undefined, { ref: false })]);
endProgram();
console.log(JSON.stringify({ statuses, exitCode: await ended }));

/**
 * The environment of a person's computer. onnxruntime 1.30 keeps its telemetry quiet where one of these names a build
 * server, and follows XDG_CACHE_HOME out of the home folder: either would make the watch blind.
 */
function userEnvironment() {
  const ofBuildServers =
    /^(CI|APPVEYOR|BITBUCKET_BUILD_NUMBER|BUILDKITE|CIRCLECI|CODEBUILD_BUILD_ID|GITHUB_ACTIONS|GITLAB_CI|JENKINS_URL|TEAMCITY_VERSION|TF_BUILD|TRAVIS|XDG_CACHE_HOME)$/;
  return Object.fromEntries(Object.entries(process.env).filter(([name]) => !ofBuildServers.test(name)));
}

/** One request of every kind, so that everything that might be loaded late is loaded. */
async function useService() {
  while (!output.includes('PoseBox is ready at ')) await pause(50);
  const url = /ready at (\S+)/.exec(output)[1];
  const photo = readFileSync(photoFile);
  const post = (path) =>
    fetch(url + path, { method: 'POST', body: photo, headers: { 'content-type': 'image/jpeg' } });
  const get = (path) => fetch(url + path);
  const answers = [
    await post('/api/pose?segmentation=rle'),
    await post('/api/pose?model=heavy&mode=thorough'),
    await post('/api/pose/picture?labels=names'),
    await get('/'),
    await get('/api/docs'),
    await get('/api/openapi.json'),
    await get('/metrics'),
  ];
  return answers.map(({ status }) => status);
}

/** The traced program is the only child of strace. */
function endProgram() {
  const listed = spawnSyncText('ps', ['-o', 'pid=', '--ppid', String(traced.pid)]);
  for (const pid of listed.split(/\s+/).filter(Boolean)) process.kill(Number(pid), 'SIGTERM');
}

function spawnSyncText(program, args) {
  try {
    return execFileSync(program, args, { encoding: 'utf8' });
  } catch {
    return '';
  }
}
