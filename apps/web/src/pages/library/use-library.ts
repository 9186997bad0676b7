import { FRAME_TEXTS, LIBRARY_TEXTS } from '@posebox/texts';
import { useSignal } from '@preact/signals';
import { useCallback, useEffect, useMemo, useRef } from 'preact/hooks';
import { answered } from '../../api/answer.ts';
import { useApi } from '../../api/api-context.tsx';
import { isUnderWay, openVideoFeed, type VideoItem } from '../../api/videos.ts';
import { useToasts } from '../../components/toasts.tsx';
import { useSay } from '../../preferences/preferences.tsx';
import { createShelf, type ShelfFilter } from './library-shelf.ts';
import { createTimeLeft } from './time-left.ts';

/** The items that match `filter`, kept up to date, and what can be done with them. */
export function useLibrary(filter: ShelfFilter) {
  const t = useSay();
  const toasts = useToasts();
  const api = useApi();
  const shelf = useMemo(() => createShelf(api), [api]);
  const times = useMemo(createTimeLeft, []);
  const underWay = useSignal<ReadonlyMap<string, VideoItem>>(new Map());
  const isDown = useSignal(false);
  const wanted = useRef(filter);
  wanted.current = filter;

  const put = useCallback(
    (item: VideoItem) => {
      const next = new Map(underWay.value);
      if (isUnderWay(item)) next.set(item.id, item);
      else next.delete(item.id);
      underWay.value = next;
      shelf.put(item);
    },
    [shelf, underWay],
  );
  const drop = useCallback(
    (id: string) => {
      underWay.value = new Map([...underWay.value].filter(([known]) => known !== id));
      shelf.drop(id);
    },
    [shelf, underWay],
  );

  const { search, states } = filter;
  const stateNames = states?.join();
  useEffect(() => {
    void shelf.show(wanted.current);
  }, [shelf, search, stateNames]);

  useEffect(() => {
    const refresh = () => void shelf.show(wanted.current);
    const feed = openVideoFeed({
      onItem: put,
      onGone: drop,
      onOpen() {
        if (isDown.value) refresh();
        isDown.value = false;
      },
      onDown() {
        isDown.value = true;
      },
    });
    // Tracks that came in elsewhere are done at once; no event tells of them.
    const onSeen = () => document.visibilityState === 'visible' && refresh();
    document.addEventListener('visibilitychange', onSeen);
    return () => {
      feed.close();
      document.removeEventListener('visibilitychange', onSeen);
    };
  }, [shelf, put, drop, isDown]);

  /** Asks for a deed; says why when it can't be done. @returns whether it was done */
  const deed = useCallback(
    async (asking: Promise<{ data?: unknown; error?: unknown; response: Response }>) => {
      const answer = await answered(asking);
      if (answer.kind === 'data') return answer.data;
      const reason = answer.kind === 'problem' ? answer.problem.detail : LIBRARY_TEXTS.downTitle;
      toasts.say(t(LIBRARY_TEXTS.notDone, { reason: t(reason) }));
      return null;
    },
    [t, toasts],
  );
  const at = (id: string) => ({ params: { path: { id } } });

  const cancel = async ({ id }: VideoItem) => {
    const item = await deed(api.POST('/api/videos/{id}/cancel', at(id)));
    if (item) put(item as VideoItem);
  };
  const retry = async ({ id }: VideoItem) => {
    const item = await deed(api.POST('/api/videos/{id}/retry', at(id)));
    if (item) put(item as VideoItem);
  };
  const remove = async (items: readonly VideoItem[]) => {
    const [first] = items;
    if (!first) return;
    const ids = items.map(({ id }) => id);
    ids.forEach(drop);
    if (!(await deed(api.POST('/api/videos/delete', { body: { ids } })))) {
      items.forEach(put);
      return;
    }
    const text =
      items.length === 1
        ? t(LIBRARY_TEXTS.deleted, { name: first.name })
        : t(LIBRARY_TEXTS.deletedMany, { n: items.length });
    const onUndo = async () => {
      const back = await deed(api.POST('/api/videos/restore', { body: { ids } }));
      if (back) (back as { readonly items: readonly VideoItem[] }).items.forEach(put);
    };
    toasts.say(text, { text: t(FRAME_TEXTS.undo), onUndo: () => void onUndo() });
  };

  return {
    shelf,
    isDown,
    put,
    cancel,
    retry,
    remove,
    /** How many wait before it. */
    before: (item: VideoItem) =>
      [...underWay.value.values()].filter(
        ({ id, state, createdAt }) => id !== item.id && state === 'queued' && createdAt < item.createdAt,
      ).length,
    leftS: (item: VideoItem) =>
      item.state === 'running' ? times.see(item.id, item.progress, performance.now()) : null,
  };
}

export type Library = ReturnType<typeof useLibrary>;
