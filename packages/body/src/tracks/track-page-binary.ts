import { readTrackPage, type TrackPage } from './track-binary-page.ts';
import { blocksOf, endBlock, joined, trackFileHead } from './track-blocks.ts';
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
  const [head, edit, page, end] = blocksOf(bytes);
  if (head?.kind !== 'HEAD' || edit?.kind !== 'EDIT' || page?.kind !== 'PAGE' || end?.kind !== 'TEND') {
    throw new TrackProblem('track_damaged');
  }
  return readTrackPage(page.payload);
}
