import { COMMAND_TEXTS, fill, type Language } from '@posebox/texts';

/** What every command needs to know of where it runs. */
export interface Surroundings {
  /** The folder of the checkout or image. */
  readonly root: string;
  readonly modelsFolder: string;
  readonly language: Language;
}

/** How a command ends; also told by `posebox --help`. */
export const EXIT_CODES = { done: 0, someFailed: 1, wrongCommand: 2, unusable: 3, interrupted: 130 } as const;

/** A sentence of the command: `say(surroundings, 'nobody', { file: 'a.jpg' })`. */
export function say(
  { language }: Surroundings,
  name: keyof typeof COMMAND_TEXTS,
  values: Readonly<Record<string, string | number>> = {},
): string {
  return fill(COMMAND_TEXTS[name], language, values);
}
