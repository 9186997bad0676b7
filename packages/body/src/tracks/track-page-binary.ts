import { type TrackDocumentJson, trackHeaderSchema } from '../pose-track-schema.ts';
import { parsedAscii } from './track-binary.ts';
import { readTrackPage, type TrackPage } from './track-binary-page.ts';
import { blocksOf, endBlock, joined, trackFileHead } from './track-blocks.ts';
import type { TrackEdit } from './track-edit.ts';
import { TRACK_PAGE_FRAMES, trackFramesJson } from './track-json.ts';
import { TrackProblem } from './track-problem.ts';

/**
 * One page of `TRACK_PAGE_FRAMES` frames as a file of its own, with the same head: cut out of the whole without reading the
 * others. Throws `RangeError` for a page there isn't, and as `trackFromBinary`.
 *
 * `trackPageFromBinary(trackBinaryPage(trackToBinary(document), 1)).firstFrame` is `256`.
 */
export function trackBinaryPage(bytes: Uint8Array, index: number): Uint8Array {
  const parts: Uint8Array[] = [trackFileHead()];
  let pages = 0;
  let found = false;
  for (const { kind, whole } of blocksOf(bytes, { checked: false })) {
    if (kind === 'HEAD' || kind === 'EDIT') parts.push(whole);
    if (kind !== 'PAGE') continue;
    if (pages === index) {
      parts.push(whole);
      found = true;
    }
    pages += 1;
  }
  if (!found) throw new RangeError(`page ${index} of ${pages}`);
  return joined([...parts, endBlock(1)]);
}

/** Reads what `trackBinaryPage` cut out. Throws as `trackFromBinary`. */
export function trackPageFromBinary(bytes: Uint8Array): TrackPage {
  return readTrackPage(pageBlocks(bytes).page.payload);
}

/**
 * What `trackBinaryPage` cut out as `trackPageJson` of the whole gives it, with these edits beside it. Throws as
 * `trackFromBinary`.
 */
export function trackPageJsonFromBinary(bytes: Uint8Array, edits: readonly TrackEdit[]): TrackDocumentJson {
  const { head, page } = pageBlocks(bytes);
  const header = trackHeaderSchema.safeParse(parsedAscii(head.payload));
  if (!header.success) throw new TrackProblem('track_damaged');
  const read = readTrackPage(page.payload);
  return {
    ...header.data,
    page: {
      index: read.firstFrame / TRACK_PAGE_FRAMES,
      count: Math.ceil(header.data.frameCount / TRACK_PAGE_FRAMES),
      firstFrame: read.firstFrame,
      frameCount: read.timesS.length,
    },
    edits: [...edits],
    frames: trackFramesJson(read),
  };
}

function pageBlocks(bytes: Uint8Array) {
  const [head, edit, page, end] = blocksOf(bytes);
  if (head?.kind !== 'HEAD' || edit?.kind !== 'EDIT' || page?.kind !== 'PAGE' || end?.kind !== 'TEND') {
    throw new TrackProblem('track_damaged');
  }
  return { head, page };
}
