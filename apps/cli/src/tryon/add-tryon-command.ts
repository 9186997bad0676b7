import { GARMENT_KINDS } from '@posebox/figure/garment';
import { FABRIC_COLOR_NAMES, FABRIC_PATTERNS, TAILORED_GARMENTS } from '@posebox/figure/tailored';
import { fill, TRY_ON_COMMAND_TEXTS } from '@posebox/texts';
import { type Command, Option } from 'commander';
import type { Surroundings } from '../surroundings.ts';
import { wholeNumber } from '../whole-number.ts';
import type { TryOnCommandOptions } from './tryon-command.ts';

/** Adds `posebox tryon`. What it needs is loaded when it is called. */
export function addTryOn(program: Command, surroundings: Surroundings): void {
  const text = (name: keyof typeof TRY_ON_COMMAND_TEXTS) =>
    fill(TRY_ON_COMMAND_TEXTS[name], surroundings.language);
  program
    .command('tryon')
    .description(text('about'))
    .argument('<photo>', text('photo'))
    .argument('[garment]', text('garment'))
    .option('-o, --out <file>', text('out'))
    .addOption(new Option('--kind <kind>', text('kind')).choices(GARMENT_KINDS).default('top'))
    .addOption(new Option('--tailored <garment>', text('tailored')).choices(TAILORED_GARMENTS))
    .addOption(new Option('--color <color>', text('color')).choices(FABRIC_COLOR_NAMES).default('blue'))
    .addOption(new Option('--pattern <pattern>', text('pattern')).choices(FABRIC_PATTERNS).default('plain'))
    .option('--person <number>', text('person'), wholeNumber(surroundings, 1, 20))
    .option('--height <cm>', text('height'), wholeNumber(surroundings, 80, 230))
    .option('--json', text('json'), false)
    .action(async (photo: string, garment: string | undefined, options: TryOnCommandOptions) => {
      const { tryOn } = await import('./tryon-command.ts');
      process.exitCode = await tryOn(surroundings, { photo, garment }, options);
    });
}
