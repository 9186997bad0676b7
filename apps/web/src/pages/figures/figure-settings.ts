import { MANNEQUIN_KINDS, type MannequinKind } from '@posebox/figure';
import type { PreferenceStore } from '../../preferences/storage.ts';

export const FIGURE_LAYOUTS = ['beside', 'over', 'alone'] as const;
export type FigureLayout = (typeof FIGURE_LAYOUTS)[number];

export const BACKGROUNDS = ['studio', 'plain', 'key', 'clear'] as const;
export type Background = (typeof BACKGROUNDS)[number];

/** What a person chooses on the figures page; remembered. A figure of one's own isn't: its file stays with its owner. */
export interface FigureSettings {
  readonly kind: MannequinKind;
  readonly layout: FigureLayout;
  readonly background: Background;
  readonly floor: boolean;
  readonly shadow: boolean;
  /** Live only: seen as in a mirror. */
  readonly mirrored: boolean;
}

export const STANDARD_SETTINGS: FigureSettings = {
  kind: 'female',
  layout: 'beside',
  background: 'studio',
  floor: true,
  shadow: true,
  mirrored: true,
};

/** What was kept from an earlier visit; anything unreadable is the standard. */
export function readSettings(store: PreferenceStore): FigureSettings {
  let kept: Partial<Record<keyof FigureSettings, unknown>>;
  try {
    kept = Object(JSON.parse(store.read('figures') ?? '{}'));
  } catch {
    return STANDARD_SETTINGS;
  }
  const oneOf = <T>(values: readonly T[], value: unknown, standard: T): T =>
    values.find((known) => known === value) ?? standard;
  const { kind, layout, background, floor, shadow, mirrored } = STANDARD_SETTINGS;
  return {
    kind: oneOf(MANNEQUIN_KINDS, kept.kind, kind),
    layout: oneOf(FIGURE_LAYOUTS, kept.layout, layout),
    background: oneOf(BACKGROUNDS, kept.background, background),
    floor: oneOf([true, false], kept.floor, floor),
    shadow: oneOf([true, false], kept.shadow, shadow),
    mirrored: oneOf([true, false], kept.mirrored, mirrored),
  };
}

export function keepSettings(store: PreferenceStore, settings: FigureSettings): void {
  store.write('figures', JSON.stringify(settings));
}
