import { resolve } from 'node:path';
import { languageOfSystem } from '@posebox/texts';
import { createProgram } from './program.ts';

// Before anything else: the inference library reads it when it is loaded.
process.env.ORT_DISABLE_TELEMETRY = '1';

/** This file is built to apps/cli/dist/posebox.mjs; everything else is found from there. */
const root = resolve(import.meta.dirname, '../../..');

// Not awaited: parts that are loaded later import from this file, and would wait for it to end.
void createProgram({
  root,
  modelsFolder: resolve(process.env.POSEBOX_MODELS || resolve(root, 'models/built')),
  language: languageOfSystem(process.env),
}).parseAsync();
