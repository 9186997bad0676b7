import { type TrackOverview, type TrackOverviewJson, trackOverviewOf } from '@posebox/body';
import { useEffect, useRef, useState } from 'preact/hooks';
import { answered } from '../api/answer.ts';
import { useApi } from '../api/api-context.tsx';
import type { Api } from '../api/client.ts';
import type { VideoItem } from '../api/videos.ts';
import { createPlayback, type Playback } from './playback.ts';
import { openTrackPages, type TrackPages } from './track-pages.ts';
import {
  failureOf,
  useVideoItem,
  type VideoItemFailure,
  type VideoItemHold,
  type VideoItemState,
} from './use-video-item.ts';

/** An item that can be looked at: its track at a glance, its landmarks in pages, and where it stands. */
export interface Clip {
  readonly overview: TrackOverview;
  readonly pages: TrackPages;
  readonly playback: Playback;
  /** The version of the edits that `overview` and `pages` show. */
  readonly editsVersion: number;
}

export type ClipState =
  | Exclude<VideoItemState, { readonly kind: 'there' }>
  /** `clip` is null until there is a track. */
  | { readonly kind: 'there'; readonly item: VideoItem; readonly clip: Clip | null };

export interface ClipHold extends Pick<VideoItemHold, 'take' | 'reload'> {
  readonly state: ClipState;
}

/** Holds an item with its track through every version of its edits, for as long as it is shown. */
export function useClip(id: string): ClipHold {
  const api = useApi();
  const hold = useVideoItem(id);
  const { turn, take, reload } = hold;
  const [clip, setClip] = useState<Clip | null>(null);
  const [failure, setFailure] = useState<VideoItemFailure | null>(null);
  const latest = useRef<Clip | null>(null);

  useEffect(
    () => () => {
      latest.current?.playback.close();
      latest.current?.pages.close();
      latest.current = null;
      setClip(null);
      setFailure(null);
    },
    [id, turn],
  );

  const item = hold.state.kind === 'there' ? hold.state.item : null;
  const wantedVersion = item?.state === 'done' ? item.edits.version : null;
  useEffect(() => {
    if (wantedVersion === null || latest.current?.editsVersion === wantedVersion) return;
    const abort = new AbortController();
    const load = async () => {
      const path = { id };
      const answer = await answered(
        api.GET('/api/videos/{id}/track/overview', { params: { path }, signal: abort.signal }),
      );
      if (abort.signal.aborted) return;
      if (answer.kind !== 'data') return setFailure(failureOf(answer));
      const before = latest.current;
      // The description has no tuples: what are pairs here are lists there.
      const overview = trackOverviewOf(answer.data as TrackOverviewJson);
      const next: Clip = {
        overview,
        editsVersion: wantedVersion,
        pages: openTrackPages(overview.timesS.length, (page, signal) => loadPage(api, id, page, signal)),
        // Edits change people, never times: the place in the clip stays.
        playback: before?.playback ?? createPlayback(overview.timesS),
      };
      latest.current = next;
      // The page in view comes first, so that nothing flickers.
      await next.pages.when(next.playback.frame.value);
      if (abort.signal.aborted) return;
      setClip(next);
      before?.pages.close();
    };
    load().catch((error: unknown) => {
      if (!abort.signal.aborted) throw error;
    });
    return () => abort.abort();
  }, [api, id, turn, wantedVersion]);

  const state: ClipState = failure ?? (hold.state.kind === 'there' ? { ...hold.state, clip } : hold.state);
  return { state, take, reload };
}

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
