import { readdir, readFile, readlink, stat } from 'node:fs/promises';
import { homedir } from 'node:os';
import { join } from 'node:path';
import type { Surroundings } from '../surroundings.ts';
import { type Finding, inWords } from './finding.ts';

/** Where the inference library keeps what it means to report, seen with onnxruntime-node 1.30 on Linux. */
const TELEMETRY_FOLDER = '.cache/Microsoft/DeveloperTools/.onnxruntime';

/** Whether the inference library was told not to report home, and has not begun to since `startMs` (epoch). */
export async function examineTelemetry(surroundings: Surroundings, startMs: number): Promise<Finding> {
  const written = await stat(join(homedir(), TELEMETRY_FOLDER, 'onnxruntime.db')).catch(() => undefined);
  const off = process.env.ORT_DISABLE_TELEMETRY === '1' && !(written && written.mtimeMs >= startMs);
  return { name: 'telemetry', state: off ? 'good' : 'bad', value: inWords(surroundings, off ? 'off' : 'on') };
}

/** Whether this process, which has just run the engine, holds any socket to another computer. */
export async function examineConnections(surroundings: Surroundings): Promise<Finding> {
  const remote = await remoteAddresses().catch(() => undefined);
  if (!remote) return { name: 'connections', state: 'note', value: inWords(surroundings, 'notSeen') };
  return remote.length === 0
    ? { name: 'connections', state: 'good', value: inWords(surroundings, 'none') }
    : { name: 'connections', state: 'bad', value: remote.join(', ') };
}

/** Remote ends of this process's sockets beyond loopback, as Linux lists them (hexadecimal address:port). */
async function remoteAddresses(): Promise<readonly string[]> {
  const own = await ownSockets();
  const tables = await Promise.all(
    ['tcp', 'tcp6', 'udp', 'udp6'].map((table) =>
      readFile(`/proc/self/net/${table}`, 'utf8').catch(() => ''),
    ),
  );
  return tables
    .flatMap((table) => table.split('\n').slice(1))
    .map((line) => line.trim().split(/\s+/))
    .filter((fields) => own.has(fields[9] ?? ''))
    .map((fields) => fields[2] ?? '')
    .filter((address) => !isUnconnectedOrLoopback(address));
}

async function ownSockets(): Promise<ReadonlySet<string>> {
  const names = await readdir('/proc/self/fd');
  const links = await Promise.all(names.map((name) => readlink(`/proc/self/fd/${name}`).catch(() => '')));
  return new Set(links.flatMap((link) => /^socket:\[(\d+)\]$/.exec(link)?.[1] ?? []));
}

function isUnconnectedOrLoopback(address: string): boolean {
  return /^0+:0+$/.test(address) || /^[0-9A-F]{6}7F:/.test(address) || /^0{24}01000000:/.test(address);
}
