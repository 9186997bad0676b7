import { FRAME_TEXTS } from '@posebox/texts';
import { Icon } from '../components/Icon.tsx';
import { useToasts } from '../components/toasts.tsx';
import { useSay } from '../preferences/preferences.tsx';
import { formatRoute, PLACES, type Router } from '../route.ts';
import type { PlaceEntry } from './places.ts';

/** One place in the rail or the bar. A place without a page is dimmed, keeps its stop for Tab and says why. */
export function PlaceLink(props: { readonly place: PlaceEntry; readonly router: Router }) {
  const t = useSay();
  const toasts = useToasts();
  const { place, router } = props;
  const content = (
    <>
      <Icon of={place.icon} />
      <span>{t(place.text)}</span>
    </>
  );
  const known = PLACES.find((name) => name === place.id);
  if (!known) {
    return (
      <button
        type="button"
        class="place dimmed"
        aria-disabled="true"
        data-tip={t(FRAME_TEXTS.notYet)}
        data-tip-side="right"
        aria-description={t(FRAME_TEXTS.notYet)}
        onClick={() => toasts.say(t(FRAME_TEXTS.notYetNamed, { page: t(place.text) }))}
      >
        {content}
      </button>
    );
  }
  const route = { place: known, item: null };
  return (
    <a
      class="place"
      href={formatRoute(route)}
      aria-current={router.route.value.place === known ? 'page' : undefined}
      onClick={(event) => {
        if (event.ctrlKey || event.metaKey || event.shiftKey) return;
        event.preventDefault();
        router.go(route);
      }}
    >
      {content}
    </a>
  );
}
