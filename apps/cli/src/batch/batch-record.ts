import { readFile, rename, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { csvHeader, csvLine } from '@posebox/exchange';
import type { BatchFile } from './batch-files.ts';

/** What became of a file. */
export interface BatchResult {
  readonly kind: BatchFile['kind'];
  readonly bytes: number;
  readonly modifiedMs: number;
  readonly state: 'done' | 'failed';
  readonly people: number | null;
  readonly frames: number | null;
  readonly seconds: number;
  /** Why it failed, in a sentence. */
  readonly reason: string | null;
}

/** What a batch has done so far, kept beside its results, so that it can go on later. */
export interface BatchRecord {
  /** Whether this very file was done in this very way. */
  isDone(file: BatchFile): boolean;
  /** Notes a result; it is on the disk when this resolves. */
  note(file: BatchFile, result: Omit<BatchResult, 'kind' | 'bytes' | 'modifiedMs'>): Promise<void>;
  /** Writes the list of everything as `summary.csv`. */
  writeSummary(files: readonly BatchFile[]): Promise<void>;
}

const RECORD_FILE = 'batch.json';
const SUMMARY_FILE = 'summary.csv';

/** @param way what the results depend on besides the files; results made in another way don't count */
export async function openBatchRecord(out: string, way: object): Promise<BatchRecord> {
  const asked = JSON.stringify(way);
  const path = join(out, RECORD_FILE);
  const results = new Map<string, BatchResult>(Object.entries(await readResults(path, asked)));
  return {
    isDone({ path: file, bytes, modifiedMs }) {
      const known = results.get(file);
      return known?.state === 'done' && known.bytes === bytes && known.modifiedMs === modifiedMs;
    },
    async note({ path: file, kind, bytes, modifiedMs }, result) {
      results.set(file, { kind, bytes, modifiedMs, ...result });
      await writeWhole(path, JSON.stringify({ way: asked, results: Object.fromEntries(results) }, null, 1));
    },
    async writeSummary(files) {
      const lines = files.flatMap(({ path: file }) => {
        const result = results.get(file);
        if (!result) return [];
        const { kind, state, people, frames, seconds, reason } = result;
        return [csvLine([file, kind, state, people, frames, seconds, reason])];
      });
      const columns = ['file', 'kind', 'state', 'people', 'frames', 'seconds', 'reason'];
      await writeWhole(join(out, SUMMARY_FILE), csvHeader(columns, { bom: true }) + lines.join(''));
    },
  };
}

async function readResults(path: string, way: string): Promise<Record<string, BatchResult>> {
  try {
    const record = JSON.parse(await readFile(path, 'utf8')) as {
      readonly way: string;
      readonly results: Record<string, BatchResult>;
    };
    return record.way === way ? record.results : {};
  } catch {
    // None yet, or it can't be read: everything is done anew.
    return {};
  }
}

/** A reader sees the old file or the new one, also when this process is killed. */
async function writeWhole(path: string, text: string): Promise<void> {
  await writeFile(`${path}.part`, text);
  await rename(`${path}.part`, path);
}
