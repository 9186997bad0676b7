import { DOCTOR_VALUES, type DoctorFindingName, fill } from '@posebox/texts';
import type { Surroundings } from '../surroundings.ts';

/** One thing that was looked at. `note` is not as it could be, but nothing that a photo needs. */
export interface Finding {
  readonly name: DoctorFindingName;
  readonly state: 'good' | 'note' | 'bad';
  /** What was found, in the language of the command: a version, a number of files. */
  readonly value: string;
}

/** A value in words: `inWords(surroundings, 'modelsGood', { count: 14 })`. */
export function inWords(
  { language }: Surroundings,
  name: keyof typeof DOCTOR_VALUES,
  values: Readonly<Record<string, string | number>> = {},
): string {
  return fill(DOCTOR_VALUES[name], language, values);
}
