import { createWriteStream } from 'node:fs';
import { type FileHandle, open, rm } from 'node:fs/promises';
import { join } from 'node:path';
import { Readable } from 'node:stream';
import { pipeline } from 'node:stream/promises';
import type { ReadableStream } from 'node:stream/web';
import { S3mini, S3ServiceError } from 's3mini';
import { Problem } from '../problem.ts';
import { isDiskFull } from './disk-full.ts';
import { FileMissing, type FileStore } from './file-store.ts';
import { openScratchRoot } from './scratch.ts';

export interface ObjectStoreSettings {
  /** Of the bucket: `https://host/bucket` or `https://bucket.host`. */
  readonly bucketUrl: string;
  readonly region: string;
  readonly accessKeyId: string;
  readonly secretAccessKey: string;
}

/** Files are sent in pieces of this size; 10 000 of them are the most of S3, 4 GB are 250. */
const PART_BYTES = 16 * 1024 * 1024;
const MOST_DELETED_AT_ONCE = 1_000;
const ANSWER_WITHIN_MS = 10_000;
/** Where the store must first take in a piece. */
const TAKEN_WITHIN_MS = 120_000;
const NOTHING_CAME_MS = 30_000;
const RETRY_AFTER_S = 5;

/**
 * Files as objects of an S3-compatible store. Programs read copies in a scratch on this computer, and what they make is
 * sent whole: an object is there when all of it has arrived.
 *
 * @param onError is told why the store refuses; callers only hear that it can't be used.
 */
export async function openObjectStore(
  dataFolder: string,
  settings: ObjectStoreSettings,
  onError: (error: unknown) => void,
): Promise<FileStore> {
  const scratch = await openScratchRoot(join(dataFolder, 'files/scratch'));
  const { bucketUrl: endpoint, region, accessKeyId, secretAccessKey } = settings;
  const s3 = new S3mini({ endpoint, region, accessKeyId, secretAccessKey, fetch: fetchInTime });

  /** Runs one exchange with the store; whatever keeps the store from doing it is one problem. */
  async function asked<T>(path: string, exchange: () => Promise<T>): Promise<T> {
    try {
      return await exchange();
    } catch (error) {
      if (isDiskFull(error)) throw new Problem('video_disk_full');
      if (isLocal(error)) throw error;
      const refusal = refusalOf(error);
      if (refusal?.status === 404 && MISSING.includes(refusal.serviceCode ?? '')) throw new FileMissing(path);
      if (refusal && refusal.status < 500) onError(error);
      throw new Problem('storage_unavailable', { retryAfterS: RETRY_AFTER_S });
    }
  }

  // A wrong address or key is said now; a store that is away for a moment is waited for by those who need it.
  s3.bucketExists().then(
    (exists) => exists || onError(new Error(`There is no bucket ${endpoint}, or this key may not see it.`)),
    onError,
  );

  const bytesOf = (path: string) => asked(path, () => s3.getContentLength(path));

  const keysIn = (path: string) =>
    asked(path, async () => ((await s3.listObjects('/', `${path}/`)) ?? []).map(({ Key }) => Key));

  const read: FileStore['read'] = (path, range) =>
    asked(path, async () => {
      const { body } = range
        ? await s3.getObjectRaw(path, false, range.start, range.end + 1)
        : await s3.getObjectRaw(path);
      return body ? Readable.fromWeb(body as ReadableStream) : Readable.from([]);
    });

  return {
    kind: 's3',
    scratch,
    async put(finishedPath, path) {
      const file = await open(finishedPath);
      try {
        const { size } = await file.stat();
        await asked(path, () =>
          size > PART_BYTES ? sendParts(s3, file, size, path) : sendWhole(s3, file, path),
        );
        if ((await bytesOf(path)) !== size) throw new Error(`${path} arrived incomplete.`);
      } finally {
        await file.close();
      }
      await rm(finishedPath);
    },
    async localFile(path, into) {
      const copy = into.path(path.replaceAll('/', '-'));
      const source = await read(path);
      const silence = new AbortController();
      const timer = setTimeout(() => silence.abort(), NOTHING_CAME_MS);
      source.on('data', () => timer.refresh());
      try {
        await asked(path, () => pipeline(source, createWriteStream(copy), { signal: silence.signal }));
      } finally {
        clearTimeout(timer);
      }
      return copy;
    },
    bytesOf,
    read,
    names: async (path) => [
      ...new Set((await keysIn(path)).map((key) => key.slice(path.length + 1).split('/')[0] ?? '')),
    ],
    async still() {
      const objects = await asked('', async () => (await s3.listObjects('/', '')) ?? []);
      const all = objects.map(({ Key, Size }) => ({ path: Key, bytes: Number(Size) }));
      return { all, read: ({ path }) => read(path), release: async () => undefined };
    },
    async remove(path) {
      const keys = [path, ...(await keysIn(path))];
      for (let from = 0; from < keys.length; from += MOST_DELETED_AT_ONCE) {
        const some = keys.slice(from, from + MOST_DELETED_AT_ONCE);
        const deleted = await asked(path, () => s3.deleteObjects(some));
        if (deleted.includes(false)) throw new Error(`The store did not remove all of ${path}.`);
      }
    },
  };
}

async function sendWhole(s3: S3mini, file: FileHandle, path: string): Promise<void> {
  await s3.putObject(path, await file.readFile());
}

async function sendParts(s3: S3mini, file: FileHandle, size: number, path: string): Promise<void> {
  const uploadId = await s3.getMultipartUploadId(path);
  try {
    const parts = [];
    for (let from = 0; from < size; from += PART_BYTES) {
      const part = Buffer.alloc(Math.min(PART_BYTES, size - from));
      await file.read(part, 0, part.length, from);
      parts.push(await s3.uploadPart(path, uploadId, part, parts.length + 1));
    }
    await s3.completeMultipartUpload(path, uploadId, parts);
  } catch (error) {
    // Pieces that stay behind cost room; the store may be away.
    await s3.abortMultipartUpload(path, uploadId).catch(() => undefined);
    throw error;
  }
}

/** The codes of an object that isn't there; an answer to HEAD has no body to name one. */
const MISSING = ['NoSuchKey', 'NotFound', 'Unknown'];

/** An error of this computer's own disk; those of the network come wrapped. */
const isLocal = (error: unknown) => error instanceof Error && 'syscall' in error;

/** The store's own answer inside an error, where it gave one. */
function refusalOf(error: unknown): S3ServiceError | undefined {
  if (error instanceof S3ServiceError) return error;
  return error instanceof Error && error.cause !== undefined ? refusalOf(error.cause) : undefined;
}

/** `fetch` that gives up when no answer begins; how long the answer then takes is its reader's affair. */
const fetchInTime: typeof fetch = async (address, init) => {
  const late = new AbortController();
  const withinMs = init?.method === 'PUT' ? TAKEN_WITHIN_MS : ANSWER_WITHIN_MS;
  const timer = setTimeout(() => late.abort(new Error('The store does not answer.')), withinMs);
  try {
    return await fetch(address, { ...init, signal: late.signal });
  } finally {
    clearTimeout(timer);
  }
};
