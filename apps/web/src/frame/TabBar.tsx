import { FRAME_TEXTS } from '@posebox/texts';
import { Ellipsis } from 'lucide-preact';
import { useEffect, useState } from 'preact/hooks';
import { Dialog } from '../components/Dialog.tsx';
import { Icon } from '../components/Icon.tsx';
import { useSay } from '../preferences/preferences.tsx';
import type { Router } from '../route.ts';
import { PlaceLink } from './PlaceLink.tsx';
import { BAR_PLACES, MORE_PLACES } from './places.ts';
import './tab-bar.css';

/**
 * The phone's bar of five. The fifth is More, which opens the other places and what the top bar has no room for; on
 * one of those places it bears that place's name.
 */
export function TabBar(props: { readonly router: Router; readonly onHelp: () => void }) {
  const t = useSay();
  const [more, setMore] = useState(false);
  const { place: shown } = props.router.route.value;
  const here = MORE_PLACES.find(({ id }) => id === shown);
  useEffect(() => setMore(false), [shown]);
  return (
    <nav class="tabbar" aria-label={t(FRAME_TEXTS.places)}>
      {BAR_PLACES.map((place) => (
        <PlaceLink key={place.id} place={place} router={props.router} />
      ))}
      <button
        type="button"
        class="place"
        aria-haspopup="dialog"
        aria-current={here ? 'page' : undefined}
        onClick={() => setMore(true)}
      >
        <Icon of={here?.icon ?? Ellipsis} />
        <span>{t(here?.text ?? FRAME_TEXTS.more)}</span>
      </button>
      {more && (
        <Dialog
          title={t(FRAME_TEXTS.moreTitle)}
          closeName={t(FRAME_TEXTS.close)}
          onClose={() => setMore(false)}
        >
          <div class="more-places">
            {MORE_PLACES.map((place) => (
              <PlaceLink key={place.id} place={place} router={props.router} />
            ))}
          </div>
          <button
            type="button"
            class="btn"
            onClick={() => {
              setMore(false);
              props.onHelp();
            }}
          >
            {t(FRAME_TEXTS.help)}
          </button>
        </Dialog>
      )}
    </nav>
  );
}
