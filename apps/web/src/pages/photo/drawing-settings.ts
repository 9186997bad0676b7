import { SKELETON_STYLES, type SkeletonStyle } from '@posebox/body';
import type { PreferenceStore } from '../../preferences/storage.ts';

export const BACKGROUNDS = ['photo', 'dim', 'black', 'clear'] as const;
export type Background = (typeof BACKGROUNDS)[number];

/** Everything that changes the picture and nothing in the numbers: a change redraws at once, without the engine. */
export interface DrawingSettings {
  readonly style: SkeletonStyle;
  readonly background: Background;
  /** Width of the lines relative to what suits the person's size. */
  readonly widthFactor: number;
  readonly names: boolean;
  readonly blurFaces: boolean;
  /** While faces are blurred, the chosen person's stays to be seen. */
  readonly keepsChosenFace: boolean;
  /** All people wear their skeleton, not only the chosen one. */
  readonly everyone: boolean;
}

export const STANDARD_DRAWING: DrawingSettings = {
  style: 'classic',
  background: 'photo',
  widthFactor: 1,
  names: false,
  blurFaces: false,
  keepsChosenFace: false,
  everyone: false,
};

/** Whose faces are blurred; everybody's as long as nobody is chosen. */
export const blurredPeople = <Person>(
  people: readonly Person[],
  chosen: Person | null,
  { blurFaces, keepsChosenFace }: Pick<DrawingSettings, 'blurFaces' | 'keepsChosenFace'>,
): readonly Person[] => (blurFaces ? people.filter((person) => !keepsChosenFace || person !== chosen) : []);

/** The slider's scale is logarithmic: a third of the standard width to three times it, the standard in the middle. */
export const WIDTH_FACTOR_RANGE = { least: 1 / 3, most: 3 } as const;

/** What was kept from an earlier visit; anything unreadable is the standard. */
export function readDrawingSettings(store: PreferenceStore): DrawingSettings {
  let kept: unknown;
  try {
    kept = JSON.parse(store.read('drawing') ?? '{}');
  } catch {
    return STANDARD_DRAWING;
  }
  if (typeof kept !== 'object' || kept === null) return STANDARD_DRAWING;
  const { style, background, widthFactor, names, blurFaces, keepsChosenFace, everyone } = kept as Partial<
    Record<keyof DrawingSettings, unknown>
  >;
  const flag = (value: unknown) => value === true;
  return {
    style: SKELETON_STYLES.find((known) => known === style) ?? STANDARD_DRAWING.style,
    background: BACKGROUNDS.find((known) => known === background) ?? STANDARD_DRAWING.background,
    widthFactor:
      typeof widthFactor === 'number' &&
      widthFactor >= WIDTH_FACTOR_RANGE.least &&
      widthFactor <= WIDTH_FACTOR_RANGE.most
        ? widthFactor
        : STANDARD_DRAWING.widthFactor,
    names: flag(names),
    blurFaces: flag(blurFaces),
    keepsChosenFace: flag(keepsChosenFace),
    everyone: flag(everyone),
  };
}

export function keepDrawingSettings(store: PreferenceStore, settings: DrawingSettings): void {
  store.write('drawing', JSON.stringify(settings));
}
