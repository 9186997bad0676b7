import { useEffect, useState } from 'preact/hooks';
import { answered } from '../../api/answer.ts';
import { useApi } from '../../api/api-context.tsx';
import type { VideoItem } from '../../api/videos.ts';

const LOOK_EVERY_MS = 15_000;

/** Whether an item waits while nothing at all is worked on, seen twice in a row: a worker that runs takes the next within moments. */
export function useNobodyTakes({ id, state }: VideoItem): boolean {
  const api = useApi();
  const [seen, setSeen] = useState(0);
  useEffect(() => {
    setSeen(0);
    if (state !== 'queued') return;
    const timer = setInterval(async () => {
      const answer = await answered(api.GET('/api/videos/jobs', { params: { query: { limit: 1 } } }));
      setSeen((now) => (answer.kind === 'data' && answer.data.running === 0 ? now + 1 : 0));
    }, LOOK_EVERY_MS);
    return () => clearInterval(timer);
  }, [api, id, state]);
  return seen > 1;
}
