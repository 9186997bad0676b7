import { Icon } from '../components/Icon.tsx';
import { useSay } from '../preferences/preferences.tsx';
import type { Router } from '../route.ts';
import type { PlaceEntry } from './places.ts';
import { RouteLink } from './RouteLink.tsx';

/** One place in the rail or the bar. */
export function PlaceLink(props: { readonly place: PlaceEntry; readonly router: Router }) {
  const t = useSay();
  const { place, router } = props;
  const route = { place: place.id, item: null };
  return (
    <RouteLink
      class="place"
      aria-current={router.route.value.place === place.id ? 'page' : undefined}
      route={route}
      router={router}
    >
      <Icon of={place.icon} />
      <span>{t(place.text)}</span>
    </RouteLink>
  );
}
