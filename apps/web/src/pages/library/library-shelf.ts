import { type ReadonlySignal, signal } from '@preact/signals';
import { answered, type ServiceProblem } from '../../api/answer.ts';
import type { Api } from '../../api/client.ts';
import type { VideoItem, VideoState } from '../../api/videos.ts';

/** Which items are shown. */
export interface ShelfFilter {
  /** Part of the name. */
  readonly search: string;
  /** In one of these states; all when left out. */
  readonly states?: readonly VideoState[];
}

export type ShelfState =
  | { readonly kind: 'fetching' }
  | { readonly kind: 'ready' }
  | { readonly kind: 'unreachable' }
  | { readonly kind: 'problem'; readonly problem: ServiceProblem };

/** The items that match, newest first, as far as they have been fetched; kept up to date by whoever calls `put`. */
export interface Shelf {
  readonly items: ReadonlySignal<readonly VideoItem[]>;
  readonly state: ReadonlySignal<ShelfState>;
  /** Whether older ones are left to fetch. */
  readonly hasMore: ReadonlySignal<boolean>;
  /** Fetches the first page anew, for the filter that holds from now on. */
  show(filter: ShelfFilter): Promise<void>;
  more(): Promise<void>;
  /** A new or changed item: shown if it matches, taken away if it no longer does. */
  put(item: VideoItem): void;
  drop(id: string): void;
}

const PAGE = 48;

export function createShelf(api: Api): Shelf {
  const items = signal<readonly VideoItem[]>([]);
  const state = signal<ShelfState>({ kind: 'fetching' });
  const next = signal<string | null>(null);
  const hasMore = signal(false);
  let filter: ShelfFilter = { search: '' };
  let asking = 0;

  async function fetchPage(after: string | null): Promise<void> {
    asking += 1;
    const mine = asking;
    const { search, states } = filter;
    const query = {
      limit: PAGE,
      ...(search !== '' && { search }),
      ...(states && { state: [...states] }),
      ...(after !== null && { after }),
    };
    const answer = await answered(api.GET('/api/videos', { params: { query } }));
    // Whoever types goes on before the answer is there; only the last question counts.
    if (mine !== asking) return;
    if (answer.kind !== 'data') {
      state.value = answer;
      return;
    }
    const { items: page, next: following } = answer.data;
    const kept = after === null ? [] : items.value;
    items.value = [...kept, ...page.filter(({ id }) => !kept.some((item) => item.id === id))];
    next.value = following;
    hasMore.value = following !== null;
    state.value = { kind: 'ready' };
  }

  return {
    items,
    state,
    hasMore,
    show(wanted) {
      filter = wanted;
      return fetchPage(null);
    },
    more: () => fetchPage(next.value),
    put(item) {
      const others = items.value.filter(({ id }) => id !== item.id);
      if (!matches(item, filter)) {
        items.value = others;
        return;
      }
      const at = items.value.findIndex(({ id }) => id === item.id);
      // One that isn't here and is older than all that were fetched comes with its page.
      const oldest = items.value.at(-1);
      if (at < 0 && hasMore.value && oldest && item.createdAt < oldest.createdAt) return;
      items.value = [...others, item].sort((a, b) => (a.createdAt < b.createdAt ? 1 : -1));
    },
    drop(id) {
      items.value = items.value.filter((item) => item.id !== id);
    },
  };
}

function matches({ name, state }: VideoItem, { search, states }: ShelfFilter): boolean {
  const isNamed = name.toLocaleLowerCase().includes(search.toLocaleLowerCase());
  return isNamed && (states === undefined || states.includes(state));
}
