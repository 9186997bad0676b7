import { type ChildProcess, spawn } from 'node:child_process';
import { mkdtempSync, writeFileSync } from 'node:fs';
import { createServer, type Server } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeAll, describe, expect, it } from 'vitest';
import { build, partsToBuild } from '../../scripts/build.mjs';
import { isInstalled } from '../../scripts/install-state.mjs';
import { HOPPER_JPEG, photoForm } from '../support/photos.ts';
import { ROOT } from '../support/running-service.ts';

interface Started {
  readonly process: ChildProcess;
  /** All that was printed until the program was ready or had ended. */
  readonly output: string;
  readonly errors: string;
  readonly code: number | null;
  readonly url: string | undefined;
}

const running: ChildProcess[] = [];
const blockers: Server[] = [];

beforeAll(async () => {
  // Otherwise the program under test would install packages under the feet of this one.
  if (!isInstalled(ROOT)) throw new Error('node_modules is not what package-lock.json names: run npm ci.');
  await build();
});
afterEach(async () => {
  for (const child of running.splice(0)) await ended(child);
  for (const blocker of blockers.splice(0)) blocker.close();
});

function ended(child: ChildProcess): Promise<number | null> {
  if (child.exitCode !== null || child.signalCode !== null) return Promise.resolve(child.exitCode);
  return new Promise((resolve) => {
    child.once('exit', (code) => resolve(code));
    child.kill('SIGINT');
  });
}

/** Starts a program and waits until it is ready or has ended. */
function start(command: readonly string[], env: Readonly<Record<string, string>> = {}): Promise<Started> {
  const [program = '', ...args] = command;
  const child = spawn(program, args, {
    cwd: ROOT,
    env: { ...process.env, LC_ALL: 'C', POSEBOX_COMPUTE_PROCESSES: '1', ...env },
    stdio: ['ignore', 'pipe', 'pipe'],
  });
  running.push(child);
  return new Promise((resolve) => {
    let output = '';
    let errors = '';
    const settle = (code: number | null) => {
      const url = /^PoseBox is ready at (\S+)$/m.exec(output)?.[1];
      resolve({ process: child, output, errors, code, url });
    };
    child.stdout?.on('data', (chunk: Buffer) => {
      output += chunk.toString();
      if (/^PoseBox is ready at \S+\n/m.test(output)) settle(null);
    });
    child.stderr?.on('data', (chunk: Buffer) => {
      errors += chunk.toString();
    });
    child.once('close', settle);
  });
}

const npmStart = (args: readonly string[], env?: Readonly<Record<string, string>>) =>
  start([process.execPath, join(ROOT, 'scripts/start.mjs'), ...args], env);

/** A port that somebody else holds. */
async function takenPort(): Promise<number> {
  const blocker = createServer((socket) => socket.end('HTTP/1.0 200 OK\r\n\r\nnot PoseBox'));
  blockers.push(blocker);
  await new Promise<void>((resolve) => blocker.listen(0, '127.0.0.1', resolve));
  const address = blocker.address();
  return typeof address === 'object' && address ? address.port : 0;
}

describe('npm start', () => {
  it('builds nothing that is built, ends with one line, and answers a photo', async () => {
    expect(partsToBuild()).toEqual([]);
    const started = await npmStart(['--port', '0']);
    expect(started.output).toMatch(/^PoseBox is ready at http:\/\/127\.0\.0\.1:\d+\n$/);
    const answer = await fetch(`${started.url}/upload`, { method: 'POST', body: photoForm(HOPPER_JPEG) });
    expect(answer.headers.get('x-posebox-people')).toBe('1');
    const page = await fetch(`${started.url}/`);
    expect(page.headers.get('content-type')).toContain('text/html');
    expect(await ended(started.process)).toBe(0);
    expect(started.errors).toBe('');
  });

  it('serves the pages compressed, and hashed files for good', async () => {
    const { url } = await npmStart(['--port', '0']);
    const html = await (await fetch(`${url}/`)).text();
    const script = /src="(\/assets\/[^"]+\.js)"/.exec(html)?.[1];
    const answer = await fetch(`${url}${script}`, { headers: { 'accept-encoding': 'br' } });
    expect(answer.headers.get('content-encoding')).toBe('br');
    expect(answer.headers.get('cache-control')).toContain('immutable');
    expect((await fetch(`${url}/`)).headers.get('cache-control')).toBe('no-cache');
  });

  it('says that a port is taken and how to choose another', async () => {
    const port = await takenPort();
    const started = await npmStart(['--port', String(port)]);
    expect(started.code).toBe(1);
    expect(started.output).toBe('');
    expect(started.errors).toContain(`Port ${port} is taken`);
    expect(started.errors).toContain('npm start -- --port');
    expect(started.errors).not.toMatch(/\bat \S+ \(|node:net/);
  });

  it('says when it is PoseBox itself that holds the port, in the language of the system', async () => {
    const first = await npmStart(['--port', '0']);
    const port = new URL(first.url ?? '').port;
    const second = await npmStart([], { POSEBOX_PORT: port, LC_ALL: 'zh_CN.UTF-8' });
    expect(second.code).toBe(1);
    expect(second.errors).toContain('PoseBox 已经在');
  });

  it('says in one line what it means to listen beyond this computer', async () => {
    const started = await npmStart(['--port', '0', '--host', '0.0.0.0']);
    const lines = started.output.trim().split('\n');
    expect(lines[0]).toContain('anyone on your network');
    expect(lines[1]).toMatch(/^PoseBox is ready at http:\/\/127\.0\.0\.1:\d+$/);
  });

  it.each([
    [['--port', '70000'], {}, '--port cannot be "70000"'],
    [['--port', '0', '--host', '192.0.2.1'], {}, 'This computer has no address 192.0.2.1'],
    [['--port', '0'], { POSEBOX_COMPUTE_PROCESSES: 'many' }, 'POSEBOX_COMPUTE_PROCESSES cannot be "many"'],
    [['--port', '0', '--data', join(ROOT, 'package.json/data')], {}, 'package.json/data'],
    [['--prt', '0'], {}, '--prt 0'],
  ])('explains what it cannot use: %j %j', async (args, env, sentence) => {
    const started = await npmStart(args, env);
    expect(started.code).toBe(1);
    expect(started.errors).toContain(sentence);
    expect(started.errors).not.toMatch(/\n\s+at /);
  });

  it('says which folder lacks its models, and names the doctor for models that are damaged', async () => {
    const empty = mkdtempSync(join(tmpdir(), 'posebox-models-'));
    const missing = await npmStart(['--port', '0'], { POSEBOX_MODELS: empty });
    expect(missing.code).toBe(1);
    expect(missing.errors).toBe(
      `There are no model files in ${empty}. Run npm run build to make them, then start again.\n`,
    );
    writeFileSync(join(empty, 'pose_detector.onnx'), 'no network at all');
    const damaged = await npmStart(['--port', '0'], { POSEBOX_MODELS: empty });
    expect(damaged.code).toBe(1);
    expect(damaged.errors).toContain('pose_detector.onnx');
    expect(damaged.errors).toContain('doctor');
    expect(damaged.errors).not.toMatch(/\n\s+at /);
  });
});

describe('posebox serve', () => {
  it('is the same service', async () => {
    const cli = join(ROOT, 'apps/cli/dist/posebox.mjs');
    const started = await start([process.execPath, cli, 'serve', '--port', '0']);
    expect((await fetch(`${started.url}/health/ready`)).status).toBe(200);
    expect(await ended(started.process)).toBe(0);
  });
});
