import { join } from 'node:path';
import { parseArgs } from 'node:util';
import { sharedFolder } from '../tests/support/shared-folder.ts';
import { PeerUnavailable } from './peer/environment.ts';
import { publish } from './report/report.ts';
import { resultsFolder } from './report/results-folder.ts';

const HELP = `npm run bench -- NAME [options]

  photo         photos a second, latency and CPU time beside the tutorial service (Flask + MediaPipe)
  setup         only make the tutorial service's Python environment
  accuracy      people found, key points, confidence and cost of each mode on labelled photos
  synthetic     write labelled sets (turned, tilted, cut, small, groups, dark) made from the shared photos

  --rounds N    alternating rounds (5)          --seconds S   length of a round (6)
  --source F    photo of one person to make the measured photos from (tests/assets/astronaut.png)
  --only W      posebox or peer                 --cell NAME   only cells whose name holds NAME
  --out DIR     where sets are written
  --labels F --photos DIR   COCO key-points file and its photos; --empty DIR   pictures without people
  --recipes L   mode:model:people, separated by commas (standard:full:20)
`;

const { values: options, positionals } = parseArgs({
  allowPositionals: true,
  options: {
    rounds: { type: 'string', default: '5' },
    seconds: { type: 'string', default: '6' },
    source: { type: 'string' },
    only: { type: 'string' },
    cell: { type: 'string' },
    out: { type: 'string' },
    labels: { type: 'string' },
    photos: { type: 'string' },
    empty: { type: 'string' },
    recipes: { type: 'string' },
  },
});

/** What each name does; parts are loaded only when they are asked for. */
const COMMANDS: Readonly<Record<string, () => Promise<void>>> = {
  photo: async () => {
    const { measurePhotos } = await import('./cells/photo.ts');
    const { rounds, seconds, source, only, cell } = options;
    await publish(
      await measurePhotos({
        rounds: Number(rounds),
        seconds: Number(seconds),
        ...(source === undefined ? {} : { source }),
        ...(only === 'posebox' || only === 'peer' ? { only } : {}),
        ...(cell === undefined ? {} : { cell }),
      }),
    );
  },
  setup: async () => {
    const { peerPrograms } = await import('./peer/environment.ts');
    console.log(`The peer's Python: ${(await peerPrograms()).python}`);
  },
  accuracy: async () => {
    const { measureAccuracy } = await import('./accuracy/measure-accuracy.ts');
    const { labels, photos, empty, recipes } = options;
    await publish(
      await measureAccuracy({
        sharedFolder,
        syntheticFolder: join(resultsFolder, 'synthetic'),
        ...(labels === undefined ? {} : { labels }),
        ...(photos === undefined ? {} : { photos }),
        ...(empty === undefined ? {} : { empty }),
        ...(recipes === undefined ? {} : { recipes }),
      }),
    );
  },
  synthetic: async () => {
    const { writeSyntheticSets } = await import('./synthetic/main.ts');
    await writeSyntheticSets(sharedFolder, options.out ?? join(resultsFolder, 'synthetic'));
  },
};

const command = COMMANDS[positionals[0] ?? ''];
if (command === undefined) {
  console.log(HELP);
  process.exitCode = positionals.length === 0 ? 0 : 2;
} else {
  await command().catch((error: unknown) => {
    if (!(error instanceof PeerUnavailable)) throw error;
    console.error(error.message);
    process.exitCode = 3;
  });
}
