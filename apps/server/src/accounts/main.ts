import { resolve } from 'node:path';
import { showOwnerCode } from './show-owner-code.ts';

/** This file is built to apps/server/dist/account.mjs. */
const here = import.meta.dirname;

await showOwnerCode(process.argv.slice(2), process.env, {
  root: resolve(here, '../../..'),
  computeEntry: '',
  clipEntry: '',
});
