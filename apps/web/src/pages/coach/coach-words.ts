import {
  type CoachingDocument,
  exerciseOf,
  type JudgedMeasure,
  type MeasureUnit,
  type Repetition,
} from '@posebox/motion';
import { NOT_COUNTED_TEXTS, REPETITION_STATE_TEXTS, type Text } from '@posebox/texts';
import { Check, CircleDot, CircleSlash, type LucideIcon, TriangleAlert } from 'lucide-preact';
import type { Say } from '../../preferences/preferences.tsx';

/** What an exercise is called; of one that isn't known any more, its name in the program. */
export const exerciseName = (id: string): Text => exerciseOf(id)?.name ?? { zh: id, en: id };

/** A number of a measure with its unit, as exact as it deserves: `91°`, `0.12`. */
export function valueText(value: number, unit: MeasureUnit): string {
  return unit === 'deg' ? `${Math.round(value)}°` : value.toFixed(2);
}

/** How far a value is from its goal, with a sign: `−7°`. Null where it is met. */
export function shortOf(measure: JudgedMeasure): number | null {
  const { value, atLeast, atMost } = measure;
  if (value === null) return null;
  if (atLeast !== null && value < atLeast) return value - atLeast;
  if (atMost !== null && value > atMost) return value - atMost;
  return null;
}

/** `−7°`, `+4°`. */
export const differenceText = (difference: number, unit: MeasureUnit): string =>
  `${difference < 0 ? '−' : '+'}${valueText(Math.abs(difference), unit)}`;

/** What became of a repetition, as icon, word and the sentence below it. */
export interface RepetitionWords {
  readonly tone: 'good' | 'look' | 'none';
  readonly icon: LucideIcon;
  readonly text: string;
  readonly say: string | null;
}

export function repetitionWords(repetition: Repetition, t: Say): RepetitionWords {
  const { state, reason, measures, fired } = repetition;
  const nameOf = (rule: string | null) => {
    const measure = measures.find((one) => one.rule === rule);
    return measure ? t(measure.name) : (rule ?? '');
  };
  const because = reason && t(NOT_COUNTED_TEXTS[reason.code], { name: nameOf(reason.rule) });
  switch (state) {
    case 'counted': {
      const granted = measures.find(({ verdict }) => verdict === 'within_error');
      const difference = granted && shortOf(granted);
      const [hint] = fired;
      const say =
        difference !== null && difference !== undefined && granted
          ? t(REPETITION_STATE_TEXTS.withinError, {
              name: t(granted.name),
              difference: valueText(Math.abs(difference), granted.unit),
            })
          : hint
            ? t(hint.hint)
            : null;
      return { tone: 'good', icon: Check, text: t(REPETITION_STATE_TEXTS.counted), say };
    }
    case 'partial':
      return { tone: 'look', icon: TriangleAlert, text: t(REPETITION_STATE_TEXTS.partial), say: because };
    case 'not_counted':
      return { tone: 'look', icon: TriangleAlert, text: t(REPETITION_STATE_TEXTS.not_counted), say: because };
    case 'unfinished':
      return { tone: 'none', icon: CircleDot, text: t(REPETITION_STATE_TEXTS.unfinished), say: because };
    case 'dismissed':
      return { tone: 'none', icon: CircleSlash, text: t(REPETITION_STATE_TEXTS.dismissed), say: null };
  }
}

/** The rules that stand in the table, the one that decides about counting first. */
export function shownRules(document: CoachingDocument) {
  return document.thresholds
    .filter(({ on, rule }) => on && !document.notJudged.some((one) => one.rule === rule))
    .sort((a, b) => Number(b.decidesCount) - Number(a.decidesCount));
}

/** A tempo in seconds with one decimal, a dash where a part is missing. */
export const secondsText = (value: number | null): string => (value === null ? '–' : value.toFixed(1));
