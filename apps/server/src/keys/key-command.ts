import { join, resolve } from 'node:path';
import { parseArgs } from 'node:util';
import { fill, KEYS_TEXTS, type Language, languageOfSystem } from '@posebox/texts';
import { holdDataFolder } from '../database/data-folder-hold.ts';
import { addKey, KeysUnfit, readKeys, renewFiles } from '../files/key-file.ts';
import { openStoredFiles } from '../files/open-file-store.ts';
import { settingSentence } from '../setting-sentence.ts';
import { InvalidSetting, type ProgramFolders, readSettings } from '../settings.ts';

type Environment = Readonly<Record<string, string | undefined>>;
type Say = (name: keyof typeof KEYS_TEXTS, values?: Readonly<Record<string, string | number>>) => string;

const REFUSED = 1;
const WRONG_COMMAND = 2;

/** `new FILE` and `renew`, the latter with `--data` and `--s3-bucket-url`. Ends the process with 0, 1 or 2. */
export async function runKeyCommand(
  args: readonly string[],
  env: Environment,
  folders: ProgramFolders,
): Promise<void> {
  const say: Say = (name, values = {}) => fill(KEYS_TEXTS[name], languageOfSystem(env), values);
  const [command, ...rest] = args;
  try {
    if (command === 'new' && rest.length === 1) {
      const file = resolve(rest[0] ?? '');
      await addKey(file);
      process.stdout.write(`${say('made', { file })}\n`);
    } else if (command === 'renew') await renew(rest, env, folders, say);
    else {
      process.stderr.write(`${say('usage')}\n`);
      process.exit(WRONG_COMMAND);
    }
    process.exit(0);
  } catch (error) {
    process.stderr.write(`${sentenceOf(error, say, languageOfSystem(env))}\n`);
    process.exit(REFUSED);
  }
}

async function renew(
  args: readonly string[],
  env: Environment,
  folders: ProgramFolders,
  say: Say,
): Promise<void> {
  const { values } = parseArgs({
    args: [...args],
    options: { data: { type: 'string' }, 's3-bucket-url': { type: 'string' } },
  });
  const options = Object.entries(values).flatMap(([name, value]) => [`--${name}`, String(value)]);
  const { videos: settings } = readSettings(options, env, folders);
  if (settings.keyFile === undefined) throw new Error(say('noKeyFile'));
  if (!(await holdDataFolder(settings.dataFolder)))
    throw new Error(say('inUse', { folder: join(settings.dataFolder) }));
  const below = await openStoredFiles(settings, () => undefined);
  process.stdout.write(`${say('renewed', await renewFiles(below, await readKeys(settings.keyFile)))}\n`);
}

function sentenceOf(error: unknown, say: Say, language: Language): string {
  if (error instanceof KeysUnfit) return say(error.fault, { file: error.file });
  if (error instanceof InvalidSetting) return settingSentence(error, language);
  return say('failed', { reason: error instanceof Error ? error.message : String(error) });
}
