import { type ChildProcess, spawn, spawnSync } from 'node:child_process';
import { once } from 'node:events';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';

const ROOT = resolve(import.meta.dirname, '../../..');

export interface RunningService {
  /** For example `http://127.0.0.1:41233`. */
  readonly url: string;
  /** The code to make the owner, where the service listens to the network; waits until it is shown. */
  ownerCode(): Promise<string>;
  /** Ends the process at once, as a crash would. */
  kill(): Promise<void>;
  /** Starts it again on the same port. */
  restart(): Promise<void>;
  close(): Promise<void>;
}

/** Builds what is out of date and starts the real service on a port of its own; `args` are further options. */
export async function startService(args: readonly string[] = []): Promise<RunningService> {
  const built = spawnSync(process.execPath, [join(ROOT, 'scripts/build.mjs')], {
    cwd: ROOT,
    encoding: 'utf8',
  });
  if (built.status !== 0) throw new Error(`The build failed:\n${built.stderr}`);
  const dataFolder = mkdtempSync(join(tmpdir(), 'posebox-browser-'));
  let { child, url, said } = await spawnService(dataFolder, 0, args);
  const port = Number(new URL(url).port);
  const kill = async () => {
    if (child.exitCode !== null || child.signalCode !== null) return;
    child.kill('SIGKILL');
    await once(child, 'exit');
  };
  return {
    url,
    kill,
    async ownerCode() {
      for (;;) {
        const code = /: ((?:[A-Z0-9]{4}-){2}[A-Z0-9]{4})$/m.exec(said())?.[1];
        if (code) return code;
        await new Promise((resolveLater) => setTimeout(resolveLater, 100));
      }
    },
    async restart() {
      ({ child, url, said } = await spawnService(dataFolder, port, args));
    },
    async close() {
      await kill();
      rmSync(dataFolder, { recursive: true, force: true });
    },
  };
}

async function spawnService(
  dataFolder: string,
  port: number,
  args: readonly string[],
): Promise<{ readonly child: ChildProcess; readonly url: string; readonly said: () => string }> {
  const child = spawn(
    process.execPath,
    [join(ROOT, 'apps/server/dist/main.mjs'), '--port', String(port), '--data', dataFolder, ...args],
    { cwd: ROOT, stdio: ['ignore', 'pipe', 'pipe'], env: { ...process.env, POSEBOX_COMPUTE_PROCESSES: '1' } },
  );
  let said = '';
  const url = await new Promise<string>((ready, failed) => {
    const listen = (chunk: Buffer) => {
      said += chunk.toString();
      const match = /ready at (https?:\/\/\S+)/.exec(said);
      if (match?.[1]) ready(match[1]);
    };
    child.stdout?.on('data', listen);
    child.stderr?.on('data', listen);
    child.once('exit', (code) => failed(new Error(`The service ended with ${code}:\n${said}`)));
  });
  return { child, url, said: () => said };
}
