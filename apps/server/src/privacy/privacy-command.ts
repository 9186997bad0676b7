import {
  fill,
  KEYS_TEXTS,
  type Language,
  languageOfSystem,
  PRIVACY_COMMAND_TEXTS,
  type Text,
} from '@posebox/texts';
import { reachDatabase } from '../database/reach-database.ts';
import { KeysUnfit } from '../files/key-file.ts';
import { openFileStore } from '../files/open-file-store.ts';
import { Problem } from '../problem.ts';
import { settingSentence } from '../setting-sentence.ts';
import { InvalidSetting, type ProgramFolders, readSettings } from '../settings.ts';
import type { VideoSettings } from '../videos/open-videos.ts';
import { EXIT, type Terminal } from './terminal.ts';

type Environment = Readonly<Record<string, string | undefined>>;

/** What a command finds: the database, as it runs or started for the command, and how this place is set up. */
export interface CommandPlace {
  readonly language: Language;
  readonly url: string;
  readonly settings: VideoSettings;
}

/** A command on stored records, for whoever may use the terminal and read the data folder. */
export interface PrivacyCommand<Asked extends { readonly options: readonly string[] }> {
  /** What is said to a command that can't be read. */
  readonly usage: Text;
  /** What is asked for, with the options that every start takes (`--data`, `--s3-bucket-url`); undefined where that can't be read. */
  read(args: readonly string[]): Asked | undefined;
  /** @returns the exit code */
  run(asked: Asked, place: CommandPlace, terminal: Terminal): Promise<number>;
}

/**
 * `posebox audit …` and `posebox person …`, whether PoseBox runs or not.
 *
 * @returns the exit code: 0 done, 1 refused, 2 wrong command
 */
export async function runPrivacyCommand(
  [name, ...args]: readonly string[],
  env: Environment,
  folders: ProgramFolders,
  terminal: Terminal,
): Promise<number> {
  const place = { env, folders, language: languageOfSystem(env) };
  try {
    // Each is loaded when it is asked for: the log needs none of what films and reports need.
    if (name === 'audit')
      return await runAsked((await import('./audit-command.ts')).AUDIT_COMMAND, args, place, terminal);
    return await runAsked((await import('./person-command.ts')).PERSON_COMMAND, args, place, terminal);
  } catch (error) {
    terminal.complain(sentenceOf(error, place.language));
    return EXIT.refused;
  }
}

async function runAsked<Asked extends { readonly options: readonly string[] }>(
  command: PrivacyCommand<Asked>,
  args: readonly string[],
  {
    env,
    folders,
    language,
  }: { readonly env: Environment; readonly folders: ProgramFolders; readonly language: Language },
  terminal: Terminal,
): Promise<number> {
  const asked = command.read(args);
  if (!asked) {
    terminal.complain(fill(command.usage, language));
    return EXIT.wrongCommand;
  }
  const { videos: settings } = readSettings(asked.options, env, folders);
  const database = await reachDatabase(settings);
  if (!database) {
    terminal.complain(fill(PRIVACY_COMMAND_TEXTS.noDatabase, language, { folder: settings.dataFolder }));
    return EXIT.refused;
  }
  try {
    // A missing key is told before anything is begun.
    await openFileStore(settings, () => undefined);
    return await command.run(asked, { language, url: database.url, settings }, terminal);
  } finally {
    await database.leave();
  }
}

function sentenceOf(error: unknown, language: Language): string {
  if (error instanceof KeysUnfit) return fill(KEYS_TEXTS[error.fault], language, { file: error.file });
  if (error instanceof InvalidSetting) return settingSentence(error, language);
  const reason =
    error instanceof Problem ? error.code : error instanceof Error ? error.message : String(error);
  return fill(PRIVACY_COMMAND_TEXTS.failed, language, { reason });
}
