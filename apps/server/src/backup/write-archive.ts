import { createHash } from 'node:crypto';
import { createWriteStream } from 'node:fs';
import { open, rename, rm } from 'node:fs/promises';
import { dirname } from 'node:path';
import type { Readable } from 'node:stream';
import { finished, pipeline } from 'node:stream/promises';
import { pack } from 'tar-stream';
import { MANIFEST_ENTRY, type Manifest } from './archive-format.ts';
import { sealed } from './seal.ts';

/** An archive being written. It has its name when all of it is on the disk. */
export interface ArchiveWriter {
  add(name: string, bytes: Buffer): Promise<void>;
  /** Adds an entry of a known length. @throws Error when the stream is shorter or longer. */
  addStream(name: string, bytes: number, source: Readable): Promise<void>;
  /** Writes the manifest and gives the file its name. @returns its length */
  finish(missing: readonly string[]): Promise<number>;
  /** Leaves nothing. */
  abandon(): Promise<void>;
}

export function writeArchive(path: string, passphrase: string | undefined): ArchiveWriter {
  const part = `${path}.part`;
  const entries: Manifest['entries'][number][] = [];
  const tar = pack();
  const file = createWriteStream(part, { mode: 0o600 });
  const written = passphrase === undefined ? pipeline(tar, file) : pipeline(tar, sealed(passphrase), file);
  // Whoever writes is told by its own call; nobody may be waiting for the whole at that moment.
  written.catch(() => undefined);

  const addStream = async (name: string, bytes: number, source: AsyncIterable<Buffer>) => {
    const entry = tar.entry({ name, size: bytes, mtime: new Date(0) });
    const hash = createHash('sha256');
    let seen = 0;
    for await (const chunk of source) {
      seen += chunk.length;
      if (seen > bytes) throw new Error(`${name} grew while it was read.`);
      hash.update(chunk);
      if (!entry.write(chunk)) await Promise.race([drained(entry), written]);
    }
    if (seen < bytes) throw new Error(`${name} shrank while it was read.`);
    const ended = finished(entry);
    entry.end();
    await Promise.race([ended, written]);
    entries.push({ name, bytes, sha256: hash.digest('hex') });
  };
  const add = (name: string, bytes: Buffer) => addStream(name, bytes.length, one(bytes));

  return {
    add,
    addStream,
    async finish(missing) {
      await add(
        MANIFEST_ENTRY,
        Buffer.from(JSON.stringify({ entries, missing: [...missing] } satisfies Manifest)),
      );
      tar.finalize();
      await written;
      const handle = await open(part, 'r+');
      await handle.sync();
      const { size } = await handle.stat();
      await handle.close();
      await rename(part, path);
      const folder = await open(dirname(path), 'r');
      await folder.sync().catch(() => undefined);
      await folder.close();
      return size;
    },
    async abandon() {
      tar.destroy();
      await written.catch(() => undefined);
      await rm(part, { force: true });
    },
  };
}

const drained = (entry: NodeJS.WritableStream) => new Promise<void>((done) => entry.once('drain', done));

async function* one(bytes: Buffer): AsyncGenerator<Buffer> {
  if (bytes.length > 0) yield bytes;
}
