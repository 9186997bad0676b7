import { fill, KEYS_TEXTS, type Language, languageOfSystem, PRIVACY_COMMAND_TEXTS } from '@posebox/texts';
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
  /** @param options those that every start takes: `--data`, `--s3-bucket-url` */
  withDatabase(
    options: readonly string[],
    work: (found: { readonly url: string; readonly settings: VideoSettings }) => Promise<number>,
  ): Promise<number>;
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
  const language = languageOfSystem(env);
  const place: CommandPlace = {
    language,
    async withDatabase(options, work) {
      const { videos: settings } = readSettings(options, env, folders);
      const database = await reachDatabase(settings);
      if (!database) {
        const { dataFolder: folder } = settings;
        terminal.complain(fill(PRIVACY_COMMAND_TEXTS.noDatabase, language, { folder }));
        return EXIT.refused;
      }
      try {
        // A missing key is told before anything is begun.
        await openFileStore(settings, () => undefined);
        return await work({ url: database.url, settings });
      } finally {
        await database.leave();
      }
    },
  };
  try {
    // Each is loaded when it is asked for: the log needs none of what films and reports need.
    if (name === 'audit')
      return await (await import('./audit-command.ts')).auditCommand(args, place, terminal);
    return await (await import('./person-command.ts')).personCommand(args, place, terminal);
  } catch (error) {
    terminal.complain(sentenceOf(error, language));
    return EXIT.refused;
  }
}

function sentenceOf(error: unknown, language: Language): string {
  if (error instanceof KeysUnfit) return fill(KEYS_TEXTS[error.fault], language, { file: error.file });
  if (error instanceof InvalidSetting) return settingSentence(error, language);
  const reason =
    error instanceof Problem ? error.code : error instanceof Error ? error.message : String(error);
  return fill(PRIVACY_COMMAND_TEXTS.failed, language, { reason });
}
