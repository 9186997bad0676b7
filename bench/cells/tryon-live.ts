import { join } from 'node:path';
import type { Page } from 'playwright-core';
import { pannedPhoto } from '../../tests/browser/support/camera-clips.ts';
import { type Browser, openBrowser } from '../../tests/browser/support/chromium.ts';
import { cpuMsOfTree, processTree } from '../measure/process-tree.ts';
import { shortNumber, spreadText } from '../report/figures.ts';
import type { Report } from '../report/report.ts';
import { repositoryFolder } from '../report/results-folder.ts';
import { startPoseBox } from '../servers/posebox.ts';
import { spreadOf } from '../statistics/spread.ts';

const MODELS = ['lite', 'full'] as const;
const SIDES = ['pose alone', 'with a garment'] as const;

interface Round {
  readonly model: (typeof MODELS)[number];
  readonly side: (typeof SIDES)[number];
  readonly framesPerS: number;
  readonly latencyMs: number;
  /** Of all of the browser's processes. */
  readonly cpuMsAFrame: number;
}

/**
 * Frames a second before the camera, 640 × 480 and one person: the live page with its skeleton and the try-on page with a garment,
 * in turns in one browser without a graphics card.
 */
export async function measureTryOnLive(options: {
  readonly rounds: number;
  readonly seconds: number;
}): Promise<Report> {
  const camera = pannedPhoto(join(repositoryFolder, 'tests/assets/astronaut.png'));
  const server = await startPoseBox([], { POSEBOX_COMPUTE_PROCESSES: '1' });
  const rounds: Round[] = [];
  try {
    const before = new Set(processTree(process.pid));
    const browser = await openBrowser({ camera });
    const root = processTree(process.pid).find((pid) => !before.has(pid));
    if (root === undefined) throw new Error('the browser’s processes were not found');
    try {
      for (let round = 0; round < options.rounds; round++) {
        for (const model of MODELS) {
          for (const side of SIDES) {
            const page = await open(browser, `http://127.0.0.1:${server.port}`, model, side);
            rounds.push({ model, side, ...(await measured(page, root, options.seconds)) });
            await page.close();
          }
        }
      }
    } finally {
      await browser.close();
    }
  } finally {
    await server.stop();
    camera.remove();
  }
  const rows = MODELS.flatMap((model) =>
    SIDES.map((side) => {
      const of = rounds.filter((one) => one.model === model && one.side === side);
      const spread = (value: (one: Round) => number) => spreadText(spreadOf(of.map(value)));
      return [
        `${model}, ${side}`,
        spread(({ framesPerS }) => framesPerS),
        spread(({ latencyMs }) => latencyMs),
        spread(({ cpuMsAFrame }) => cpuMsAFrame),
      ];
    }),
  );
  const dressed = rounds.filter(({ model, side }) => model === 'full' && side === 'with a garment');
  const framesPerS = spreadOf(dressed.map((one) => one.framesPerS));
  return {
    name: 'tryon-live',
    tables: [
      {
        title: 'Before the camera, 640 × 480, one person, pages in turns in one browser',
        columns: ['', 'frames/s', 'latency ms', 'CPU ms a frame'],
        rows,
        notes: [
          'The person fills the height of the picture. CPU time is that of all of the browser’s processes.',
        ],
      },
    ],
    verdicts: [
      {
        what: 'Frames/s with a garment, full',
        demanded: '≥ 15',
        measured: spreadText(framesPerS),
        met: framesPerS.median >= 15,
      },
    ],
    data: rounds,
  };
}

async function open(
  browser: Browser,
  url: string,
  model: Round['model'],
  side: Round['side'],
): Promise<Page> {
  const page = await browser.context.newPage();
  await page.addInitScript(
    `localStorage.setItem('posebox.language', 'en');
     localStorage.setItem('posebox.live', JSON.stringify({ model: '${model}' }));`,
  );
  await page.goto(`${url}/#/${side === 'pose alone' ? 'live' : 'tryon'}`);
  const turnOn =
    side === 'pose alone'
      ? page.locator('.hero .btn.primary')
      : page.getByRole('button', { name: 'Before the camera' });
  await turnOn.click();
  await page.locator('.pace').waitFor({ timeout: 120_000 });
  await page.waitForTimeout(2000);
  return page;
}

/** What the page says of itself, twice a second, and what the browser works meanwhile. */
async function measured(page: Page, root: number, seconds: number): Promise<Omit<Round, 'model' | 'side'>> {
  const said: { framesPerS: number; latencyMs: number }[] = [];
  const cpuBefore = cpuMsOfTree(root);
  const beganMs = performance.now();
  for (let look = 0; look < 2 * seconds; look++) {
    await page.waitForTimeout(500);
    // It says nothing while fewer than three frames came in a second and a half.
    const [text = ''] = await page.locator('.pace').allTextContents();
    const [framesPerS = 0, latencyMs = 0] = (text.match(/\d+/g) ?? []).map(Number);
    said.push({ framesPerS, latencyMs });
  }
  const mean = (value: (one: (typeof said)[number]) => number) =>
    said.reduce((sum, one) => sum + value(one), 0) / said.length;
  const framesPerS = mean((one) => one.framesPerS);
  const passedS = (performance.now() - beganMs) / 1000;
  return {
    framesPerS,
    latencyMs: mean((one) => one.latencyMs),
    cpuMsAFrame: Number(shortNumber((cpuMsOfTree(root) - cpuBefore) / (framesPerS * passedS))),
  };
}
