import {
  ACTION_MODEL_TEXTS,
  ACTION_SET_TEXTS,
  type Language,
  READY_MADE_LABEL_TEXTS,
  RECOGNITION_TEXTS,
} from '@posebox/texts';
import type { Say } from '../../preferences/preferences.tsx';

/** The class of everything that is none of the actions. */
export const OTHER = 'other';

/** What a class is called: its label, but for the two that every model has. */
export function labelText(t: Say, label: string): string {
  if (label === OTHER) return t(ACTION_SET_TEXTS.other);
  return label === 'unknown' ? t(RECOGNITION_TEXTS.unknown) : label;
}

/** The same of a model's label: those of the model that comes along are translated. */
export const modelLabelText = (t: Say, label: string, model: string): string =>
  model === READY_MADE && label in READY_MADE_LABEL_TEXTS
    ? t(READY_MADE_LABEL_TEXTS[label as keyof typeof READY_MADE_LABEL_TEXTS])
    : labelText(t, label);

/** The id and name of the model that comes with PoseBox. */
export const READY_MADE = 'everyday';

/** What a model is called. */
export const modelText = (t: Say, { id, name }: { readonly id: string; readonly name: string }): string =>
  id === READY_MADE ? t(ACTION_MODEL_TEXTS.everyday) : name;

/** `.87` as `87 %`. */
export const percentText = (share: number): string => `${Math.round(100 * share)}\u00A0%`;

/** Two decimals for shares that are compared; a dash for none. */
export const shareText = (share: number | null | undefined): string =>
  share === null || share === undefined ? '–' : share.toFixed(2);

/** Seconds to the tenth. */
export const secondsText = (seconds: number): string => (Math.round(seconds * 10) / 10).toFixed(1);

export const clipsText = (t: Say, count: number): string =>
  count === 1 ? t(ACTION_SET_TEXTS.oneClip) : t(ACTION_SET_TEXTS.clipsOf, { n: count });

export const peopleText = (t: Say, count: number): string =>
  count === 1 ? t(ACTION_SET_TEXTS.onePerson) : t(ACTION_SET_TEXTS.peopleOf, { n: count });

/** The day on which something was made, as the language writes it. */
export const madeText = (language: Language, at: string): string =>
  new Date(at).toLocaleDateString(language, { dateStyle: 'medium' });
