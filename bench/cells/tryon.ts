import { readFile } from 'node:fs/promises';
import { SAMPLE_GARMENTS } from '@posebox/figure/garment';
import { garmentFile } from '../../tests/support/garments.ts';
import { cpuMsOfTree, memoryOfTree, type TreeMemory, watchMemory } from '../measure/process-tree.ts';
import { benchPhotos } from '../photos/bench-photos.ts';
import { shortNumber } from '../report/figures.ts';
import type { Report } from '../report/report.ts';
import { startPoseBox } from '../servers/posebox.ts';
import { spreadOf } from '../statistics/spread.ts';

const PHOTOS = 5;
const GARMENTS = [
  ['shirt', 'clear'],
  ['shirt', 'grey'],
  ['trousers', 'clear'],
  ['dress', 'grey'],
] as const;

interface Fitting {
  readonly garment: string;
  readonly ms: number;
  readonly cpuMs: number;
  /** Milliseconds by stage, as the service states them. */
  readonly stages: Readonly<Record<string, number>>;
}

/** `POST /api/tryon` for 20 pairs of photo and garment, one after the other: time, CPU time, memory of all processes. */
export async function measureTryOn(): Promise<Report> {
  const { different } = await benchPhotos();
  const photos = await Promise.all(different.slice(0, PHOTOS).map((file) => readFile(file)));
  const server = await startPoseBox([], { POSEBOX_COMPUTE_PROCESSES: '2' });
  const fittings: Fitting[] = [];
  const memory: { fresh?: TreeMemory; highest?: TreeMemory } = {};
  try {
    const files = await Promise.all(GARMENTS.map(([name, ground]) => garmentFile(name, ground)));
    await dress(server.port, photos[0]!, files[0]!, 'top');
    memory.fresh = memoryOfTree(server.pid);
    const watch = watchMemory(server.pid);
    for (const photo of photos) {
      for (const [i, [name, ground]] of GARMENTS.entries()) {
        const beforeCpuMs = cpuMsOfTree(server.pid);
        const beganMs = performance.now();
        const stages = await dress(server.port, photo, files[i]!, SAMPLE_GARMENTS[name].kind);
        const ms = performance.now() - beganMs;
        fittings.push({
          garment: `${name}, ${ground}`,
          ms,
          cpuMs: cpuMsOfTree(server.pid) - beforeCpuMs,
          stages,
        });
      }
    }
    memory.highest = watch.stop();
  } finally {
    await server.stop();
  }
  const row = (title: string, of: readonly Fitting[]) => {
    const median = (value: (one: Fitting) => number) => shortNumber(spreadOf(of.map(value)).median);
    const slowest = shortNumber(Math.max(...of.map(({ ms }) => ms)));
    const stages = ['decode', 'detect', 'landmark', 'other', 'draw', 'encode'] as const;
    return [
      ...[title, median(({ ms }) => ms), slowest, median(({ cpuMs }) => cpuMs)],
      ...stages.map((stage) => median((one) => one.stages[stage] ?? 0)),
    ];
  };
  const names = [...new Set(fittings.map(({ garment }) => garment))];
  return {
    name: 'tryon',
    tables: [
      {
        title: `POST /api/tryon, ${fittings.length} pairs one after the other, ms`,
        columns: [
          'garment',
          'p50',
          'slowest',
          'CPU',
          'decode, cut out',
          'detect',
          'landmark',
          'other',
          'dress',
          'encode',
        ],
        rows: [
          row('all', fittings),
          ...names.map((name) =>
            row(
              name,
              fittings.filter(({ garment }) => garment === name),
            ),
          ),
        ],
        notes: [
          `Photos of 640×760 with one person. Resident memory of all processes: ${residentMb(memory.fresh)} MB after one fitting, ${residentMb(memory.highest)} MB at its highest.`,
        ],
      },
    ],
    verdicts: [],
    data: { fittings, ...memory },
  };
}

const residentMb = (memory?: TreeMemory) => shortNumber(memory?.rssMb ?? Number.NaN);

async function dress(
  port: number,
  photo: Uint8Array,
  garment: Uint8Array,
  kind: string,
): Promise<Record<string, number>> {
  const form = new FormData();
  form.append('image', new Blob([new Uint8Array(photo)]), 'photo.jpg');
  form.append('garment', new Blob([new Uint8Array(garment)]), 'garment');
  const answer = await fetch(`http://127.0.0.1:${port}/api/tryon?garment=${kind}`, {
    method: 'POST',
    body: form,
  });
  if (!answer.ok) throw new Error(`A fitting was answered with ${answer.status}: ${await answer.text()}`);
  await answer.arrayBuffer();
  const timing = answer.headers.get('server-timing') ?? '';
  return Object.fromEntries(
    [...timing.matchAll(/(\w+);dur=([\d.]+)/g)].map(([, stage, ms]) => [stage, Number(ms)]),
  );
}
