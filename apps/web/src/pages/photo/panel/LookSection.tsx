import { isOwnModel } from '@posebox/body';
import { OWN_MODEL_TEXTS, PHOTO_PANEL_TEXTS } from '@posebox/texts';
import { PanelSection } from '../../../components/Panel.tsx';
import { Segmented } from '../../../components/Segmented.tsx';
import { ModelChoice } from '../../../models/ModelChoice.tsx';
import { useSay } from '../../../preferences/preferences.tsx';
import { type LookSettings, MODE_CHOICES, modelSay } from '../look-settings.ts';

/** How the engine looks at the photo. A change looks again, with the old result standing until the new one is there. */
export function LookSection(props: {
  readonly settings: LookSettings;
  readonly onLook: (settings: LookSettings) => void;
}) {
  const t = useSay();
  const { settings, onLook } = props;
  const modeSay = MODE_CHOICES.find(({ value }) => value === settings.mode)?.say;
  return (
    <PanelSection title={t(PHOTO_PANEL_TEXTS.look)}>
      {isOwnModel(settings.model) ? (
        <p class="cap">{t(OWN_MODEL_TEXTS.modeFixed)}</p>
      ) : (
        <>
          <Segmented
            look="full"
            name={t(PHOTO_PANEL_TEXTS.look)}
            options={MODE_CHOICES.map(({ value, text }) => ({ value, text: t(text) }))}
            value={settings.mode}
            onChoose={(mode) => onLook({ ...settings, mode })}
          />
          <p class="cap">{modeSay ? t(modeSay) : ''}</p>
        </>
      )}
      <ModelChoice
        name={t(PHOTO_PANEL_TEXTS.model)}
        texts={PHOTO_PANEL_TEXTS}
        value={settings.model}
        onChoose={(model) => onLook(isOwnModel(model) ? { mode: 'standard', model } : { ...settings, model })}
      />
      <p class="cap">{t(modelSay(settings.model))}</p>
    </PanelSection>
  );
}
