import { randomUUID } from 'node:crypto';
import { mkdir, open, readdir, readFile, rename, rm, stat, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import type { Readable } from 'node:stream';
import { isUuid } from '../database/uuid.ts';
import { Problem } from '../problem.ts';
import type { VideoQuery } from '../schemas/video-item.ts';
import { ClientGone } from '../upload/receive-body.ts';
import { writeUpload } from '../upload/write-upload.ts';

/** What is known of an upload from its beginning, and the item that came of it. */
export interface UploadFacts {
  readonly lengthBytes: number;
  readonly name: string;
  readonly query: VideoQuery;
  /** Left out in uploads from before there were accounts. */
  readonly ownerId?: string | null;
  /** Null until all has arrived and was taken. */
  readonly videoId: string | null;
}

export interface ResumableUpload extends UploadFacts {
  readonly id: string;
  /** So much has arrived. */
  readonly offsetBytes: number;
  /** The file so far. */
  readonly path: string;
  /** When it is thrown away unless more arrives. */
  readonly expiresAt: Date;
}

/**
 * Uploads that may break off and go on, as the tus protocol has them. An upload is a folder with the bytes so far and
 * what is known of it, so that it outlives this program; how much has arrived is the length of the file.
 */
export interface ResumableUploads {
  create(facts: UploadFacts): Promise<ResumableUpload>;
  /** @throws Problem `upload_unknown` */
  find(id: string): Promise<ResumableUpload>;
  /**
   * Adds what comes at the end; what has arrived when it breaks off is kept. A piece that is still under way for the
   * same upload is broken off first: its caller has gone, or would not have begun another.
   *
   * @throws Problem `upload_unknown`, `upload_offset_wrong`, `upload_malformed` when there is more than was announced,
   * `upload_too_slow`, `video_disk_full`; ClientGone.
   */
  append(id: string, offsetBytes: number, source: Readable): Promise<ResumableUpload>;
  /** Remembers the item of an upload and lets go of its bytes. */
  finish(id: string, videoId: string): Promise<void>;
  remove(id: string): Promise<void>;
  /** Throws away what is still known of uploads that became these items. */
  forgetItems(videoIds: readonly string[]): Promise<void>;
  /** Throws away what nobody went on with for a day. */
  removeExpired(): Promise<void>;
  /** What uploads under way will take, and how much of it is still to come. */
  announced(): Promise<{ readonly bytes: number; readonly missingBytes: number }>;
}

const KEPT_MS = 24 * 3_600_000;
export async function openResumableUploads(root: string): Promise<ResumableUploads> {
  await mkdir(root, { recursive: true });
  const folderOf = (id: string) => join(root, id);
  const pathOf = (id: string) => join(root, id, 'bytes');
  const unknown = (id: string) => new Problem('upload_unknown', { id: id.slice(0, 64) });
  const underWay = new Map<string, { readonly abort: AbortController; readonly ended: Promise<unknown> }>();

  async function find(id: string): Promise<ResumableUpload> {
    if (!isUuid(id)) throw unknown(id);
    const text = await readFile(join(folderOf(id), 'facts.json'), 'utf8').catch(() => undefined);
    if (text === undefined) throw unknown(id);
    const facts = JSON.parse(text) as UploadFacts;
    const file = await stat(pathOf(id)).catch(() => stat(folderOf(id)));
    const expiresAt = new Date(file.mtimeMs + KEPT_MS);
    if (expiresAt.getTime() < Date.now()) throw unknown(id);
    // The bytes of a finished one have become the item's.
    const offsetBytes = facts.videoId === null ? file.size : facts.lengthBytes;
    return { ...facts, id, offsetBytes, path: pathOf(id), expiresAt };
  }

  async function keep(id: string, facts: UploadFacts): Promise<void> {
    const part = join(folderOf(id), 'facts.part');
    await writeFile(part, JSON.stringify(facts), { flush: true });
    await rename(part, join(folderOf(id), 'facts.json'));
  }

  async function breakOff(id: string): Promise<void> {
    const other = underWay.get(id);
    other?.abort.abort(new ClientGone());
    await other?.ended.catch(() => undefined);
  }

  async function all(): Promise<ResumableUpload[]> {
    const found = await Promise.all((await readdir(root)).map((id) => find(id).catch(() => undefined)));
    return found.filter((upload) => upload !== undefined);
  }

  return {
    async create(facts) {
      const id = randomUUID();
      // Whole or not there: half of one looks like something that nobody goes on with.
      const part = join(root, `${id}.part`);
      await mkdir(part);
      await writeFile(join(part, 'bytes'), '');
      await writeFile(join(part, 'facts.json'), JSON.stringify(facts), { flush: true });
      await rename(part, folderOf(id));
      return find(id);
    },

    find,

    async append(id, offsetBytes, source) {
      const abort = new AbortController();
      const ended = breakOff(id).then(async () => {
        const before = await find(id);
        if (before.offsetBytes !== offsetBytes) {
          throw new Problem('upload_offset_wrong', { offset: before.offsetBytes });
        }
        await writeAtEnd(before, source, abort);
      });
      // In the same moment as the breaking off: of two pieces that come at once one waits for the other's end.
      underWay.set(id, { abort, ended });
      try {
        await ended;
      } finally {
        if (underWay.get(id)?.abort === abort) underWay.delete(id);
      }
      return find(id);
    },

    async finish(id, videoId) {
      const { lengthBytes, name, query, ownerId = null } = await find(id);
      await keep(id, { lengthBytes, name, query, ownerId, videoId });
      await rm(pathOf(id), { force: true });
    },

    async remove(id) {
      await breakOff(id);
      await rm(folderOf((await find(id)).id), { recursive: true, force: true });
    },

    async forgetItems(videoIds) {
      for (const { id, videoId } of await all())
        if (videoId !== null && videoIds.includes(videoId))
          await rm(folderOf(id), { recursive: true, force: true });
    },

    async removeExpired() {
      for (const id of await readdir(root)) {
        const isKept = isUuid(id)
          ? await find(id).then(
              () => true,
              () => false,
            )
          : await stat(folderOf(id)).then(
              ({ mtimeMs }) => mtimeMs + KEPT_MS > Date.now(),
              () => false,
            );
        if (!isKept && !underWay.has(id)) await rm(folderOf(id), { recursive: true, force: true });
      }
    },

    async announced() {
      const open = (await all()).filter(({ videoId }) => videoId === null);
      return {
        bytes: open.reduce((sum, { lengthBytes }) => sum + lengthBytes, 0),
        missingBytes: open.reduce((sum, upload) => sum + upload.lengthBytes - upload.offsetBytes, 0),
      };
    },
  };
}

async function writeAtEnd(
  { path, lengthBytes, offsetBytes }: ResumableUpload,
  source: Readable,
  abort: AbortController,
): Promise<void> {
  let room = lengthBytes - offsetBytes;
  const refusalOf = (chunk: Buffer) => {
    room -= chunk.length;
    return room < 0 ? new Problem('upload_malformed', { header: 'Upload-Length' }) : undefined;
  };
  // A pipeline destroys what it reads from when it fails, and with a request goes the way of its answer.
  const pieces = source.iterator({ destroyOnReturn: false });
  try {
    await writeUpload(pieces, { path, flags: 'a', refusalOf, abort });
  } finally {
    // What is told to have arrived is on the disk.
    const file = await open(path, 'r+');
    await file.sync().finally(() => file.close());
  }
}
