import { join } from 'node:path';
import { STAGES, type Stage } from '@posebox/photo';
import { openOnnxRuntime } from '@posebox/vision/node';
import { seededRandom } from '../../tests/support/seeded-random.ts';
import { startLoadGenerator } from '../load/load-generator.ts';
import { cpuMsOfTree } from '../measure/process-tree.ts';
import { benchPhotos } from '../photos/bench-photos.ts';
import { shortNumber, spreadText } from '../report/figures.ts';
import type { Report } from '../report/report.ts';
import { repositoryFolder } from '../report/results-folder.ts';
import { startPoseBox } from '../servers/posebox.ts';
import type { RunningServer } from '../servers/running-server.ts';
import { quantile, spreadOf } from '../statistics/spread.ts';

const MOST_OVERHEAD = 0.35;

/** One round: where a photo's time went, and what the networks cost alone right before. */
interface StageRound {
  /** Mean milliseconds of each stage, as the server counted them. */
  readonly stagesMs: Readonly<Record<Stage, number>>;
  /** One detector and one landmark run in a process that does nothing else: median milliseconds, and CPU time. */
  readonly aloneMs: number;
  readonly aloneCpuMs: number;
  /** CPU time of the whole service for each photo. */
  readonly cpuMs: number;
  readonly p50Ms: number;
}

/** Where the time of a 640×480 photo goes, stage by stage, beside the time of its two network runs alone. */
export async function measureStages(options: {
  readonly rounds: number;
  readonly seconds: number;
}): Promise<Report> {
  const { vga } = await benchPhotos();
  const server = await startPoseBox();
  const load = startLoadGenerator();
  const networks = await openNetworkRuns();
  const rounds: StageRound[] = [];
  try {
    const requests = [
      {
        method: 'POST' as const,
        path: '/upload?mode=mediapipe&people=1&model=full',
        file: vga,
        as: 'multipart' as const,
      },
    ];
    await load.run({ port: server.port, connections: 2, count: 100, requests });
    for (let round = 0; round < options.rounds; round++) {
      const alone = await networks.measure(60);
      const before = { stages: await stageTotals(server), cpu: cpuMsOfTree(server.pid) };
      const { answers } = await load.run({
        port: server.port,
        connections: 1,
        seconds: options.seconds,
        requests,
      });
      const after = { stages: await stageTotals(server), cpu: cpuMsOfTree(server.pid) };
      rounds.push({
        stagesMs: meanStages(before.stages, after.stages),
        aloneMs: alone.medianMs,
        aloneCpuMs: alone.cpuMs,
        cpuMs: (after.cpu - before.cpu) / answers.length,
        p50Ms: quantile(
          answers.map((answer) => answer.ms),
          0.5,
        ),
      });
    }
  } finally {
    load.close();
    await networks.close();
    await server.stop();
  }
  return reportOf(rounds);
}

/** The detector and the full landmark network on noise: their time doesn't depend on what the picture shows. */
async function openNetworkRuns() {
  const runtime = await openOnnxRuntime(join(repositoryFolder, 'models', 'built'));
  const detector = await runtime.load('pose_detector');
  const landmark = await runtime.load('pose_landmark_full');
  const next = seededRandom(13);
  for (const { input } of [detector, landmark]) for (let i = 0; i < input.length; i++) input[i] = next();
  return {
    measure: async (runs: number) => {
      const times: number[] = [];
      const cpuBefore = process.cpuUsage();
      for (let run = 0; run < runs; run++) {
        const began = performance.now();
        await detector.run();
        await landmark.run();
        times.push(performance.now() - began);
      }
      const cpu = process.cpuUsage(cpuBefore);
      return { medianMs: quantile(times, 0.5), cpuMs: (cpu.user + cpu.system) / 1000 / runs };
    },
    close: async () => {
      await detector.close();
      await landmark.close();
    },
  };
}

type StageTotals = Readonly<Record<Stage, { readonly seconds: number; readonly count: number }>>;

/** Sums of the server's stage histogram. */
async function stageTotals(server: RunningServer): Promise<StageTotals> {
  const text = await (await fetch(`http://127.0.0.1:${server.port}/metrics`)).text();
  const value = (kind: 'sum' | 'count', stage: Stage) =>
    Number(
      new RegExp(`^posebox_stage_seconds_${kind}\\{stage="${stage}"\\} (\\S+)$`, 'm').exec(text)?.[1] ?? 0,
    );
  return Object.fromEntries(
    STAGES.map((stage) => [stage, { seconds: value('sum', stage), count: value('count', stage) }]),
  ) as Record<Stage, { seconds: number; count: number }>;
}

function meanStages(before: StageTotals, after: StageTotals): Record<Stage, number> {
  return Object.fromEntries(
    STAGES.map((stage) => {
      const count = after[stage].count - before[stage].count;
      return [stage, count === 0 ? 0 : ((after[stage].seconds - before[stage].seconds) * 1000) / count];
    }),
  ) as Record<Stage, number>;
}

const totalMs = (round: StageRound): number => STAGES.reduce((sum, stage) => sum + round.stagesMs[stage], 0);

function reportOf(rounds: readonly StageRound[]): Report {
  const spread = (of: (round: StageRound) => number) => spreadText(spreadOf(rounds.map(of)));
  const overheads = rounds.map((round) => totalMs(round) / round.aloneMs - 1);
  const overhead = spreadOf(overheads);
  const percent = (share: number) => `${shortNumber(100 * share)} %`;
  return {
    name: 'stages',
    tables: [
      {
        title: '640×480 to picture, one at a time: where the time goes, ms',
        columns: ['stage', 'median (min–max)'],
        rows: [
          ...STAGES.map((stage) => [stage, spread((round) => round.stagesMs[stage])]),
          ['all stages', spread(totalMs)],
          ['the two network runs alone', spread((round) => round.aloneMs)],
          ['from request to answer, p50', spread((round) => round.p50Ms)],
          ['CPU time of the two network runs alone', spread((round) => round.aloneCpuMs)],
          ['CPU time of the whole service', spread((round) => round.cpuMs)],
          [
            'CPU time of the whole service ÷ networks alone',
            spread((round) => round.cpuMs / round.aloneCpuMs),
          ],
        ],
        notes: [
          '`other` is the work around the networks: letterbox, candidates, crop, refinement, projection.',
        ],
      },
    ],
    verdicts: [
      {
        what: 'All stages at 640×480 beyond the two network runs alone',
        demanded: `≤ ${percent(MOST_OVERHEAD)}`,
        measured: `${percent(overhead.median)} (${percent(overhead.min)}–${percent(overhead.max)})`,
        met: overhead.median <= MOST_OVERHEAD,
      },
    ],
    data: rounds,
  };
}
