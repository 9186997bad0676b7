import { readFileSync } from 'node:fs';
import type { Download, Page } from 'playwright-core';
import type { CarriedFile } from './photo-page.ts';

/** Until the figure stands there with its motion: nothing is being opened or solved any more. */
export async function figureStands(page: Page): Promise<void> {
  await page.waitForFunction(
    () => {
      const canvas = document.querySelector<HTMLCanvasElement>('.figview > canvas, .bare > canvas');
      return Number(canvas?.dataset.drawn) > 1 && !document.querySelector('.figsay');
    },
    undefined,
    { timeout: 60_000 },
  );
  await drawnOut(page);
}

/** How many pictures the stage has drawn. */
export const pictures = (page: Page): Promise<number> =>
  page.evaluate(() => Number(document.querySelector<HTMLCanvasElement>('.figview > canvas')?.dataset.drawn));

/** Until nothing more is drawn. @returns the number of pictures then */
export async function drawnOut(page: Page): Promise<number> {
  for (let before = -1; ; ) {
    const now = await page.evaluate(
      () => document.querySelector<HTMLCanvasElement>('.figview > canvas, .bare > canvas')?.dataset.drawn,
    );
    if (Number(now) === before) return before;
    before = Number(now);
    await page.waitForTimeout(1600);
  }
}

/** The figure as it is seen now. */
export async function figureShot(page: Page): Promise<Buffer> {
  await drawnOut(page);
  return page.locator('.figview > canvas').screenshot();
}

/** Brings a figure of one's own. */
export async function bringFigure(page: Page, file: CarriedFile | string): Promise<void> {
  const [chooser] = await Promise.all([
    page.waitForEvent('filechooser'),
    page.getByRole('button', { name: 'Bring your own' }).click(),
  ]);
  await chooser.setFiles(file);
}

export const glbFile = (buffer: Buffer, name = 'figure.glb'): CarriedFile => ({
  name,
  mimeType: 'model/gltf-binary',
  buffer,
});

export async function downloadedBy(page: Page, button: string): Promise<Buffer> {
  const [download] = await Promise.all([
    page.waitForEvent('download'),
    page.getByRole('button', { name: button, exact: true }).click(),
  ]);
  return readFileSync(await (download as Download).path());
}
