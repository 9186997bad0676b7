import { FRAME_TEXTS, LIBRARY_TEXTS } from '@posebox/texts';
import { Download, Film, Trash2 } from 'lucide-preact';
import { useEffect, useState } from 'preact/hooks';
import { isUnderWay, type VideoItem } from '../../api/videos.ts';
import { Banner } from '../../components/Banner.tsx';
import { Button } from '../../components/Button.tsx';
import type { MenuItem } from '../../components/Menu.tsx';
import { useToasts } from '../../components/toasts.tsx';
import { useSubtitle } from '../../frame/subtitle.tsx';
import { usePageKeys } from '../../frame/use-page-keys.ts';
import { useSay } from '../../preferences/preferences.tsx';
import type { Route, Router } from '../../route.ts';
import { useUploads } from '../../uploads/upload-context.tsx';
import { archiveAddress, startDownload } from './archive-address.ts';
import { EmptyLibrary } from './EmptyLibrary.tsx';
import { ItemCard } from './ItemCard.tsx';
import { LibraryBar, SHOWN_STATES, type Shown } from './LibraryBar.tsx';
import './library.css';
import { StorageMeter } from './StorageMeter.tsx';
import { UploadCard } from './UploadCard.tsx';
import { useLibrary } from './use-library.ts';

/** What is kept: every video and track with how it gets on, newest first. */
export function LibraryPage(props: { readonly router: Router }) {
  const t = useSay();
  const toasts = useToasts();
  const { router } = props;
  const { search, shown } = readFilter(router.route.value);
  const library = useLibrary({ search, ...(shown !== 'all' && { states: SHOWN_STATES[shown] }) });
  const desk = useUploads();
  const { shelf } = library;
  const [chosen, setChosen] = useState<ReadonlySet<string> | null>(null);
  const items = shelf.items.value;
  const state = shelf.state.value;
  const hasMore = shelf.hasMore.value;
  const isFiltered = search !== '' || shown !== 'all';
  // What has arrived is an item; its card takes over.
  const sending = desk.uploads.value.filter((upload) => upload.state.kind !== 'arrived');
  useArrivals(library.put);

  usePageKeys({
    onOpen: () => router.go({ place: 'video', item: null }),
    onUndo: () => toasts.undoLatest(),
  });
  useSubtitle(
    state.kind !== 'ready'
      ? null
      : hasMore
        ? t(LIBRARY_TEXTS.itemsMore, { n: items.length })
        : items.length === 1
          ? t(LIBRARY_TEXTS.itemsOne)
          : t(LIBRARY_TEXTS.itemsMany, { n: items.length }),
  );

  const filterBy = (change: { readonly search?: string; readonly shown?: Shown }) =>
    router.go(libraryRoute({ search, shown, ...change }), 'replace');
  const choose = (id: string) => {
    const next = new Set(chosen);
    if (!next.delete(id)) next.add(id);
    setChosen(next);
  };
  const deedsOf = (item: VideoItem): readonly MenuItem[] => [
    ...(item.state === 'done' && item.kind === 'video'
      ? [
          {
            id: 'video',
            icon: Film,
            text: t(LIBRARY_TEXTS.downloadVideo),
            onChoose: () => startDownload(`/api/videos/${item.id}/video`, `${item.name}.pose.mp4`),
          },
        ]
      : []),
    ...(item.state === 'done'
      ? [
          {
            id: 'zip',
            icon: Download,
            text: t(LIBRARY_TEXTS.downloadZip),
            say: t(LIBRARY_TEXTS.downloadZipSay),
            onChoose: () => startDownload(archiveAddress([item.id])),
          },
        ]
      : []),
    {
      id: 'delete',
      icon: Trash2,
      text: t(LIBRARY_TEXTS.delete),
      apart: item.state === 'done',
      onChoose: () => void library.remove([item]),
    },
  ];

  const isEmpty = state.kind === 'ready' && items.length === 0 && sending.length === 0;
  return (
    <div class="col wide">
      {(state.kind === 'unreachable' || (library.isDown.value && state.kind !== 'problem')) && (
        <Banner tone="stop" title={t(LIBRARY_TEXTS.downTitle)}>
          {t(LIBRARY_TEXTS.downSay)}
        </Banner>
      )}
      {state.kind === 'problem' && (
        <Banner
          tone="stop"
          title={t(state.problem.title)}
          actions={<Button onClick={() => filterBy({})}>{t(FRAME_TEXTS.retry)}</Button>}
        >
          {t(state.problem.detail)} {t(state.problem.remedy)}
        </Banner>
      )}
      {isEmpty && !isFiltered ? (
        <EmptyLibrary router={router} onItem={library.put} />
      ) : (
        <>
          <LibraryBar
            search={search}
            shown={shown}
            chosen={chosen}
            choosable={items.filter(({ state: now }) => now === 'done').map(({ id }) => id)}
            onFilter={filterBy}
            onChosen={setChosen}
            onAdd={() => router.go({ place: 'video', item: null })}
            onDelete={(ids) => {
              void library.remove(items.filter(({ id }) => ids.has(id)));
              setChosen(null);
            }}
          />
          {isEmpty && (
            <p class="muted">
              {t(LIBRARY_TEXTS.nothingFound)}{' '}
              <button type="button" class="link" onClick={() => filterBy({ search: '', shown: 'all' })}>
                {t(LIBRARY_TEXTS.showAll)}
              </button>
            </p>
          )}
          <ul class="grid" aria-label={t(LIBRARY_TEXTS.list)} aria-busy={state.kind === 'fetching'}>
            {!isFiltered &&
              sending.map((upload) => <UploadCard key={upload.id} upload={upload} desk={desk} />)}
            {items.map((item) => (
              <ItemCard
                key={item.id}
                item={item}
                router={router}
                before={isUnderWay(item) ? library.before(item) : 0}
                leftS={library.leftS(item)}
                deeds={deedsOf(item)}
                onCancel={() => void library.cancel(item)}
                onRetry={() => void library.retry(item)}
                choosing={
                  chosen && {
                    chosen: chosen.has(item.id),
                    ...(item.state === 'done' && { onChoose: () => choose(item.id) }),
                  }
                }
              />
            ))}
          </ul>
          {hasMore && (
            <div class="row more">
              <Button onClick={() => void shelf.more()}>{t(LIBRARY_TEXTS.more)}</Button>
            </div>
          )}
          <StorageMeter count={items.length} />
        </>
      )}
    </div>
  );
}

/** Puts what has arrived on the shelf, and takes it off the desk. */
function useArrivals(put: (item: VideoItem) => void) {
  const desk = useUploads();
  const uploads = desk.uploads.value;
  useEffect(() => {
    for (const { id, state } of uploads) {
      if (state.kind !== 'arrived') continue;
      put(state.item);
      desk.remove(id);
    }
  }, [uploads, put, desk]);
}

function readFilter({ query = {} }: Route): { readonly search: string; readonly shown: Shown } {
  const shown = (['working', 'done', 'failed'] as const).find((one) => one === query.show) ?? 'all';
  return { search: query.search ?? '', shown };
}

const libraryRoute = ({ search, shown }: { readonly search: string; readonly shown: Shown }): Route => ({
  place: 'library',
  item: null,
  query: { ...(search !== '' && { search }), ...(shown !== 'all' && { show: shown }) },
});
