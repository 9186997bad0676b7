import type { GarmentShape, RgbaPicture } from '@posebox/figure/garment';
import { TRY_ON_TEXTS } from '@posebox/texts';
import { RotateCcw } from 'lucide-preact';
import { Button } from '../../components/Button.tsx';
import { PanelSection } from '../../components/Panel.tsx';
import { useSay } from '../../preferences/preferences.tsx';
import { PointEditor } from './PointEditor.tsx';
import type { Fitting } from './use-fitting.ts';

/** The control points of the garment that is worn. */
export function PointsSection(props: {
  readonly picture: RgbaPicture;
  readonly reading: Fitting['reading'];
  readonly points: GarmentShape | null;
  readonly onPoints: (points: GarmentShape | null) => void;
}) {
  const t = useSay();
  const { reading, points } = props;
  // What the hand has placed leads; the fitting follows.
  const shape = points ?? reading?.points;
  if (!shape) return null;
  return (
    <PanelSection title={t(TRY_ON_TEXTS.points)}>
      <PointEditor picture={props.picture} shape={shape} onMove={props.onPoints} />
      <p class="cap">{t(reading && reading.clarity < 0.5 ? TRY_ON_TEXTS.unclear : TRY_ON_TEXTS.pointsSay)}</p>
      {points && (
        <Button kind="quiet" icon={RotateCcw} onClick={() => props.onPoints(null)}>
          {t(TRY_ON_TEXTS.pointsReset)}
        </Button>
      )}
    </PanelSection>
  );
}
