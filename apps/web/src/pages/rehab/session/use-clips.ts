import { useEffect, useState } from 'preact/hooks';
import { answered } from '../../../api/answer.ts';
import { useApi } from '../../../api/api-context.tsx';
import { openVideoFeed, type VideoItem } from '../../../api/videos.ts';

/**
 * The clips of the library, the newest first, kept up to date while they are shown.
 *
 * @param wanted identities of chosen clips: they are there even if the list doesn't reach them, or hasn't heard of them yet
 */
export function useClips(wanted: readonly string[]): readonly VideoItem[] {
  const api = useApi();
  const [items, setItems] = useState<readonly VideoItem[]>([]);
  useEffect(() => {
    let current = true;
    const load = async () => {
      const answer = await answered(api.GET('/api/videos', { params: { query: { limit: 200 } } }));
      if (current && answer.kind === 'data') setItems(answer.data.items as readonly VideoItem[]);
    };
    const feed = openVideoFeed({
      onItem: (item) => setItems((now) => [item, ...now.filter(({ id }) => id !== item.id)]),
      onGone: (gone) => setItems((now) => now.filter(({ id }) => id !== gone)),
      onOpen: () => void load(),
      onDown: () => undefined,
    });
    return () => {
      current = false;
      feed.close();
    };
  }, [api]);
  const missing = wanted.filter((id) => !items.some((item) => item.id === id)).join(' ');
  useEffect(() => {
    let current = true;
    for (const id of missing.split(' ').filter(Boolean)) {
      void answered(api.GET('/api/videos/{id}', { params: { path: { id } } })).then((answer) => {
        if (!current || answer.kind !== 'data') return;
        const item = answer.data as VideoItem;
        setItems((now) => (now.some((one) => one.id === id) ? now : [item, ...now]));
      });
    }
    return () => {
      current = false;
    };
  }, [api, missing]);
  return items;
}
