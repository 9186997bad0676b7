import '../../../components/select.css';
import { EXERCISES, exerciseOf, type LiveCoaching, type Repetition } from '@posebox/motion';
import { COACH_LIVE_TEXTS, COACH_SET_TEXTS } from '@posebox/texts';
import { Icon } from '../../../components/Icon.tsx';
import { Panel, PanelSection } from '../../../components/Panel.tsx';
import { useSay } from '../../../preferences/preferences.tsx';
import '../../../angles/angle-row.css';
import { repetitionWords, secondsText, valueText } from '../coach-words.ts';

/** The exercise, how to stand for it, and how the last repetition was. */
export function LiveSetPanel(props: {
  readonly exercise: string;
  readonly shown: LiveCoaching | null;
  readonly last: Repetition | null;
  readonly onExercise: (exercise: string) => void;
}) {
  const t = useSay();
  const { shown, last } = props;
  const exercise = exerciseOf(shown?.exercise ?? props.exercise);
  return (
    <Panel name={t(COACH_LIVE_TEXTS.title)}>
      <PanelSection title={t(COACH_SET_TEXTS.exercise)}>
        <select
          class="select"
          aria-label={t(COACH_SET_TEXTS.exercise)}
          value={props.exercise}
          onChange={(event) => props.onExercise(event.currentTarget.value)}
        >
          <option value="auto">{t(COACH_SET_TEXTS.auto)}</option>
          {EXERCISES.map(({ id, name }) => (
            <option key={id} value={id}>
              {t(name)}
            </option>
          ))}
        </select>
        <p class="muted">
          {exercise && shown?.exercise && props.exercise === 'auto'
            ? t(COACH_SET_TEXTS.recognised, { name: t(exercise.name) })
            : props.exercise === 'auto'
              ? t(COACH_LIVE_TEXTS.looking)
              : t(COACH_LIVE_TEXTS.ready)}
        </p>
      </PanelSection>
      {exercise && (
        <PanelSection title={t(COACH_LIVE_TEXTS.stand)}>
          <p>{t(exercise.camera.say)}</p>
        </PanelSection>
      )}
      {last && (
        <PanelSection title={t(COACH_LIVE_TEXTS.lastRep)}>
          <LastRepetition repetition={last} />
        </PanelSection>
      )}
    </Panel>
  );
}

function LastRepetition(props: { readonly repetition: Repetition }) {
  const t = useSay();
  const { repetition } = props;
  const { tone, icon, text, say } = repetitionWords(repetition, t);
  return (
    <>
      <p>
        <span class={`state ${tone}`}>
          <Icon of={icon} />
          {text}
        </span>
      </p>
      {say && <p class="cap">{say}</p>}
      <ul class="angles">
        {repetition.measures
          .filter(({ value }) => value !== null)
          .map(({ rule, name, value, error, unit }) => (
            <li key={rule}>
              <span>{t(name)}</span>
              <span class="v">
                {valueText(value!, unit)} {error !== null && <small>± {valueText(error, unit)}</small>}
              </span>
            </li>
          ))}
        {repetition.tempo.totalS !== null && (
          <li>
            <span>{t(COACH_SET_TEXTS.perRep)}</span>
            <span class="v">{t(COACH_SET_TEXTS.seconds, { n: secondsText(repetition.tempo.totalS) })}</span>
          </li>
        )}
      </ul>
    </>
  );
}
