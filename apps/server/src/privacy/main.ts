import { resolve } from 'node:path';
import { createInterface } from 'node:readline/promises';
import { runPrivacyCommand } from './privacy-command.ts';

/** This file is built to apps/server/dist/privacy.mjs; everything else is found from there. */
const here = import.meta.dirname;

async function ask(question: string): Promise<string> {
  const lines = createInterface({ input: process.stdin, output: process.stdout });
  return lines.question(question).finally(() => lines.close());
}

// Not awaited: parts that are loaded later import from this file, and would wait for it to end.
void runPrivacyCommand(
  process.argv.slice(2),
  process.env,
  {
    root: resolve(here, '../../..'),
    computeEntry: resolve(here, 'compute.mjs'),
    clipEntry: resolve(here, 'clip.mjs'),
  },
  {
    tell: (line) => void process.stdout.write(`${line}\n`),
    complain: (line) => void process.stderr.write(`${line}\n`),
    ...(process.stdin.isTTY && { ask }),
  },
).then((code) => process.exit(code));
