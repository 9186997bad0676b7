import { fill, type Language, START_TEXTS } from '@posebox/texts';
import type { InvalidSetting } from './settings.ts';

/** Says what can't be used and what can. An option that isn't known, or one without its other half, has no value. */
export function settingSentence({ setting, value, expected }: InvalidSetting, language: Language): string {
  return fill(START_TEXTS[value === '' ? 'notUnderstood' : 'invalidSetting'], language, {
    setting,
    value,
    expected,
  });
}
