import { GARMENT_KINDS, type GarmentKind } from '@posebox/figure/garment';
import { TRY_ON_TEXTS } from '@posebox/texts';
import { Plus, Trash2 } from 'lucide-preact';
import { Button } from '../../components/Button.tsx';
import { Icon } from '../../components/Icon.tsx';
import { PanelSection } from '../../components/Panel.tsx';
import { Segmented } from '../../components/Segmented.tsx';
import { useSay } from '../../preferences/preferences.tsx';
import { PictureCanvas } from './PictureCanvas.tsx';
import { type Piece, pieceName } from './wardrobe-pieces.ts';

const KIND_TEXTS = {
  top: TRY_ON_TEXTS.top,
  bottom: TRY_ON_TEXTS.bottom,
  dress: TRY_ON_TEXTS.dressKind,
} as const;

/** The wardrobe: what is worn, one more, and for one's own what it is called and what it is. */
export function WardrobeSection(props: {
  readonly pieces: readonly Piece[];
  readonly chosen: Piece;
  readonly onChoose: (piece: Piece) => void;
  readonly onAdd: () => void;
  readonly onKind: (kind: GarmentKind) => void;
  readonly onRename: (name: string) => void;
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
            {typeof piece.look === 'string' ? (
              <img src={piece.look} alt="" loading="lazy" />
            ) : (
              <PictureCanvas picture={piece.look} />
            )}
          </button>
        ))}
        <button type="button" class="piece add" onClick={props.onAdd}>
          <Icon of={Plus} />
          {t(TRY_ON_TEXTS.add)}
        </button>
      </div>
      <p class="cap">{t(TRY_ON_TEXTS.addSay)}</p>
      {chosen.place !== 'sample' && (
        <>
          <label class="field">
            <span>{t(TRY_ON_TEXTS.name)}</span>
            <input
              key={chosen.id}
              class="input"
              maxLength={120}
              defaultValue={pieceName(chosen, t)}
              onChange={({ currentTarget }) => {
                const name = currentTarget.value.trim();
                if (name) props.onRename(name);
                else currentTarget.value = pieceName(chosen, t);
              }}
            />
          </label>
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
