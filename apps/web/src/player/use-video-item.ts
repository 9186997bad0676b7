import { useEffect, useState } from 'preact/hooks';
import { type Answer, answered, type ServiceProblem } from '../api/answer.ts';
import { useApi } from '../api/api-context.tsx';
import { openVideoFeed, type VideoItem } from '../api/videos.ts';

/** Why an item can't be had. */
export type VideoItemFailure =
  | { readonly kind: 'failed'; readonly problem: ServiceProblem; readonly isMissing: boolean }
  | { readonly kind: 'unreachable' };

export type VideoItemState =
  | { readonly kind: 'loading' }
  | VideoItemFailure
  | { readonly kind: 'there'; readonly item: VideoItem };

export interface VideoItemHold {
  readonly state: VideoItemState;
  /** How often it was asked for anew: what hangs on the item begins anew with it. */
  readonly turn: number;
  /** Asks again. */
  reload(): void;
  /** Takes what a change answered with. */
  take(item: VideoItem): void;
}

/** Holds an item of the library for as long as it is shown, and follows its state. */
export function useVideoItem(id: string): VideoItemHold {
  const api = useApi();
  const [state, setState] = useState<VideoItemState>({ kind: 'loading' });
  const [turn, setTurn] = useState(0);

  const take = (item: VideoItem) => {
    if (item.id !== id) return;
    setState((before) => {
      // News may arrive in any order; what is older changes nothing.
      if (before.kind === 'there' && before.item.edits.version > item.edits.version) return before;
      return { kind: 'there', item };
    });
  };

  useEffect(() => {
    let current = true;
    setState({ kind: 'loading' });
    const ask = async () => {
      const answer = await answered(api.GET('/api/videos/{id}', { params: { path: { id } } }));
      if (!current) return;
      if (answer.kind === 'data') take(answer.data);
      else setState(failureOf(answer));
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

  return { state, turn, take, reload: () => setTurn(turn + 1) };
}

/** What an answer without data says of the item. */
export const failureOf = (answer: Exclude<Answer<unknown>, { readonly kind: 'data' }>): VideoItemFailure =>
  answer.kind === 'unreachable'
    ? { kind: 'unreachable' }
    : { kind: 'failed', problem: answer.problem, isMissing: answer.status === 404 };
