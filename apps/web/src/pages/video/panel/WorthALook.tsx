import type { PersonOverview, TrackOverview, TrackSpan } from '@posebox/body';
import { CLIP_TEXTS, type Text, VIDEO_WARNINGS } from '@posebox/texts';
import type { VideoItem } from '../../../api/videos.ts';
import { Banner } from '../../../components/Banner.tsx';
import { PanelSection } from '../../../components/Panel.tsx';
import { useSay } from '../../../preferences/preferences.tsx';
import { pointInSentence } from './EditsSection.tsx';

const MOST = 3;
/** Shorter than this nobody would see. */
const LEAST_S = 0.1;

const SAYS: Readonly<Partial<Record<TrackSpan['mark'], Text>>> = {
  interpolated: CLIP_TEXTS.lookFilled,
  rejected: CLIP_TEXTS.lookJump,
};

/** Moments that a person should see before trusting the numbers, the longest first. */
export function WorthALook(props: {
  readonly item: VideoItem;
  readonly overview: TrackOverview;
  readonly person: PersonOverview | null;
  readonly onShow: (frame: number) => void;
}) {
  const t = useSay();
  const { timesS } = props.overview;
  const startS = timesS[0] ?? 0;
  const lengthS = (span: TrackSpan) =>
    (timesS[span.toFrame + 1] ?? timesS[span.toFrame]!) - timesS[span.fromFrame]!;
  const seen = new Set<number>();
  const moments = (props.person?.spans ?? []).filter((span) => {
    if (!SAYS[span.mark] || lengthS(span) < LEAST_S || seen.has(span.fromFrame)) return false;
    seen.add(span.fromFrame);
    return true;
  });
  const { warnings } = props.item;
  if (moments.length === 0 && warnings.length === 0) return null;
  return (
    <PanelSection title={t(CLIP_TEXTS.look)}>
      {moments.slice(0, MOST).map((span) => (
        <Banner key={`${span.mark} ${span.landmark} ${span.fromFrame}`} tone="look">
          {t(SAYS[span.mark]!, {
            time: t(CLIP_TEXTS.seconds, { n: (timesS[span.fromFrame]! - startS).toFixed(1) }),
            part: pointInSentence(span, t),
          })}{' '}
          <button type="button" class="link" onClick={() => props.onShow(span.fromFrame)}>
            {t(CLIP_TEXTS.goLook)}
          </button>
        </Banner>
      ))}
      {warnings.map((warning) => (
        <Banner key={warning} tone="look">
          {t(VIDEO_WARNINGS[warning])}
        </Banner>
      ))}
    </PanelSection>
  );
}
