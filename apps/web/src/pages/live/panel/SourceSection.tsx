import '../../../components/select.css';
import { LIVE_PANEL_TEXTS, LIVE_START_TEXTS } from '@posebox/texts';
import { type EngineFacts, LIVE_MODELS } from '@posebox/vision/browser';
import { Film } from 'lucide-preact';
import { useId } from 'preact/hooks';
import { Button } from '../../../components/Button.tsx';
import { PanelSection } from '../../../components/Panel.tsx';
import { Segmented } from '../../../components/Segmented.tsx';
import { useSay } from '../../../preferences/preferences.tsx';
import type { KnownCamera, LiveSource } from '../camera.ts';
import { type LiveChoices, MOST_PEOPLE } from '../live-settings.ts';

/** Which camera, and how it is looked at. */
export function SourceSection(props: {
  readonly source: LiveSource;
  readonly cameras: readonly KnownCamera[];
  readonly size: { readonly width: number; readonly height: number } | null;
  readonly plan: Pick<EngineFacts, 'threads' | 'landmarksOn'> | null;
  readonly choices: LiveChoices;
  readonly onSource: (source: LiveSource) => void;
  readonly onFile: () => void;
  readonly onChoose: (change: Partial<LiveChoices>) => void;
}) {
  const t = useSay();
  const id = useId();
  const { source, cameras, size, choices } = props;
  const chosen = source.kind === 'camera' ? (source.deviceId ?? '') : 'file';
  const counts = Array.from({ length: MOST_PEOPLE }, (_, index) => String(index + 1));
  return (
    <PanelSection
      title={t(LIVE_PANEL_TEXTS.source)}
      aside={size ? `${size.width} × ${size.height}` : undefined}
    >
      <select
        id={id}
        class="select"
        aria-label={t(LIVE_PANEL_TEXTS.chooseCamera)}
        value={chosen}
        onChange={(event) => props.onSource({ kind: 'camera', deviceId: event.currentTarget.value || null })}
      >
        {source.kind === 'file' && (
          <option value="file">{t(LIVE_PANEL_TEXTS.fromFile, { name: source.file.name })}</option>
        )}
        <option value="">{t(LIVE_PANEL_TEXTS.anyCamera)}</option>
        {cameras
          .filter(({ deviceId }) => deviceId !== '')
          .map(({ deviceId, label }, index) => (
            <option key={deviceId} value={deviceId}>
              {label || t(LIVE_PANEL_TEXTS.someCamera, { n: index + 1 })}
            </option>
          ))}
      </select>
      <Button icon={Film} onClick={props.onFile}>
        {t(LIVE_START_TEXTS.file)}
      </Button>
      <Segmented
        look="full"
        name={t(LIVE_PANEL_TEXTS.model)}
        options={LIVE_MODELS.map((value) => ({ value, text: t(LIVE_PANEL_TEXTS[value]) }))}
        value={choices.model}
        onChoose={(model) => props.onChoose({ model })}
      />
      <div class="field">
        <span class="label" aria-hidden="true">
          {t(LIVE_PANEL_TEXTS.people)}
        </span>
        <Segmented
          look="full mini"
          name={t(LIVE_PANEL_TEXTS.people)}
          options={counts.map((value) => ({ value, text: value }))}
          value={String(choices.people)}
          onChoose={(value) => props.onChoose({ people: Number(value) })}
        />
      </div>
      {props.plan && (
        <p class="cap">
          {props.plan.landmarksOn === 'graphics'
            ? t(LIVE_PANEL_TEXTS.engineGraphics)
            : t(LIVE_PANEL_TEXTS.engine, { threads: props.plan.threads })}
        </p>
      )}
    </PanelSection>
  );
}
