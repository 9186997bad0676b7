import { LIBRARY_TEXTS } from '@posebox/texts';
import type { ComponentChildren } from 'preact';
import { useState } from 'preact/hooks';
import type { VideoItem } from '../../api/videos.ts';
import { AwayBanner } from '../../components/AwayBanner.tsx';
import { Button } from '../../components/Button.tsx';
import { RouteLink } from '../../frame/RouteLink.tsx';
import { useSay } from '../../preferences/preferences.tsx';
import type { Router } from '../../route.ts';
import { ItemPicture } from './ItemPicture.tsx';
import './ready-clips.css';
import { useReadyClips } from './use-ready-clips.ts';

const SHOWN_AT_FIRST = 8;

/** Clips that a place can go on with, each the way to itself there; or why there are none to be had now. */
export function ReadyClips(props: {
  readonly place: 'coach' | 'figures' | 'tryon';
  readonly title: string;
  readonly router: Router;
  /** Only these kinds can be gone on with here. */
  readonly kind?: VideoItem['kind'];
  /** Stands where there are no clips yet; without it nothing does, not even the title. */
  readonly none?: ComponentChildren;
}) {
  const t = useSay();
  const { place, title, router, kind, none } = props;
  const { clips, away, reload } = useReadyClips();
  const [all, setAll] = useState(false);
  const fitting = clips?.filter((item) => kind === undefined || item.kind === kind);
  if (!away && !fitting?.length && none === undefined) return null;
  return (
    <section class="samples ready" aria-labelledby="ready-clips">
      <h3 id="ready-clips">{title}</h3>
      {away ? <AwayBanner answer={away} onRetry={reload} /> : fitting?.length === 0 && none}
      <ul>
        {fitting?.slice(0, all ? undefined : SHOWN_AT_FIRST).map((item) => (
          <li key={item.id}>
            <RouteLink route={{ place, item: item.id }} router={router}>
              <span class="im">
                <ItemPicture item={item} />
              </span>
              <span class="name">{item.name}</span>
            </RouteLink>
          </li>
        ))}
      </ul>
      {fitting && fitting.length > SHOWN_AT_FIRST && !all && (
        <Button kind="quiet" onClick={() => setAll(true)}>
          {t(LIBRARY_TEXTS.more)}
        </Button>
      )}
    </section>
  );
}
