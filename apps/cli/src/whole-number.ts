import { InvalidArgumentError } from 'commander';
import { type Surroundings, say } from './surroundings.ts';

/** Reads an option that is a whole number between two ends; anything else is refused with the range. */
export function wholeNumber(surroundings: Surroundings, least: number, most: number) {
  return (value: string): number => {
    const parsed = Number(value);
    if (value.trim() !== '' && Number.isInteger(parsed) && parsed >= least && parsed <= most) return parsed;
    throw new InvalidArgumentError(say(surroundings, 'invalidNumber', { range: `${least}–${most}` }));
  };
}
