import { existsSync } from 'node:fs';
import { readFile, rm, writeFile } from 'node:fs/promises';
import {
  actionModelToOnnx,
  checkpointFromBytes,
  checkpointToBytes,
  DEFAULT_TRAINING,
  dataSetQuality,
  type LearningClip,
  type NetworkKind,
  type TrainedActions,
  type TrainingProgress,
  trainActions,
} from '@posebox/actions';
import cliPackage from '../../package.json' with { type: 'json' };
import { EXIT_CODES, type Surroundings } from '../surroundings.ts';
import { actionReason, openActionReader, sayAside, tell } from './action-files.ts';
import { learningClips } from './learning-clips.ts';
import { reportLines } from './report-lines.ts';

export interface TrainCommandOptions {
  readonly out: string;
  readonly kind: NetworkKind;
  readonly seed: number;
  readonly epochs: number;
  readonly report: boolean;
  readonly json: boolean;
}

/**
 * `posebox actions train`: a model and its report from a folder of clips. Interrupted, it keeps where it stood beside the
 * model's place, and the same command goes on from there.
 *
 * @returns the exit code
 */
export async function trainFolder(
  surroundings: Surroundings,
  folder: string,
  options: TrainCommandOptions,
): Promise<number> {
  const abort = new AbortController();
  process.once('SIGINT', () => abort.abort(new Error('interrupted')));
  const reader = openActionReader(surroundings, abort.signal);
  try {
    const clips = await learningClips(surroundings, folder, reader);
    if (clips.length === 0) throw new Error(tell(surroundings, 'noClips', { folder }));
    for (const { label, clips: count, people } of dataSetQuality(clips).classes) {
      sayAside(surroundings, 'classes', { label, clips: count, people });
    }
    const startMs = performance.now();
    const trained = await learnt(surroundings, clips, options, abort.signal);
    if (!trained) return EXIT_CODES.interrupted;
    await writeFile(options.out, actionModelToOnnx(trained.model));
    const { report } = trained;
    if (report) await writeFile(reportPath(options.out), `${JSON.stringify(report, null, 2)}\n`);
    if (report && options.json) process.stdout.write(`${JSON.stringify(report, null, 2)}\n`);
    else if (report) process.stdout.write(`${reportLines(surroundings, report).join('\n')}\n`);
    const seconds = ((performance.now() - startMs) / 1000).toFixed(1);
    sayAside(surroundings, 'written', { file: options.out, seconds });
    return EXIT_CODES.done;
  } catch (error) {
    if (abort.signal.aborted) return EXIT_CODES.interrupted;
    process.stderr.write(`${actionReason(error, surroundings)}\n`);
    return EXIT_CODES.someFailed;
  } finally {
    await reader.close();
  }
}

/** Null when it was interrupted; where it stood is kept then. */
async function learnt(
  surroundings: Surroundings,
  clips: readonly LearningClip[],
  { out, kind, seed, epochs, report }: TrainCommandOptions,
  signal: AbortSignal,
): Promise<TrainedActions | null> {
  const kept = `${out}.checkpoint`;
  const from = existsSync(kept) ? checkpointFromBytes(await readFile(kept)) : null;
  if (from) sayAside(surroundings, 'resumed', { file: kept });
  const options = { ...DEFAULT_TRAINING, kind, seed, epochs, evaluate: report, baselines: report };
  const steps = trainActions(clips, options, { engineVersion: cliPackage.version }, from);
  let told = 0;
  for (let step = steps.next(); ; step = steps.next()) {
    if (step.done) {
      await rm(kept, { force: true });
      return step.value;
    }
    told = tellProgress(surroundings, step.value, told);
    // Lets an interruption through.
    await new Promise((resolve) => setImmediate(resolve));
    if (!signal.aborted) continue;
    await writeFile(kept, checkpointToBytes(step.value.checkpoint()));
    sayAside(surroundings, 'paused', { file: kept });
    return null;
  }
}

/** Every tenth of the way. */
function tellProgress(surroundings: Surroundings, { share, stage }: TrainingProgress, told: number): number {
  const tenth = Math.floor(share * 10);
  if (tenth <= told) return told;
  const name = stage === 'model' ? 'learningModel' : stage;
  sayAside(surroundings, 'progress', { percent: tenth * 10, stage: tell(surroundings, name) });
  return tenth;
}

const reportPath = (out: string) => `${out.replace(/\.onnx$/, '')}.report.json`;
