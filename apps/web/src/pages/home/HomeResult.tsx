import type { TrackDocument } from '@posebox/body';
import { protocolOf } from '@posebox/motion';
import { type Movement, movementName, refusalText, valueText } from '@posebox/rehabilitation';
import { HOME_TEXTS } from '@posebox/texts';
import { RotateCcw, Send } from 'lucide-preact';
import { useMemo, useState } from 'preact/hooks';
import { Banner } from '../../components/Banner.tsx';
import { Button } from '../../components/Button.tsx';
import { useToasts } from '../../components/toasts.tsx';
import { useSay } from '../../preferences/preferences.tsx';
import { PainField } from '../rehab/session/SessionFields.tsx';
import { homeSession, measuredAtHome } from './home-session.ts';
import type { KeepLevel } from './kept-home.ts';
import type { HomeDesk } from './use-home-desk.ts';

const SENDS = {
  numbers: HOME_TEXTS.sendsNumbers,
  skeleton: HOME_TEXTS.sendsSkeleton,
  video: HOME_TEXTS.sendsSkeleton,
} as const;

/** What was measured, how much it hurts; and the button that sends both. */
export function HomeResult(props: {
  readonly movement: Movement;
  readonly document: TrackDocument;
  /** What of it may go. */
  readonly keep: KeepLevel;
  readonly film: Blob | null;
  readonly desk: HomeDesk;
  readonly onAgain: () => void;
  readonly onDone: () => void;
}) {
  const t = useSay();
  const toasts = useToasts();
  const { movement, document, keep } = props;
  const film = keep === 'video' ? props.film : null;
  const withSkeleton = keep !== 'numbers';
  const measurement = useMemo(() => measuredAtHome(document, movement), [document, movement]);
  const [pain, setPain] = useState<number | null>(null);
  const [withFilm, setWithFilm] = useState(true);
  const [isSending, setSending] = useState(false);
  const send = async () => {
    if (!measurement || isSending) return;
    setSending(true);
    const session = { document, measurement, pain, withSkeleton, film: withFilm ? film : null };
    const state = await props.desk.send(homeSession(session));
    setSending(false);
    if (state === 'not_kept') return toasts.say(t(HOME_TEXTS.notKept));
    // Why it was refused stands on the page where the session is kept.
    if (state !== 'refused') toasts.say(t(state === 'sent' ? HOME_TEXTS.sent : HOME_TEXTS.kept));
    props.onDone();
  };
  return (
    <section class="card sessionform">
      <h2 class="wide">{movementName(t, movement)}</h2>
      <div class="wide" role="status">
        {!measurement && <Banner tone="look">{t(HOME_TEXTS.nobody)}</Banner>}
        {measurement?.refused && (
          <Banner tone="look">{refusalText(t, measurement.refused, protocolOf(movement.protocol))}</Banner>
        )}
        {measurement && measurement.value !== null && (
          <p>
            {t(HOME_TEXTS.measured, {
              value: valueText(measurement.value, measurement.unit),
              error: valueText(measurement.error ?? 0, measurement.unit),
            })}
          </p>
        )}
      </div>
      {measurement && <PainField isOwn pain={pain} onPain={setPain} />}
      {film && (
        <label class="tick wide">
          <input
            type="checkbox"
            checked={withFilm}
            onChange={(event) => setWithFilm(event.currentTarget.checked)}
          />
          <span>{t(HOME_TEXTS.withFilm, { mb: (film.size / 1e6).toFixed(1) })}</span>
        </label>
      )}
      <p class="cap wide">{t(film && withFilm ? HOME_TEXTS.sendsVideo : SENDS[keep])}</p>
      <div class="row wrap wide">
        {measurement && (
          <Button kind="primary" big icon={Send} onClick={() => void send()}>
            {t(HOME_TEXTS.send)}
          </Button>
        )}
        <Button big icon={RotateCcw} onClick={props.onAgain}>
          {t(HOME_TEXTS.drop)}
        </Button>
      </div>
    </section>
  );
}
