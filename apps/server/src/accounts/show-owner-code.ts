import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { ACCOUNT_COMMAND_TEXTS, fill, languageOfSystem } from '@posebox/texts';
import { openDatabase } from '../plugins/external/database.ts';
import { createAccountRepository } from '../repositories/account-repository.ts';
import { ACTORS, createAuditRepository } from '../repositories/audit-repository.ts';
import { createOwnerCodeRepository, OWNER_CODE_MINUTES } from '../repositories/owner-code-repository.ts';
import { type ProgramFolders, readSettings } from '../settings.ts';

/**
 * `posebox account code` and `posebox account reset`: a one-time code for whoever may use this computer's terminal and
 * read its data folder. Ends with code 1 when there is nothing to do or no database to do it in.
 */
export async function showOwnerCode(
  [what = '', ...args]: readonly string[],
  env: Readonly<Record<string, string | undefined>>,
  folders: ProgramFolders,
): Promise<void> {
  const language = languageOfSystem(env);
  const say = (
    name: keyof typeof ACCOUNT_COMMAND_TEXTS,
    values: Readonly<Record<string, string | number>> = {},
  ) => fill(ACCOUNT_COMMAND_TEXTS[name], language, values);
  const fail = (name: keyof typeof ACCOUNT_COMMAND_TEXTS) => {
    process.stderr.write(`${say(name)}\n`);
    process.exitCode = 1;
  };
  const { videos } = readSettings(args, env, folders);
  const urlFile = join(videos.dataFolder, 'database/url');
  const url = videos.databaseUrl ?? (await readFile(urlFile, 'utf8').catch(() => undefined));
  const database = url === undefined ? undefined : await openDatabase(url).catch(() => undefined);
  if (!database) return fail('noDatabase');
  try {
    const hasOwner = await createAccountRepository(database).hasOwner();
    const purpose = what === 'reset' ? 'reset' : 'set_up';
    if (purpose === 'set_up' && hasOwner) return fail('hasOwner');
    if (purpose === 'reset' && !hasOwner) return fail('hasNone');
    const code = await createOwnerCodeRepository(database).issue(purpose);
    const shown = { actor: ACTORS.thisComputer, action: 'account.code_shown' } as const;
    await createAuditRepository(database).add(shown);
    const sentence = purpose === 'reset' ? 'reset' : 'code';
    process.stdout.write(`${say(sentence, { code, minutes: OWNER_CODE_MINUTES })}\n`);
  } finally {
    await database.destroy();
  }
}
