import { type PoseTrack, rowOf, TRACK_PAGE_FRAMES, type TrackPage, trackPageFromBinary } from '@posebox/body';
import { type ReadonlySignal, signal } from '@preact/signals';

/** Fetches a page's bytes; null where the service has no answer for now. */
export type LoadPageBytes = (page: number, signal: AbortSignal) => Promise<Uint8Array | null>;

/** The landmarks of a clip, page by page as they are looked at; only the last few pages are held. */
export interface TrackPages {
  /** Rises when a page has come, so that whoever paints paints again. */
  readonly arrived: ReadonlySignal<number>;
  /** Whether a page could not be had. It is asked for again when it is next wanted. */
  readonly missing: ReadonlySignal<boolean>;
  /** Who is in a frame, each with rows around it; undefined while the page is on its way, which this begins. */
  at(frame: number): readonly PoseTrack[] | undefined;
  /** The same, waited for. */
  when(frame: number): Promise<readonly PoseTrack[]>;
  close(): void;
}

/** 256 frames of four people are about 2.3 MB: these many are at most 20 MB, however long the clip. */
const MOST_HELD = 8;
const AGAIN_AFTER_MS = 2_000;

export function openTrackPages(frameCount: number, load: LoadPageBytes): TrackPages {
  const held = new Map<number, TrackPage>();
  const coming = new Map<number, Promise<TrackPage | null>>();
  const failedMs = new Map<number, number>();
  const arrived = signal(0);
  const missing = signal(false);
  const closing = new AbortController();
  const last = Math.max(0, Math.ceil(frameCount / TRACK_PAGE_FRAMES) - 1);

  const fetchPage = (index: number): Promise<TrackPage | null> => {
    const known = coming.get(index);
    if (known) return known;
    const page = load(index, closing.signal)
      .then((bytes) => bytes && trackPageFromBinary(bytes))
      .catch(() => null)
      .then((read) => {
        coming.delete(index);
        if (closing.signal.aborted) return null;
        if (read) hold(index, read);
        else failedMs.set(index, performance.now());
        missing.value = !read;
        arrived.value += 1;
        return read;
      });
    coming.set(index, page);
    return page;
  };

  const hold = (index: number, page: TrackPage) => {
    failedMs.delete(index);
    held.delete(index);
    held.set(index, page);
    for (const oldest of held.keys()) {
      if (held.size <= MOST_HELD) break;
      held.delete(oldest);
    }
  };

  const mayAsk = (index: number) =>
    index >= 0 &&
    index <= last &&
    frameCount > 0 &&
    performance.now() - (failedMs.get(index) ?? Number.NEGATIVE_INFINITY) > AGAIN_AFTER_MS;

  return {
    arrived,
    missing,
    at(frame) {
      const index = Math.floor(frame / TRACK_PAGE_FRAMES);
      const page = held.get(index);
      if (page) hold(index, page);
      else if (mayAsk(index)) void fetchPage(index);
      // The page ahead comes before it is needed.
      const ahead = Math.floor((frame + TRACK_PAGE_FRAMES / 2) / TRACK_PAGE_FRAMES);
      if (ahead !== index && !held.has(ahead) && mayAsk(ahead)) void fetchPage(ahead);
      return page && peopleAt(page, frame);
    },
    async when(frame) {
      const index = Math.floor(frame / TRACK_PAGE_FRAMES);
      const page = held.get(index) ?? (await fetchPage(index));
      return page ? peopleAt(page, frame) : [];
    },
    close: () => closing.abort(),
  };
}

const peopleAt = (page: TrackPage, frame: number): readonly PoseTrack[] =>
  page.people.filter((track) => rowOf(track, frame) >= 0);
