import { randomUUID } from 'node:crypto';
import { copyFile, readFile, rm, stat } from 'node:fs/promises';
import { basename, join } from 'node:path';
import {
  type AnyModelName,
  type LabelKind,
  type SkeletonStyle,
  TrackProblem,
  trackFromBinary,
} from '@posebox/body';
import {
  type ClipBackground,
  type ClipExportName,
  type ClipMode,
  type ClipParts,
  type ClipRequest,
  DEFAULT_CLIP_REQUEST,
  renderClip,
  trackClip,
} from '@posebox/clip';
import { ExchangeProblem, fileStem } from '@posebox/exchange';
import type { MannequinKind } from '@posebox/figure';
import { VideoProblem } from '@posebox/media/video';
import type { SmoothingPurpose } from '@posebox/motion';
import {
  EXCHANGE_PROBLEMS,
  fill,
  type ProblemText,
  VIDEO_COMMAND_TEXTS,
  VIDEO_PROBLEMS,
  VIDEO_WARNINGS,
} from '@posebox/texts';
import { fileReason } from '../file-reason.ts';
import { modelReason } from '../model/model-reason.ts';
import type { Surroundings } from '../surroundings.ts';
import { writeExtras } from './clip-extras.ts';
import { writeExport } from './write-export.ts';

/** What is made of a video. */
export interface VideoWork {
  readonly json: boolean;
  readonly gif: boolean;
  readonly webp: boolean;
  readonly sheet: boolean;
  readonly export: readonly ClipExportName[];
  /** Who is in a GLB. */
  readonly figure?: MannequinKind;
  readonly model: AnyModelName;
  readonly mode: ClipMode;
  readonly people: number;
  readonly purpose: SmoothingPurpose;
  readonly style: SkeletonStyle;
  readonly background: ClipBackground;
  readonly labels: LabelKind;
}

/**
 * Goes through a video and writes what was asked for into a folder: `squats.pose.mp4`, `squats.csv`. Tells its progress
 * and warnings on the error channel.
 *
 * @throws what is wrong with the video (see `videoReason`), or the signal's reason
 */
export async function answerVideo(
  surroundings: Surroundings,
  path: string,
  work: VideoWork,
  parts: ClipParts,
  results: { readonly folder: string; readonly stem: string; readonly signal: AbortSignal },
): Promise<{ readonly people: number; readonly frames: number }> {
  const { folder, stem, signal } = results;
  await stat(path);
  const trackPath = join(folder, `.${randomUUID()}.pbtrack`);
  const film = { path: join(folder, `${stem}.pose.mp4`), drawing: work };
  try {
    const paths = { track: trackPath, ...(!work.json && { film }) };
    const tracked = await trackClip(path, paths, requestOf(work), parts, {
      signal,
      onProgress: progressOf(surroundings, 'tracking', path),
    });
    const said = new Set(tracked.warnings);
    if (!work.json) {
      const track = { path: trackPath };
      const filmed =
        tracked.film ??
        (await renderClip(parts.tools, tracked.video, track, work, film.path, {
          signal,
          onProgress: progressOf(surroundings, 'drawing', path),
        }));
      for (const warning of filmed.warnings) said.add(warning);
      await writeExtras(parts.tools, film.path, work, signal);
    }
    await writeExports(trackPath, work, folder, stem);
    for (const warning of said) {
      const sentence = fill(VIDEO_WARNINGS[warning], surroundings.language);
      process.stderr.write(`${basename(path)}: ${sentence}\n`);
    }
    return { people: tracked.clip.people.length, frames: tracked.clip.timesS.length };
  } finally {
    await rm(trackPath, { force: true });
  }
}

/** The track's own format is there already; all others need the track in memory. */
async function writeExports(
  trackPath: string,
  { json, export: asked, figure }: VideoWork,
  folder: string,
  stem: string,
): Promise<void> {
  const formats = new Set(json ? ['posebox' as const, ...asked] : asked);
  if (formats.delete('binary')) await copyFile(trackPath, join(folder, `${fileStem(stem)}.pbtrack`));
  if (formats.size === 0) return;
  const document = trackFromBinary(await readFile(trackPath));
  for (const format of formats) {
    await writeExport(document, format, folder, { name: stem, ...(figure && { figure }) });
  }
}

function requestOf({ model, mode, people, purpose }: VideoWork): ClipRequest {
  return { ...DEFAULT_CLIP_REQUEST, model, mode, people, purpose };
}

/** Every tenth of the way, on the error channel. */
function progressOf(surroundings: Surroundings, what: 'tracking' | 'drawing', file: string) {
  let told = 0;
  return ({ progress }: { readonly progress: number }) => {
    const tenth = Math.floor(progress * 10);
    if (tenth <= told || tenth >= 10) return;
    told = tenth;
    tellVideo(surroundings, what, { file, percent: tenth * 10 });
  };
}

/** Says a sentence on the error channel. */
export function tellVideo(
  { language }: Surroundings,
  name: keyof typeof VIDEO_COMMAND_TEXTS,
  values: Readonly<Record<string, string | number>>,
): void {
  process.stderr.write(`${fill(VIDEO_COMMAND_TEXTS[name], language, values)}\n`);
}

/** Why a video has no answer, in a sentence. */
export function videoReason(error: unknown, surroundings: Surroundings): string {
  const told = (text: ProblemText, values: Readonly<Record<string, string | number>>) =>
    `${fill(text.detail, surroundings.language, values)} ${fill(text.remedy, surroundings.language, values)}`;
  if (error instanceof VideoProblem) return told(VIDEO_PROBLEMS[error.code], error.facts);
  if (error instanceof ExchangeProblem || error instanceof TrackProblem) {
    return told(EXCHANGE_PROBLEMS[error.code], error.values);
  }
  const ofModel = modelReason(error, surroundings);
  if (ofModel) return ofModel;
  return fileReason(error, surroundings) ?? (error instanceof Error ? error.message : String(error));
}
