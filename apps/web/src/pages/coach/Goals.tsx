import type { CoachingDocument, CoachingLayer } from '@posebox/motion';
import { COACH_SET_TEXTS } from '@posebox/texts';
import { RotateCcw } from 'lucide-preact';
import { Button } from '../../components/Button.tsx';
import { Slider } from '../../components/Slider.tsx';
import { Switch } from '../../components/Switch.tsx';
import { useSay } from '../../preferences/preferences.tsx';
import { valueText } from './coach-words.ts';

type Threshold = CoachingDocument['thresholds'][number];

/** The goals of the exercise: moved here, everything is scored anew at once. */
export function Goals(props: {
  readonly document: CoachingDocument;
  readonly layer: CoachingLayer;
  /** What would come of another layer. */
  readonly under: (layer: CoachingLayer) => CoachingDocument | null;
  readonly onChange: (layer: CoachingLayer) => void;
}) {
  const t = useSay();
  const { document, layer, onChange } = props;
  const { thresholds } = document;
  const isChanged =
    Object.keys(layer.thresholds ?? {}).length > 0 || Object.keys(layer.switched ?? {}).length > 0;
  const [first, ...others] = [...thresholds].sort(
    (a, b) => Number(b.decidesCount) - Number(a.decidesCount) || Number(b.on) - Number(a.on),
  );
  if (!first) return null;
  return (
    <section class="card goals" aria-label={t(COACH_SET_TEXTS.goals)}>
      <Goal threshold={first} {...props} />
      {others.length > 0 && (
        <details>
          <summary>{t(COACH_SET_TEXTS.otherGoals)}</summary>
          {others.map((threshold) => (
            <Goal key={threshold.rule} threshold={threshold} {...props} />
          ))}
        </details>
      )}
      {isChanged && (
        <Button
          kind="quiet"
          icon={RotateCcw}
          class="no-print"
          onClick={() => {
            const { thresholds: _goals, switched: _rules, ...rest } = layer;
            onChange(rest);
          }}
        >
          {t(COACH_SET_TEXTS.reset)}
        </Button>
      )}
    </section>
  );
}

function Goal(props: {
  readonly threshold: Threshold;
  readonly document: CoachingDocument;
  readonly layer: CoachingLayer;
  readonly under: (layer: CoachingLayer) => CoachingDocument | null;
  readonly onChange: (layer: CoachingLayer) => void;
}) {
  const t = useSay();
  const { threshold, document, layer, onChange } = props;
  const { rule, name, unit, value, least, most, step, on } = threshold;
  const isDefault = value === threshold.default;
  return (
    <div class="goal">
      {!threshold.decidesCount && (
        <Switch
          name={t(name)}
          on={on}
          onFlip={(next) => onChange({ ...layer, switched: { ...layer.switched, [rule]: next } })}
        />
      )}
      {on && (
        <>
          <Slider
            name={t(COACH_SET_TEXTS.goalOf, { name: t(name) })}
            value={value}
            min={least}
            max={most}
            step={step}
            standard={threshold.default}
            reading={valueText(value, unit)}
            onSlide={(next) => onChange({ ...layer, thresholds: { ...layer.thresholds, [rule]: next } })}
          />
          <p class="cap">
            {threshold.decidesCount && !isDefault && <WhatIf {...props} />}
            {isDefault && threshold.decidesCount && t(COACH_SET_TEXTS.isDefault)}
          </p>
          <p class="cap source">{t(COACH_SET_TEXTS.source, { source: t(threshold.source) })}</p>
        </>
      )}
      {!on && document.exercise && <p class="cap">{t(threshold.source)}</p>}
    </div>
  );
}

/** What the default would give: the count, beside the one now. */
function WhatIf(props: {
  readonly threshold: Threshold;
  readonly document: CoachingDocument;
  readonly layer: CoachingLayer;
  readonly under: (layer: CoachingLayer) => CoachingDocument | null;
}) {
  const t = useSay();
  const { threshold, document, layer } = props;
  const { [threshold.rule]: _mine, ...thresholds } = layer.thresholds ?? {};
  const other = props.under({ ...layer, thresholds });
  const value = valueText(threshold.default, threshold.unit);
  if (!other) return null;
  return (
    <>
      {other.counted === document.counted
        ? t(COACH_SET_TEXTS.whatIfSame, { value })
        : t(COACH_SET_TEXTS.whatIfMore, { value, n: other.counted, now: document.counted })}
    </>
  );
}
