import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import {
  ACCOUNT_COMMAND_TEXTS,
  AUDIT_COMMAND_TEXTS,
  BACKUP_TEXTS,
  COMMAND_TEXTS,
  fill,
  KEYS_TEXTS,
  PERSON_COMMAND_TEXTS,
  SERVER_OPTION_TEXTS,
  type Text,
  VIDEO_COMMAND_TEXTS,
} from '@posebox/texts';
import type { Command } from 'commander';
import type { Surroundings } from '../surroundings.ts';

type OptionText = keyof typeof SERVER_OPTION_TEXTS;
type Options = readonly (readonly [flags: string, text: OptionText])[];

const DATA: Options = [
  ['--data <folder>', 'data'],
  ['--s3-bucket-url <url>', 'bucket'],
];
const SERVE: Options = [
  ['--port <number>', 'port'],
  ['--host <address>', 'host'],
  ...DATA,
  ['--no-worker', 'noWorker'],
  ['--tls', 'tls'],
  ['--tls-cert <file>', 'tlsCert'],
  ['--tls-key <file>', 'tlsKey'],
];
const PASSPHRASE: Options = [['--passphrase-file <file>', 'passphrase']];
const ONLY_DATA: Options = [['--data <folder>', 'data']];
const AUDIT_LIST: Options = [
  ['--limit <number>', 'limit'],
  ['--about <what>', 'about'],
  ['--json', 'jsonLines'],
  ...ONLY_DATA,
];
const EXPORT: Options = [['-o, --out <file>', 'out'], ['--lang <language>', 'reportLanguage'], ...DATA];
const ERASE: Options = [['--keep-clips', 'keepClips'], ['--yes', 'yes'], ...DATA];

/**
 * Adds the commands that the server's own programs do, in this very process: `serve`, `worker`, `account`, `backup`,
 * `restore`, `key`, `audit` and `person`. Their options are named here for the help; the programs read them as they were typed.
 */
export function addServerCommands(program: Command, { root, language }: Surroundings): void {
  const add = (
    parent: Command,
    nameAndArguments: string,
    about: Text,
    options: Options,
    [file, ...before]: readonly string[],
  ) => {
    const command = parent.command(nameAndArguments).description(fill(about, language));
    for (const [flags, text] of options) command.option(flags, fill(SERVER_OPTION_TEXTS[text], language));
    command.action(async () => {
      const typed = process.argv.slice(process.argv.indexOf(command.name(), 2) + 1);
      process.argv = [process.argv[0] ?? '', process.argv[1] ?? '', ...before, ...typed];
      await import(/* @vite-ignore */ pathToFileURL(join(root, `apps/server/dist/${file}.mjs`)).href);
    });
    return command;
  };
  const argument = (command: Command, text: OptionText, name = '<file>') =>
    command.argument(name, fill(SERVER_OPTION_TEXTS[text], language));

  const account = program.command('account').description(fill(ACCOUNT_COMMAND_TEXTS.about, language));
  add(account, 'code', ACCOUNT_COMMAND_TEXTS.codeAbout, ONLY_DATA, ['account', 'code']);
  add(account, 'reset', ACCOUNT_COMMAND_TEXTS.resetAbout, ONLY_DATA, ['account', 'reset']);
  add(program, 'serve', COMMAND_TEXTS.serveAbout, SERVE, ['main']);
  add(program, 'worker', VIDEO_COMMAND_TEXTS.workerAbout, DATA, ['worker']);
  const backup = [...DATA, ...PASSPHRASE];
  argument(add(program, 'backup', BACKUP_TEXTS.backupAbout, backup, ['backup', 'backup']), 'backupFile');
  const restore: Options = [['--replace', 'replace'], ...backup];
  argument(add(program, 'restore', BACKUP_TEXTS.restoreAbout, restore, ['backup', 'restore']), 'restoreFile');
  const key = program.command('key').description(fill(KEYS_TEXTS.about, language));
  argument(add(key, 'new', KEYS_TEXTS.newAbout, [], ['keys', 'new']), 'keyFile');
  add(key, 'renew', KEYS_TEXTS.renewAbout, DATA, ['keys', 'renew']);
  const audit = program.command('audit').description(fill(AUDIT_COMMAND_TEXTS.about, language));
  add(audit, 'list', AUDIT_COMMAND_TEXTS.listAbout, AUDIT_LIST, ['privacy', 'audit', 'list']);
  add(audit, 'verify', AUDIT_COMMAND_TEXTS.verifyAbout, ONLY_DATA, ['privacy', 'audit', 'verify']);
  const person = program.command('person').description(fill(PERSON_COMMAND_TEXTS.about, language));
  const taken = add(person, 'export', PERSON_COMMAND_TEXTS.exportAbout, EXPORT, [
    ...['privacy', 'person', 'export'],
  ]);
  argument(taken, 'who', '<who>');
  const erased = add(person, 'erase', PERSON_COMMAND_TEXTS.eraseAbout, ERASE, [
    ...['privacy', 'person', 'erase'],
  ]);
  argument(erased, 'who', '<who>');
}
