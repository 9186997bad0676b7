import { join } from 'node:path';
import { blackPng } from '../../tests/support/huge-images.ts';
import { hugeRequest } from '../../tests/support/huge-requests.ts';
import { imageInEveryFormat, mutatedImages } from '../../tests/support/mutated-images.ts';
import { startSlowUploads } from '../../tests/support/slow-uploads.ts';
import { ClientConnection } from '../load/http-exchange.ts';
import { startLoadGenerator } from '../load/load-generator.ts';
import type { LoadRequest } from '../load/load-job.ts';
import { memoryOfTree, processTree, watchMemory } from '../measure/process-tree.ts';
import { benchPhotos } from '../photos/bench-photos.ts';
import { shortNumber } from '../report/figures.ts';
import type { Report, Verdict } from '../report/report.ts';
import { repositoryFolder } from '../report/results-folder.ts';
import { startPoseBox } from '../servers/posebox.ts';
import type { RunningServer } from '../servers/running-server.ts';
import { countRefused } from './rounds.ts';

export interface FaultOptions {
  /** Damaged images to send. */
  readonly images: number;
  /** How long compute processes are killed under load. */
  readonly seconds: number;
}

/** Highest resident memory of the whole tree that is called bounded: two large photos decoded and an upload of each client. */
const MOST_PEAK_MB = 1500;

/** One attack and how the service stood it. */
interface Attack {
  readonly name: string;
  /** Answers by status. */
  readonly answers: Readonly<Record<string, number>>;
  readonly slowestMs: number;
  readonly peakMb: number;
  readonly verdict: Omit<Verdict, 'what'>;
}

/** Everything that must leave the service up, its memory bounded and its answers right, one after another on one service. */
export async function measureFaults(options: FaultOptions): Promise<Report> {
  const { vga } = await benchPhotos();
  const server = await startPoseBox();
  const load = startLoadGenerator();
  const upload: LoadRequest = { method: 'POST', path: '/upload', file: vga, as: 'multipart' };
  const attacks: Attack[] = [];
  const verdicts: Verdict[] = [];
  try {
    const one = { port: server.port, connections: 1, count: 1, requests: [upload], digests: true };
    await load.run({ port: server.port, connections: 8, count: 200, requests: [upload] });
    const fresh = memoryOfTree(server.pid);
    const before = (await load.run(one)).answers[0];

    attacks.push(await sendDamaged(server, options.images));
    attacks.push(await sendGigapixel(server));
    attacks.push(await sendHuge(server));
    attacks.push(await dripSlowly(server, load, upload));
    attacks.push(await killChildren(server, load, upload, options.seconds));

    await new Promise((resolve) => setTimeout(resolve, 5000));
    const after = (await load.run(one)).answers[0];
    const end = memoryOfTree(server.pid);
    const same = after?.status === 200 && after.digest === before?.digest;
    verdicts.push(
      ...attacks.map(({ name, verdict }) => ({ what: name, ...verdict })),
      {
        what: 'Afterwards the same photo gets the same answer, from the same service',
        demanded: 'yes',
        measured:
          same && server.ended() === null ? 'yes' : `status ${after?.status}, ended ${server.ended()}`,
        met: same && server.ended() === null,
      },
      {
        what: 'Resident memory before (after 200 photos) and after everything',
        demanded: '≤ 1.5 times',
        measured: `${shortNumber(fresh.rssMb)} → ${shortNumber(end.rssMb)} MB`,
        met: end.rssMb <= 1.5 * fresh.rssMb,
      },
    );
  } finally {
    load.close();
    await server.stop();
  }
  return {
    name: 'faults',
    tables: [
      {
        title: 'Attacks, one after another on one service',
        columns: ['attack', 'answers by status', 'slowest ms', 'highest memory MB'],
        rows: attacks.map(({ name, answers, slowestMs, peakMb }) => [
          name,
          Object.entries(answers)
            .map(([status, count]) => `${status}: ${count}`)
            .join(', '),
          shortNumber(slowestMs),
          shortNumber(peakMb),
        ]),
      },
    ],
    verdicts,
    data: attacks,
  };
}

/** Statuses that a broken upload may get. */
const REFUSALS = [200, 400, 413, 415, 422, 503];

async function sendDamaged(server: RunningServer, count: number): Promise<Attack> {
  const originals = await imageInEveryFormat(join(repositoryFolder, 'tests', 'assets', 'astronaut.png'));
  const images = mutatedImages(originals, 2024);
  const watch = watchMemory(server.pid);
  const answers: Record<string, number> = {};
  let slowestMs = 0;
  let left = count;
  const client = async () => {
    const connection = new ClientConnection(server.port);
    while (left-- > 0) {
      const { bytes } = images.next().value as { readonly bytes: Buffer };
      const path = left % 2 === 0 ? '/upload' : '/api/pose';
      const began = performance.now();
      const status = await sendRaw(connection, path, bytes);
      slowestMs = Math.max(slowestMs, performance.now() - began);
      answers[status] = (answers[status] ?? 0) + 1;
    }
    connection.close();
  };
  await Promise.all(Array.from({ length: 8 }, client));
  const odd = Object.keys(answers).filter((status) => !REFUSALS.includes(Number(status)));
  const peakMb = watch.stop().rssMb;
  return {
    name: `${count} damaged images`,
    answers,
    slowestMs,
    peakMb,
    verdict: {
      demanded: `only ${REFUSALS.join(', ')}; ≤ ${MOST_PEAK_MB} MB`,
      measured: `${odd.length === 0 ? 'only those' : `also ${odd.join(', ')}`}; ${shortNumber(peakMb)} MB`,
      met: odd.length === 0 && peakMb <= MOST_PEAK_MB && server.ended() === null,
    },
  };
}

/** Sends an image as a form to /upload, as bare bytes elsewhere; gives the status or the connection's fault. */
async function sendRaw(connection: ClientConnection, path: string, bytes: Buffer): Promise<string> {
  const boundary = 'damaged-5f1c';
  const form = path === '/upload';
  const before = `--${boundary}\r\nContent-Disposition: form-data; name="image"; filename="a"\r\n\r\n`;
  const body = form
    ? Buffer.concat([Buffer.from(before), bytes, Buffer.from(`\r\n--${boundary}--\r\n`)])
    : bytes;
  const type = form ? `multipart/form-data; boundary=${boundary}` : 'image/jpeg';
  const head = `POST ${path} HTTP/1.1\r\nHost: 127.0.0.1\r\nContent-Type: ${type}\r\nContent-Length: ${body.length}\r\n\r\n`;
  try {
    return String((await connection.exchange([Buffer.from(head), body], false, 60_000)).status);
  } catch (error) {
    return error instanceof Error && 'code' in error ? String(error.code) : String(error);
  }
}

async function sendGigapixel(server: RunningServer): Promise<Attack> {
  const bytes = await blackPng(32_768, 32_768);
  const watch = watchMemory(server.pid, 50);
  const connection = new ClientConnection(server.port);
  const answers: Record<string, number> = {};
  let slowestMs = 0;
  for (const path of ['/upload', '/api/pose', '/api/pose/picture']) {
    const began = performance.now();
    const status = await sendRaw(connection, path, bytes);
    slowestMs = Math.max(slowestMs, performance.now() - began);
    answers[status] = (answers[status] ?? 0) + 1;
  }
  connection.close();
  const refused = answers['413'] === 3;
  return {
    name: `1-gigapixel PNG of ${Math.round(bytes.length / 1000)} kB`,
    answers,
    slowestMs,
    peakMb: watch.stop().rssMb,
    verdict: {
      demanded: '413 from the header',
      measured: `${Object.keys(answers).join(', ')} within ${shortNumber(slowestMs)} ms`,
      met: refused && server.ended() === null,
    },
  };
}

const HUGE_BYTES = 200e6;

/** Eight bodies of 200 MB at once, as forms and bare, with their length stated and without, sent as far as the service lets them. */
async function sendHuge(server: RunningServer): Promise<Attack> {
  const watch = watchMemory(server.pid, 50);
  const answers: Record<string, number> = {};
  const began = performance.now();
  await Promise.all(
    Array.from({ length: 8 }, async (_, i) => {
      const connection = new ClientConnection(server.port);
      const request = hugeRequest(
        HUGE_BYTES,
        i % 2 === 0 ? 'form' : 'bare',
        i % 4 < 2 ? 'stated' : 'chunked',
      );
      const status = await connection.exchange(request, false, 60_000).then(
        (answer) => String(answer.status),
        (error: unknown) => (error instanceof Error && 'code' in error ? String(error.code) : String(error)),
      );
      connection.close();
      answers[status] = (answers[status] ?? 0) + 1;
    }),
  );
  const slowestMs = performance.now() - began;
  const peakMb = watch.stop().rssMb;
  // A client that is still sending may see the connection break before it reads the 413: that is allowed.
  const fitting = Object.keys(answers).every((status) => ['413', 'ECONNRESET', 'EPIPE'].includes(status));
  return {
    name: 'eight bodies of 200 MB at once',
    answers,
    slowestMs,
    peakMb,
    verdict: {
      demanded: `413; ≤ ${MOST_PEAK_MB} MB`,
      measured: `${Object.keys(answers).join(', ')}; ${shortNumber(peakMb)} MB`,
      met: fitting && peakMb <= MOST_PEAK_MB && server.ended() === null,
    },
  };
}

type Load = ReturnType<typeof startLoadGenerator>;

async function dripSlowly(server: RunningServer, load: Load, upload: LoadRequest): Promise<Attack> {
  const watch = watchMemory(server.pid);
  const slow = startSlowUploads({ port: server.port, path: '/upload', count: 200, byteEveryMs: 1000 });
  const { answers } = await load.run({ port: server.port, connections: 4, seconds: 15, requests: [upload] });
  const stillOpen = 200 - slow.ended();
  slow.stop();
  const refused = countRefused(answers);
  const slowestMs = Math.max(...answers.map((answer) => answer.ms));
  const good = answers.filter((answer) => answer.status === 200).length;
  return {
    name: `200 uploads of one byte a second for 15 s, beside 4 ordinary clients (${stillOpen} still open)`,
    answers: { 200: good, ...refused },
    slowestMs,
    peakMb: watch.stop().rssMb,
    verdict: {
      demanded: 'the ordinary clients get their answers',
      measured: `${good} answers, slowest ${shortNumber(slowestMs)} ms`,
      met: good > 0 && Object.keys(refused).every((status) => status === '503') && server.ended() === null,
    },
  };
}

async function killChildren(
  server: RunningServer,
  load: Load,
  upload: LoadRequest,
  seconds: number,
): Promise<Attack> {
  const watch = watchMemory(server.pid);
  let kills = 0;
  const killer = setInterval(() => {
    // Compute processes are the tree's leaves: those that have no process below them.
    const leaves = processTree(server.pid).filter(
      (pid) => processTree(pid).length === 1 && pid !== server.pid,
    );
    const victim = leaves[kills % Math.max(1, leaves.length)];
    if (victim === undefined) return;
    process.kill(victim, 'SIGKILL');
    kills++;
  }, 2000);
  const { answers } = await load.run({ port: server.port, connections: 8, seconds, requests: [upload] });
  clearInterval(killer);
  const refused = countRefused(answers);
  const good = answers.filter((answer) => answer.status === 200).length;
  return {
    name: `a compute process killed every 2 s under load (${kills} times)`,
    answers: { 200: good, ...refused },
    slowestMs: Math.max(...answers.map((answer) => answer.ms)),
    peakMb: watch.stop().rssMb,
    verdict: {
      demanded: 'no error but 503',
      measured: `${good} answers, ${JSON.stringify(refused)}`,
      met:
        good > 0 &&
        kills > 0 &&
        Object.keys(refused).every((status) => status === '503') &&
        server.ended() === null,
    },
  };
}
