import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { ACCOUNT_COMMAND_TEXTS, fill } from '@posebox/texts';
import type { Command } from 'commander';
import type { Surroundings } from '../surroundings.ts';

/** Adds `posebox account`: codes for the owner of a place, shown to whoever sits at its computer. */
export function addAccount(program: Command, { root, language }: Surroundings): void {
  const text = (name: keyof typeof ACCOUNT_COMMAND_TEXTS) => fill(ACCOUNT_COMMAND_TEXTS[name], language);
  const account = program.command('account').description(text('about'));
  for (const [name, about] of [
    ['code', 'codeAbout'],
    ['reset', 'resetAbout'],
  ] as const) {
    account
      .command(name)
      .description(text(about))
      .allowUnknownOption()
      .helpOption(false)
      .argument('[options...]')
      .action(async (options: string[]) => {
        process.argv = [process.argv[0] ?? '', process.argv[1] ?? '', name, ...options];
        await import(/* @vite-ignore */ pathToFileURL(join(root, 'apps/server/dist/account.mjs')).href);
      });
  }
}
