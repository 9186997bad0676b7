import { resolve } from 'node:path';
import { languageOfSystem } from '@posebox/texts';
import { settingSentence } from '../setting-sentence.ts';
import { InvalidSetting } from '../settings.ts';
import { showOwnerCode } from './show-owner-code.ts';

/** This file is built to apps/server/dist/account.mjs. */
const here = import.meta.dirname;

try {
  await showOwnerCode(process.argv.slice(2), process.env, {
    root: resolve(here, '../../..'),
    computeEntry: '',
    clipEntry: '',
  });
} catch (error) {
  if (!(error instanceof InvalidSetting)) throw error;
  process.stderr.write(`${settingSentence(error, languageOfSystem(process.env))}\n`);
  process.exitCode = 1;
}
