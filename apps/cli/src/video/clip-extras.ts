import { writeFile } from 'node:fs/promises';
import {
  contactSheet,
  type FfmpegTools,
  probeVideo,
  writeAnimatedWebp,
  writeGif,
} from '@posebox/media/video';

const ANIMATION_S = 10;
const SHEET_PICTURES = 12;

/** What is made of a drawn video besides itself: a GIF or WebP of its beginning, a sheet of its pictures. */
export async function writeExtras(
  tools: FfmpegTools,
  drawnPath: string,
  wanted: { readonly gif: boolean; readonly webp: boolean; readonly sheet: boolean },
  signal: AbortSignal,
): Promise<void> {
  if (!wanted.gif && !wanted.webp && !wanted.sheet) return;
  const video = await probeVideo(tools, drawnPath, { signal });
  const fromS = video.startTimeS;
  const lengthS = video.durationS ?? ANIMATION_S;
  const range = { fromS, toS: fromS + Math.min(ANIMATION_S, lengthS), signal };
  const stem = drawnPath.replace(/\.mp4$/, '');
  if (wanted.gif) await writeGif(tools, video, `${stem}.gif`, range);
  if (wanted.webp) await writeAnimatedWebp(tools, video, `${stem}.webp`, range);
  if (wanted.sheet) {
    const timesS = Array.from(
      { length: SHEET_PICTURES },
      (_, picture) => fromS + (lengthS * (picture + 0.5)) / SHEET_PICTURES,
    );
    await writeFile(`${stem}.jpg`, await contactSheet(tools, video, { timesS, signal }));
  }
}
