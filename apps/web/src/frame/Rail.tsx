import { FRAME_TEXTS } from '@posebox/texts';
import { useSay } from '../preferences/preferences.tsx';
import type { Router } from '../route.ts';
import { Logo } from './Logo.tsx';
import { PlaceLink } from './PlaceLink.tsx';
import { PLACE_GROUPS } from './places.ts';
import './rail.css';

/** The left rail of the desktop. */
export function Rail(props: { readonly router: Router }) {
  const t = useSay();
  return (
    <nav class="rail" aria-label={t(FRAME_TEXTS.places)}>
      <div>
        <span class="mark" role="img" aria-label={t(FRAME_TEXTS.product)}>
          <Logo />
        </span>
        {PLACE_GROUPS.map((group, index) => (
          <div key={group[0]?.id} class="group">
            {index > 0 && <hr />}
            {group.map((place) => (
              <PlaceLink key={place.id} place={place} router={props.router} />
            ))}
          </div>
        ))}
      </div>
    </nav>
  );
}
