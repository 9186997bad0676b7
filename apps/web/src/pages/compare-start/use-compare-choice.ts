import { useCallback, useEffect, useState } from 'preact/hooks';
import { answered, type NoAnswer } from '../../api/answer.ts';
import { useApi } from '../../api/api-context.tsx';
import type { ApiSchema } from '../../api/client.ts';
import { openVideoFeed, type VideoItem } from '../../api/videos.ts';

export type ComparisonSummary = ApiSchema<'ComparisonSummary'>;
export type Reference = ApiSchema<'Reference'>;

/** What can be compared, what has been, and the examples; kept up to date while it is shown. */
export function useCompareChoice(): {
  readonly items: readonly VideoItem[];
  readonly references: readonly Reference[];
  readonly history: readonly ComparisonSummary[];
  /** Why clips can't be chosen now; null where they can. */
  readonly away: NoAnswer | null;
  readonly reload: () => void;
  /** A ready-made track that was just added: the feed tells only of what goes on by itself. */
  readonly take: (item: VideoItem) => void;
} {
  const api = useApi();
  const [items, setItems] = useState<readonly VideoItem[]>([]);
  const [references, setReferences] = useState<readonly Reference[]>([]);
  const [history, setHistory] = useState<readonly ComparisonSummary[]>([]);
  const [away, setAway] = useState<NoAnswer | null>(null);
  const [turn, setTurn] = useState(0);
  const take = useCallback(
    (item: VideoItem) =>
      setItems((now) =>
        now.some(({ id }) => id === item.id)
          ? now.map((one) => (one.id === item.id ? item : one))
          : [item, ...now],
      ),
    [],
  );
  useEffect(() => {
    let current = true;
    const load = async () => {
      const [videos, kept, compared] = await Promise.all([
        answered(api.GET('/api/videos', { params: { query: { limit: 200 } } })),
        answered(api.GET('/api/references')),
        answered(api.GET('/api/comparisons', { params: { query: { limit: 30 } } })),
      ]);
      if (!current) return;
      setAway(videos.kind === 'data' ? null : videos);
      if (videos.kind === 'data') setItems(videos.data.items as readonly VideoItem[]);
      if (kept.kind === 'data') setReferences(kept.data.items);
      if (compared.kind === 'data') setHistory(compared.data.items);
    };
    void load();
    const feed = openVideoFeed({
      onItem: take,
      onGone: (gone) => setItems((now) => now.filter(({ id }) => id !== gone)),
      onOpen: () => void load(),
      onDown: () => undefined,
    });
    return () => {
      current = false;
      feed.close();
    };
  }, [api, take, turn]);
  return { items, references, history, away, reload: () => setTurn(turn + 1), take };
}
