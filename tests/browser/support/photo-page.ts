import { resolve } from 'node:path';
import type { Locator, Page } from 'playwright-core';
import sharp from 'sharp';
import { expect } from 'vitest';

const ROOT = resolve(import.meta.dirname, '../../..');

/** The free photos that the page's tests use. */
export const PHOTOS = {
  astronaut: `${ROOT}/tests/assets/astronaut.png`,
  hopper: `${ROOT}/tests/assets/grace_hopper.jpg`,
  twoPeople: `${ROOT}/apps/web/public/samples/two-portraits.jpg`,
} as const;

/** A file as the chooser, a drop or the clipboard carries it. */
export interface CarriedFile {
  readonly name: string;
  readonly mimeType: string;
  readonly buffer: Buffer;
}

/** A picture without anybody in it. */
export async function emptyRoom(): Promise<CarriedFile> {
  const buffer = await sharp({
    create: { width: 480, height: 320, channels: 3, background: { r: 120, g: 140, b: 150 } },
  })
    .jpeg()
    .toBuffer();
  return { name: 'empty-room.jpg', mimeType: 'image/jpeg', buffer };
}

/** Chooses files with the button that is there: of the empty page, or of the film strip. */
export async function chooseFiles(
  page: Page,
  files: string | readonly string[] | CarriedFile,
): Promise<void> {
  const [chooser] = await Promise.all([
    page.waitForEvent('filechooser'),
    page.locator('.hero .btn.primary, .film .add').first().click(),
  ]);
  await chooser.setFiles(files as string[]);
}

/** Until the photo in view has its result. */
export async function resultOf(page: Page): Promise<void> {
  await page.locator('.say-on button').waitFor({ state: 'detached' });
  await page.locator('.people, .tell').first().waitFor();
}

/** Until no photo of the film strip is waiting or being looked at any more. */
export async function allDone(page: Page): Promise<void> {
  await expect.poll(() => page.locator('.film .lucide-loader-circle, .film .lucide-clock').count()).toBe(0);
}

export const peopleRows = (page: Page): Locator => page.locator('.person');

export const hoverCard = (page: Page): Locator => page.locator('.hover.on');

/** Files dropped on, or pasted into, the window, as the browser itself would hand them over. */
export async function handOver(
  page: Page,
  event: 'drop' | 'paste',
  files: readonly CarriedFile[],
): Promise<void> {
  const carried = files.map(({ name, mimeType, buffer }) => ({
    name,
    mimeType,
    base64: buffer.toString('base64'),
  }));
  await page.evaluate(
    ([kind, given]) => {
      const data = new DataTransfer();
      for (const { name, mimeType, base64 } of given) {
        const bytes = Uint8Array.from(atob(base64), (letter) => letter.charCodeAt(0));
        data.items.add(new File([bytes], name, { type: mimeType }));
      }
      const happens = { bubbles: true, cancelable: true };
      if (kind === 'paste') {
        document.body.dispatchEvent(new ClipboardEvent('paste', { clipboardData: data, ...happens }));
        return;
      }
      for (const step of ['dragenter', 'dragover', 'drop']) {
        document.body.dispatchEvent(new DragEvent(step, { dataTransfer: data, ...happens }));
      }
    },
    [event, carried] as const,
  );
}

/** A file that is being dragged over the window, or leaves it again. */
export async function hoverFile(page: Page, step: 'dragenter' | 'dragleave'): Promise<void> {
  await page.evaluate((name) => {
    const data = new DataTransfer();
    data.items.add(new File(['x'], 'a.jpg'));
    document.body.dispatchEvent(new DragEvent(name, { dataTransfer: data, bubbles: true, cancelable: true }));
  }, step);
}

/** The picture's window as a data URL, so that a redraw can be seen. */
export async function picturePixels(page: Page): Promise<string> {
  return page.evaluate(async () => {
    // A change takes a frame to be drawn by the page and one to be painted; one more for good measure.
    const frame = () => new Promise((done) => requestAnimationFrame(done));
    for (let count = 0; count < 3; count += 1) await frame();
    const canvas = document.querySelector<HTMLCanvasElement>('.picture > canvas');
    return canvas?.toDataURL() ?? '';
  });
}

/** Red, green and blue of the picture's window at a share of its width and height. */
export async function pictureColor(page: Page, x: number, y: number): Promise<readonly number[]> {
  return page.evaluate(
    ([shareX, shareY]) => {
      const canvas = document.querySelector<HTMLCanvasElement>('.picture > canvas');
      const context = canvas?.getContext('2d');
      if (!canvas || !context) return [];
      return [...context.getImageData(canvas.width * shareX, canvas.height * shareY, 1, 1).data.slice(0, 3)];
    },
    [x, y] as const,
  );
}
