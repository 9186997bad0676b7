import { TRY_ON_TEXTS } from '@posebox/texts';
import type { ComponentChildren } from 'preact';
import { useSay } from '../../preferences/preferences.tsx';
import { FabricSection } from './FabricSection.tsx';
import type { FromFitter } from './fitting/fitting-worker.ts';
import { PointsSection } from './PointsSection.tsx';
import type { Wardrobe } from './use-wardrobe.ts';
import { WardrobeSection } from './WardrobeSection.tsx';

/** Of the panel: which garment, and its control points; what else there is to choose stands between. */
export function GarmentSections(props: {
  readonly wardrobe: Wardrobe;
  /** Null where there is no garment in the picture; undefined until it was looked at. */
  readonly reading: FromFitter['reading'] | undefined;
  readonly children?: ComponentChildren;
}) {
  const t = useSay();
  const { wardrobe, reading } = props;
  return (
    <>
      <WardrobeSection
        pieces={wardrobe.pieces}
        chosen={wardrobe.piece}
        onChoose={wardrobe.wear}
        onAdd={wardrobe.add}
        onKind={wardrobe.changeKind}
        onRename={wardrobe.rename}
        onRemove={wardrobe.remove}
      />
      {props.children}
      {wardrobe.worn.tailored ? (
        <FabricSection fabric={wardrobe.worn.tailored} onDye={wardrobe.dye} />
      ) : wardrobe.worn.model ? (
        <p class="cap tell">{t(TRY_ON_TEXTS.modelSay)}</p>
      ) : reading === null ? (
        <p class="cap tell">{t(TRY_ON_TEXTS.notFound)}</p>
      ) : (
        <PointsSection
          picture={wardrobe.worn.picture}
          reading={reading ?? null}
          points={wardrobe.points}
          onPoints={wardrobe.setPoints}
        />
      )}
    </>
  );
}
