import { endBlock, isTrackBinary, joined, viewOf } from './track-blocks.ts';
import { TrackProblem } from './track-problem.ts';

/** Where the pages of a binary track lie in its file: who knows that reads one page without the others. */
export interface TrackPageIndex {
  /** All that stands before the first page. */
  readonly head: Uint8Array;
  /** Bytes of the file, the end not included. */
  readonly pages: readonly { readonly start: number; readonly end: number }[];
}

const MAGIC_BYTES = 8;
const BLOCK_HEAD_BYTES = 8;
const CHECKSUM_BYTES = 4;

/**
 * Finds the pages of a track by reading its file once, in pieces of any size. Checksums are looked at by whoever reads
 * a page. Throws `track_not_recognised`, `track_damaged` where the file is cut off.
 *
 * @example
 * const index = await indexTrackPages(createReadStream('squats.pbtrack'));
 * const { start, end } = index.pages[3];
 */
export async function indexTrackPages(pieces: AsyncIterable<Uint8Array>): Promise<TrackPageIndex> {
  const pages: { start: number; end: number }[] = [];
  const beforePages: Uint8Array[] = [];
  let headBytes: number | undefined;
  let isWhole = false;
  /** Bytes until the next block begins, and what is known of its first eight. */
  let toPass = MAGIC_BYTES;
  let blockHead: number[] = [];
  let at = 0;
  for await (const piece of pieces) {
    if (headBytes === undefined) beforePages.push(piece);
    for (let from = 0; from < piece.length; ) {
      if (toPass > 0) {
        const passed = Math.min(toPass, piece.length - from);
        toPass -= passed;
        from += passed;
        continue;
      }
      blockHead.push(piece[from]!);
      from += 1;
      if (blockHead.length < BLOCK_HEAD_BYTES) continue;
      const kind = String.fromCharCode(...blockHead.slice(0, 4));
      toPass = viewOf(Uint8Array.from(blockHead)).getUint32(4, true) + CHECKSUM_BYTES;
      blockHead = [];
      const start = at + from - BLOCK_HEAD_BYTES;
      if (kind === 'PAGE') pages.push({ start, end: at + from + toPass });
      if (kind === 'PAGE' || kind === 'TEND') headBytes ??= start;
      isWhole = kind === 'TEND';
    }
    at += piece.length;
  }
  const head = joined(beforePages).slice(0, headBytes);
  if (!isTrackBinary(head)) throw new TrackProblem('track_not_recognised');
  if (headBytes === undefined || !isWhole || toPass > 0) throw new TrackProblem('track_damaged');
  return { head, pages };
}

/** The bytes of one page as a file of its own, as `trackBinaryPage` cuts it out of the whole. */
export const trackPageFile = ({ head }: TrackPageIndex, page: Uint8Array): Uint8Array =>
  joined([head, page, endBlock(1)]);
