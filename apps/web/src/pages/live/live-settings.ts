import { SKELETON_STYLES, type SkeletonStyle } from '@posebox/body';
import { CLINICAL_ANGLES, type ClinicalAngleId, type WantedView } from '@posebox/motion';
import { LIVE_MODELS, type LiveModel } from '@posebox/vision/browser';
import type { PreferenceStore } from '../../preferences/storage.ts';

export const WANTED_VIEWS = ['any', 'front', 'side'] as const satisfies readonly WantedView[];
export const MOST_PEOPLE = 4;

/** What a person chooses on the live page; remembered, but for what only concerns one recording. */
export interface LiveChoices {
  readonly model: LiveModel;
  readonly people: number;
  readonly style: SkeletonStyle;
  readonly wanted: WantedView;
  readonly mirrored: boolean;
  readonly voice: boolean;
  /** Angles shown at their joints, in the order in which they were pinned. */
  readonly pinned: readonly ClinicalAngleId[];
}

export const STANDARD_CHOICES: LiveChoices = {
  model: 'full',
  people: 1,
  style: 'sides',
  wanted: 'any',
  mirrored: true,
  voice: false,
  pinned: [],
};

/** What was kept from an earlier visit; anything unreadable is the standard. */
export function readLiveChoices(store: PreferenceStore): LiveChoices {
  let kept: Partial<Record<keyof LiveChoices, unknown>>;
  try {
    kept = Object(JSON.parse(store.read('live') ?? '{}'));
  } catch {
    return STANDARD_CHOICES;
  }
  const oneOf = <T>(values: readonly T[], value: unknown, standard: T): T =>
    values.find((known) => known === value) ?? standard;
  return {
    model: oneOf(LIVE_MODELS, kept.model, STANDARD_CHOICES.model),
    people: oneOf([1, 2, 3, 4], kept.people, STANDARD_CHOICES.people),
    style: oneOf(SKELETON_STYLES, kept.style, STANDARD_CHOICES.style),
    wanted: oneOf(WANTED_VIEWS, kept.wanted, STANDARD_CHOICES.wanted),
    mirrored: oneOf([true, false], kept.mirrored, STANDARD_CHOICES.mirrored),
    voice: oneOf([true, false], kept.voice, STANDARD_CHOICES.voice),
    pinned: CLINICAL_ANGLES.map(({ id }) => id).filter((id) => [kept.pinned].flat().includes(id)),
  };
}

export function keepLiveChoices(store: PreferenceStore, choices: LiveChoices): void {
  store.write('live', JSON.stringify(choices));
}
