import { existsSync, statSync } from 'node:fs';
import { readFile } from 'node:fs/promises';
import { join, resolve } from 'node:path';
import { parseArgs } from 'node:util';
import { BACKUP_TEXTS, fill, type Language, languageOfSystem } from '@posebox/texts';
import { settingSentence } from '../setting-sentence.ts';
import { InvalidSetting, type ProgramFolders, readSettings } from '../settings.ts';
import { ArchiveRefused } from './archive-format.ts';
import { backUp, ErasedMeanwhile, NothingToBackUp } from './back-up.ts';
import { noteBackup } from './last-backup.ts';
import { DataThere, FolderInUse, restore } from './restore.ts';

type Environment = Readonly<Record<string, string | undefined>>;

const REFUSED = 1;
const WRONG_COMMAND = 2;

/**
 * `backup FILE|FOLDER` and `restore FILE`, each with `--data`, `--s3-bucket-url`, `--passphrase-file` and, for the
 * second, `--replace`. Ends the process with 0, or says in a sentence why not and ends with 1 or 2.
 */
export async function runBackupCommand(
  args: readonly string[],
  env: Environment,
  folders: ProgramFolders,
): Promise<void> {
  const say = (name: keyof typeof BACKUP_TEXTS, values: Readonly<Record<string, string | number>> = {}) =>
    fill(BACKUP_TEXTS[name], languageOfSystem(env), values);
  try {
    const { values, positionals } = readOptions(args);
    const [command, file, ...more] = positionals;
    if (!file || more.length > 0 || (command !== 'backup' && command !== 'restore')) {
      process.stderr.write(`${say('usage')}\n`);
      process.exit(WRONG_COMMAND);
    }
    const passed = ['data', 's3-bucket-url'] as const;
    const options = passed.flatMap((name) => (values[name] === undefined ? [] : [`--${name}`, values[name]]));
    const { videos: settings } = readSettings(options, env, folders);
    const passphrase = await passphraseOf(values['passphrase-file'], env);
    if (command === 'backup') {
      const path = archivePath(file);
      if (existsSync(path)) throw new Refusal(say('fileExists', { file: path }));
      const { bytes, files, rows, missing } = await backUp(settings, path, passphrase);
      await noteBackup(settings.dataFolder, path);
      const sealed = say(passphrase === undefined ? 'plain' : 'sealed');
      process.stdout.write(
        `${say('backedUp', { file: path, files, rows, mb: (bytes / 1e6).toFixed(1), sealed })}\n`,
      );
      if (missing.length > 0) process.stdout.write(`${say('missing', { n: missing.length })}\n`);
    } else {
      const replace = values.replace ?? false;
      const outcome = await restore(settings, resolve(file), { passphrase, replace });
      const { files, rows, createdAt, aside, missing } = outcome;
      process.stdout.write(`${say('restored', { at: createdAt, files, rows })}\n`);
      if (aside !== undefined) process.stdout.write(`${say('aside', { folder: aside })}\n`);
      if (missing.length > 0) process.stdout.write(`${say('missing', { n: missing.length })}\n`);
    }
    process.exit(0);
  } catch (error) {
    process.stderr.write(`${sentenceOf(error, say, languageOfSystem(env))}\n`);
    process.exit(REFUSED);
  }
}

/** A sentence that is ready to be told. */
class Refusal extends Error {
  override readonly name = 'Refusal';
}

function readOptions(args: readonly string[]) {
  try {
    return parseArgs({
      args: [...args],
      allowPositionals: true,
      options: {
        data: { type: 'string' },
        's3-bucket-url': { type: 'string' },
        'passphrase-file': { type: 'string' },
        replace: { type: 'boolean' },
      },
    });
  } catch {
    return { values: {}, positionals: [] };
  }
}

/** A folder gets a file named by the day and time. */
function archivePath(place: string): string {
  const path = resolve(place);
  if (!existsSync(path) || !statSync(path).isDirectory()) return path;
  const stamp = new Date().toISOString().slice(0, 19).replaceAll(/[-:]/g, '').replace('T', '-');
  return join(path, `posebox-${stamp}.pbbackup`);
}

/** From a file or a variable only: options can be seen by everybody on the computer. */
async function passphraseOf(file: string | undefined, env: Environment): Promise<string | undefined> {
  const text = file === undefined ? env.POSEBOX_BACKUP_PASSPHRASE : await readFile(resolve(file), 'utf8');
  return text?.replace(/\r?\n$/, '') || undefined;
}

function sentenceOf(
  error: unknown,
  say: (name: keyof typeof BACKUP_TEXTS, values?: Readonly<Record<string, string | number>>) => string,
  language: Language,
): string {
  if (error instanceof Refusal) return error.message;
  if (error instanceof ArchiveRefused) return say(error.fault);
  if (error instanceof NothingToBackUp) return say('nothing');
  if (error instanceof ErasedMeanwhile) return say('erasedMeanwhile');
  if (error instanceof DataThere) return say('dataThere', { folder: error.message });
  if (error instanceof FolderInUse) return say('inUse', { folder: error.message });
  if (error instanceof InvalidSetting) return settingSentence(error, language);
  const { code, path } = error as NodeJS.ErrnoException;
  if (code === 'ENOENT' && path !== undefined) return say('noFile', { file: path });
  return say('failed', { reason: error instanceof Error ? error.message : String(error) });
}
