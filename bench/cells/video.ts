import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { PeerUnavailable } from '../peer/environment.ts';
import { shortNumber, spreadText } from '../report/figures.ts';
import type { Report, Table, Verdict } from '../report/report.ts';
import { ratioSpread, type Spread, spreadOf } from '../statistics/spread.ts';
import { type BenchClip, benchClip } from '../video/bench-clips.ts';
import { type ClipContestant, type ClipRun, peerClips, poseBoxClips } from '../video/clip-run.ts';

export interface VideoOptions {
  readonly rounds: number;
  /** A video of one's own to make the clips from. */
  readonly source?: string;
  readonly only?: 'posebox' | 'peer';
  readonly cell?: string;
}

/** A clip, and what is done with it. */
interface Cell {
  readonly name: string;
  readonly source: 'squats' | 'balance';
  readonly width: number;
  readonly height: number;
  readonly frames: number;
  readonly isDrawn: boolean;
  readonly demand:
    | { readonly of: 'ratio'; readonly limit: number }
    | { readonly of: 'fps'; readonly limit: number };
}

const P720 = { source: 'squats', width: 720, height: 1280, frames: 240 } as const;
const P1080 = { source: 'balance', width: 1080, height: 1920, frames: 240 } as const;

const CELLS: readonly Cell[] = [
  { name: '720p drawn and encoded', ...P720, isDrawn: true, demand: { of: 'ratio', limit: 1.3 } },
  { name: '720p tracked only', ...P720, isDrawn: false, demand: { of: 'ratio', limit: 2 } },
  { name: '1080p drawn and encoded', ...P1080, isDrawn: true, demand: { of: 'fps', limit: 30 } },
];

const WARM_FRAMES = 20;

/**
 * Videos beside the plain Python script: the same clips in one run, taking turns. `mediapipe` mode does the script's own
 * work, one person by MediaPipe's rules; `standard` mode smooths the recording as a whole besides.
 */
export async function measureVideos(options: VideoOptions): Promise<Report> {
  const contestants = await contestantsOf(options);
  const folder = await mkdtemp(join(tmpdir(), 'posebox-bench-'));
  const cells = CELLS.filter(({ name }) => name.includes(options.cell ?? ''));
  const measured: { cell: Cell; clip: BenchClip; runs: ClipRun[][] }[] = [];
  try {
    for (const cell of cells) {
      const source = options.source ?? cell.source;
      const clip = await benchClip(source, cell);
      const warm = await benchClip(source, { ...cell, frames: WARM_FRAMES });
      const task = {
        clipPath: clip.path,
        warmPath: warm.path,
        ...(cell.isDrawn && { outPath: join(folder, 'drawn.mp4') }),
      };
      const runs: ClipRun[][] = contestants.map(() => []);
      for (let round = 0; round < options.rounds; round++) {
        for (let turn = 0; turn < contestants.length; turn++) {
          const index = (turn + round) % contestants.length;
          runs[index]!.push(await contestants[index]!.run(task));
        }
      }
      measured.push({ cell, clip, runs });
    }
  } finally {
    await rm(folder, { recursive: true, force: true });
  }
  return {
    name: 'video',
    tables: measured.flatMap(({ cell, clip, runs }) => tablesOf(cell, clip, contestants, runs)),
    verdicts: measured.flatMap(({ cell, runs }) => verdictOf(cell, contestants, runs)),
    data: measured.map(({ cell, runs }) => ({
      cell,
      runs,
      contestants: contestants.map(({ name }) => name),
    })),
  };
}

async function contestantsOf({ only }: VideoOptions): Promise<readonly ClipContestant[]> {
  const ours = [poseBoxClips('PoseBox', 'mediapipe'), poseBoxClips('PoseBox, standard', 'standard')];
  if (only === 'posebox') return ours;
  const peer = await peerClips().catch((error: unknown) => {
    if (only === 'peer' || !(error instanceof PeerUnavailable)) throw error;
    console.error(`Without the peer: ${error.message}`);
  });
  return [...(only === 'peer' ? [] : ours), ...(peer ? [peer] : [])];
}

function tablesOf(
  cell: Cell,
  clip: BenchClip,
  contestants: readonly ClipContestant[],
  runs: readonly (readonly ClipRun[])[],
): Table[] {
  const spread = (of: (run: ClipRun) => number, mine: readonly ClipRun[]) =>
    spreadText(spreadOf(mine.map(of)));
  const speed: Table = {
    title: cell.name,
    columns: ['', 'frames/s', 'CPU ms a frame', 'frames with a person'],
    rows: [
      ...runs.map((mine, index) => [
        contestants[index]!.name,
        spread(({ fps }) => fps, mine),
        spread(({ cpuMsPerFrame }) => cpuMsPerFrame, mine),
        `${mine[0]?.people} of ${mine[0]?.frames}`,
      ]),
      ...ratiosToPeer(contestants, runs).map(({ name, fps, cpu }) => [
        `${name} ÷ peer`,
        spreadText(fps),
        spreadText(cpu),
        '',
      ]),
    ],
    notes: [`${clip.name}, ${clip.frames} frames, H.264.`],
  };
  const stages = [...new Set(runs.flatMap((mine) => mine.flatMap(({ stagesS }) => Object.keys(stagesS))))];
  return [
    speed,
    {
      title: `${cell.name}: where the time goes, ms a frame`,
      columns: ['stage', ...contestants.map(({ name }) => name)],
      rows: stages.map((stage) => [
        stage,
        ...runs.map((mine) => {
          const values = mine.flatMap(({ stagesS, frames }) =>
            stagesS[stage] === undefined ? [] : [(stagesS[stage] * 1000) / frames],
          );
          return values.length === 0 ? '' : shortNumber(spreadOf(values).median);
        }),
      ]),
    },
  ];
}

function ratiosToPeer(
  contestants: readonly ClipContestant[],
  runs: readonly (readonly ClipRun[])[],
): { readonly name: string; readonly fps: Spread; readonly cpu: Spread }[] {
  const peer = contestants.findIndex(({ name }) => name === 'peer');
  if (peer < 0) return [];
  const column = (index: number, of: (run: ClipRun) => number) => runs[index]!.map(of);
  return contestants.flatMap(({ name }, index) =>
    index === peer
      ? []
      : [
          {
            name,
            fps: ratioSpread(
              column(index, (run) => run.fps),
              column(peer, (run) => run.fps),
            ),
            cpu: ratioSpread(
              column(index, (run) => run.cpuMsPerFrame),
              column(peer, (run) => run.cpuMsPerFrame),
            ),
          },
        ],
  );
}

function verdictOf(
  { name, demand }: Cell,
  contestants: readonly ClipContestant[],
  runs: readonly (readonly ClipRun[])[],
): Verdict[] {
  const ours = contestants.findIndex(({ name: who }) => who === 'PoseBox');
  if (ours < 0) return [];
  const ratio = ratiosToPeer(contestants, runs).find(({ name: who }) => who === 'PoseBox');
  const figure = demand.of === 'fps' ? spreadOf(runs[ours]!.map(({ fps }) => fps)) : ratio?.fps;
  if (!figure) return [];
  return [
    {
      what: `${name}: frames/s${demand.of === 'ratio' ? ' ÷ peer' : ''}`,
      demanded: `≥ ${demand.limit}`,
      measured: spreadText(figure),
      met: figure.median >= demand.limit,
    },
  ];
}
