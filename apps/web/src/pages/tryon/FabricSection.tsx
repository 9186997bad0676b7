import {
  FABRIC_COLOR_NAMES,
  FABRIC_COLORS,
  FABRIC_PATTERNS,
  type Fabric,
  type FabricColor,
} from '@posebox/figure/tailored';
import { FABRIC_TEXTS, TRY_ON_TEXTS } from '@posebox/texts';
import { PanelSection } from '../../components/Panel.tsx';
import { Segmented } from '../../components/Segmented.tsx';
import { useSay } from '../../preferences/preferences.tsx';

const inCss = (color: FabricColor): string => `rgb(${FABRIC_COLORS[color].join(' ')})`;

/** Colour and pattern of a garment of three dimensions. */
export function FabricSection(props: { readonly fabric: Fabric; readonly onDye: (fabric: Fabric) => void }) {
  const t = useSay();
  const { color, pattern } = props.fabric;
  return (
    <PanelSection title={t(TRY_ON_TEXTS.fabric)}>
      <fieldset class="swatches" aria-label={t(TRY_ON_TEXTS.color)}>
        {FABRIC_COLOR_NAMES.map((name) => (
          <button
            key={name}
            type="button"
            class="swatch"
            aria-pressed={name === color}
            aria-label={t(FABRIC_TEXTS[name])}
            title={t(FABRIC_TEXTS[name])}
            style={{ '--dye': inCss(name) }}
            onClick={() => props.onDye({ color: name, pattern })}
          />
        ))}
      </fieldset>
      <Segmented
        look="full mini"
        name={t(TRY_ON_TEXTS.pattern)}
        options={FABRIC_PATTERNS.map((value) => ({ value, text: t(FABRIC_TEXTS[value]) }))}
        value={pattern}
        onChoose={(value) => props.onDye({ color, pattern: value })}
      />
      <p class="cap">{t(TRY_ON_TEXTS.fabricSay)}</p>
    </PanelSection>
  );
}
