import { readdirSync, statSync } from 'node:fs';
import { join } from 'node:path';
import type { Page } from 'playwright-core';
import { type Browser, openBrowser } from '../../tests/browser/support/chromium.ts';
import { bareRequests, openRelay } from '../../tests/support/relay.ts';
import { memoryOfTree, processTree } from '../measure/process-tree.ts';
import { repositoryFolder } from '../report/results-folder.ts';

/** Runs in the page: resolves with the time since navigation began when a skeleton lies on the picture. */
const FIRST_SKELETON = `new Promise((resolve) => {
  const look = () => {
    const canvas = document.querySelector('.livepic > canvas');
    const data = canvas?.width ? canvas.getContext('2d').getImageData(0, 0, canvas.width, canvas.height).data : [];
    let painted = 0;
    for (let at = 3; at < data.length; at += 4) if (data[at]) painted++;
    if (painted > 500) resolve(performance.now());
    else setTimeout(look, 30);
  };
  look();
})`;

/** Runs in the page: its animation frames a second over five seconds. */
const ANIMATION_FRAMES = `new Promise((resolve) => {
  let frames = 0;
  const beganMs = performance.now();
  const tick = () => {
    frames++;
    const passedMs = performance.now() - beganMs;
    if (passedMs > 5000) resolve((frames * 1000) / passedMs);
    else requestAnimationFrame(tick);
  };
  requestAnimationFrame(tick);
})`;

export interface OpeningFigures {
  /** From navigation to the first skeleton with nothing in the browser's cache. */
  readonly coldMs: number;
  /** The same when everything is in the cache. */
  readonly warmMs: readonly number[];
  /** All bytes from the service to the browser while that was so, headers and compression included. */
  readonly movedBytes: number;
  /** What those files are on disk, uncompressed. */
  readonly rawBytes: number;
  readonly warmMovedBytes: readonly number[];
}

async function openLive(browser: Browser, url: string, model: 'lite' | 'full'): Promise<Page> {
  const page = await browser.context.newPage();
  await page.addInitScript(
    `localStorage.setItem('posebox.language', 'en');
     localStorage.setItem('posebox.live', JSON.stringify({ model: '${model}' }));`,
  );
  await page.goto(`${url}/#/live`);
  await page.locator('.hero .btn.primary').click();
  return page;
}

/** Opens the product's live page with an empty cache and then again with a full one. */
export async function measureOpening(
  port: number,
  camera: { readonly file: string },
): Promise<OpeningFigures> {
  const relay = await openRelay(port);
  const browser = await openBrowser({ camera });
  try {
    const first = await openLive(browser, relay.url, 'lite');
    const coldMs = (await first.evaluate(FIRST_SKELETON)) as number;
    const movedBytes = relay.receivedBytes;
    const rawBytes = bytesOnDisk(bareRequests(relay.sent()).map(({ address }) => address));
    // What the offline page keeps for later is fetched after the skeleton.
    await first.waitForTimeout(3000);
    await first.close();
    const warmMs: number[] = [];
    const warmMovedBytes: number[] = [];
    for (let round = 0; round < 5; round++) {
      const before = relay.receivedBytes;
      const page = await openLive(browser, relay.url, 'lite');
      warmMs.push((await page.evaluate(FIRST_SKELETON)) as number);
      warmMovedBytes.push(relay.receivedBytes - before);
      await page.close();
    }
    return { coldMs, warmMs, movedBytes, rawBytes, warmMovedBytes };
  } finally {
    await browser.close();
    await relay.close();
  }
}

function bytesOnDisk(addresses: readonly string[]): number {
  const folder = join(repositoryFolder, 'apps/web/dist');
  const files = new Set(
    readdirSync(folder, { recursive: true, withFileTypes: true })
      .filter((entry) => entry.isFile())
      .map((entry) => join(entry.parentPath, entry.name)),
  );
  const asked = new Set(addresses.map((address) => join(folder, address === '/' ? 'index.html' : address)));
  return [...asked].filter((file) => files.has(file)).reduce((sum, file) => sum + statSync(file).size, 0);
}

export interface PaceFigures {
  readonly model: 'lite' | 'full';
  readonly animationFramesPerS: readonly number[];
  /** What the page says of itself: `28 frames a second · 40 ms`. */
  readonly said: string;
}

/** The page at work: how smooth it stays while the engine keeps up with a camera of 30 frames a second. */
export async function measurePace(
  port: number,
  camera: { readonly file: string },
  rounds: number,
): Promise<readonly PaceFigures[]> {
  const figures: PaceFigures[] = [];
  for (const model of ['lite', 'full'] as const) {
    const browser = await openBrowser({ camera });
    try {
      const page = await openLive(browser, `http://127.0.0.1:${port}`, model);
      await page.evaluate(FIRST_SKELETON);
      await page.waitForTimeout(2000);
      const animationFramesPerS: number[] = [];
      for (let round = 0; round < rounds; round++) {
        animationFramesPerS.push((await page.evaluate(ANIMATION_FRAMES)) as number);
      }
      figures.push({ model, animationFramesPerS, said: (await page.locator('.pace').textContent()) ?? '' });
    } finally {
      await browser.close();
    }
  }
  return figures;
}

export interface MemoryPoint {
  readonly minute: number;
  /** Proportional memory of all of the browser's processes, 10^6 bytes. */
  readonly pssMb: number;
}

/** The browser's memory, minute by minute, while the live page follows somebody. */
export async function measureLiveMemory(
  port: number,
  camera: { readonly file: string },
  minutes: number,
): Promise<readonly MemoryPoint[]> {
  const before = new Set(processTree(process.pid));
  const browser = await openBrowser({ camera });
  try {
    const page = await openLive(browser, `http://127.0.0.1:${port}`, 'full');
    await page.evaluate(FIRST_SKELETON);
    const root = processTree(process.pid).find((pid) => !before.has(pid));
    if (root === undefined) throw new Error('the browser’s processes were not found');
    const points: MemoryPoint[] = [];
    for (let minute = 0; minute <= minutes; minute++) {
      await page.waitForTimeout(minute === 0 ? 5000 : 60_000);
      points.push({ minute, pssMb: memoryOfTree(root).pssMb });
    }
    return points;
  } finally {
    await browser.close();
  }
}
