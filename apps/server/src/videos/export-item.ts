import { createReadStream } from 'node:fs';
import { Readable } from 'node:stream';
import type { TrackDocument } from '@posebox/body';
import { type ClipExportName, type ClipExportOptions, exportClip } from '@posebox/clip';
import type { Scratch } from '../files/scratch.ts';
import { Problem } from '../problem.ts';
import type { VideoRow } from '../repositories/video-rows.ts';
import type { ClipTask } from '../worker/clip-messages.ts';
import { runClipTask } from '../worker/clip-process.ts';
import type { VideoParts } from './open-videos.ts';
import { TRACK_FILE } from './video-paths.ts';
import { knownProblem } from './video-problem.ts';

/** A file of an export, to be read once. */
export interface MadeFile {
  readonly path: string;
  content(): Readable;
}

export interface ExportedItem {
  /** A finished item. */
  readonly row: VideoRow;
  readonly format: ClipExportName;
  readonly options: ClipExportOptions;
  /** Where files of long work go; whoever opened it removes it once they are read. */
  readonly scratch: Scratch;
  track(): Promise<TrackDocument>;
}

/** What is worked out of a track, up to a millisecond for a person and frame; other formats only write it down. */
const WORKED_OUT: readonly ClipExportName[] = ['bvh', 'vrma', 'glb', 'figure', 'angles', 'mot'];
/** So many people's frames hold up nobody for longer than a photo does. */
const MOST_POSES_HERE = 150;
const WITHIN_MS = 600_000;

/**
 * The files of an item in a format. Long work is done by a process of its own, so that photos and pages are answered
 * meanwhile.
 *
 * @throws Problem where the item can't be written so, and `queue_full` when too many wait already
 */
export async function exportItem(parts: VideoParts, item: ExportedItem): Promise<readonly MadeFile[]> {
  return isLongWork(item) ? exportBeside(parts, item) : exportHere(item);
}

const isLongWork = ({ row: { facts }, format }: ExportedItem): boolean =>
  WORKED_OUT.includes(format) && (facts?.frames ?? 0) * (facts?.people ?? 0) > MOST_POSES_HERE;

async function exportHere({ format, options, track }: ExportedItem): Promise<readonly MadeFile[]> {
  const document = await track();
  try {
    return Array.from(exportClip(document, format, options), ({ path, chunks }) => ({
      path,
      content: () => Readable.from(asBuffers(chunks())),
    }));
  } catch (error) {
    const problem = knownProblem(error);
    throw problem ? new Problem(problem.code, problem.values) : error;
  }
}

async function exportBeside(
  { files, program, exportTurns }: VideoParts,
  { row, format, options, scratch }: ExportedItem,
): Promise<readonly MadeFile[]> {
  const exportPath = scratch.path(`${row.id}-${format}`);
  const task: ClipTask = {
    kind: 'export',
    trackPath: await files.localFile(`${row.track_folder}/${TRACK_FILE}`, scratch),
    ...{ edits: row.edits, format, options, exportPath },
  };
  const outcome = await exportTurns(() =>
    runClipTask(program, task, AbortSignal.timeout(WITHIN_MS), () => undefined),
  );
  if (outcome.kind === 'problem') throw new Problem(outcome.problem.code, outcome.problem.values);
  if (outcome.kind !== 'exported') throw new Error(`${outcome.kind} instead of an export`);
  return outcome.names.map((path, index) => ({
    path,
    content: () => createReadStream(`${exportPath}.${index}`),
  }));
}

function* asBuffers(chunks: Iterable<string | Uint8Array>): Generator<Buffer> {
  for (const chunk of chunks) yield Buffer.from(chunk as Uint8Array);
}
