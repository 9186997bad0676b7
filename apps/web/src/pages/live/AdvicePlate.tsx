import type { CaptureAdvice } from '@posebox/motion';
import { LIVE_ADVICE_TEXTS } from '@posebox/texts';
import {
  Lightbulb,
  type LucideIcon,
  MoveHorizontal,
  RotateCw,
  UserRoundSearch,
  ZoomIn,
  ZoomOut,
} from 'lucide-preact';
import { Icon } from '../../components/Icon.tsx';
import { useSay } from '../../preferences/preferences.tsx';

const ADVICE_ICONS: Readonly<Record<CaptureAdvice, LucideIcon>> = {
  more_light: Lightbulb,
  come_into_view: UserRoundSearch,
  step_back: ZoomOut,
  step_to_middle: MoveHorizontal,
  step_closer: ZoomIn,
  turn_side: RotateCw,
  turn_front: RotateCw,
};

/** The one thing that would help most, large enough to be read from three metres away. Announced politely. */
export function AdvicePlate(props: { readonly advice: CaptureAdvice | null }) {
  const t = useSay();
  const { advice } = props;
  return (
    <div class="coachline" role="status">
      {advice && (
        <span class="plate say look">
          <Icon of={ADVICE_ICONS[advice]} size="l" />
          {t(LIVE_ADVICE_TEXTS[advice])}
        </span>
      )}
    </div>
  );
}
