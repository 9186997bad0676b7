import { readFile } from 'node:fs/promises';
import { cpus } from 'node:os';
import { type AnyModelName, MODEL_NAMES } from '@posebox/body';
import { decodePhoto } from '@posebox/media';
import { fill, MODEL_COMMAND_TEXTS } from '@posebox/texts';
import { openPoseEstimator, type PoseEstimator } from '@posebox/vision';
import { importOpenVino, loadOwnModel, openLook, openModelCard } from '@posebox/vision/node';
import { openOwnPoseEstimator } from '@posebox/vision/own-model';
import { photoReason } from '../photo/photo-command.ts';
import { EXIT_CODES, type Surroundings } from '../surroundings.ts';
import { modelReason } from './model-reason.ts';

export interface BenchModelOptions {
  readonly photo: string;
  readonly rounds: number;
  readonly json: boolean;
}

/** One model's times on one photo, milliseconds. */
interface Measured {
  readonly name: string;
  readonly networksMs: number[];
  readonly wholeMs: number[];
  people: number;
}

interface Runner extends Measured {
  readonly model: AnyModelName;
  readonly estimator: PoseEstimator;
}

/**
 * `posebox model bench`: PoseBox's models and one's own on one photo, in turn, so that whatever else the computer does meets all
 * alike. The first run of each isn't counted.
 *
 * @returns the exit code
 */
export async function benchModel(
  surroundings: Surroundings,
  cardPath: string,
  { photo, rounds, json }: BenchModelOptions,
): Promise<number> {
  const { language, modelsFolder } = surroundings;
  let openVinoSentence: string | null = null;
  const runners: Runner[] = [];
  try {
    const image = await decodePhoto(await readFile(photo));
    const look = await openLook(modelsFolder);
    const ours = openPoseEstimator(look);
    const runner = (name: string, model: AnyModelName, estimator: PoseEstimator): Runner => ({
      ...{ name, model, estimator },
      ...{ networksMs: [], wholeMs: [], people: 0 },
    });
    for (const name of MODEL_NAMES) runners.push(runner(name, name, ours));
    const files = await openModelCard(cardPath);
    const own = await loadOwnModel(files, { runtime: 'onnxruntime' });
    runners.push(runner(own.name, own.name, openOwnPoseEstimator(own, look)));
    const hasOpenVino = await importOpenVino().then(
      () => true,
      () => false,
    );
    if (hasOpenVino) {
      const onOpenVino = await loadOwnModel(files, { runtime: 'openvino' });
      runners.push(runner(`${own.name} OpenVINO`, own.name, openOwnPoseEstimator(onOpenVino, look)));
    } else openVinoSentence = fill(MODEL_COMMAND_TEXTS.noOpenVino, language);
    for (let round = 0; round <= rounds; round++) {
      for (const one of runners) await runOnce(one, image, round > 0);
    }
  } catch (error) {
    process.stderr.write(`${modelReason(error, surroundings) ?? photoReason(error, surroundings)}\n`);
    return EXIT_CODES.someFailed;
  }
  const cpu = cpus()[0]?.model ?? '';
  if (json) {
    const models = runners.map(({ name, people, networksMs, wholeMs }) => ({
      ...{ name, people },
      networksMs: spreadOf(networksMs),
      wholeMs: spreadOf(wholeMs),
    }));
    process.stdout.write(`${JSON.stringify({ cpu, rounds, models })}\n`);
    return EXIT_CODES.done;
  }
  process.stdout.write(`${fill(MODEL_COMMAND_TEXTS.benchHead, language, { cpu, rounds })}\n`);
  process.stdout.write(tableOf(runners, language));
  if (openVinoSentence) process.stderr.write(`${openVinoSentence}\n`);
  return EXIT_CODES.done;
}

async function runOnce(runner: Runner, image: Awaited<ReturnType<typeof decodePhoto>>, counts: boolean) {
  const startMs = performance.now();
  const { people, stagesMs } = await runner.estimator.estimate(image, {
    model: runner.model,
    mode: 'standard',
    people: 10,
    minConfidence: 0.5,
    segmentation: false,
  });
  const wholeMs = performance.now() - startMs;
  runner.people = people.length;
  if (!counts) return;
  runner.wholeMs.push(wholeMs);
  runner.networksMs.push(stagesMs.detect + stagesMs.landmark);
}

/** Median and 90th percentile. */
function spreadOf(valuesMs: readonly number[]): { readonly p50: number; readonly p90: number } {
  const sorted = [...valuesMs].sort((a, b) => a - b);
  const at = (share: number) => sorted[Math.min(sorted.length - 1, Math.floor(share * sorted.length))]!;
  return { p50: Math.round(at(0.5) * 10) / 10, p90: Math.round(at(0.9) * 10) / 10 };
}

function tableOf(measured: readonly Measured[], language: Surroundings['language']): string {
  const head = (['benchModel', 'benchNetworks', 'benchWhole', 'benchPeople'] as const).map((name) =>
    fill(MODEL_COMMAND_TEXTS[name], language),
  );
  const timesOf = (valuesMs: readonly number[]) => {
    const { p50, p90 } = spreadOf(valuesMs);
    return `${p50.toFixed(1)} (${p90.toFixed(1)})`;
  };
  const rows = measured.map(({ name, networksMs, wholeMs, people }) => [
    ...[name, timesOf(networksMs), timesOf(wholeMs), String(people)],
  ]);
  return [head, ...rows].map((cells) => `${cells.join('\t')}\n`).join('');
}
