import { useEffect, useState } from 'preact/hooks';
import { answered, type NoAnswer } from '../../api/answer.ts';
import { useApi } from '../../api/api-context.tsx';
import { openVideoFeed, type VideoItem } from '../../api/videos.ts';

const MOST = 60;

/**
 * Clips that have their skeletons, the newest first, kept up to date while they are shown; null until it is known which.
 * Those of patients stay with their records. `away` says why there are none to be had now.
 */
export function useReadyClips() {
  const api = useApi();
  const [clips, setClips] = useState<readonly VideoItem[] | null>(null);
  const [away, setAway] = useState<NoAnswer | null>(null);
  const [turn, setTurn] = useState(0);
  useEffect(() => {
    let current = true;
    const ask = async () => {
      const query = { state: 'done', limit: MOST, ofPatients: 'false' } as const;
      const answer = await answered(api.GET('/api/videos', { params: { query } }));
      if (!current) return;
      setAway(answer.kind === 'data' ? null : answer);
      if (answer.kind === 'data') setClips(answer.data.items);
    };
    const feed = openVideoFeed({
      onItem: ({ state }) => state === 'done' && void ask(),
      onGone: (gone) => setClips((now) => now?.filter(({ id }) => id !== gone) ?? null),
      onOpen: () => void ask(),
      onDown: () => void ask(),
    });
    return () => {
      current = false;
      feed.close();
    };
  }, [api, turn]);
  return { clips, away, reload: () => setTurn((now) => now + 1) };
}
