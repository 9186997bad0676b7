import { startLoadGenerator } from '../load/load-generator.ts';
import type { LoadRequest } from '../load/load-job.ts';
import { benchPhotos, describePhotos } from '../photos/bench-photos.ts';
import { ROUND_COLUMNS, roundCells, shortNumber, spreadText } from '../report/figures.ts';
import type { Report, Table, Verdict } from '../report/report.ts';
import { startPeer } from '../servers/peer.ts';
import { startPoseBox } from '../servers/posebox.ts';
import type { RunningServer } from '../servers/running-server.ts';
import { ratioSpread } from '../statistics/spread.ts';
import { type Contestant, type RoundFigures, takeTurns } from './rounds.ts';

export interface PhotoOptions {
  readonly rounds: number;
  readonly seconds: number;
  /** Another photo of one person to make the photos from. */
  readonly source?: string;
  /** Only PoseBox, or only the peer, for a look while one of them isn't there. */
  readonly only?: 'posebox' | 'peer';
  /** Only the cells whose name holds this. */
  readonly cell?: string;
}

interface Cell {
  readonly name: string;
  readonly title: string;
  readonly connections: number;
  readonly photo: 'vga' | 'progressive' | 'phone';
  /** What PoseBox is asked; the peer only has one way. */
  readonly path: string;
  readonly demand: {
    readonly of: 'requestsPerS' | 'p50Ms';
    readonly limit: number;
    readonly aim: number;
  } | null;
}

/** The same work as the peer's. */
const SAME_WORK = 'mode=mediapipe&people=1&model=full';

const CELLS: readonly Cell[] = [
  {
    name: 'vga-8',
    title: '640×480 to picture, 8 connections',
    connections: 8,
    photo: 'vga',
    path: `/upload?${SAME_WORK}`,
    demand: { of: 'requestsPerS', limit: 1.3, aim: 1.6 },
  },
  {
    name: 'vga-1',
    title: '640×480 to picture, 1 connection',
    connections: 1,
    photo: 'vga',
    path: `/upload?${SAME_WORK}`,
    demand: { of: 'p50Ms', limit: 0.75, aim: 0.6 },
  },
  {
    name: 'progressive-8',
    title: '1000×667 progressive JPEG to picture, 8 connections',
    connections: 8,
    photo: 'progressive',
    path: `/upload?${SAME_WORK}`,
    demand: { of: 'requestsPerS', limit: 1.15, aim: 1.3 },
  },
  {
    name: 'phone-8',
    title: '12 megapixels to picture, 8 connections',
    connections: 8,
    photo: 'phone',
    path: `/upload?${SAME_WORK}`,
    demand: { of: 'requestsPerS', limit: 1.4, aim: 1.9 },
  },
  {
    name: 'phone-json-8',
    title: "12 megapixels to JSON, 8 connections (the peer's /upload)",
    connections: 8,
    photo: 'phone',
    path: `/api/pose?${SAME_WORK}`,
    demand: { of: 'requestsPerS', limit: 2.3, aim: 3 },
  },
  {
    name: 'phone-json-1',
    title: "12 megapixels to JSON, 1 connection (the peer's /upload)",
    connections: 1,
    photo: 'phone',
    path: `/api/pose?${SAME_WORK}`,
    demand: null,
  },
];

const MODES = [
  `mode=mediapipe&people=1&model=full`,
  `mode=mediapipe&people=1&model=lite`,
  `mode=mediapipe&people=1&model=heavy`,
  `mode=standard&people=1&model=full`,
  `mode=standard&people=10&model=full`,
  `mode=thorough&people=10&model=full`,
];

/** Speed of a photo beside the peer, cell by cell, and what PoseBox's other modes cost. */
export async function measurePhotos(options: PhotoOptions): Promise<Report> {
  const photos = await benchPhotos(options.source);
  const load = startLoadGenerator();
  const ours = options.only === 'peer' ? null : await startPoseBox();
  const peer = options.only === 'posebox' ? null : await startPeer('gunicorn');
  const plan = { rounds: options.rounds, seconds: options.seconds, warmUpRequests: 40 };
  const tables: Table[] = [];
  const verdicts: Verdict[] = [];
  const data: Record<string, unknown> = { photos: await describePhotos(photos) };
  try {
    for (const cell of CELLS.filter(
      ({ name }) => options.cell === undefined || name.includes(options.cell),
    )) {
      const request = (path: string): LoadRequest => ({
        method: 'POST',
        path,
        file: photos[cell.photo],
        as: 'multipart',
      });
      const contestants: Contestant[] = [
        ...(ours === null ? [] : [{ label: 'PoseBox', server: ours, requests: [request(cell.path)] }]),
        ...(peer === null ? [] : [{ label: 'peer', server: peer, requests: [request('/upload')] }]),
      ];
      const turns = await takeTurns(load, contestants, { ...plan, connections: cell.connections });
      const { table, verdict } = compareCell(cell, contestants, turns);
      console.log(`${cell.title}: ${table.rows.map((row) => row.slice(0, 3).join(' ')).join('; ')}`);
      tables.push(table);
      if (verdict !== null) verdicts.push(verdict);
      data[cell.name] = Object.fromEntries(contestants.map(({ label }, i) => [label, turns[i]]));
    }
    if (ours !== null && (options.cell === undefined || options.cell === 'modes')) {
      const { table, figures } = await measureModes(load, ours, photos.vga, options);
      tables.push(table);
      data.modes = figures;
    }
  } finally {
    load.close();
    await ours?.stop();
    await peer?.stop();
  }
  return { name: 'photo', tables, verdicts, data };
}

function compareCell(
  cell: Cell,
  contestants: readonly Contestant[],
  turns: readonly (readonly RoundFigures[])[],
): { table: Table; verdict: Verdict | null } {
  const rows = contestants.map(({ label }, i) => [label, ...roundCells(turns[i]!)]);
  const [ours, peer] = turns;
  let verdict: Verdict | null = null;
  if (ours !== undefined && peer !== undefined) {
    const ratio = (of: keyof RoundFigures & ('requestsPerS' | 'p50Ms' | 'p90Ms' | 'cpuMsPerRequest')) =>
      ratioSpread(
        ours.map((round) => round[of]),
        peer.map((round) => round[of]),
      );
    rows.push([
      'PoseBox ÷ peer',
      ...(['requestsPerS', 'p50Ms', 'p90Ms', 'cpuMsPerRequest'] as const).map((of) => spreadText(ratio(of))),
      '',
    ]);
    if (cell.demand !== null) {
      const { of, limit, aim } = cell.demand;
      const spread = ratio(of);
      const atLeast = of === 'requestsPerS';
      verdict = {
        what: `${cell.title}: ${atLeast ? 'requests/s' : 'p50'} ÷ peer`,
        demanded: `${atLeast ? '≥' : '≤'} ${limit} (aim ${aim})`,
        measured: spreadText(spread),
        met: atLeast ? spread.median >= limit : spread.median <= limit,
      };
    }
  }
  const loadMs = turns.flat().map((round) => round.loadCpuMsPerRequest);
  const notes = [`The load process took ${shortNumber(Math.max(...loadMs))} CPU ms a request at most.`];
  return { table: { title: cell.title, columns: ['', ...ROUND_COLUMNS], rows, notes }, verdict };
}

async function measureModes(
  load: ReturnType<typeof startLoadGenerator>,
  server: RunningServer,
  file: string,
  options: PhotoOptions,
): Promise<{ table: Table; figures: unknown }> {
  const contestants = MODES.map((query) => ({
    label: query.replaceAll('&', ' ').replaceAll('=', ' '),
    server,
    requests: [{ method: 'POST' as const, path: `/api/pose?${query}`, file, as: 'multipart' as const }],
  }));
  const plan = { connections: 8, rounds: options.rounds, seconds: options.seconds, warmUpRequests: 20 };
  const turns = await takeTurns(load, contestants, plan);
  const plain = turns[0]!.map((round) => round.cpuMsPerRequest);
  const rows = contestants.map(({ label }, i) => [
    label,
    ...roundCells(turns[i]!),
    spreadText(
      ratioSpread(
        turns[i]!.map((round) => round.cpuMsPerRequest),
        plain,
      ),
    ),
  ]);
  return {
    table: {
      title: '640×480 to JSON, 8 connections: what the modes and models of PoseBox cost',
      columns: ['', ...ROUND_COLUMNS, 'CPU ÷ plain full'],
      rows,
    },
    figures: Object.fromEntries(contestants.map(({ label }, i) => [label, turns[i]])),
  };
}
