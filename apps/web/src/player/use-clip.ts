import { type TrackOverview, type TrackOverviewJson, trackOverviewOf } from '@posebox/body';
import { useEffect, useRef, useState } from 'preact/hooks';
import type { ServiceProblem } from '../api/answer.ts';
import { answered } from '../api/answer.ts';
import { useApi } from '../api/api-context.tsx';
import type { Api } from '../api/client.ts';
import { openVideoFeed, type VideoItem } from '../api/videos.ts';
import { createPlayback, type Playback } from './playback.ts';
import { openTrackPages, type TrackPages } from './track-pages.ts';

/** An item that can be looked at: its track at a glance, its landmarks in pages, and where it stands. */
export interface Clip {
  readonly overview: TrackOverview;
  readonly pages: TrackPages;
  readonly playback: Playback;
  /** The version of the edits that `overview` and `pages` show. */
  readonly editsVersion: number;
}

export type ClipState =
  | { readonly kind: 'loading' }
  | { readonly kind: 'failed'; readonly problem: ServiceProblem; readonly isMissing: boolean }
  | { readonly kind: 'unreachable' }
  /** `clip` is null until there is a track. */
  | { readonly kind: 'there'; readonly item: VideoItem; readonly clip: Clip | null };

export interface ClipHold {
  readonly state: ClipState;
  /** Asks again for everything. */
  reload(): void;
  /** Takes what a change answered with. */
  take(item: VideoItem): void;
}

/** Holds an item for as long as it is shown: follows its state, and its track through every version of its edits. */
export function useClip(id: string): ClipHold {
  const api = useApi();
  const [state, setState] = useState<ClipState>({ kind: 'loading' });
  const [turn, setTurn] = useState(0);
  const clip = useRef<Clip | null>(null);

  const take = (item: VideoItem) => {
    if (item.id !== id) return;
    setState((before) => {
      // News may arrive in any order; what is older changes nothing.
      if (before.kind === 'there' && before.item.edits.version > item.edits.version) return before;
      return { kind: 'there', item, clip: clip.current };
    });
  };
  const fail = (answer: Exclude<Awaited<ReturnType<typeof askItem>>, { kind: 'data' }>) =>
    setState(
      answer.kind === 'unreachable'
        ? { kind: 'unreachable' }
        : { kind: 'failed', problem: answer.problem, isMissing: answer.status === 404 },
    );

  useEffect(() => {
    let current = true;
    setState({ kind: 'loading' });
    const ask = async () => {
      const answer = await askItem(api, id);
      if (!current) return;
      if (answer.kind === 'data') take(answer.data);
      else fail(answer);
    };
    void ask();
    let isFirst = true;
    const feed = openVideoFeed({
      onItem: (item) => current && take(item),
      onGone: (gone) => current && gone === id && void ask(),
      onOpen: () => {
        if (!isFirst) void ask();
        isFirst = false;
      },
      onDown: () => undefined,
    });
    return () => {
      current = false;
      feed.close();
    };
  }, [api, id, turn]);

  useEffect(
    () => () => {
      clip.current?.playback.close();
      clip.current?.pages.close();
      clip.current = null;
    },
    [id, turn],
  );

  const item = state.kind === 'there' ? state.item : null;
  const wantedVersion = item?.state === 'done' ? item.edits.version : null;
  useEffect(() => {
    if (wantedVersion === null || clip.current?.editsVersion === wantedVersion) return;
    const abort = new AbortController();
    const load = async () => {
      const path = { id };
      const answer = await answered(
        api.GET('/api/videos/{id}/track/overview', { params: { path }, signal: abort.signal }),
      );
      if (answer.kind !== 'data') return fail(answer);
      const before = clip.current;
      // The description has no tuples: what are pairs here are lists there.
      const overview = trackOverviewOf(answer.data as TrackOverviewJson);
      clip.current = {
        overview,
        editsVersion: wantedVersion,
        pages: openTrackPages(overview.timesS.length, (page, signal) => loadPage(api, id, page, signal)),
        // Edits change people, never times: the place in the clip stays.
        playback: before?.playback ?? createPlayback(overview.timesS),
      };
      // The page in view comes first, so that nothing flickers.
      await clip.current.pages.when(clip.current.playback.frame.value);
      if (abort.signal.aborted) return;
      setState((now) => (now.kind === 'there' ? { ...now, clip: clip.current } : now));
      before?.pages.close();
    };
    load().catch((error: unknown) => {
      if (!abort.signal.aborted) throw error;
    });
    return () => abort.abort();
  }, [api, id, turn, wantedVersion]);

  return { state, take, reload: () => setTurn(turn + 1) };
}

const askItem = (api: Api, id: string) => answered(api.GET('/api/videos/{id}', { params: { path: { id } } }));

/** The binary of a page, with the edits in it; null where it can't be had now. */
async function loadPage(api: Api, id: string, page: number, signal: AbortSignal): Promise<Uint8Array | null> {
  const answer = await answered(
    api.GET('/api/videos/{id}/track', {
      params: { path: { id }, query: { format: 'binary', page, edited: true } },
      parseAs: 'arrayBuffer',
      signal,
    }),
  );
  return answer.kind === 'data' ? new Uint8Array(answer.data as unknown as ArrayBuffer) : null;
}
