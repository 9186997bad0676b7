import { NETWORK_KINDS } from '@posebox/actions';
import { ACTIONS_COMMAND_TEXTS, fill } from '@posebox/texts';
import { type Command, Option } from 'commander';
import type { Surroundings } from '../surroundings.ts';
import { wholeNumber } from '../whole-number.ts';
import type { TrainCommandOptions } from './train-command.ts';

/** Adds `posebox actions`. What it needs is loaded when it is called. */
export function addActions(program: Command, surroundings: Surroundings): void {
  const text = (name: keyof typeof ACTIONS_COMMAND_TEXTS) =>
    fill(ACTIONS_COMMAND_TEXTS[name], surroundings.language);
  const number = (flags: string, name: keyof typeof ACTIONS_COMMAND_TEXTS, least: number, most: number) =>
    new Option(flags, text(name)).argParser(wholeNumber(surroundings, least, most));
  const actions = program.command('actions').description(text('about'));
  actions
    .command('train')
    .description(text('trainAbout'))
    .argument('<folder>', text('folder'))
    .option('-o, --out <file>', text('out'), 'actions.onnx')
    .addOption(new Option('--kind <name>', text('kind')).choices(NETWORK_KINDS).default('tcn'))
    .addOption(number('--seed <number>', 'seed', 0, 0xffffffff).default(1))
    .addOption(number('--epochs <number>', 'epochs', 1, 1000).default(40))
    .option('--no-report', text('noReport'))
    .option('--json', text('json'), false)
    .action(async (folder: string, options: TrainCommandOptions) => {
      const { trainFolder } = await import('./train-command.ts');
      process.exitCode = await trainFolder(surroundings, folder, options);
    });
  actions
    .command('evaluate')
    .description(text('evaluateAbout'))
    .argument('<model>', text('model'))
    .argument('<folder>', text('folder'))
    .option('--json', text('json'), false)
    .action(async (model: string, folder: string, options: { readonly json: boolean }) => {
      const { evaluateFolder } = await import('./evaluate-command.ts');
      process.exitCode = await evaluateFolder(surroundings, model, folder, options);
    });
  actions
    .command('recognise')
    .description(text('recogniseAbout'))
    .argument('<model>', text('model'))
    .argument('<file...>', text('files'))
    .option('--json', text('json'), false)
    .action(async (model: string, files: string[], options: { readonly json: boolean }) => {
      const { recogniseFiles } = await import('./watch-commands.ts');
      process.exitCode = await recogniseFiles(surroundings, model, files, options);
    });
  actions
    .command('falls')
    .description(text('fallsAbout'))
    .argument('<file...>', text('files'))
    .option('--json', text('json'), false)
    .action(async (files: string[], options: { readonly json: boolean }) => {
      const { findFallsInFiles } = await import('./watch-commands.ts');
      process.exitCode = await findFallsInFiles(surroundings, files, options);
    });
  actions
    .command('export')
    .description(text('exportAbout'))
    .argument('<source>', text('exportSource'))
    .requiredOption('-o, --out <file>', text('out'))
    .action(async (source: string, options: { readonly out: string }) => {
      const { exportActions } = await import('./export-command.ts');
      process.exitCode = await exportActions(surroundings, source, options);
    });
}
