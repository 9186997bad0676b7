import { mkdir, stat } from 'node:fs/promises';
import { basename, dirname, join, parse } from 'node:path';
import { type LabelKind, type ModelName, type SkeletonStyle, TrackProblem } from '@posebox/body';
import {
  analyseClip,
  type ClipBackground,
  type ClipEngine,
  type ClipExportName,
  type ClipMode,
  type ClipRequest,
  DEFAULT_CLIP_REQUEST,
  openClipEngine,
  renderClip,
} from '@posebox/clip';
import { ExchangeProblem } from '@posebox/exchange';
import { type FfmpegTools, findFfmpeg, VideoProblem } from '@posebox/media/video';
import type { SmoothingPurpose } from '@posebox/motion';
import {
  EXCHANGE_PROBLEMS,
  fill,
  type ProblemText,
  VIDEO_COMMAND_TEXTS,
  VIDEO_PROBLEMS,
  VIDEO_WARNINGS,
} from '@posebox/texts';
import { EXIT_CODES, type Surroundings, say } from '../surroundings.ts';
import { writeExtras } from './clip-extras.ts';
import { writeExport } from './write-export.ts';

export interface VideoCommandOptions {
  readonly out?: string;
  readonly json: boolean;
  readonly gif: boolean;
  readonly webp: boolean;
  readonly sheet: boolean;
  readonly export: readonly ClipExportName[];
  readonly model: ModelName;
  readonly mode: ClipMode;
  readonly people: number;
  readonly purpose: SmoothingPurpose;
  readonly style: SkeletonStyle;
  readonly background: ClipBackground;
  readonly labels: LabelKind;
}

/**
 * `posebox video`: one video after the other in this process; one that fails does not stop the rest.
 *
 * @returns the exit code
 */
export async function answerVideos(
  surroundings: Surroundings,
  paths: readonly string[],
  options: VideoCommandOptions,
): Promise<number> {
  const abort = new AbortController();
  process.once('SIGINT', () => abort.abort(new Error('interrupted')));
  let failed = 0;
  let parts: { readonly tools: FfmpegTools; readonly engine: ClipEngine };
  try {
    const tools = await findFfmpeg();
    parts = { tools, engine: await openClipEngine({ modelsFolder: surroundings.modelsFolder }) };
  } catch (error) {
    const sentence =
      error instanceof VideoProblem
        ? reasonOf(error, surroundings)
        : say(surroundings, 'engineMissing', {
            reason: error instanceof Error ? error.message : String(error),
          });
    process.stderr.write(`${sentence}\n`);
    return EXIT_CODES.unusable;
  }
  if (options.out !== undefined) await mkdir(options.out, { recursive: true });
  for (const path of paths) {
    try {
      await answerVideo(surroundings, path, options, parts, abort.signal);
    } catch (error) {
      if (abort.signal.aborted) return EXIT_CODES.interrupted;
      failed += 1;
      tell(surroundings, 'failed', { file: path, reason: reasonOf(error, surroundings) });
    }
  }
  await parts.engine.close();
  return failed === 0 ? EXIT_CODES.done : EXIT_CODES.someFailed;
}

async function answerVideo(
  surroundings: Surroundings,
  path: string,
  options: VideoCommandOptions,
  parts: { readonly tools: FfmpegTools; readonly engine: ClipEngine },
  signal: AbortSignal,
): Promise<void> {
  await stat(path);
  const startMs = performance.now();
  const folder = options.out ?? dirname(path);
  const name = parse(path).name;
  const { document, video, warnings } = await analyseClip(path, requestOf(options), parts, {
    signal,
    onProgress: progressOf(surroundings, 'tracking', path),
  });
  const said = new Set(warnings);
  const exports = new Set(options.json ? ['posebox' as const, ...options.export] : options.export);
  for (const format of exports) await writeExport(document, format, folder, name);
  if (!options.json) {
    const drawn = join(folder, `${name}.pose.mp4`);
    const rendered = await renderClip(parts.tools, video, document, options, drawn, {
      signal,
      onProgress: progressOf(surroundings, 'drawing', path),
    });
    for (const warning of rendered.warnings) said.add(warning);
    await writeExtras(parts.tools, drawn, options, signal);
  }
  for (const warning of said) {
    const sentence = fill(VIDEO_WARNINGS[warning], surroundings.language);
    process.stderr.write(`${basename(path)}: ${sentence}\n`);
  }
  tell(surroundings, 'done', {
    file: path,
    people: document.people.length,
    frames: document.timesS.length,
    seconds: ((performance.now() - startMs) / 1000).toFixed(1),
  });
}

function requestOf({ model, mode, people, purpose }: VideoCommandOptions): ClipRequest {
  return { ...DEFAULT_CLIP_REQUEST, model, mode, people, purpose };
}

/** Every tenth of the way, on the error channel. */
function progressOf(surroundings: Surroundings, what: 'tracking' | 'drawing', file: string) {
  let told = 0;
  return ({ progress }: { readonly progress: number }) => {
    const tenth = Math.floor(progress * 10);
    if (tenth <= told || tenth >= 10) return;
    told = tenth;
    tell(surroundings, what, { file, percent: tenth * 10 });
  };
}

function tell(
  { language }: Surroundings,
  name: keyof typeof VIDEO_COMMAND_TEXTS,
  values: Readonly<Record<string, string | number>>,
): void {
  process.stderr.write(`${fill(VIDEO_COMMAND_TEXTS[name], language, values)}\n`);
}

function reasonOf(error: unknown, surroundings: Surroundings): string {
  const told = (text: ProblemText, values: Readonly<Record<string, string | number>>) =>
    `${fill(text.detail, surroundings.language, values)} ${fill(text.remedy, surroundings.language, values)}`;
  if (error instanceof VideoProblem) return told(VIDEO_PROBLEMS[error.code], error.facts);
  if (error instanceof ExchangeProblem || error instanceof TrackProblem) {
    return told(EXCHANGE_PROBLEMS[error.code], error.values);
  }
  if (error instanceof Error && 'code' in error) return `${say(surroundings, 'cannotRead')} (${error.code})`;
  return error instanceof Error ? error.message : String(error);
}
