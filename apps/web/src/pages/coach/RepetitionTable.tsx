import type { PoseTrack, TrackDocument } from '@posebox/body';
import type { CoachingDocument, Repetition } from '@posebox/motion';
import { COACH_SET_TEXTS } from '@posebox/texts';
import { Plus, RotateCcw, X } from 'lucide-preact';
import type { VideoItem } from '../../api/videos.ts';
import { Button, IconButton } from '../../components/Button.tsx';
import { Icon } from '../../components/Icon.tsx';
import '../../components/table.css';
import { filmAddress } from '../../player/film-address.ts';
import { useSay } from '../../preferences/preferences.tsx';
import {
  differenceText,
  repetitionWords,
  secondsText,
  shortOf,
  shownRules,
  valueText,
} from './coach-words.ts';
import { RepetitionPicture } from './RepetitionPicture.tsx';
import { useFilmMoments } from './use-film-moments.ts';

/** More columns than this don't fit beside the picture. */
const MOST_RULES = 2;

/** A row a repetition: measured against goal, how fast, and what became of it. */
export function RepetitionTable(props: {
  readonly item: VideoItem;
  readonly track: TrackDocument;
  readonly person: PoseTrack | null;
  readonly document: CoachingDocument;
  readonly chosen: number;
  readonly onShow: (number: number) => void;
  readonly onDismiss: (turningPointS: number, dismissed: boolean) => void;
  readonly onRemoveAdded: (startS: number) => void;
  readonly onAdd: () => void;
}) {
  const t = useSay();
  const { document, person, track } = props;
  const { repetitions, exercise } = document;
  const rules = shownRules(document).slice(0, MOST_RULES);
  const moments = useFilmMoments(
    filmAddress(props.item),
    repetitions.map(({ turningPointS, startS }) => turningPointS ?? startS),
  );
  const phases = exercise?.phaseNames;
  return (
    <section class="card flush" aria-label={t(COACH_SET_TEXTS.reps)}>
      <table class="table reps">
        <caption class="ears">{t(COACH_SET_TEXTS.reps)}</caption>
        <thead>
          <tr>
            <th scope="col">{t(COACH_SET_TEXTS.rep)}</th>
            <th scope="col">
              <span class="ears">{t(COACH_SET_TEXTS.thumbnail)}</span>
            </th>
            {rules.map(({ rule, name, bound, value, unit }, index) => (
              <th key={rule} scope="col" class={`n ${index > 0 ? 'only-desk' : ''}`}>
                {t(name)}
                <br />
                {t(bound === 'atLeast' ? COACH_SET_TEXTS.goalAtLeast : COACH_SET_TEXTS.goalAtMost, {
                  goal: valueText(value, unit),
                })}
              </th>
            ))}
            {phases && (
              <th scope="col" class="n only-desk">
                {t(COACH_SET_TEXTS.tempo, {
                  out: t(phases.out),
                  hold: t(phases.hold),
                  back: t(phases.back),
                })}
                <br />
                {t(COACH_SET_TEXTS.seconds, { n: '' }).trim()}
              </th>
            )}
            <th scope="col">{t(COACH_SET_TEXTS.result)}</th>
            <th class="no-print">
              <span class="ears">{t(COACH_SET_TEXTS.dismiss)}</span>
            </th>
          </tr>
        </thead>
        <tbody>
          {repetitions.map((repetition, index) => (
            <tr
              key={`${repetition.startS} ${repetition.added}`}
              aria-selected={repetition.number === props.chosen}
              onClick={(event) => {
                // A press on a button is meant for the button.
                if (!(event.target as Element).closest('button')) props.onShow(repetition.number);
              }}
            >
              <th scope="row">
                <button
                  type="button"
                  class="number"
                  aria-label={t(COACH_SET_TEXTS.jump, { n: repetition.number })}
                  onClick={() => props.onShow(repetition.number)}
                >
                  {repetition.number}
                </button>
              </th>
              <td>
                {person && (
                  <RepetitionPicture
                    size={track.image}
                    person={person}
                    timeS={repetition.turningPointS ?? repetition.startS}
                    picture={moments[index] ?? null}
                  />
                )}
              </td>
              {rules.map(({ rule }, at) => (
                <MeasureCell
                  key={rule}
                  repetition={repetition}
                  rule={rule}
                  class={at > 0 ? 'only-desk' : ''}
                />
              ))}
              {phases && (
                <td class="n only-desk">
                  {t(COACH_SET_TEXTS.tempo, {
                    out: secondsText(repetition.tempo.outS),
                    hold: secondsText(repetition.tempo.holdS),
                    back: secondsText(repetition.tempo.backS),
                  })}
                </td>
              )}
              <Result repetition={repetition} />
              <Deed repetition={repetition} onDismiss={props.onDismiss} onRemoveAdded={props.onRemoveAdded} />
            </tr>
          ))}
        </tbody>
      </table>
      <div class="foot no-print">
        <Button kind="quiet" icon={Plus} onClick={props.onAdd}>
          {t(COACH_SET_TEXTS.add)}
        </Button>
      </div>
    </section>
  );
}

/** The value, and how far it is from the goal where it is. */
function MeasureCell(props: {
  readonly repetition: Repetition;
  readonly rule: string;
  readonly class: string;
}) {
  const measure = props.repetition.measures.find(({ rule }) => rule === props.rule);
  const difference = measure ? shortOf(measure) : null;
  return (
    <td class={`n ${props.class}`}>
      {measure && measure.value !== null ? (
        <>
          <b class={measure.verdict === 'missed' ? 'missed' : ''}>{valueText(measure.value, measure.unit)}</b>
          {difference !== null && <span class="of"> {differenceText(difference, measure.unit)}</span>}
        </>
      ) : (
        '–'
      )}
    </td>
  );
}

function Result(props: { readonly repetition: Repetition }) {
  const t = useSay();
  const { tone, icon, text, say } = repetitionWords(props.repetition, t);
  return (
    <td>
      <span class={`state ${tone}`}>
        <Icon of={icon} />
        {text}
      </span>
      {(say || props.repetition.added) && (
        <span class="cap say">
          {[props.repetition.added ? t(COACH_SET_TEXTS.added) : null, say].filter(Boolean).join(' · ')}
        </span>
      )}
    </td>
  );
}

/** Takes a repetition out of the count, or back into it. */
function Deed(props: {
  readonly repetition: Repetition;
  readonly onDismiss: (turningPointS: number, dismissed: boolean) => void;
  readonly onRemoveAdded: (startS: number) => void;
}) {
  const t = useSay();
  const { repetition } = props;
  const { turningPointS, state, added, startS } = repetition;
  if (!added && (turningPointS === null || state === 'unfinished')) return <td class="no-print" />;
  const isDismissed = state === 'dismissed';
  return (
    <td class="no-print">
      <IconButton
        icon={isDismissed ? RotateCcw : X}
        name={t(isDismissed ? COACH_SET_TEXTS.restore : COACH_SET_TEXTS.dismiss)}
        tipSide="left"
        onClick={() => (added ? props.onRemoveAdded(startS) : props.onDismiss(turningPointS!, !isDismissed))}
      />
    </td>
  );
}
