import type { Page } from 'playwright-core';

/** Presses the one thing to do. */
export async function startCamera(page: Page): Promise<void> {
  await page.locator('.hero .btn.primary').click();
}

/** How many pixels of the layer over the picture are painted. */
export async function paintedPixels(page: Page): Promise<number> {
  return page.evaluate(() => {
    const canvas = document.querySelector<HTMLCanvasElement>('.livepic > canvas');
    const data = canvas?.getContext('2d')?.getImageData(0, 0, canvas.width, canvas.height).data ?? [];
    let painted = 0;
    for (let at = 3; at < data.length; at += 4) if (data[at]) painted++;
    return painted;
  });
}

/** Until a skeleton lies on the picture, of so many pixels at least. */
export async function skeletonOn(page: Page, leastPixels = 500, withinMs = 15_000): Promise<void> {
  await page.waitForFunction(
    (least) => {
      const canvas = document.querySelector<HTMLCanvasElement>('.livepic > canvas');
      const data = canvas?.getContext('2d')?.getImageData(0, 0, canvas.width, canvas.height).data ?? [];
      let painted = 0;
      for (let at = 3; at < data.length; at += 4) if (data[at]) painted++;
      return painted > least;
    },
    leastPixels,
    { timeout: withinMs },
  );
}
