import type { Dressing, GarmentKind } from '@posebox/figure/garment';
import { TRY_ON_TEXTS } from '@posebox/texts';
import { ChevronsLeftRight, LoaderCircle } from 'lucide-preact';
import { useState } from 'preact/hooks';
import { State } from '../../components/Banner.tsx';
import { Icon } from '../../components/Icon.tsx';
import { Segmented } from '../../components/Segmented.tsx';
import { useSay } from '../../preferences/preferences.tsx';
import { PictureCanvas } from './PictureCanvas.tsx';
import type { PersonPhoto } from './person-photo.ts';
import '../../picture/picture-view.css';

const VIEWS = ['worn', 'original', 'both'] as const;

/** The photo with the garment on, without it, or both with a border between them. */
export function FittingStage(props: {
  readonly photo: PersonPhoto;
  readonly dressing: Dressing | null;
  readonly garmentName: string;
  readonly busy: boolean;
}) {
  const t = useSay();
  const [shown, setShown] = useState<(typeof VIEWS)[number]>('worn');
  const [border, setBorder] = useState(0.5);
  const { photo, dressing } = props;
  const aspect = photo.picture.width / photo.picture.height;
  const worn = dressing?.picture;
  return (
    <div
      class="picture fitting"
      style={{ '--aspect': `${aspect}`, '--phone-height': `min(${100 / aspect}vw, 65dvh)` }}
    >
      <PictureCanvas picture={photo.picture} name={photo.name} />
      {worn && shown !== 'original' && (
        <PictureCanvas
          picture={worn}
          name={t(TRY_ON_TEXTS.pictureName, { name: photo.name, garment: props.garmentName })}
          style={shown === 'both' ? { 'clip-path': `inset(0 0 0 ${100 * border}%)` } : {}}
        />
      )}
      {worn && (
        <Segmented
          look="plate"
          class="on views"
          name={t(TRY_ON_TEXTS.view)}
          options={VIEWS.map((value) => ({ value, text: t(TRY_ON_TEXTS[value]) }))}
          value={shown}
          onChoose={setShown}
        />
      )}
      {worn && shown === 'both' && (
        <span class="border" style={{ '--border': `${100 * border}%` }}>
          <i aria-hidden="true" />
          <b aria-hidden="true">
            <Icon of={ChevronsLeftRight} size="s" />
          </b>
          <input
            type="range"
            min={0}
            max={1}
            step={0.01}
            value={border}
            aria-label={t(TRY_ON_TEXTS.divider)}
            onInput={(event) => setBorder(event.currentTarget.valueAsNumber)}
          />
        </span>
      )}
      {props.busy && (
        <span class="on plate say-on" role="status">
          <Icon of={LoaderCircle} size="s" class="spin" />
          {t(TRY_ON_TEXTS.dressing)}
        </span>
      )}
    </div>
  );
}

/** Below this share the cloth leaves the body visibly bare. */
const WELL_COVERED = 0.95;

/** How well the cloth covers, and what is to be said about it: of the person where it is worst. */
export function FittingSureness(props: { readonly dressing: Dressing; readonly kind: GarmentKind }) {
  const t = useSay();
  const [worst] = props.dressing.fittings.toSorted((a, b) => a.covered - b.covered);
  if (!worst) return null;
  const notes = [...new Set(props.dressing.fittings.flatMap((fitting) => fitting.notes))];
  const note = notes.find((one) => one !== 'out_of_picture');
  const isOut = worst.notes.includes('out_of_picture');
  const covers = props.kind === 'bottom' ? TRY_ON_TEXTS.coversHips : TRY_ON_TEXTS.coversTorso;
  const isGood = !isOut && note !== 'from_the_side' && worst.covered >= WELL_COVERED;
  return (
    <>
      <State tone={isGood ? 'good' : 'look'}>
        {isOut ? t(TRY_ON_TEXTS.out_of_picture) : t(covers, { n: Math.floor(100 * worst.covered) })}
      </State>
      <span class="cap">{t(note ? TRY_ON_TEXTS[note] : TRY_ON_TEXTS.ownClothes)}</span>
    </>
  );
}
