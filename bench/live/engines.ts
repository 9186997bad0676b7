import type { Page } from 'playwright-core';
import { shortNumber, spreadText } from '../report/figures.ts';
import type { Table, Verdict } from '../report/report.ts';
import { quantile, ratioSpread, spreadOf } from '../statistics/spread.ts';
import type { LiveBenchPage, LiveRun, SideChoice } from './page/bench-page.ts';

declare const liveBench: LiveBenchPage;

/** The engines side by side: PoseBox with one and two threads, the peer as it is. */
const SIDES: readonly SideChoice[] = (['lite', 'full'] as const).flatMap((model) => [
  { side: 'posebox' as const, model, threads: 1 },
  { side: 'posebox' as const, model, threads: 2 },
  { side: 'peer' as const, model, threads: 1 },
]);

export interface SideRuns extends SideChoice {
  readonly runs: readonly LiveRun[];
}

const labelOf = ({ side, model, threads }: SideChoice): string =>
  side === 'peer'
    ? `tasks-vision, ${model}`
    : `PoseBox, ${model}, ${threads} thread${threads > 1 ? 's' : ''}`;

const framesPerS = ({ frames, elapsedMs }: LiveRun): number => (frames * 1000) / elapsedMs;

/** Lets the engines take turns on the open page's camera, the first to go changing; only one is open at a time. */
export async function takeEngineTurns(page: Page, rounds: number, seconds: number): Promise<SideRuns[]> {
  const runs: LiveRun[][] = SIDES.map(() => []);
  for (let round = 0; round < rounds; round++) {
    for (let turn = 0; turn < SIDES.length; turn++) {
      const at = (turn + round) % SIDES.length;
      await page.evaluate((choice) => liveBench.open(choice), SIDES[at]!);
      // The first frames compile code and find the person.
      await page.evaluate(() => liveBench.run(1));
      runs[at]!.push(await page.evaluate((length) => liveBench.run(length), seconds));
      await page.evaluate(() => liveBench.close());
    }
  }
  return SIDES.map((side, at) => ({ ...side, runs: runs[at]! }));
}

export function engineTable(sides: readonly SideRuns[]): Table {
  return {
    title: 'Frames a second, each looked at as soon as the one before was answered',
    columns: ['', 'frames/s', 'round trip p50 ms', 'frames with a person', 'animation frames/s'],
    rows: sides.map((side) => [
      labelOf(side),
      spreadText(spreadOf(side.runs.map(framesPerS))),
      spreadText(spreadOf(side.runs.map((run) => quantile(run.roundTripsMs, 0.5)))),
      `${((100 * sum(side.runs, 'seen')) / sum(side.runs, 'frames')).toFixed(0)} %`,
      spreadText(spreadOf(side.runs.map((run) => (run.animationFrames * 1000) / run.elapsedMs))),
    ]),
  };
}

/** Where a frame's time goes, where an engine tells. */
export function stageTable(sides: readonly SideRuns[]): Table {
  const own = sides.filter(({ runs }) => runs.some(({ stagesMs }) => stagesMs.length > 0));
  const stages = Object.keys(own[0]?.runs[0]?.stagesMs[0] ?? {});
  return {
    title: 'Where the time of a frame goes, ms, median',
    columns: ['', ...stages, 'all in the worker', 'round trip'],
    rows: own.map((side) => {
      const frames = side.runs.flatMap(({ stagesMs }) => stagesMs);
      const median = (of: (stage: Readonly<Record<string, number>>) => number) =>
        shortNumber(quantile(frames.map(of), 0.5));
      const all = (frame: Readonly<Record<string, number>>) =>
        Object.values(frame).reduce((total, ms) => total + ms, 0);
      const trips = side.runs.flatMap(({ roundTripsMs }) => roundTripsMs);
      return [
        labelOf(side),
        ...stages.map((stage) => median((frame) => frame[stage] ?? 0)),
        median(all),
        shortNumber(quantile(trips, 0.5)),
      ];
    }),
  };
}

const sum = (runs: readonly LiveRun[], of: 'seen' | 'frames'): number =>
  runs.reduce((total, run) => total + run[of], 0);

export function engineVerdicts(sides: readonly SideRuns[]): readonly Verdict[] {
  const speeds = (side: SideChoice['side'], model: string, threads: number): readonly number[] =>
    sides
      .find((one) => one.side === side && one.model === model && one.threads === threads)!
      .runs.map(framesPerS);
  return (['lite', 'full'] as const).flatMap((model) =>
    [
      { threads: 2, least: 1.5 },
      { threads: 1, least: 1 },
    ].map(({ threads, least }) => {
      const ratio = ratioSpread(speeds('posebox', model, threads), speeds('peer', model, 1));
      return {
        what: `${model}, ${threads} thread${threads > 1 ? 's' : ''}: frames/s ÷ tasks-vision`,
        demanded: `≥ ${least}`,
        measured: spreadText(ratio),
        met: ratio.median >= least,
      };
    }),
  );
}
