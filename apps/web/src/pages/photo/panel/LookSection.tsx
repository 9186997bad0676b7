import { PHOTO_PANEL_TEXTS, type Text } from '@posebox/texts';
import { PanelSection } from '../../../components/Panel.tsx';
import { Segmented } from '../../../components/Segmented.tsx';
import { useSay } from '../../../preferences/preferences.tsx';
import { type LookSettings, MODE_CHOICES, MODEL_CHOICES } from '../look-settings.ts';

/** How the engine looks at the photo. A change looks again, with the old result standing until the new one is there. */
export function LookSection(props: {
  readonly settings: LookSettings;
  readonly onLook: (settings: LookSettings) => void;
}) {
  const t = useSay();
  const { settings, onLook } = props;
  const sayOf = (choices: readonly { readonly value: string; readonly say: Text }[], value: string) => {
    const choice = choices.find((one) => one.value === value);
    return choice ? t(choice.say) : '';
  };
  return (
    <PanelSection title={t(PHOTO_PANEL_TEXTS.look)}>
      <Segmented
        look="full"
        name={t(PHOTO_PANEL_TEXTS.look)}
        options={MODE_CHOICES.map(({ value, text }) => ({ value, text: t(text) }))}
        value={settings.mode}
        onChoose={(mode) => onLook({ ...settings, mode })}
      />
      <p class="cap">{sayOf(MODE_CHOICES, settings.mode)}</p>
      <div class="field">
        <span class="label" aria-hidden="true">
          {t(PHOTO_PANEL_TEXTS.model)}
        </span>
        <Segmented
          look="full mini"
          name={t(PHOTO_PANEL_TEXTS.model)}
          options={MODEL_CHOICES.map(({ value, text }) => ({ value, text: t(text) }))}
          value={settings.model}
          onChoose={(model) => onLook({ ...settings, model })}
        />
      </div>
      <p class="cap">{sayOf(MODEL_CHOICES, settings.model)}</p>
    </PanelSection>
  );
}
