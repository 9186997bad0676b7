import { readdir, readFile } from 'node:fs/promises';
import { extname, join, parse } from 'node:path';
import { type ActionModel, ActionProblem, actionModelFromOnnx } from '@posebox/actions';
import { everydayModel } from '@posebox/actions/ready-made';
import { applyEdits, type TrackDocument } from '@posebox/body';
import { analyseClip, type ClipEngine, DEFAULT_CLIP_REQUEST, openClipEngine } from '@posebox/clip';
import { type FfmpegTools, findFfmpeg } from '@posebox/media/video';
import { ACTION_PROBLEMS, ACTIONS_COMMAND_TEXTS, fill } from '@posebox/texts';
import { isVideoName } from '../batch/batch-files.ts';
import type { Surroundings } from '../surroundings.ts';
import { readTrack } from '../track/read-track.ts';
import { videoReason } from '../video/answer-video.ts';

/** A sentence of `posebox actions`. */
export function tell(
  { language }: Surroundings,
  name: keyof typeof ACTIONS_COMMAND_TEXTS,
  values: Readonly<Record<string, string | number>> = {},
): string {
  return fill(ACTIONS_COMMAND_TEXTS[name], language, values);
}

/** Says a sentence on the error channel. */
export function sayAside(surroundings: Surroundings, ...told: TellArguments): void {
  process.stderr.write(`${tell(surroundings, ...told)}\n`);
}
type TellArguments = [keyof typeof ACTIONS_COMMAND_TEXTS, Readonly<Record<string, string | number>>?];

/** Why something with actions went wrong, in a sentence. */
export function actionReason(error: unknown, surroundings: Surroundings): string {
  if (error instanceof ActionProblem) {
    const { detail, remedy } = ACTION_PROBLEMS[error.code];
    const { language } = surroundings;
    return `${fill(detail, language, error.values)} ${fill(remedy, language, error.values)}`;
  }
  return videoReason(error, surroundings);
}

/** Reads tracks and videos one after the other; the engine is opened with the first video. */
export interface ActionReader {
  /** @throws what is wrong with the file, see `actionReason` */
  read(path: string): Promise<TrackDocument>;
  close(): Promise<void>;
}

export function openActionReader({ modelsFolder }: Surroundings, signal: AbortSignal): ActionReader {
  let parts: { readonly tools: FfmpegTools; readonly engine: ClipEngine } | null = null;
  return {
    async read(path) {
      if (!isVideoName(path)) return applyEdits(await readTrack(path));
      parts ??= { tools: await findFfmpeg(), engine: await openClipEngine({ modelsFolder }) };
      return (await analyseClip(path, DEFAULT_CLIP_REQUEST, parts, { signal })).document;
    },
    close: async () => parts?.engine.close(),
  };
}

/** A file of a folder of clips, with what its place says of it. */
export interface ClipFile {
  readonly path: string;
  readonly label: string;
  readonly person: string | null;
}

const TRACK_ENDINGS = new Set(['.json', '.track']);

/** The clips of a folder: `label/clip`, `label/person/clip`, `label/person__clip`; by path, hidden ones passed over. */
export async function clipFiles(folder: string): Promise<readonly ClipFile[]> {
  const found: ClipFile[] = [];
  const look = async (inside: readonly string[]): Promise<void> => {
    const entries = await readdir(join(folder, ...inside), { withFileTypes: true });
    for (const entry of entries.sort((a, b) => (a.name < b.name ? -1 : 1))) {
      if (entry.name.startsWith('.')) continue;
      if (entry.isDirectory() && inside.length < 2) await look([...inside, entry.name]);
      const isClip = isVideoName(entry.name) || TRACK_ENDINGS.has(extname(entry.name).toLowerCase());
      const [label, subfolder] = inside;
      if (!entry.isFile() || !isClip || label === undefined) continue;
      const named = /^(.+?)__/.exec(parse(entry.name).name)?.[1] ?? null;
      found.push({ path: join(folder, ...inside, entry.name), label, person: subfolder ?? named });
    }
  };
  await look([]);
  return found;
}

/** A model by its file, or the one that comes with PoseBox by its name. */
export async function readModel(name: string): Promise<ActionModel> {
  return name === 'everyday' ? everydayModel() : actionModelFromOnnx(await readFile(name));
}
