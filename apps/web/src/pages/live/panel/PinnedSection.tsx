import '../../../components/select.css';
import { type AngleReading, CLINICAL_ANGLES, type ClinicalAngleId, isMeasured } from '@posebox/motion';
import { ANGLE_ADVICE_TEXTS, ANGLE_TEXTS, LIVE_PANEL_TEXTS, NOT_ASSESSABLE_TEXTS } from '@posebox/texts';
import { X } from 'lucide-preact';
import { IconButton } from '../../../components/Button.tsx';
import { NotMedical } from '../../../components/NotMedical.tsx';
import { PanelSection } from '../../../components/Panel.tsx';
import { useSay } from '../../../preferences/preferences.tsx';
import type { PinnedHold } from '../use-pinned-angles.ts';

/** The pinned angles with their errors, or what would make them measurable; and the way to pin one by keyboard. */
export function PinnedSection(props: {
  readonly pins: PinnedHold;
  readonly pinned: readonly ClinicalAngleId[];
  readonly onPin: (pinned: readonly ClinicalAngleId[]) => void;
}) {
  const t = useSay();
  const { pins, pinned, onPin } = props;
  const readings = new Map(pins.shown.value.map(({ id, reading }) => [id, reading]));
  return (
    <PanelSection title={t(LIVE_PANEL_TEXTS.pinned)}>
      {pinned.length > 0 && (
        <ul class="pinned">
          {pinned.map((id) => (
            <li key={id}>
              <span>{t(ANGLE_TEXTS[id])}</span>
              <Value reading={readings.get(id)} />
              <IconButton
                icon={X}
                name={t(LIVE_PANEL_TEXTS.unpin, { angle: t(ANGLE_TEXTS[id]) })}
                tipSide="left"
                onClick={() => onPin(pinned.filter((one) => one !== id))}
              />
              <Why reading={readings.get(id)} />
            </li>
          ))}
        </ul>
      )}
      <select
        class="select"
        aria-label={t(LIVE_PANEL_TEXTS.pinAdd)}
        value=""
        onChange={(event) => {
          const chosen = CLINICAL_ANGLES.find(({ id }) => id === event.currentTarget.value);
          event.currentTarget.value = '';
          if (chosen) onPin([...pinned, chosen.id]);
        }}
      >
        <option value="">{t(LIVE_PANEL_TEXTS.pinChoose)}</option>
        {CLINICAL_ANGLES.filter(({ id }) => !pinned.includes(id)).map(({ id }) => (
          <option key={id} value={id}>
            {t(ANGLE_TEXTS[id])}
          </option>
        ))}
      </select>
      <p class="cap">{t(LIVE_PANEL_TEXTS.pinHint)}</p>
      <NotMedical />
    </PanelSection>
  );
}

function Value({ reading }: { readonly reading: AngleReading | undefined }) {
  const t = useSay();
  if (!reading || !isMeasured(reading)) return <span class="unsure">{t(LIVE_PANEL_TEXTS.cantTell)}</span>;
  return (
    <span class="value">
      {Math.round(reading.valueDeg)}° <small>± {Math.round(reading.errorDeg)}°</small>
    </span>
  );
}

function Why({ reading }: { readonly reading: AngleReading | undefined }) {
  const t = useSay();
  if (!reading || isMeasured(reading)) return null;
  return (
    <span class="cap why">
      {t(NOT_ASSESSABLE_TEXTS[reading.notAssessable])} {t(ANGLE_ADVICE_TEXTS[reading.advice])}
    </span>
  );
}
