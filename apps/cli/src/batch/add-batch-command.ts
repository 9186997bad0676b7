import { SKELETON_STYLES } from '@posebox/body';
import { CLIP_EXPORT_NAMES, MOST_CLIP_PEOPLE } from '@posebox/clip';
import { BATCH_TEXTS, fill } from '@posebox/texts';
import { type Command, Option } from 'commander';
import { modelOption } from '../model/chosen-model.ts';
import { type Surroundings, say } from '../surroundings.ts';
import { wholeNumber } from '../whole-number.ts';
import type { BatchCommandOptions } from './batch-command.ts';

/** Adds `posebox batch`. What it needs is loaded when it is called. */
export function addBatch(program: Command, surroundings: Surroundings): void {
  const text = (name: keyof typeof BATCH_TEXTS) => fill(BATCH_TEXTS[name], surroundings.language);
  program
    .command('batch')
    .description(text('about'))
    .argument('<folder>', text('folder'))
    .option('-o, --out <folder>', text('out'))
    .option('--json', text('json'), false)
    .addOption(new Option('--export <format...>', text('export')).choices([...CLIP_EXPORT_NAMES]).default([]))
    .addOption(modelOption(surroundings))
    .addOption(
      new Option('--people <number>', text('people')).argParser(
        wholeNumber(surroundings, 1, MOST_CLIP_PEOPLE),
      ),
    )
    .addOption(
      new Option('--style <name>', say(surroundings, 'photoStyle'))
        .choices(SKELETON_STYLES)
        .default('classic'),
    )
    .option('--zip <file>', text('zip'))
    .option('--again', text('again'), false)
    .action(async (folder: string, options: BatchCommandOptions) => {
      const { answerBatch } = await import('./batch-command.ts');
      process.exitCode = await answerBatch(surroundings, folder, options);
    });
}
