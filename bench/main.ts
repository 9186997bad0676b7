import { join } from 'node:path';
import { parseArgs } from 'node:util';
import { sharedFolder } from '../tests/support/shared-folder.ts';
import { PeerUnavailable } from './peer/environment.ts';
import { publish, type Report } from './report/report.ts';
import { resultsFolder } from './report/results-folder.ts';

const HELP = `npm run bench -- NAME [options]

  photo         photos a second, latency and CPU time beside the tutorial service (Flask + MediaPipe)
  concurrency   16 clients with different photos: does each get its own answer?
  memory        memory of the whole service after 200 photos
  stages        where the time of a photo goes, beside the two networks alone
  video         frames a second beside a plain Python script (OpenCV + MediaPipe), stage by stage
  video-memory  memory of the whole process tree over a 30-minute clip
  video-load    how photos are answered while ten people's videos are queued
  rehabilitation  how quickly the records of 5,000 patients with 200 sessions each are answered
  tryon         POST /api/tryon for 20 pairs of photo and garment: time and memory
  tryon-live    frames a second before the camera with a garment beside pose alone (needs Chromium)
  faults        damaged images, huge bodies, slow uploads, killed processes
  live          the engine in the browser beside MediaPipe's tasks-vision, and the live page (needs Chromium)
  live-memory   memory of the browser while the live page runs (ten minutes)
  all           all of the above, one after another
  setup         only make the tutorial service's Python environment
  mixed         everything at once while random parts are killed: wrong, lost, hanging, memory (an hour)
  fuzz          100,000 broken images, clips, tracks, networks, rules and requests against a real service
  video-faults  workers, databases and stores of videos killed over and over (the tests of it, in full)
  accuracy      people found, key points, confidence and cost of each mode on labelled photos
  synthetic     write labelled sets (turned, tilted, cut, small, groups, dark, empty) made from the shared photos

  --rounds N    alternating rounds (5)          --seconds S   length of a round (6)
  --source F    photo of one person to make the measured photos from (tests/assets/astronaut.png)
  --only W      posebox or peer                 --cell NAME   only cells whose name holds NAME
  --images N    damaged images that faults sends (10000)
  --duration S  length of the concurrency run (60), of the killing (20) and of live-memory (600)
  --fps N       frames a second of the 30-minute clip (30)
  --minutes M   length of mixed (60)            --kills N     parts that it kills (100)
  --seed N      makes its kills again           --count N     broken inputs of fuzz (100000)
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
    images: { type: 'string', default: '10000' },
    duration: { type: 'string' },
    out: { type: 'string' },
    labels: { type: 'string' },
    photos: { type: 'string' },
    empty: { type: 'string' },
    recipes: { type: 'string' },
    fps: { type: 'string', default: '30' },
    minutes: { type: 'string', default: '60' },
    kills: { type: 'string', default: '100' },
    seed: { type: 'string' },
    count: { type: 'string', default: '100000' },
  },
});

const rounds = Number(options.rounds);
const seconds = Number(options.seconds);
const only: { only?: 'posebox' | 'peer' } =
  options.only === 'posebox' || options.only === 'peer' ? { only: options.only } : {};

/** The measurements that `all` runs; parts are loaded only when they are asked for. */
const MEASUREMENTS: Readonly<Record<string, () => Promise<Report>>> = {
  photo: async () => {
    const { measurePhotos } = await import('./cells/photo.ts');
    const { source, cell } = options;
    return measurePhotos({
      rounds,
      seconds,
      ...only,
      ...(source === undefined ? {} : { source }),
      ...(cell === undefined ? {} : { cell }),
    });
  },
  concurrency: async () => {
    const { measureConcurrency } = await import('./cells/concurrency.ts');
    return measureConcurrency({ seconds: Number(options.duration ?? 60), ...only });
  },
  memory: async () => {
    const { measureMemory } = await import('./cells/memory.ts');
    return measureMemory(only);
  },
  stages: async () => {
    const { measureStages } = await import('./cells/stages.ts');
    return measureStages({ rounds, seconds });
  },
  video: async () => {
    const { measureVideos } = await import('./cells/video.ts');
    const { source, cell } = options;
    return measureVideos({
      rounds,
      ...only,
      ...(source === undefined ? {} : { source }),
      ...(cell === undefined ? {} : { cell }),
    });
  },
  'video-memory': async () => {
    const { measureVideoMemory } = await import('./cells/video-memory.ts');
    const { source } = options;
    return measureVideoMemory({
      framesPerS: Number(options.fps),
      ...(source === undefined ? {} : { source }),
    });
  },
  'video-load': async () => {
    const { measureVideoLoad } = await import('./cells/video-load.ts');
    return measureVideoLoad({ seconds });
  },
  faults: async () => {
    const { measureFaults } = await import('./cells/faults.ts');
    return measureFaults({ images: Number(options.images), seconds: Number(options.duration ?? 20) });
  },
  rehabilitation: async () => {
    const { measureRehabilitation } = await import('./cells/rehabilitation.ts');
    return measureRehabilitation({ patients: 5_000, sessionsEach: 200, requests: 200 });
  },
  tryon: async () => {
    const { measureTryOn } = await import('./cells/tryon.ts');
    return measureTryOn();
  },
  'tryon-live': async () => {
    const { measureTryOnLive } = await import('./cells/tryon-live.ts');
    return measureTryOnLive({ rounds, seconds });
  },
  live: async () => {
    const { measureLive } = await import('./cells/live.ts');
    return measureLive({ rounds, seconds });
  },
  'live-memory': async () => {
    const { measureLiveEndurance } = await import('./cells/live.ts');
    return measureLiveEndurance({ minutes: Number(options.duration ?? 600) / 60 });
  },
};

const COMMANDS: Readonly<Record<string, () => Promise<void>>> = {
  ...Object.fromEntries(
    Object.entries(MEASUREMENTS).map(([name, measure]) => [name, async () => publish(await measure())]),
  ),
  all: async () => {
    for (const measure of Object.values(MEASUREMENTS)) await publish(await measure());
  },
  setup: async () => {
    const { peerPrograms } = await import('./peer/environment.ts');
    console.log(`The peer's Python: ${(await peerPrograms()).python}`);
  },
  'video-faults': async () => {
    const { runVideoFaults } = await import('./cells/video-faults.ts');
    process.exitCode = runVideoFaults();
  },
  mixed: async () => {
    const { measureMixed } = await import('./cells/mixed.ts');
    const seed = Number(options.seed ?? Math.floor(Math.random() * 1e9));
    const { minutes, kills } = options;
    await publish(await measureMixed({ minutes: Number(minutes), kills: Number(kills), seed }));
  },
  fuzz: async () => {
    const { measureFuzz } = await import('./cells/fuzz.ts');
    const { cell, seed = '1' } = options;
    const count = Number(options.count);
    await publish(await measureFuzz({ count, seed: Number(seed), ...(cell === undefined ? {} : { cell }) }));
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
