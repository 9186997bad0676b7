import { fill, MODEL_COMMAND_TEXTS } from '@posebox/texts';
import { type Command, Option } from 'commander';
import type { Surroundings } from '../surroundings.ts';
import { wholeNumber } from '../whole-number.ts';
import type { BenchModelOptions } from './bench-model.ts';
import type { CheckModelOptions } from './check-model.ts';

const MOST_ROUNDS = 1000;

/** Adds `posebox model`. What it needs is loaded when it is called. */
export function addModel(program: Command, surroundings: Surroundings): void {
  const text = (name: keyof typeof MODEL_COMMAND_TEXTS) =>
    fill(MODEL_COMMAND_TEXTS[name], surroundings.language);
  const model = program.command('model').description(text('about'));
  model
    .command('check')
    .description(text('checkAbout'))
    .argument('<card>', text('card'))
    .option('--photo <file>', text('photo'))
    .option('-o, --out <folder>', text('out'))
    .option('--json', text('json'), false)
    .action(async (card: string, options: CheckModelOptions) => {
      const { checkModel } = await import('./check-model.ts');
      process.exitCode = await checkModel(surroundings, card, options);
    });
  model
    .command('bench')
    .description(text('benchAbout'))
    .argument('<card>', text('card'))
    .requiredOption('--photo <file>', text('photo'))
    .addOption(
      new Option('--rounds <number>', text('rounds'))
        .argParser(wholeNumber(surroundings, 1, MOST_ROUNDS))
        .default(20),
    )
    .option('--json', text('json'), false)
    .action(async (card: string, options: BenchModelOptions) => {
      const { benchModel } = await import('./bench-model.ts');
      process.exitCode = await benchModel(surroundings, card, options);
    });
}
