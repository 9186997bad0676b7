import { Icon } from '../components/Icon.tsx';
import { useSay } from '../preferences/preferences.tsx';
import { formatRoute, type Router } from '../route.ts';
import type { PlaceEntry } from './places.ts';

/** One place in the rail or the bar. */
export function PlaceLink(props: { readonly place: PlaceEntry; readonly router: Router }) {
  const t = useSay();
  const { place, router } = props;
  const route = { place: place.id, item: null };
  return (
    <a
      class="place"
      href={formatRoute(route)}
      aria-current={router.route.value.place === place.id ? 'page' : undefined}
      onClick={(event) => {
        if (event.ctrlKey || event.metaKey || event.shiftKey) return;
        event.preventDefault();
        router.go(route);
      }}
    >
      <Icon of={place.icon} />
      <span>{t(place.text)}</span>
    </a>
  );
}
