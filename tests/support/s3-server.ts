import { type ChildProcess, execFile, spawn } from 'node:child_process';
import { existsSync, mkdirSync, mkdtempSync, readFileSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { homedir, tmpdir } from 'node:os';
import { join } from 'node:path';
import { promisify } from 'node:util';
import type { ObjectStoreSettings } from '../../apps/server/src/files/object-store.ts';
import { freePort } from './free-port.ts';

/** A real S3-compatible server, versitygw, with a bucket that lies in a folder. */
export interface S3Server {
  /** How a store in this process is told to use it. */
  readonly objects: ObjectStoreSettings;
  /** How a service or worker is told to use it. */
  readonly env: Readonly<Record<string, string>>;
  /** Ends without a word, as a broken network would make it seem; what it holds stays. */
  kill(): Promise<void>;
  /** Starts again at the same address. */
  start(): Promise<void>;
  stop(): Promise<void>;
}

const VERSION = 'v1.8.0';
const KEY = 'posebox-tests';
const BUCKET = 'posebox';
/** Outside the checkout, so that a fresh one finds it: building takes minutes. */
const cache = join(
  process.env.XDG_CACHE_HOME || join(homedir(), '.cache'),
  `posebox-tests/versitygw-${VERSION}`,
);
const BUILT_WITHIN_MS = 300_000;
/** After a build that failed or took too long nobody tries again for so long. */
const NOT_AGAIN_MS = 3_600_000;
const run = promisify(execFile);

/**
 * versitygw, built with Go on first use; `undefined`, and said so, where it isn't to be had. (s3rver of npm was tried in
 * its place: it gives wrong ranges and takes no deletion of several objects that is not signed with MD5.)
 */
export async function s3Program(): Promise<string | undefined> {
  const own = join(cache, 'versitygw');
  const found = existsSync(own) ? own : await inPath('versitygw');
  if (found) return found;
  const failure = join(cache, 'failed');
  try {
    if (!(await inPath('go'))) throw new Error('it needs versitygw, or Go to build it with');
    if (Date.now() - (statSync(failure, { throwIfNoEntry: false })?.mtimeMs ?? 0) < NOT_AGAIN_MS) {
      throw new Error(`building versitygw failed within the last hour: ${readFileSync(failure, 'utf8')}`);
    }
    console.info('Building versitygw for the tests of the object store, once; it takes some minutes …');
    await build(failure);
    return own;
  } catch (error) {
    console.warn(`Left out: the object store (${error instanceof Error ? error.message : error})`);
    return undefined;
  }
}

/** Builds behind whatever else runs here. */
async function build(failure: string): Promise<void> {
  mkdirSync(cache, { recursive: true });
  const program = `github.com/versity/versitygw/cmd/versitygw@${VERSION}`;
  await run('nice', ['-n', '10', 'go', 'install', program], {
    env: { ...process.env, GOBIN: cache },
    timeout: BUILT_WITHIN_MS,
  }).catch((error: Error & { readonly killed?: boolean; readonly stderr?: string }) => {
    const lastLine = error.stderr?.trim().split('\n').at(-1) ?? error.message;
    const why = error.killed ? `not built within ${BUILT_WITHIN_MS / 1000} s` : lastLine;
    writeFileSync(failure, why);
    throw new Error(why);
  });
}

export async function startS3Server(program: string): Promise<S3Server> {
  const folder = mkdtempSync(join(tmpdir(), 'posebox-s3-'));
  mkdirSync(join(folder, 'buckets', BUCKET), { recursive: true });
  mkdirSync(join(folder, 'facts'));
  const port = await freePort();
  const args = [
    ...['--port', `127.0.0.1:${port}`, '--quiet', 'posix'],
    ...['--sidecar', join(folder, 'facts'), join(folder, 'buckets')],
  ];
  const objects: ObjectStoreSettings = {
    bucketUrl: `http://127.0.0.1:${port}/${BUCKET}`,
    region: 'us-east-1',
    accessKeyId: KEY,
    secretAccessKey: KEY,
  };
  let child: ChildProcess | undefined;
  const end = (signal: NodeJS.Signals) =>
    new Promise<void>((done) => {
      if (!child || child.exitCode !== null || child.signalCode !== null) return done();
      child.once('exit', () => done());
      child.kill(signal);
    });
  const start = async () => {
    const env = { ...process.env, ROOT_ACCESS_KEY: KEY, ROOT_SECRET_KEY: KEY };
    child = spawn(program, args, { stdio: 'ignore', env, cwd: folder });
    while (!(await answers(objects.bucketUrl))) await new Promise((resolve) => setTimeout(resolve, 50));
  };
  await start();
  return {
    objects,
    env: {
      POSEBOX_S3_BUCKET_URL: objects.bucketUrl,
      POSEBOX_S3_REGION: objects.region,
      POSEBOX_S3_ACCESS_KEY_ID: objects.accessKeyId,
      POSEBOX_S3_SECRET_ACCESS_KEY: objects.secretAccessKey,
    },
    kill: () => end('SIGKILL'),
    start,
    async stop() {
      await end('SIGTERM');
      rmSync(folder, { recursive: true, force: true });
    },
  };
}

const answers = (url: string) =>
  fetch(url).then(
    () => true,
    () => false,
  );

async function inPath(name: string): Promise<string | undefined> {
  return run('which', [name]).then(
    ({ stdout }) => stdout.trim(),
    () => undefined,
  );
}
