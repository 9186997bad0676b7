import { GARMENT_KINDS, type GarmentKind, type GarmentShape } from '@posebox/figure/garment';
import { TRY_ON_TEXTS } from '@posebox/texts';
import { Plus, RotateCcw, Trash2 } from 'lucide-preact';
import { Button } from '../../components/Button.tsx';
import { Icon } from '../../components/Icon.tsx';
import { PanelSection } from '../../components/Panel.tsx';
import { Segmented } from '../../components/Segmented.tsx';
import { useSay } from '../../preferences/preferences.tsx';
import { PictureCanvas } from './PictureCanvas.tsx';
import { PointEditor } from './PointEditor.tsx';
import type { Fitting } from './use-fitting.ts';
import { type Piece, pieceName } from './wardrobe-pieces.ts';

const KIND_TEXTS = {
  top: TRY_ON_TEXTS.top,
  bottom: TRY_ON_TEXTS.bottom,
  dress: TRY_ON_TEXTS.dressKind,
} as const;

/** The wardrobe: what is worn, and one more. */
export function WardrobeSection(props: {
  readonly pieces: readonly Piece[];
  readonly chosen: Piece;
  readonly onChoose: (piece: Piece) => void;
  readonly onAdd: () => void;
  readonly onKind: (kind: GarmentKind) => void;
  readonly onRemove: (piece: Piece) => void;
}) {
  const t = useSay();
  const { chosen } = props;
  return (
    <PanelSection title={t(TRY_ON_TEXTS.wardrobe)}>
      <div class="wardrobe">
        {props.pieces.map((piece) => (
          <button
            key={piece.id}
            type="button"
            class="piece"
            aria-pressed={piece.id === chosen.id}
            aria-label={pieceName(piece, t)}
            title={pieceName(piece, t)}
            onClick={() => props.onChoose(piece)}
          >
            <PictureCanvas picture={piece.picture} />
          </button>
        ))}
        <button type="button" class="piece add" onClick={props.onAdd}>
          <Icon of={Plus} />
          {t(TRY_ON_TEXTS.add)}
        </button>
      </div>
      <p class="cap">{t(TRY_ON_TEXTS.addSay)}</p>
      {!chosen.isSample && (
        <>
          <Segmented
            look="full mini"
            name={t(TRY_ON_TEXTS.kind)}
            options={GARMENT_KINDS.map((value) => ({ value, text: t(KIND_TEXTS[value]) }))}
            value={chosen.kind}
            onChoose={props.onKind}
          />
          <Button kind="quiet" icon={Trash2} onClick={() => props.onRemove(chosen)}>
            {t(TRY_ON_TEXTS.remove)}
          </Button>
        </>
      )}
    </PanelSection>
  );
}

/** The control points of the garment that is worn. */
export function PointsSection(props: {
  readonly piece: Piece;
  readonly reading: Fitting['reading'];
  readonly points: GarmentShape | null;
  readonly onPoints: (points: GarmentShape | null) => void;
}) {
  const t = useSay();
  const { piece, reading, points } = props;
  // What the hand has placed leads; the fitting follows.
  const shape = points ?? reading?.points;
  if (!shape) return null;
  return (
    <PanelSection title={t(TRY_ON_TEXTS.points)}>
      <PointEditor picture={piece.picture} shape={shape} onMove={props.onPoints} />
      <p class="cap">{t(reading && reading.clarity < 0.5 ? TRY_ON_TEXTS.unclear : TRY_ON_TEXTS.pointsSay)}</p>
      {points && (
        <Button kind="quiet" icon={RotateCcw} onClick={() => props.onPoints(null)}>
          {t(TRY_ON_TEXTS.pointsReset)}
        </Button>
      )}
    </PanelSection>
  );
}
