import '../../../components/select.css';
import type { TrackDocument } from '@posebox/body';
import {
  EXERCISES,
  exerciseOf,
  type LabelledValue,
  type Repetition,
  type Rule,
  suggestThreshold,
} from '@posebox/motion';
import { COACH_RULES_TEXTS } from '@posebox/texts';
import { useMemo, useRef, useState } from 'preact/hooks';
import { Banner } from '../../../components/Banner.tsx';
import { Button } from '../../../components/Button.tsx';
import { Slider } from '../../../components/Slider.tsx';
import { Table } from '../../../components/Table.tsx';
import { useSay } from '../../../preferences/preferences.tsx';
import type { Router } from '../../../route.ts';
import { numberText } from './number-text.ts';
import { RuleChart } from './RuleChart.tsx';
import { sampleOf, trackOfFile, useAuthoring } from './use-authoring.ts';
import './rules.css';

/** For those who write rules: what a rule measures on a set, when it speaks, and which number fits. */
export function RulesPage(props: { readonly router: Router }) {
  const t = useSay();
  const exercise = exerciseOf(props.router.route.value.query?.rules ?? '') ?? exerciseOf('squat')!;
  const [opened, setOpened] = useState<TrackDocument | null>(null);
  const [isBad, setBad] = useState(false);
  const track = useMemo(() => opened ?? sampleOf(exercise), [opened, exercise]);
  const file = useRef<HTMLInputElement>(null);
  const open = async (chosen: File | undefined) => {
    if (!chosen) return;
    const read = await trackOfFile(chosen);
    setBad(read === null);
    if (read) setOpened(read);
  };
  return (
    <div class="rules-page">
      <header>
        <h2>{t(COACH_RULES_TEXTS.title)}</h2>
        <p>{t(COACH_RULES_TEXTS.promise)}</p>
      </header>
      <div class="rules-choices">
        <label class="rules-field">
          <span class="label">{t(COACH_RULES_TEXTS.exercise)}</span>
          <select
            class="select"
            value={exercise.id}
            onChange={(event) =>
              props.router.go({ place: 'coach', item: null, query: { rules: event.currentTarget.value } })
            }
          >
            {EXERCISES.map(({ id, name }) => (
              <option key={id} value={id}>
                {t(name)}
              </option>
            ))}
          </select>
        </label>
        <div class="rules-field">
          <span class="label">{t(COACH_RULES_TEXTS.source)}</span>
          <span class="rules-buttons">
            <Button onClick={() => setOpened(null)}>{t(COACH_RULES_TEXTS.sample)}</Button>
            <Button onClick={() => file.current?.click()}>{t(COACH_RULES_TEXTS.open)}</Button>
          </span>
          <input
            ref={file}
            class="ears"
            type="file"
            tabIndex={-1}
            aria-hidden="true"
            onChange={(event) => void open(event.currentTarget.files?.[0])}
          />
        </div>
      </div>
      {isBad && (
        <Banner tone="stop" title={t(COACH_RULES_TEXTS.open)}>
          {t(COACH_RULES_TEXTS.fileBad)}
        </Banner>
      )}
      <Authoring key={exercise.id} exerciseId={exercise.id} rules={exercise.rules} track={track} />
    </div>
  );
}

function Authoring(props: {
  readonly exerciseId: string;
  readonly rules: readonly Rule[];
  readonly track: TrackDocument;
}) {
  const t = useSay();
  const [ruleId, setRuleId] = useState(props.rules[0]?.id ?? '');
  const [thresholds, setThresholds] = useState<Readonly<Record<string, number>>>({});
  const rule = props.rules.find(({ id }) => id === ruleId) ?? props.rules[0]!;
  // Whoever looks at a rule wants to see it, on by default or not.
  const switched = useMemo(() => ({ [rule.id]: true }), [rule.id]);
  const found = useAuthoring(props.track, props.exerciseId, thresholds, switched);
  if (!found) return null;
  const { document } = found;
  const shown = document.thresholds.find((one) => one.rule === rule.id)!;
  const goal = thresholds[rule.id] ?? shown.default;
  const setGoal = (value: number) => setThresholds({ ...thresholds, [rule.id]: value });
  return (
    <>
      <div class="rules-choices">
        <label class="rules-field">
          <span class="label">{t(COACH_RULES_TEXTS.rule)}</span>
          <select class="select" value={rule.id} onChange={(event) => setRuleId(event.currentTarget.value)}>
            {props.rules.map(({ id, name }) => (
              <option key={id} value={id}>
                {t(name)}
              </option>
            ))}
          </select>
        </label>
        <Slider
          name={t(COACH_RULES_TEXTS[shown.bound === 'atLeast' ? 'goalAtLeast' : 'goalAtMost'])}
          value={goal}
          min={shown.least}
          max={shown.most}
          step={shown.step}
          standard={shown.default}
          reading={numberText(goal, shown.unit)}
          onSlide={setGoal}
        />
      </div>
      <p class="cap">{t(COACH_RULES_TEXTS.why, { source: t(rule.source) })}</p>
      <section class="rules-card">
        <RuleChart rule={rule} goal={goal} {...found} />
        <p class="cap">{t(COACH_RULES_TEXTS.phases)}</p>
      </section>
      <Labels
        key={rule.id}
        rule={rule}
        unit={shown.unit}
        repetitions={document.repetitions}
        bound={shown.bound}
        onUse={setGoal}
      />
      <section class="rules-card">
        <h3>{t(COACH_RULES_TEXTS.yaml)}</h3>
        <pre>{`- id: ${rule.id}\n  ${shown.bound === 'atLeast' ? 'at_least' : 'at_most'}: ${goal}`}</pre>
      </section>
    </>
  );
}

function Labels(props: {
  readonly rule: Rule;
  readonly unit: 'deg' | 'torso' | 'body' | 'share';
  readonly bound: 'atLeast' | 'atMost';
  readonly repetitions: readonly Repetition[];
  readonly onUse: (value: number) => void;
}) {
  const t = useSay();
  const [labels, setLabels] = useState<ReadonlyMap<number, boolean>>(new Map());
  const measureOf = ({ measures }: Repetition) => measures.find(({ rule }) => rule === props.rule.id);
  const labelled = props.repetitions.flatMap((one): LabelledValue[] => {
    const value = measureOf(one)?.value;
    const good = labels.get(one.number);
    return value === null || value === undefined || good === undefined ? [] : [{ value, good }];
  });
  const suggested = suggestThreshold(labelled, props.bound);
  const verdictText = (one: Repetition) => {
    const measure = measureOf(one);
    if (!measure) return t(COACH_RULES_TEXTS.none);
    return measure.notAssessable
      ? t(COACH_RULES_TEXTS.not_assessable, { reason: t(COACH_RULES_TEXTS[measure.notAssessable]) })
      : t(COACH_RULES_TEXTS[measure.verdict]);
  };
  const label = (number: number, good: boolean) => {
    const next = new Map(labels);
    if (next.get(number) === good) next.delete(number);
    else next.set(number, good);
    setLabels(next);
  };
  if (props.repetitions.length === 0) return null;
  return (
    <section class="rules-card">
      <h3>{t(COACH_RULES_TEXTS.repetitions)}</h3>
      <Table
        caption={t(COACH_RULES_TEXTS.repetitions)}
        rows={props.repetitions}
        rowKey={({ number }) => number}
        columns={[
          { id: 'number', head: t(COACH_RULES_TEXTS.number), cell: ({ number }) => number },
          {
            id: 'value',
            head: t(COACH_RULES_TEXTS.value),
            figure: true,
            cell: (one) => {
              const measure = measureOf(one);
              if (measure?.value === null || measure?.value === undefined) return t(COACH_RULES_TEXTS.none);
              return `${numberText(measure.value, props.unit)} ± ${numberText(measure.error ?? 0, props.unit)}`;
            },
          },
          { id: 'verdict', head: t(COACH_RULES_TEXTS.verdict), cell: verdictText },
          {
            id: 'label',
            head: t(COACH_RULES_TEXTS.label),
            cell: ({ number }) => (
              <span class="rules-buttons">
                {([true, false] as const).map((good) => (
                  <Button
                    key={String(good)}
                    pressed={labels.get(number) === good}
                    onClick={() => label(number, good)}
                  >
                    {t(COACH_RULES_TEXTS[good ? 'good' : 'bad'])}
                  </Button>
                ))}
              </span>
            ),
          },
        ]}
      />
      <p role="status">
        {suggested
          ? t(COACH_RULES_TEXTS.suggest, {
              value: numberText(suggested.value, props.unit),
              right: Math.round(100 * suggested.accuracy),
              auc: suggested.auc.toFixed(2),
            })
          : t(COACH_RULES_TEXTS.suggestMore)}{' '}
        {suggested && (
          <Button onClick={() => props.onUse(suggested.value)}>{t(COACH_RULES_TEXTS.use)}</Button>
        )}
      </p>
    </section>
  );
}
