import { DOCTOR_TEXTS } from '@posebox/texts';
import { EXIT_CODES, type Surroundings, say } from '../surroundings.ts';
import type { Finding } from './finding.ts';
import { examineModels } from './models.ts';
import { examineConnections, examineTelemetry } from './network.ts';
import { examinePlace } from './place.ts';
import {
  examineBuilt,
  examineDatabase,
  examineDataFolder,
  examineImages,
  examineInference,
  examineNode,
  examineVideo,
} from './programs.ts';

import {
  examineCertificate,
  examineClock,
  examineDisk,
  examineFiles,
  examineRunning,
  examineWorkers,
} from './running.ts';

const MARKS = { good: '✓', note: '–', bad: '✗' } as const;

/**
 * `posebox doctor`: what is here, what is missing, whether the engine works and whether anything could reach the
 * network. The network is looked at last, when the engine has run.
 *
 * @returns the exit code
 */
export async function examine(surroundings: Surroundings, json: boolean): Promise<number> {
  const startMs = Date.now();
  const findings = [
    await examineNode(),
    await examineInference(surroundings),
    await examineImages(surroundings),
    await examineModels(surroundings),
    await examineBuilt(surroundings, 'service', 'apps/server/dist/main.mjs'),
    await examineBuilt(surroundings, 'pages', 'apps/web/dist/index.html'),
    await examineDataFolder(surroundings),
    await examineVideo(surroundings),
    await examineDatabase(surroundings),
    await examineFiles(surroundings),
    await examineDisk(surroundings),
    await examineWorkers(surroundings),
    await examineCertificate(surroundings),
    await examineClock(surroundings),
    await examineRunning(surroundings),
    ...(await examinePlace(surroundings, startMs)),
    await selfTest(surroundings),
    await examineTelemetry(surroundings, startMs),
    await examineConnections(surroundings),
  ];
  const bad = findings.filter(({ state }) => state === 'bad').length;
  const text = json
    ? JSON.stringify({ findings, good: bad === 0 }, null, 2)
    : report(surroundings, findings, bad);
  process.stdout.write(`${text}\n`);
  return bad === 0 ? EXIT_CODES.done : EXIT_CODES.unusable;
}

/** Loaded only here: where a library is missing, the other findings are still told. */
async function selfTest(surroundings: Surroundings): Promise<Finding> {
  try {
    const { examineEngine } = await import('./self-test.ts');
    return await examineEngine(surroundings);
  } catch (error) {
    return { name: 'selfTest', state: 'bad', value: error instanceof Error ? error.message : String(error) };
  }
}

function report(surroundings: Surroundings, findings: readonly Finding[], bad: number): string {
  const lines = findings.flatMap(({ name, state, value }) => {
    const { name: title, remedy } = DOCTOR_TEXTS[name];
    const line = `${MARKS[state]} ${title[surroundings.language]}: ${value}`;
    return state === 'good' ? [line] : [line, `    ${remedy[surroundings.language]}`];
  });
  const verdict =
    bad === 0 ? say(surroundings, 'doctorGood') : say(surroundings, 'doctorBad', { count: bad });
  return [...lines, '', verdict].join('\n');
}
