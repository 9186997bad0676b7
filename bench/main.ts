import { join } from 'node:path';
import { sharedFolder } from '../tests/support/shared-folder.ts';
import { resultsFolder } from './report/results-folder.ts';

const COMMANDS: Readonly<Record<string, { what: string; run: (args: readonly string[]) => Promise<void> }>> =
  {
    synthetic: {
      what: 'write labelled sets (turned, tilted, cut, small, groups, dark) made from the shared photos',
      run: async ([out]) => {
        const { writeSyntheticSets } = await import('./synthetic/main.ts');
        await writeSyntheticSets(sharedFolder, out ?? join(resultsFolder, 'synthetic'));
      },
    },
  };

const [name = '', ...args] = process.argv.slice(2);
const command = COMMANDS[name];
if (command === undefined) {
  console.log('npm run bench -- NAME\n');
  for (const [key, { what }] of Object.entries(COMMANDS)) console.log(`  ${key.padEnd(12)} ${what}`);
  process.exitCode = name === '' ? 0 : 2;
} else {
  await command.run(args);
}
