/**
 * Makes the sample photos of the page from the free photos in tests/assets, into apps/web/public/samples. Run once
 * after those change: `npx tsx apps/web/samples/make-samples.ts`. The results are committed.
 */
import { resolve } from 'node:path';
import sharp from 'sharp';

const assets = resolve(import.meta.dirname, '../../../tests/assets');
const samples = resolve(import.meta.dirname, '../public/samples');

/** Height of the two portraits side by side, and the white around and between them, in pixels. */
const PAIR_HEIGHT_PX = 512;
const PAIR_GAP_PX = 24;

const jpeg = { quality: 90, chromaSubsampling: '4:4:4', mozjpeg: true } as const;

await sharp(`${assets}/astronaut.png`).jpeg(jpeg).toFile(`${samples}/astronaut.jpg`);
await sharp(`${assets}/camera.png`).jpeg(jpeg).toFile(`${samples}/photographer.jpg`);

const portraits = await Promise.all(
  ['astronaut.png', 'grace_hopper.jpg'].map((file) =>
    sharp(`${assets}/${file}`).resize({ height: PAIR_HEIGHT_PX }).png().toBuffer({ resolveWithObject: true }),
  ),
);
let leftPx = PAIR_GAP_PX;
const placed = portraits.map(({ data, info }) => {
  const left = leftPx;
  leftPx += info.width + PAIR_GAP_PX;
  return { input: data, left, top: PAIR_GAP_PX };
});
await sharp({
  create: { width: leftPx, height: PAIR_HEIGHT_PX + 2 * PAIR_GAP_PX, channels: 3, background: 'white' },
})
  .composite(placed)
  .jpeg(jpeg)
  .toFile(`${samples}/two-portraits.jpg`);
