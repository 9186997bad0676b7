import { createHash } from 'node:crypto';
import { createReadStream } from 'node:fs';
import { open } from 'node:fs/promises';
import type { Readable } from 'node:stream';
import { pipeline } from 'node:stream/promises';
import { extract } from 'tar-stream';
import {
  ARCHIVE_VERSION,
  type ArchiveHead,
  ArchiveRefused,
  archiveHeadSchema,
  HEAD_ENTRY,
  MANIFEST_ENTRY,
  type Manifest,
  manifestSchema,
} from './archive-format.ts';
import { isSealed, SEALED_MAGIC_BYTES, unsealed } from './seal.ts';

const TAR_BLOCK_BYTES = 512;
const MOST_JSON_BYTES = 500e6;

export interface ArchiveEntry {
  readonly name: string;
  readonly bytes: number;
  readonly content: Readable;
}

/** What an archive holds, once all of it has been read and every entry is what the manifest says. */
export interface CheckedArchive {
  readonly head: ArchiveHead;
  readonly manifest: Manifest;
}

/**
 * Reads a whole archive and compares every entry with its manifest.
 *
 * @throws ArchiveRefused
 */
export async function checkArchive(path: string, passphrase: string | undefined): Promise<CheckedArchive> {
  const found: Manifest['entries'][number][] = [];
  let head: unknown;
  let manifest: unknown;
  try {
    for await (const { name, content } of archiveEntries(path, passphrase)) {
      if (manifest !== undefined) throw new ArchiveRefused('damaged', 'more after the end');
      if (name === HEAD_ENTRY || name === MANIFEST_ENTRY) {
        const bytes = await whole(content);
        const told = JSON.parse(bytes.toString()) as unknown;
        if (name === MANIFEST_ENTRY) {
          manifest = told;
          continue;
        }
        head = told;
        found.push({ name, bytes: bytes.length, sha256: createHash('sha256').update(bytes).digest('hex') });
        continue;
      }
      const hash = createHash('sha256');
      let bytes = 0;
      for await (const chunk of content) {
        hash.update(chunk as Buffer);
        bytes += (chunk as Buffer).length;
      }
      found.push({ name, bytes, sha256: hash.digest('hex') });
    }
  } catch (error) {
    throw refusalOf(error);
  }
  if (typeof (head as { version?: unknown } | undefined)?.version === 'number') {
    if ((head as { version: number }).version > ARCHIVE_VERSION) throw new ArchiveRefused('newer');
  }
  const heading = archiveHeadSchema.safeParse(head);
  const list = manifestSchema.safeParse(manifest);
  if (!heading.success || !list.success)
    throw new ArchiveRefused(
      found.length === 0 ? 'not_an_archive' : 'damaged',
      'its end or its head is missing',
    );
  if (JSON.stringify(list.data.entries) !== JSON.stringify(found))
    throw new ArchiveRefused('damaged', firstDifference(list.data.entries, found));
  return { head: heading.data, manifest: list.data };
}

/** The entries in order; each must be read to its end before the next. @throws ArchiveRefused */
export async function* archiveEntries(
  path: string,
  passphrase: string | undefined,
): AsyncGenerator<ArchiveEntry> {
  const beginning = await beginningOf(path);
  const isUnderPassphrase = isSealed(beginning);
  if (isUnderPassphrase && passphrase === undefined) throw new ArchiveRefused('passphrase_needed');
  // A tar's first block names its first entry.
  if (!isUnderPassphrase && beginning.toString('latin1', 0, HEAD_ENTRY.length) !== HEAD_ENTRY)
    throw new ArchiveRefused('not_an_archive');
  const tar = extract();
  const source = createReadStream(path);
  const fed = isUnderPassphrase ? pipeline(source, unsealed(passphrase ?? ''), tar) : pipeline(source, tar);
  fed.catch((error: Error) => tar.destroy(error));
  for await (const entry of tar) {
    const { name, size } = entry.header;
    yield { name, bytes: size ?? 0, content: entry as unknown as Readable };
  }
  await fed;
}

async function beginningOf(path: string): Promise<Buffer> {
  const file = await open(path, 'r');
  try {
    const { buffer, bytesRead } = await file.read(Buffer.alloc(TAR_BLOCK_BYTES), 0, TAR_BLOCK_BYTES, 0);
    return buffer.subarray(0, Math.max(bytesRead, SEALED_MAGIC_BYTES));
  } finally {
    await file.close();
  }
}

async function whole(content: Readable): Promise<Buffer> {
  const chunks: Buffer[] = [];
  let bytes = 0;
  for await (const chunk of content) {
    bytes += (chunk as Buffer).length;
    if (bytes > MOST_JSON_BYTES) throw new ArchiveRefused('damaged', 'a head without an end');
    chunks.push(chunk as Buffer);
  }
  return Buffer.concat(chunks);
}

/** What reading trips over in a damaged archive is one refusal; what the disk says stays itself. */
function refusalOf(error: unknown): unknown {
  if (error instanceof ArchiveRefused) return error;
  if (error instanceof Error && 'syscall' in error) return error;
  return new ArchiveRefused('damaged', error instanceof Error ? error.message : String(error));
}

function firstDifference(told: Manifest['entries'], found: Manifest['entries']): string {
  const index = told.findIndex((entry, at) => JSON.stringify(entry) !== JSON.stringify(found[at]));
  return (told[index] ?? found[told.length])?.name ?? '';
}
