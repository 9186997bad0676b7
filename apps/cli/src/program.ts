import { ESTIMATION_MODES, LABEL_KINDS, SKELETON_STYLES } from '@posebox/body';
import { BACKGROUNDS, PICTURE_FORMATS } from '@posebox/media';
import { DOCUMENT_FORMATS, MASK_ENCODINGS } from '@posebox/photo';
import {
  COMMAND_HELP_TEXTS,
  type COMMAND_TEXTS,
  fill,
  NOT_MEDICAL_TEXT,
  COMMAND_TEXTS as TEXTS,
} from '@posebox/texts';
import { Command, InvalidArgumentError, Option } from 'commander';
import cliPackage from '../package.json' with { type: 'json' };
import { addActions } from './actions/add-actions-command.ts';
import { addBatch } from './batch/add-batch-command.ts';
import { speakHelp } from './help/speak-help.ts';
import { addJobs } from './jobs/add-jobs-command.ts';
import { addModel } from './model/add-model-command.ts';
import { modelOption } from './model/chosen-model.ts';
import type { PhotoCommandOptions } from './photo/photo-command.ts';
import { addRules } from './rules/add-rules-command.ts';
import { addServerCommands } from './serve/add-server-commands.ts';
import { EXIT_CODES, type Surroundings, say } from './surroundings.ts';
import { addTryOn } from './tryon/add-tryon-command.ts';
import { addVideo } from './video/add-video-command.ts';

/** The `posebox` command. What a sub-command needs is loaded when it is called, so that `doctor` runs without it. */
export function createProgram(surroundings: Surroundings): Command {
  const program = speakHelp(new Command('posebox'), surroundings.language)
    .description(say(surroundings, 'about'))
    .version(cliPackage.version, '-V, --version', fill(COMMAND_HELP_TEXTS.version, surroundings.language))
    .addHelpText('after', `${say(surroundings, 'exitCodes')}\n\n${NOT_MEDICAL_TEXT[surroundings.language]}`)
    .exitOverride((error) => process.exit(error.exitCode === 0 ? EXIT_CODES.done : EXIT_CODES.wrongCommand));
  addPhoto(program, surroundings);
  addTryOn(program, surroundings);
  addVideo(program, surroundings);
  addModel(program, surroundings);
  addRules(program, surroundings);
  addActions(program, surroundings);
  addBatch(program, surroundings);
  addJobs(program, surroundings);
  addServerCommands(program, surroundings);
  program
    .command('doctor')
    .description(say(surroundings, 'doctorAbout'))
    .option('--json', say(surroundings, 'doctorJson'))
    .action(async (options: { readonly json?: boolean }) => {
      const { examine } = await import('./doctor/doctor-command.ts');
      process.exitCode = await examine(surroundings, options.json ?? false);
    });
  return program;
}

function addPhoto(program: Command, surroundings: Surroundings) {
  const choice = (flags: string, text: keyof typeof COMMAND_TEXTS, choices: readonly string[]) =>
    new Option(flags, fill(TEXTS[text], surroundings.language)).choices(choices);
  const number = (flags: string, text: keyof typeof COMMAND_TEXTS, least: number, most: number) =>
    new Option(flags, fill(TEXTS[text], surroundings.language)).argParser((value) => {
      const parsed = Number(value);
      if (value.trim() !== '' && parsed >= least && parsed <= most) return parsed;
      throw new InvalidArgumentError(say(surroundings, 'invalidNumber', { range: `${least}–${most}` }));
    });
  program
    .command('photo')
    .description(say(surroundings, 'photoAbout'))
    .argument('<file...>', say(surroundings, 'photoFiles'))
    .option('-o, --out <folder>', say(surroundings, 'photoOut'))
    .option('--json', say(surroundings, 'photoJson'), false)
    .addOption(modelOption(surroundings))
    .addOption(choice('--mode <name>', 'photoMode', ESTIMATION_MODES).default('standard'))
    .addOption(number('--people <number>', 'photoPeople', 1, 20).default(10))
    .addOption(number('--min-confidence <number>', 'photoConfidence', 0, 1).default(0.5))
    .addOption(choice('--segmentation <kind>', 'photoSegmentation', MASK_ENCODINGS).default('none'))
    .addOption(choice('--document <format>', 'photoDocument', DOCUMENT_FORMATS).default('posebox'))
    .addOption(choice('--style <name>', 'photoStyle', SKELETON_STYLES).default('classic'))
    .addOption(choice('--background <kind>', 'photoBackground', BACKGROUNDS).default('photo'))
    .addOption(choice('--labels <kind>', 'photoLabels', LABEL_KINDS).default('none'))
    .addOption(number('--line-width <pixels>', 'photoLineWidth', 0.5, 100))
    .option('--blur-faces', say(surroundings, 'photoBlur'), false)
    .addOption(number('--keep-face <number>', 'photoKeepFace', 1, 20))
    .addOption(choice('--format <kind>', 'photoFormat', PICTURE_FORMATS))
    .addOption(number('--max-edge <pixels>', 'photoMaxEdge', 16, 20_000))
    .action(async (files: string[], options: PhotoCommandOptions) => {
      const { answerPhotos } = await import('./photo/photo-command.ts');
      process.exitCode = await answerPhotos(surroundings, files, options);
    });
}
