import { readTrackPage, type TrackPage } from './track-binary-page.ts';
import { blocksOf, joined, trackFileHead, viewOf } from './track-blocks.ts';
import { TrackProblem } from './track-problem.ts';

/** Kind and length, which stand before a block's payload, and the checksum behind it. */
const BLOCK_HEAD_BYTES = 8;
const CHECKSUM_BYTES = 4;

/**
 * The pages of a binary track one after another, with never more than one of them in memory. `read` gives the next so
 * many bytes of the file, fewer only where it ends. Throws as `trackFromBinary`.
 *
 * `for await (const { firstFrame, people } of trackPagesOf(read)) …`
 */
export async function* trackPagesOf(
  read: (bytes: number) => Promise<Uint8Array>,
): AsyncGenerator<TrackPage, void, undefined> {
  const fileHead = await read(trackFileHead().length);
  for (;;) {
    const head = await read(BLOCK_HEAD_BYTES);
    if (head.length < BLOCK_HEAD_BYTES) throw new TrackProblem('track_damaged');
    const rest = await read(viewOf(head).getUint32(4, true) + CHECKSUM_BYTES);
    for (const { kind, payload } of blocksOf(joined([fileHead, head, rest]))) {
      if (kind === 'TEND') return;
      if (kind === 'PAGE') yield readTrackPage(payload);
    }
  }
}
