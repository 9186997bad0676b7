import { mkdir, mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { setTimeout as pause } from 'node:timers/promises';
import { build } from '../../scripts/build.mjs';
import { createAsk, type Outage, TurnFailed } from '../mixed/asking.ts';
import { openCoachingClient } from '../mixed/clients/coaching.ts';
import { openComparisonClient } from '../mixed/clients/comparison.ts';
import { openLiveClient } from '../mixed/clients/live.ts';
import { openPhotoClient } from '../mixed/clients/photos.ts';
import { openRehabilitationClient } from '../mixed/clients/rehabilitation.ts';
import { openTrainingClient } from '../mixed/clients/training.ts';
import { openTryOnClient } from '../mixed/clients/try-on.ts';
import { openVideoClient } from '../mixed/clients/videos.ts';
import { type Killing, killParts } from '../mixed/killer.ts';
import { openLedger } from '../mixed/ledger.ts';
import { type MemoryMoment, medians, slopeMbPerH, watchParts } from '../mixed/memory-over-time.ts';
import type { ClientKind, MixedClient } from '../mixed/mixed-client.ts';
import { startUnderFire } from '../mixed/service-under-fire.ts';
import { countAll, countOne, emptyTally, type Tally } from '../mixed/tally.ts';
import { shortNumber } from '../report/figures.ts';
import type { Report, Verdict } from '../report/report.ts';

export interface MixedOptions {
  readonly minutes: number;
  /** SIGKILLs of random parts, spread over the time. */
  readonly kills: number;
  readonly seed: number;
}

const KINDS: readonly ClientKind[] = [
  { kind: 'photos', count: 3, thinkMs: 1_000, open: openPhotoClient },
  { kind: 'try-on', count: 1, thinkMs: 5_000, open: openTryOnClient },
  { kind: 'videos', count: 2, thinkMs: 20_000, open: openVideoClient },
  { kind: 'live', count: 2, thinkMs: 3_000, open: openLiveClient },
  { kind: 'coaching', count: 2, thinkMs: 4_000, open: openCoachingClient },
  { kind: 'comparison', count: 1, thinkMs: 10_000, open: openComparisonClient },
  { kind: 'rehabilitation', count: 2, thinkMs: 5_000, open: openRehabilitationClient },
  { kind: 'training', count: 1, thinkMs: 20_000, open: openTrainingClient },
];

/** Memory counts after this share of the time. */
const WARM_UP_SHARE = 1 / 6;
/** Flat: less than this share of the median an hour. */
const MOST_SLOPE_SHARE = 0.05;
/** How long the clients may take to end what they have in hand when the time is up. */
const END_WITHIN_MS = 1_800_000;

/**
 * Everything at once on real processes, each client with inputs of its own whose answers are known beforehand, while
 * parts are killed at random: counts what is answered, wrong, lost and hanging, and watches the memory of all processes.
 */
export async function measureMixed({ minutes, kills, seed }: MixedOptions): Promise<Report> {
  await build({ only: ['models', 'server'] });
  const folder = await mkdtemp(join(tmpdir(), 'posebox-mixed-'));
  const data = join(folder, 'data');
  await mkdir(data);
  const say = (line: string) => console.log(`${new Date().toISOString().slice(11, 19)} ${line}`);
  say(`seed ${seed}; what the programs say: ${join(folder, 'said.log')}`);
  const service = await startUnderFire(data);
  const tally = emptyTally();
  const ledger = openLedger();
  const outage: Outage = { isOn: false, endedMs: Number.NEGATIVE_INFINITY };
  let isTimeUp = false;
  let isOver = false;
  const ask = (kind: string) =>
    createAsk(
      kind,
      () => service.url,
      tally,
      outage,
      () => isOver,
    );
  try {
    const clients: { readonly kind: ClientKind; readonly client: MixedClient }[] = [];
    for (const kind of KINDS) {
      for (let number = 0; number < kind.count; number++) {
        const wrong = (what: string) => tally.wrong.push(`${kind.kind} ${number}: ${what}`);
        const surroundings = { ask: ask(kind.kind), ledger, tally, number, folder, wrong };
        clients.push({ kind, client: await kind.open(surroundings) });
      }
      say(`${kind.kind}: ready`);
    }
    const rest = JSON.stringify([tally.errors, tally.wrong]);
    if (rest !== '[{},[]]') throw new Error(`At rest already: ${rest}`);
    const memory = watchParts(service);
    const working = clients.map(async ({ kind, client }) => {
      for (let turn = 0; !isTimeUp; turn++) {
        await client.turn(turn).then(
          () => countOne(tally.done, kind.kind),
          (error: unknown) => {
            if (!(error instanceof TurnFailed)) tally.wrong.push(`${kind.kind}: ${String(error)}`);
          },
        );
        await pause(isTimeUp ? 0 : kind.thinkMs * (0.5 + Math.random()));
      }
    });
    const telling = setInterval(() => say(progressLine(tally)), 60_000);
    const overMs = minutes * 60_000;
    const [killing] = await Promise.all([
      killParts(service, { kills, overMs: overMs * 0.97, seed }, outage, say),
      pause(overMs),
    ]);
    isTimeUp = true;
    const ended = await Promise.race([Promise.all(working), pause(END_WITHIN_MS, 'late', { ref: false })]);
    if (ended === 'late') tally.hanging.push('clients did not come to an end');
    clearInterval(telling);
    const moments = memory.stop();
    const lost = await ledger.check(ask('check'), tally);
    isOver = ended === 'late';
    return reportOf({ minutes, seed, tally, killing, moments, lost, ledger, ended: service.endedByItself });
  } finally {
    isOver = true;
    await service.stop();
    await rm(join(folder, 'data'), { recursive: true, force: true });
  }
}

/** The processes that work on one clip come and go with it: what they hold says how many ran, not what is left behind. */
const staying = ({ allMb, byPart }: MemoryMoment): number => allMb - (byPart.clip ?? 0);

const progressLine = ({ done, errors, wrong, hanging, whileDown, givenUp }: Tally): string =>
  JSON.stringify({ done, errors, wrong: wrong.slice(0, 5), hanging, whileDown, givenUp });

interface Outcome {
  readonly minutes: number;
  readonly seed: number;
  readonly tally: Tally;
  readonly killing: Killing;
  readonly moments: readonly MemoryMoment[];
  readonly lost: readonly string[];
  readonly ledger: { readonly kept: number; readonly deleted: number };
  readonly ended: readonly string[];
}

function reportOf(outcome: Outcome): Report {
  const { minutes, seed, tally, killing, moments, lost, ledger, ended } = outcome;
  const kinds = Object.keys(tally.answers);
  const statuses = [...new Set(kinds.flatMap((kind) => Object.keys(tally.answers[kind]!)))].sort();
  const fromMinute = minutes * WARM_UP_SHARE;
  const slope = slopeMbPerH(moments, fromMinute, staying);
  const stretch = Math.max(1, Math.round(minutes / 12));
  const steady = medians(moments, 1, staying).filter(({ minute }) => minute >= fromMinute);
  const medianMb =
    steady.length === 0 ? Number.NaN : steady.map(({ mb }) => mb).sort((a, b) => a - b)[steady.length >> 1]!;
  const parts = ['service', 'worker', 'compute', 'clip', 'postmaster', 'database connection'] as const;
  const errors = countAll(tally.errors);
  const verdict = (what: string, found: readonly string[], of: string): Verdict => ({
    what,
    demanded: '0',
    measured: `${found.length} of ${of}${found.length === 0 ? '' : `: ${found.slice(0, 4).join('; ')}`}`,
    met: found.length === 0,
  });
  const answers = kinds.reduce((sum, kind) => sum + countAll(tally.answers[kind]!), 0);
  return {
    name: 'mixed',
    tables: [
      {
        title: `${minutes} minutes of everything at once, ${countAll(killing.kills)} kills, seed ${seed}`,
        columns: ['', 'tasks done and right', ...statuses],
        rows: kinds.map((kind) => [
          kind,
          String(tally.done[kind] ?? ''),
          ...statuses.map((status) => String(tally.answers[kind]![status] ?? '')),
        ]),
        notes: [
          `Killed: ${Object.entries(killing.kills)
            .map(([part, count]) => `${part} ${count}`)
            .join(
              ', ',
            )}. Away after the whole service was killed: ${killing.awayMs.map((ms) => (ms / 1000).toFixed(1)).join(', ')} s, in which ${tally.whileDown} requests were refused or broken and sent again. Jobs given up after too many kills and asked for again: ${tally.givenUp}.`,
        ],
      },
      {
        title: 'Memory of all processes over time, proportional sets, MB',
        columns: ['minute', 'all', ...parts],
        rows: medians(moments, stretch).map(({ minute, mb }) => [
          String(minute),
          shortNumber(mb),
          ...parts.map((part) => {
            const row = medians(moments, stretch, ({ byPart }) => byPart[part] ?? 0);
            return shortNumber(row.find((one) => one.minute === minute)?.mb ?? Number.NaN);
          }),
        ]),
      },
    ],
    verdicts: [
      {
        what: 'Errors besides 503',
        demanded: '0',
        measured: `${errors} of ${answers} answers${errors === 0 ? '' : `: ${JSON.stringify(tally.errors)}`}`,
        met: errors === 0,
      },
      verdict('Answers that are not one’s own, or wrong', tally.wrong, `${countAll(tally.done)} tasks`),
      verdict(
        'Acknowledged things lost, changed, or back after deletion',
        lost,
        `${ledger.kept} kept and ${ledger.deleted} deleted`,
      ),
      verdict('Requests and jobs without an end', tally.hanging, `${countAll(tally.done)} tasks`),
      verdict('Programs that ended by themselves', ended, 'two'),
      {
        what: `Slope of the memory of what stays (all but processes of one clip) after minute ${shortNumber(fromMinute)}, of the median of ${shortNumber(medianMb)} MB`,
        demanded: `< ${MOST_SLOPE_SHARE * 100} % an hour`,
        measured: `${shortNumber(slope)} MB an hour (${shortNumber((100 * slope) / medianMb)} %)`,
        met: slope < MOST_SLOPE_SHARE * medianMb,
      },
    ],
    data: { seed, tally, killing, lost, moments: medians(moments, 1) },
  };
}
