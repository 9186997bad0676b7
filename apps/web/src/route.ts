import { type ReadonlySignal, signal } from '@preact/signals';

const NUMBER = /^\d{1,9}$/;
const UUID = /^[0-9a-f]{8}(?:-[0-9a-f]{4}){3}-[0-9a-f]{12}$/;
/** Try-on before the camera, or on a stored video. */
const LIVE_OR_UUID = new RegExp(`^live$|${UUID.source}`);

/**
 * Places that exist, each with what an item of it looks like in the address: a photo has a number, as it lives in this
 * page only; whatever is stored has its UUID.
 */
const ITEM_SHAPES = {
  photo: NUMBER,
  video: UUID,
  live: null,
  coach: UUID,
  compare: UUID,
  rehab: UUID,
  figures: UUID,
  actions: UUID,
  library: null,
  models: null,
  tryon: LIVE_OR_UUID,
} as const;
export type Place = keyof typeof ITEM_SHAPES;
export const PLACES = Object.keys(ITEM_SHAPES) as readonly Place[];

/** Pages of their own below an item: `#/rehab/<patient>/report`. */
const ITEM_PAGES: Partial<Record<Place, readonly string[]>> = {
  rehab: ['privacy', 'report', 'session', 'today'],
  actions: ['clip', 'model'],
};

/** What stands behind the `?` of an address: what is looked for, the moment that is shown. */
export type RouteQuery = Readonly<Record<string, string>>;

/** Where the page is: `#/photo` is the page's first view, `#/photo/3` its third photo. */
export interface Route {
  readonly place: Place;
  readonly item: string | null;
  /** Which page of the item, where it has several. */
  readonly page?: string;
  readonly query?: RouteQuery;
}

/**
 * Reads a hash; whatever it can't read is the photo page.
 *
 * @example
 * parseRoute('#/photo/3'); // {place: 'photo', item: '3'}
 * parseRoute('#/library?state=failed'); // {place: 'library', item: null, query: {state: 'failed'}}
 */
export function parseRoute(hash: string): Route {
  const match = /^#\/([a-z]+)(?:\/([^/?]+))?(?:\/([a-z]+))?(?:\?(.*))?$/.exec(hash);
  const place = PLACES.find((known) => known === match?.[1]);
  const item = match?.[2] ?? null;
  if (!place || (item !== null && !ITEM_SHAPES[place]?.test(item))) return { place: 'photo', item: null };
  const page = match?.[3];
  if (page !== undefined && !ITEM_PAGES[place]?.includes(page)) return { place: 'photo', item: null };
  const query = Object.fromEntries(new URLSearchParams(match?.[4]));
  return { place, item, ...(page && { page }), ...(Object.keys(query).length > 0 && { query }) };
}

/** Whether a page fills the window by itself, without rail and bars: what other programs show of a figure. */
export const isBare = (route: Route): route is Route & { readonly place: 'figures' } =>
  route.place === 'figures' && route.query?.output !== undefined;

export function formatRoute({ place, item, page, query = {} }: Route): string {
  const asked = new URLSearchParams(query).toString();
  const path = [place, item, page].filter(Boolean).join('/');
  return `#/${path}${asked === '' ? '' : `?${asked}`}`;
}

export interface Router {
  readonly route: ReadonlySignal<Route>;
  /** Goes there; `replace` leaves no step for the back button. */
  go(route: Route, how?: 'push' | 'replace'): void;
}

/** The route of a window, kept in its hash so that back, forward and reload do what they should. */
export function createRouter(view: Window): Router {
  const route = signal(parseRoute(view.location.hash));
  view.addEventListener('popstate', () => {
    route.value = parseRoute(view.location.hash);
  });
  return {
    route,
    go(next, how = 'push') {
      const hash = formatRoute(next);
      const isNewPage = (['place', 'item', 'page'] as const).some((part) => next[part] !== route.value[part]);
      if (how === 'replace' || hash === view.location.hash) view.history.replaceState(null, '', hash);
      else view.history.pushState(null, '', hash);
      route.value = next;
      if (isNewPage && how === 'push') view.scrollTo(0, 0);
    },
  };
}
