import { open } from 'node:fs/promises';
import { type PoseTrack, type TrackDocument, type TrackPage, trackPagesOf } from '@posebox/body';

/** A track's binary file, which is read a page at a time. */
export interface TrackFile {
  readonly path: string;
}

/** Who is in a frame of a clip: their tracks hold it at least. */
export interface FramePeople {
  /** Counted in the clip. */
  readonly frame: number;
  readonly timeS: number;
  readonly people: readonly PoseTrack[];
}

const SAME_TIME_S = 1e-5;

/** Finds who is shown at a time. */
export interface PeopleFinder {
  /** Ask in rising order. Null where the clip has no frame. Throws as `trackFromBinary` when a file is damaged. */
  at(timeS: number): Promise<FramePeople | null>;
  close(): Promise<void>;
}

/** Of a file no more than a page is ever in memory. */
export function openPeopleFinder(track: TrackDocument | TrackFile): PeopleFinder {
  const pages = 'path' in track ? pagesOfFile(track.path) : pagesOfDocument(track);
  let page: TrackPage | undefined;
  let row = 0;
  return {
    async at(timeS) {
      for (;;) {
        while (page && row < page.timesS.length && page.timesS[row]! < timeS - SAME_TIME_S) row += 1;
        if (page && row < page.timesS.length) break;
        const next = await pages.next();
        if (next.done) return null;
        page = next.value;
        row = 0;
      }
      const foundS = page.timesS[row]!;
      if (Math.abs(foundS - timeS) > SAME_TIME_S) return null;
      return { frame: page.firstFrame + row, timeS: foundS, people: page.people };
    },
    async close() {
      await pages.return(undefined);
    },
  };
}

/** The times of all frames in order; of a file no more than a page is in memory. */
export async function* frameTimesOf(track: TrackDocument | TrackFile): AsyncGenerator<number> {
  const pages = 'path' in track ? pagesOfFile(track.path) : pagesOfDocument(track);
  for await (const { timesS } of pages) yield* timesS;
}

async function* pagesOfDocument({ timesS, people }: TrackDocument): AsyncGenerator<TrackPage> {
  yield { firstFrame: 0, timesS, people };
}

async function* pagesOfFile(path: string): AsyncGenerator<TrackPage> {
  const file = await open(path);
  try {
    yield* trackPagesOf(async (bytes) => {
      const { buffer, bytesRead } = await file.read(Buffer.alloc(bytes), 0, bytes);
      return buffer.subarray(0, bytesRead);
    });
  } finally {
    await file.close();
  }
}
