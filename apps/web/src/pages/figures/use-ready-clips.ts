import { useEffect, useState } from 'preact/hooks';
import { answered } from '../../api/answer.ts';
import { useApi } from '../../api/api-context.tsx';
import { openVideoFeed, type VideoItem } from '../../api/videos.ts';

const MOST = 60;

/** Clips of the library that have their skeletons, the newest first; null until it is known which. */
export function useReadyClips(): readonly VideoItem[] | null {
  const api = useApi();
  const [items, setItems] = useState<readonly VideoItem[] | null>(null);
  useEffect(() => {
    let current = true;
    const ask = async () => {
      const answer = await answered(api.GET('/api/videos', { params: { query: { limit: MOST } } }));
      if (current && answer.kind === 'data') setItems(answer.data.items as readonly VideoItem[]);
    };
    const feed = openVideoFeed({
      onItem: (item) => setItems((now) => [item, ...(now ?? []).filter(({ id }) => id !== item.id)]),
      onGone: (gone) => setItems((now) => now?.filter(({ id }) => id !== gone) ?? null),
      onOpen: () => void ask(),
      onDown: () => undefined,
    });
    return () => {
      current = false;
      feed.close();
    };
  }, [api]);
  return items?.filter(({ state }) => state === 'done') ?? null;
}
