import { type ReadonlySignal, signal } from '@preact/signals';

/** Places that exist. The rail knows more names; those are dimmed until their page is there. */
export const PLACES = ['photo', 'live'] as const;
export type Place = (typeof PLACES)[number];

/** Where the page is: `#/photo` is the page's first view, `#/photo/3` its third photo. */
export interface Route {
  readonly place: Place;
  readonly item: number | null;
}

/** Reads a hash; whatever it can't read is the photo page. `parseRoute('#/photo/3')` is `{place: 'photo', item: 3}`. */
export function parseRoute(hash: string): Route {
  const match = /^#\/([a-z]+)(?:\/(\d{1,9}))?$/.exec(hash);
  const place = PLACES.find((known) => known === match?.[1]);
  if (!place) return { place: 'photo', item: null };
  return { place, item: match?.[2] ? Number(match[2]) : null };
}

export const formatRoute = (route: Route): string =>
  `#/${route.place}${route.item === null ? '' : `/${route.item}`}`;

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
      if (how === 'replace' || hash === view.location.hash) view.history.replaceState(null, '', hash);
      else view.history.pushState(null, '', hash);
      route.value = next;
    },
  };
}
