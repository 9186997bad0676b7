import type { ApiSchema } from './client.ts';

/** A stored video or track, as the service tells it. */
export type VideoItem = ApiSchema<'VideoItem'>;
export type VideoState = VideoItem['state'];

/** Whether something still happens to it by itself. */
export const isUnderWay = ({ state }: VideoItem): boolean => state === 'queued' || state === 'running';

/** What the service tells of items as they change. */
export interface VideoFeed {
  close(): void;
}

const ASK_AGAIN_MS = 3_000;

/**
 * Listens to how all items get on while the page is seen. `onOpen` comes first and after every interruption: what was
 * missed must then be asked for.
 */
export function openVideoFeed(told: {
  readonly onItem: (item: VideoItem) => void;
  readonly onGone: (id: string) => void;
  readonly onOpen: () => void;
  readonly onDown: () => void;
}): VideoFeed {
  let source: EventSource | null = null;
  let timer = 0;
  const open = () => {
    const now = new EventSource('/api/videos/events');
    source = now;
    now.addEventListener('open', told.onOpen);
    now.addEventListener('item', ({ data }) => told.onItem(JSON.parse(data) as VideoItem));
    now.addEventListener('gone', ({ data }) => told.onGone((JSON.parse(data) as { id: string }).id));
    now.addEventListener('error', () => {
      told.onDown();
      // A browser asks again by itself unless the answer was a refusal, such as 503 while the database starts.
      if (now.readyState === EventSource.CLOSED) timer = window.setTimeout(open, ASK_AGAIN_MS);
    });
  };
  const close = () => {
    clearTimeout(timer);
    source?.close();
  };
  // A browser keeps six connections to a service for all its tabs: one that nobody sees must not hold any.
  const onSeen = () => {
    close();
    if (document.visibilityState === 'visible') open();
  };
  document.addEventListener('visibilitychange', onSeen);
  if (document.visibilityState === 'visible') open();
  return {
    close() {
      document.removeEventListener('visibilitychange', onSeen);
      close();
    },
  };
}
