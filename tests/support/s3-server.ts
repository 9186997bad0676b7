import { type ChildProcess, execFile, spawn } from 'node:child_process';
import { existsSync, mkdirSync, mkdtempSync, rmSync } from 'node:fs';
import { createServer } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { promisify } from 'node:util';
import { ROOT } from './running-service.ts';

/** A real S3-compatible server, versitygw, with a bucket that lies in a folder. */
export interface S3Server {
  readonly bucketUrl: string;
  /** How a service or worker is told to use it. */
  readonly env: Readonly<Record<string, string>>;
  /** Ends without a word, as a broken network would make it seem; what it holds stays. */
  kill(): Promise<void>;
  /** Starts again at the same address. */
  start(): Promise<void>;
  stop(): Promise<void>;
}

const VERSITYGW = 'github.com/versity/versitygw/cmd/versitygw@v1.8.0';
const KEY = 'posebox-tests';
const BUCKET = 'posebox';
const cache = join(ROOT, 'node_modules/.cache/posebox-s3');
const run = promisify(execFile);

/**
 * versitygw, built with Go on first use; `undefined`, and said so, where it isn't to be had. (s3rver of npm was tried in
 * its place: it gives wrong ranges and takes no deletion of several objects that is not signed with MD5.)
 */
export async function s3Program(): Promise<string | undefined> {
  const own = join(cache, 'bin/versitygw');
  const found = existsSync(own) ? own : await inPath('versitygw');
  if (found) return found;
  try {
    if (!(await inPath('go'))) throw new Error('needs versitygw, or Go to build it with');
    console.info('Building versitygw for the tests of the object store, once; it takes some minutes …');
    await run('go', ['install', VERSITYGW], { env: { ...process.env, GOBIN: join(cache, 'bin') } });
    return own;
  } catch (error) {
    console.warn(
      `Left out: the object store (${error instanceof Error ? error.message.split('\n')[0] : error})`,
    );
    return undefined;
  }
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
  const bucketUrl = `http://127.0.0.1:${port}/${BUCKET}`;
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
    while (!(await answers(bucketUrl))) await new Promise((resolve) => setTimeout(resolve, 50));
  };
  await start();
  return {
    bucketUrl,
    env: {
      POSEBOX_S3_BUCKET_URL: bucketUrl,
      POSEBOX_S3_REGION: 'us-east-1',
      POSEBOX_S3_ACCESS_KEY_ID: KEY,
      POSEBOX_S3_SECRET_ACCESS_KEY: KEY,
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

function freePort(): Promise<number> {
  return new Promise((resolve) => {
    const probe = createServer().listen(0, '127.0.0.1', () => {
      const bound = probe.address();
      probe.close(() => resolve(typeof bound === 'object' && bound ? bound.port : 0));
    });
  });
}
