import type { PersonOverview, TrackOverview } from '@posebox/body';
import { CLIP_TEXTS } from '@posebox/texts';
import { useMemo } from 'preact/hooks';
import { Confidence } from '../../components/Confidence.tsx';
import { meanConfidence, presenceOf } from '../../player/track-lanes.ts';
import { useSay } from '../../preferences/preferences.tsx';

/** How sure the chosen person's points are overall, and for how long they were seen. */
export function ClipSureness(props: { readonly overview: TrackOverview; readonly person: PersonOverview }) {
  const t = useSay();
  const { overview, person } = props;
  const presence = useMemo(() => presenceOf(overview, person), [overview, person]);
  return (
    <p class="row wrap">
      <span class="label">{t(CLIP_TEXTS.sureness)}</span>
      <Confidence value={meanConfidence(person)} />
      <span class="cap">
        {t(presence.filledS < 0.05 ? CLIP_TEXTS.surenessAll : CLIP_TEXTS.surenessSay, {
          seen: (presence.seenS - presence.filledS).toFixed(1),
          filled: presence.filledS.toFixed(1),
        })}
      </span>
    </p>
  );
}
