import { X509Certificate } from 'node:crypto';
import { constants } from 'node:fs';
import { access, readFile, stat, statfs } from 'node:fs/promises';
import { connect } from 'node:net';
import { availableParallelism } from 'node:os';
import { join } from 'node:path';
import type { Surroundings } from '../surroundings.ts';
import { type Finding, inWords } from './finding.ts';

const GB = 1e9;
const LEAST_FREE_GB = 1;
const GOOD_FREE_GB = 5;
const RENEW_DAYS = 14;
const DAY_MS = 86_400_000;
const ANSWER_WITHIN_MS = 2_000;

const dataFolder = ({ root }: Surroundings) => process.env.POSEBOX_DATA || join(root, '.posebox');

export async function examineDisk(surroundings: Surroundings): Promise<Finding> {
  const disk = await statfs(dataFolder(surroundings)).catch(() => undefined);
  if (!disk) return { name: 'disk', state: 'note', value: inWords(surroundings, 'notSeen') };
  const freeGb = (disk.bavail * disk.bsize) / GB;
  const state = freeGb < LEAST_FREE_GB ? 'bad' : freeGb < GOOD_FREE_GB ? 'note' : 'good';
  return { name: 'disk', state, value: inWords(surroundings, 'free', { gb: freeGb.toFixed(1) }) };
}

/** Where stored files go: the data folder's own, or an object store. */
export async function examineFiles(surroundings: Surroundings): Promise<Finding> {
  const bucket = process.env.POSEBOX_S3_BUCKET_URL;
  if (bucket) {
    const there = URL.canParse(bucket) && (await takesConnections(new URL(bucket)));
    const value = URL.canParse(bucket) ? new URL(bucket).host : bucket;
    return { name: 'files', state: there ? 'good' : 'bad', value };
  }
  const folder = join(dataFolder(surroundings), 'files');
  const isNew = await stat(folder).then(
    () => false,
    () => true,
  );
  if (isNew) return { name: 'files', state: 'good', value: inWords(surroundings, 'nothingStored') };
  const writable = await access(folder, constants.W_OK).then(
    () => true,
    () => false,
  );
  return { name: 'files', state: writable ? 'good' : 'bad', value: folder };
}

/** Closed again at once: the doctor looks for open connections later. */
function takesConnections({ hostname, port, protocol }: URL): Promise<boolean> {
  return new Promise((resolve) => {
    const socket = connect(Number(port) || (protocol === 'https:' ? 443 : 80), hostname);
    const settle = (there: boolean) => {
      socket.destroy();
      resolve(there);
    };
    socket.setTimeout(ANSWER_WITHIN_MS, () => settle(false));
    socket.once('connect', () => settle(true)).once('error', () => settle(false));
  });
}

/** The certificate that is named, or the one that PoseBox made itself. */
export async function examineCertificate(surroundings: Surroundings): Promise<Finding> {
  const named = process.env.POSEBOX_TLS_CERT;
  const path = named || join(dataFolder(surroundings), 'tls/certificate.pem');
  const pem = await readFile(path).catch(() => undefined);
  if (!pem && !named) return { name: 'certificate', state: 'good', value: inWords(surroundings, 'noHttps') };
  try {
    const until = new Date(new X509Certificate(pem ?? '').validTo);
    const daysLeft = (until.getTime() - Date.now()) / DAY_MS;
    // PoseBox renews its own in its last month.
    const state = daysLeft < 0 && named ? 'bad' : daysLeft < RENEW_DAYS && named ? 'note' : 'good';
    const value = inWords(surroundings, 'until', { day: until.toISOString().slice(0, 10) });
    return { name: 'certificate', state, value };
  } catch {
    return { name: 'certificate', state: 'bad', value: path };
  }
}

/** A clock that is before the program was built is wrong; sessions, second factors and records depend on it. */
export async function examineClock({ root }: Surroundings): Promise<Finding> {
  const built = await stat(join(root, 'package.json')).catch(() => undefined);
  const value = new Date().toISOString().slice(0, 16).replace('T', ' ').concat(' UTC');
  return { name: 'clock', state: built && Date.now() < built.mtimeMs - DAY_MS ? 'bad' : 'good', value };
}

/** How many work at once here. */
export async function examineWorkers(surroundings: Surroundings): Promise<Finding> {
  const cores = availableParallelism();
  const photos = Number(process.env.POSEBOX_COMPUTE_PROCESSES) || cores;
  const videos = Number(process.env.POSEBOX_VIDEO_WORKERS ?? Math.max(1, Math.floor(cores / 2)));
  const value = inWords(surroundings, 'atOnce', { photos, videos, cores });
  return { name: 'workers', state: photos > 2 * cores ? 'note' : 'good', value };
}

/** Whether a service answers on this computer, and how it says it is. */
export async function examineRunning(surroundings: Surroundings): Promise<Finding> {
  const scheme = process.env.POSEBOX_TLS || process.env.POSEBOX_TLS_CERT ? 'https' : 'http';
  const address = `${scheme}://127.0.0.1:${process.env.POSEBOX_PORT || 8080}`;
  const answer = await fetch(`${address}/health/ready`, { signal: AbortSignal.timeout(ANSWER_WITHIN_MS) })
    .then(async (response) => (await response.json()) as { status?: unknown; database?: string })
    .catch(() => undefined);
  if (!answer) return { name: 'running', state: 'good', value: inWords(surroundings, 'notRunning') };
  const isWell = answer.status === 'ready' && answer.database !== 'away';
  const value = `${address}, ${isWell ? inWords(surroundings, 'ready') : (answer.database ?? '')}`;
  return { name: 'running', state: isWell ? 'good' : 'bad', value };
}
