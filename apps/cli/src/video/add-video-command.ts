import { LABEL_KINDS, SKELETON_STYLES } from '@posebox/body';
import { CLIP_BACKGROUNDS, CLIP_EXPORT_NAMES, CLIP_MODES, MOST_CLIP_PEOPLE } from '@posebox/clip';
import { MANNEQUIN_KINDS } from '@posebox/figure';
import { SMOOTHING_PURPOSES } from '@posebox/motion';
import { fill, VIDEO_COMMAND_TEXTS } from '@posebox/texts';
import { type Command, Option } from 'commander';
import { modelOption } from '../model/chosen-model.ts';
import { type Surroundings, say } from '../surroundings.ts';
import { wholeNumber } from '../whole-number.ts';
import type { VideoCommandOptions } from './video-command.ts';

/** Adds `posebox video`. What it needs is loaded when it is called. */
export function addVideo(program: Command, surroundings: Surroundings): void {
  const text = (name: keyof typeof VIDEO_COMMAND_TEXTS) =>
    fill(VIDEO_COMMAND_TEXTS[name], surroundings.language);
  program
    .command('video')
    .description(text('about'))
    .argument('<file...>', text('files'))
    .option('-o, --out <folder>', text('out'))
    .option('--json', text('json'), false)
    .option('--gif', text('gif'), false)
    .option('--webp', text('webp'), false)
    .option('--sheet', text('sheet'), false)
    .addOption(new Option('--export <format...>', text('export')).choices([...CLIP_EXPORT_NAMES]).default([]))
    .addOption(new Option('--figure <kind>', text('figure')).choices(MANNEQUIN_KINDS).default('male'))
    .addOption(modelOption(surroundings))
    .addOption(new Option('--mode <name>', text('mode')).choices(CLIP_MODES).default('standard'))
    .addOption(
      new Option('--people <number>', text('people'))
        .argParser(wholeNumber(surroundings, 1, MOST_CLIP_PEOPLE))
        .default(4),
    )
    .addOption(new Option('--purpose <name>', text('purpose')).choices(SMOOTHING_PURPOSES).default('general'))
    .addOption(
      new Option('--style <name>', say(surroundings, 'photoStyle'))
        .choices(SKELETON_STYLES)
        .default('classic'),
    )
    .addOption(
      new Option('--background <kind>', text('background')).choices(CLIP_BACKGROUNDS).default('video'),
    )
    .addOption(
      new Option('--labels <kind>', say(surroundings, 'photoLabels')).choices(LABEL_KINDS).default('none'),
    )
    .action(async (files: string[], options: VideoCommandOptions) => {
      const { answerVideos } = await import('./video-command.ts');
      process.exitCode = await answerVideos(surroundings, files, options);
    });
}
