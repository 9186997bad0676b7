import { join } from 'node:path';
import type { Page } from 'playwright-core';
import { serveBuiltPage } from '../../tests/browser/support/built-page.ts';
import { pannedPhoto } from '../../tests/browser/support/camera-clips.ts';
import { openBrowser } from '../../tests/browser/support/chromium.ts';
import { engineTable, engineVerdicts, stageTable, takeEngineTurns } from '../live/engines.ts';
import {
  type MemoryPoint,
  measureLiveMemory,
  measureOpening,
  measurePace,
  type OpeningFigures,
  type PaceFigures,
} from '../live/live-page.ts';
import { browserPeerFolder } from '../peer/browser/peer-files.ts';
import { shortNumber, spreadText } from '../report/figures.ts';
import type { Report, Table, Verdict } from '../report/report.ts';
import { repositoryFolder } from '../report/results-folder.ts';
import { startPoseBox } from '../servers/posebox.ts';
import { quantile, spreadOf } from '../statistics/spread.ts';

const MB = 1e6;

/**
 * The engine in the browser beside tasks-vision, and the live page itself: smoothness, opening, bytes. The
 * camera is a file of 640 × 480 at 30 frames a second in which a photo of one person is panned.
 */
export async function measureLive(options: {
  readonly rounds: number;
  readonly seconds: number;
}): Promise<Report> {
  const camera = benchCamera();
  try {
    const sides = await measureEngines(camera, options);
    const server = await startPoseBox([], { POSEBOX_COMPUTE_PROCESSES: '1' });
    try {
      const pace = await measurePace(server.port, camera, options.rounds);
      const opening = await measureOpening(server.port, camera);
      return {
        name: 'live',
        tables: [engineTable(sides), stageTable(sides), paceTable(pace), openingTable(opening)],
        verdicts: [...engineVerdicts(sides), ...paceVerdicts(pace), ...openingVerdicts(opening)],
        data: { sides, pace, opening },
      };
    } finally {
      await server.stop();
    }
  } finally {
    camera.remove();
  }
}

/** Memory of the whole browser while the live page follows somebody for so long. */
export async function measureLiveEndurance(options: { readonly minutes: number }): Promise<Report> {
  const camera = benchCamera();
  const server = await startPoseBox([], { POSEBOX_COMPUTE_PROCESSES: '1' });
  try {
    const points = await measureLiveMemory(server.port, camera, options.minutes);
    return {
      name: 'live-memory',
      tables: [memoryTable(points)],
      verdicts: memoryVerdicts(points),
      data: points,
    };
  } finally {
    await server.stop();
    camera.remove();
  }
}

const benchCamera = () => pannedPhoto(join(repositoryFolder, 'tests/assets/astronaut.png'));

async function measureEngines(
  camera: { readonly file: string },
  { rounds, seconds }: { readonly rounds: number; readonly seconds: number },
) {
  const site = await serveBuiltPage('bench/live/page', { publicFolder: await browserPeerFolder() });
  const browser = await openBrowser({ camera });
  try {
    const page = await browser.context.newPage();
    await page.goto(site.url);
    await startCamera(page);
    return await takeEngineTurns(page, rounds, seconds);
  } finally {
    await browser.close();
    await site.close();
  }
}

async function startCamera(page: Page): Promise<void> {
  await page.waitForFunction(`'liveBench' in globalThis`);
  const size = await page.evaluate('liveBench.startCamera()');
  if (JSON.stringify(size) !== '{"width":640,"height":480}') {
    throw new Error(`the camera gives ${JSON.stringify(size)}`);
  }
}

const paceTable = (pace: readonly PaceFigures[]): Table => ({
  title: 'The live page at work, camera of 30 frames a second, threads as it chose',
  columns: ['', 'animation frames/s', 'the page says'],
  rows: pace.map(({ model, animationFramesPerS, said }) => [
    model,
    spreadText(spreadOf(animationFramesPerS)),
    said,
  ]),
});

const paceVerdicts = (pace: readonly PaceFigures[]): readonly Verdict[] =>
  pace.map(({ model, animationFramesPerS }) => {
    const spread = spreadOf(animationFramesPerS);
    return {
      what: `Animation frames/s of the page, ${model}`,
      demanded: '≥ 50',
      measured: spreadText(spread),
      met: spread.median >= 50,
    };
  });

const openingTable = ({ coldMs, warmMs, movedBytes, rawBytes, warmMovedBytes }: OpeningFigures): Table => ({
  title: 'From opening the page to the first skeleton, lite',
  columns: ['', 's', 'bytes from the service, MB'],
  rows: [
    [
      'empty cache',
      shortNumber(coldMs / 1000),
      `${shortNumber(movedBytes / MB)} (raw ${shortNumber(rawBytes / MB)})`,
    ],
    [
      'full cache',
      spreadText(spreadOf(warmMs.map((ms) => ms / 1000))),
      shortNumber(quantile(warmMovedBytes, 0.5) / MB),
    ],
  ],
  notes: ['The camera is turned on by a press as soon as the button is there; opening it is in the time.'],
});

const openingVerdicts = ({ warmMs, movedBytes }: OpeningFigures): readonly Verdict[] => {
  const spread = spreadOf(warmMs.map((ms) => ms / 1000));
  return [
    {
      what: 'Opening to first skeleton, full cache',
      demanded: '≤ 3 s',
      measured: `${spreadText(spread)} s`,
      met: spread.median <= 3,
    },
    {
      what: 'Bytes moved for lite, as compressed on the wire',
      demanded: '≤ 8 MB',
      measured: `${shortNumber(movedBytes / MB)} MB`,
      met: movedBytes <= 8 * MB,
    },
  ];
};

const memoryTable = (points: readonly MemoryPoint[]): Table => ({
  title: 'Memory of all of the browser’s processes while the page follows somebody, full',
  columns: ['minute', ...points.map(({ minute }) => String(minute))],
  rows: [['MB, proportional', ...points.map(({ pssMb }) => shortNumber(pssMb))]],
});

/** Flat: the mean of the last three minutes beside that of the first three after the first. */
function memoryVerdicts(points: readonly MemoryPoint[]): readonly Verdict[] {
  if (points.length < 8) return [];
  const mean = (some: readonly MemoryPoint[]) =>
    some.reduce((total, { pssMb }) => total + pssMb, 0) / some.length;
  const [early, late] = [mean(points.slice(1, 4)), mean(points.slice(-3))];
  return [
    {
      what: `Memory after ${points.at(-1)?.minute} minutes ÷ after 1–3 minutes`,
      demanded: '≤ 1.05',
      measured: `${(late / early).toFixed(3)} (${shortNumber(early)} → ${shortNumber(late)} MB)`,
      met: late <= 1.05 * early,
    },
  ];
}
