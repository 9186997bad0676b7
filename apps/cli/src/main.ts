import { resolve } from 'node:path';
import { languageOfSystem } from '@posebox/texts';
import { createProgram } from './program.ts';

// Before anything else: the inference library reads it when it is loaded.
process.env.ORT_DISABLE_TELEMETRY = '1';

// npm starts it in PoseBox's folder; files are named from the folder in which the command was typed.
if (process.env.npm_lifecycle_event === 'posebox' && process.env.INIT_CWD)
  process.chdir(process.env.INIT_CWD);

/** This file is built to apps/cli/dist/posebox.mjs; everything else is found from there. */
const root = resolve(import.meta.dirname, '../../..');

// Not awaited: parts that are loaded later import from this file, and would wait for it to end.
void createProgram({
  root,
  modelsFolder: resolve(process.env.POSEBOX_MODELS || resolve(root, 'models/built')),
  language: languageOfSystem(process.env),
}).parseAsync();
