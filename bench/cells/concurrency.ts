import { startLoadGenerator } from '../load/load-generator.ts';
import type { LoadAnswer, LoadRequest } from '../load/load-job.ts';
import { benchPhotos } from '../photos/bench-photos.ts';
import { shortNumber } from '../report/figures.ts';
import type { Report, Verdict } from '../report/report.ts';
import { startPeer } from '../servers/peer.ts';
import { startPoseBox } from '../servers/posebox.ts';
import type { RunningServer } from '../servers/running-server.ts';

export interface ConcurrencyOptions {
  /** How long the clients go on. */
  readonly seconds: number;
  readonly only?: 'posebox' | 'peer';
}

const CLIENTS = 16;

/** What became of a server's answers when many clients asked at once. */
interface Tally {
  readonly server: string;
  readonly answers: number;
  /** The same bytes as when that photo was sent alone. */
  readonly right: number;
  /** Status 200, but not the answer to this photo. */
  readonly wrong: number;
  readonly busy: number;
  readonly otherErrors: Readonly<Record<string, number>>;
  readonly ended: string | null;
}

/**
 * Sixteen clients, each with a photo of its own, send it again and again; every answer is compared with the one
 * that the same photo got when it was sent alone. First PoseBox, then the peer both ways.
 */
export async function measureConcurrency(options: ConcurrencyOptions): Promise<Report> {
  const { different } = await benchPhotos();
  const uploads: LoadRequest[] = different.map((file) => ({
    method: 'POST',
    path: '/upload',
    file,
    as: 'multipart',
  }));
  // PoseBox is asked in all its ways at once: pictures, documents, modes, both kinds of body.
  const mixed: LoadRequest[] = different.map((file, i) =>
    i % 4 === 0
      ? { method: 'POST', path: '/api/pose?mode=standard&people=10', file, as: 'multipart' }
      : i % 4 === 1
        ? { method: 'POST', path: '/api/pose?mode=mediapipe', file, as: 'raw' }
        : { method: 'POST', path: '/upload', file, as: 'multipart' },
  );
  const tallies: Tally[] = [];
  if (options.only !== 'peer') tallies.push(await crowd(await startPoseBox(), mixed, options.seconds));
  if (options.only !== 'posebox') {
    tallies.push(await crowd(await startPeer('gunicorn'), uploads, options.seconds));
    // The threaded server seldom lives long: several starts.
    for (let start = 0; start < 3; start++) {
      tallies.push(await crowd(await startPeer('threaded'), uploads, Math.min(20, options.seconds)));
    }
  }
  const ours = tallies.find((tally) => tally.server === 'PoseBox');
  return {
    name: 'concurrency',
    tables: [
      {
        title: `${CLIENTS} clients with different photos, ${options.seconds} s`,
        columns: ['', 'answers', 'right', "another's or none", '503', 'other errors', 'ended'],
        rows: tallies.map((tally) => [
          tally.server,
          String(tally.answers),
          String(tally.right),
          tally.wrong === 0 ? '0' : `${tally.wrong} (${shortNumber((100 * tally.wrong) / tally.answers)} %)`,
          String(tally.busy),
          Object.entries(tally.otherErrors)
            .map(([error, count]) => `${count} × ${error}`)
            .join(', ') || '0',
          tally.ended ?? 'no',
        ]),
      },
    ],
    verdicts: ours === undefined ? [] : [verdictOn(ours)],
    data: tallies,
  };
}

async function crowd(
  server: RunningServer,
  requests: readonly LoadRequest[],
  seconds: number,
): Promise<Tally> {
  const load = startLoadGenerator();
  try {
    const { port } = server;
    const alone = await load.run({ port, connections: 1, count: requests.length, requests, digests: true });
    const own = new Map(alone.answers.map((answer) => [answer.request, answer.digest]));
    if (alone.answers.some((answer) => answer.status !== 200))
      throw new Error(`${server.name}: fails one at a time`);
    const { answers } = await load.run({
      port,
      connections: CLIENTS,
      seconds,
      requests,
      ownRequest: true,
      digests: true,
      timeoutMs: 30_000,
    });
    return { server: server.name, ...tallyOf(answers, own), ended: server.ended() };
  } finally {
    load.close();
    await server.stop();
  }
}

function tallyOf(answers: readonly LoadAnswer[], own: ReadonlyMap<number, string | undefined>) {
  const good = answers.filter((answer) => answer.status === 200);
  const right = good.filter((answer) => answer.digest === own.get(answer.request)).length;
  const otherErrors: Record<string, number> = {};
  for (const { status, fault } of answers) {
    if (status === 200 || status === 503) continue;
    const error = status === 0 ? (fault ?? 'no answer') : String(status);
    otherErrors[error] = (otherErrors[error] ?? 0) + 1;
  }
  const busy = answers.filter((answer) => answer.status === 503).length;
  return { answers: answers.length, right, wrong: good.length - right, busy, otherErrors };
}

function verdictOn(tally: Tally): Verdict {
  const errors = Object.values(tally.otherErrors).reduce((sum, count) => sum + count, 0);
  return {
    what: `${CLIENTS} clients: every answer is its own photo's, no error but 503`,
    demanded: '0 wrong, 0 errors',
    measured: `${tally.wrong} wrong, ${errors} errors in ${tally.answers} answers`,
    met: tally.wrong === 0 && errors === 0 && tally.right > 0 && tally.ended === null,
  };
}
