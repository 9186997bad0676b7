import type { TrackDocument } from '@posebox/body';
import { type CoachingDocument, coachingCsv, EXERCISES } from '@posebox/motion';
import { COACH_SET_TEXTS, VIEW_TEXTS } from '@posebox/texts';
import { FileDown, Table2 } from 'lucide-preact';
import type { VideoItem } from '../../api/videos.ts';
import { Button } from '../../components/Button.tsx';
import { Reading } from '../../components/Reading.tsx';
import type { Clip } from '../../player/use-clip.ts';
import { usePreferences, useSay } from '../../preferences/preferences.tsx';
import { saveFile } from '../photo/export/save-file.ts';
import { secondsText, shownRules, valueText } from './coach-words.ts';
import type { CoachingChoice } from './use-coaching.ts';

/** What was done, how it is seen, what counted, and what can be taken away. */
export function SetHead(props: {
  readonly item: VideoItem;
  readonly clip: Clip;
  readonly track: TrackDocument;
  readonly choice: CoachingChoice;
  readonly document: CoachingDocument;
  readonly onChoose: (change: Partial<CoachingChoice>) => void;
}) {
  const t = useSay();
  const { language } = usePreferences();
  const { item, clip, choice, document, onChoose } = props;
  const { exercise, view, repetitions } = document;
  const { timesS } = clip.playback;
  const lengthS = (timesS.at(-1) ?? 0) - (timesS[0] ?? 0);
  const when = new Intl.DateTimeFormat(language.value === 'zh' ? 'zh-CN' : 'en', {
    dateStyle: 'medium',
    timeStyle: 'short',
  }).format(new Date(item.createdAt));
  const facts = [
    when,
    t(COACH_SET_TEXTS.seconds, { n: Math.round(lengthS) }),
    view.kind && t(COACH_SET_TEXTS.seen, { view: t(VIEW_TEXTS[view.kind]), deg: Math.abs(view.yawDeg ?? 0) }),
  ].filter(Boolean);
  const people = clip.overview.people;
  return (
    <section class="card sum">
      <div class="row headline">
        <div class="what">
          <h2>{exercise ? t(exercise.name) : t(COACH_SET_TEXTS.unknown)}</h2>
          <span class="cap">{facts.join(' · ')}</span>
          {exercise && !exercise.sure && <span class="cap">{t(COACH_SET_TEXTS.unsure)}</span>}
        </div>
        <div class="row push no-print">
          <Button icon={FileDown} onClick={() => globalThis.print()}>
            {t(COACH_SET_TEXTS.print)}
          </Button>
          <Button
            icon={Table2}
            onClick={() =>
              saveFile(new Blob([coachingCsv(document)], { type: 'text/csv' }), `${item.name}.csv`)
            }
          >
            {t(COACH_SET_TEXTS.csv)}
          </Button>
        </div>
      </div>
      <div class="row wrap choose no-print">
        <label class="field">
          <span class="cap">{t(COACH_SET_TEXTS.exercise)}</span>
          <select
            value={choice.exercise}
            onChange={(event) => onChoose({ exercise: event.currentTarget.value, layer: {} })}
          >
            <option value="auto">
              {exercise?.chosenBy === 'recognised'
                ? t(COACH_SET_TEXTS.recognised, { name: t(exercise.name) })
                : t(COACH_SET_TEXTS.auto)}
            </option>
            {EXERCISES.map(({ id, name }) => (
              <option key={id} value={id}>
                {t(name)}
              </option>
            ))}
          </select>
        </label>
        {people.length > 1 && (
          <label class="field">
            <span class="cap">{t(COACH_SET_TEXTS.person)}</span>
            <select
              value={String(document.personId ?? '')}
              onChange={(event) => onChoose({ personId: Number(event.currentTarget.value) })}
            >
              {people.map(({ personId: id }) => (
                <option key={id} value={String(id)}>
                  {t(COACH_SET_TEXTS.personN, { n: id })}
                </option>
              ))}
            </select>
          </label>
        )}
        <label class="field">
          <span class="cap">{t(COACH_SET_TEXTS.whose)}</span>
          <input
            type="text"
            maxLength={100}
            value={choice.person ?? ''}
            placeholder={t(COACH_SET_TEXTS.whoseSay)}
            onChange={(event) => onChoose({ person: event.currentTarget.value.trim() || null })}
          />
        </label>
      </div>
      <div class="nums">
        {exercise?.kind === 'hold' ? (
          <Reading
            big
            value={secondsText(Math.max(0, ...document.holds.map(({ heldS }) => heldS)))}
            small={t(COACH_SET_TEXTS.seconds, { n: '' }).trim()}
            say={t(COACH_SET_TEXTS.held)}
          />
        ) : (
          <Reading
            big
            value={String(document.counted)}
            small={t(COACH_SET_TEXTS.ofAll, { n: repetitions.length })}
            say={t(COACH_SET_TEXTS.counted)}
          />
        )}
        {measuredNumbers(document).map(({ rule, value, error, unit }) => (
          <Reading
            key={rule}
            value={valueText(value, unit)}
            small={error === null ? '' : `± ${valueText(error, unit)}`}
            say={t(document.thresholds.find((one) => one.rule === rule)!.name)}
          />
        ))}
        {document.set.tempo.totalS !== null && (
          <Reading
            value={secondsText(document.set.tempo.totalS)}
            small={t(COACH_SET_TEXTS.seconds, { n: '' }).trim()}
            say={t(COACH_SET_TEXTS.perRep)}
          />
        )}
      </div>
    </section>
  );
}

/** The best of a rule that asks for much, the worst of one that sets a limit; of the two foremost rules. */
function measuredNumbers(document: CoachingDocument) {
  const parts = [...document.repetitions, ...document.holds];
  return shownRules(document)
    .slice(0, 2)
    .flatMap(({ rule, unit }) => {
      const measured = parts.flatMap(({ measures }) =>
        measures.filter((one) => one.rule === rule && one.value !== null),
      );
      const most = measured.sort((a, b) => b.value! - a.value!)[0];
      return most ? [{ rule, unit, value: most.value!, error: most.error }] : [];
    });
}
