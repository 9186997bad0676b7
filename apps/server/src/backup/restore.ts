import { randomUUID } from 'node:crypto';
import { createWriteStream } from 'node:fs';
import { mkdir, rm, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import type { Readable } from 'node:stream';
import { pipeline } from 'node:stream/promises';
import pg from 'pg';
import { holdDataFolder } from '../database/data-folder-hold.ts';
import { startEmbeddedPostgres } from '../database/embedded-postgres.ts';
import { MIGRATIONS } from '../database/migrations.ts';
import type { FileStore } from '../files/file-store.ts';
import { openStoredFiles } from '../files/open-file-store.ts';
import { migrateDatabase } from '../plugins/external/database.ts';
import { openQueue } from '../plugins/external/queue.ts';
import {
  type ArchiveHead,
  ArchiveRefused,
  type BackedUpTable,
  DATABASE_FOLDER,
  FILES_FOLDER,
  tableFolder,
} from './archive-format.ts';
import type { BackupSettings } from './back-up.ts';
import { openForRows, rowsIn, setSequences, tablesOf } from './copy-tables.ts';
import { archiveEntries, checkArchive } from './read-archive.ts';
import { asideName, isOccupied, READY_FILE, RESTORING_FOLDER, takeRestoredParts } from './restored-parts.ts';

export interface RestoreOutcome {
  readonly createdAt: string;
  readonly files: number;
  readonly rows: number;
  /** Where what was there before lies now; undefined when nothing was. */
  readonly aside: string | undefined;
  readonly missing: readonly string[];
}

/** There is something already, and it was not said that it may be replaced. */
export class DataThere extends Error {
  override readonly name = 'DataThere';
}

/** A PoseBox runs on the data folder. */
export class FolderInUse extends Error {
  override readonly name = 'FolderInUse';
}

/**
 * Puts an archive's content in place of what is there, all of it or nothing. The whole archive is read and checked
 * before anything is touched, the new content is made beside the old, and then takes its place by renaming.
 *
 * @throws ArchiveRefused, DataThere, FolderInUse
 */
export async function restore(
  settings: BackupSettings,
  path: string,
  { passphrase, replace }: { readonly passphrase: string | undefined; readonly replace: boolean },
): Promise<RestoreOutcome> {
  const { head, manifest } = await checkArchive(path, passphrase);
  if (head.migrations.some((name) => !(name in MIGRATIONS))) throw new ArchiveRefused('newer');
  await mkdir(settings.dataFolder, { recursive: true });
  const hold = await holdDataFolder(settings.dataFolder);
  if (!hold) throw new FolderInUse(settings.dataFolder);
  try {
    const isThere = isOccupied(settings.dataFolder) || (await hasTables(settings.databaseUrl));
    if (isThere && !replace) throw new DataThere(settings.dataFolder);
    const counts = await putInPlace(settings, path, passphrase, head);
    return { createdAt: head.createdAt, ...counts, missing: manifest.missing };
  } finally {
    await hold.release();
  }
}

interface Restored {
  readonly files: number;
  readonly rows: number;
  readonly aside: string | undefined;
}

async function putInPlace(
  settings: BackupSettings,
  path: string,
  passphrase: string | undefined,
  head: ArchiveHead,
): Promise<Restored> {
  const { dataFolder, databaseUrl, objects } = settings;
  const making = join(dataFolder, RESTORING_FOLDER);
  await rm(making, { recursive: true, force: true });
  await mkdir(making, { recursive: true, mode: 0o700 });
  const aside = asideName();
  try {
    const store = await openStoredFiles(
      { dataFolder: objects ? dataFolder : making, objects },
      () => undefined,
    );
    const database =
      databaseUrl === undefined
        ? await ownDatabase(join(making, 'database'))
        : await foreignDatabase(databaseUrl, aside);
    try {
      const counts = await fill(database.url, store, path, passphrase, head);
      await database.keep();
      await rm(join(making, 'files/scratch'), { recursive: true, force: true });
      await writeFile(join(making, READY_FILE), aside);
      const before = await takeRestoredParts(dataFolder);
      return { ...counts, aside: before ?? (database.replaced ? aside : undefined) };
    } catch (error) {
      await database.discard();
      throw error;
    }
  } finally {
    await rm(making, { recursive: true, force: true });
  }
}

/** A database that is being filled, and what becomes of it. */
interface FreshDatabase {
  readonly url: string;
  readonly replaced: boolean;
  keep(): Promise<void>;
  discard(): Promise<void>;
}

async function ownDatabase(folder: string): Promise<FreshDatabase> {
  const embedded = await startEmbeddedPostgres(folder);
  return { url: embedded.url, replaced: false, keep: embedded.stop, discard: embedded.stop };
}

/** A database of one's own: what is in it gets another name until the new is whole, and its name back otherwise. */
async function foreignDatabase(url: string, aside: string): Promise<FreshDatabase> {
  const replaced = await hasTables(url);
  const renamed = (from: string, to: string) =>
    `alter schema ${pg.escapeIdentifier(from)} rename to ${pg.escapeIdentifier(to)}`;
  const asQueue = `${aside}_queue`;
  const hasQueue = await asked(url, "select 1 from pg_namespace where nspname = 'pgboss'");
  if (replaced) {
    await asked(url, 'begin', renamed('public', aside), 'create schema public', 'commit');
    if (hasQueue) await asked(url, renamed('pgboss', asQueue));
  }
  return {
    url,
    replaced,
    keep: async () => undefined,
    async discard() {
      if (!replaced) {
        await asked(
          url,
          'drop schema public cascade',
          'create schema public',
          'drop schema if exists pgboss cascade',
        );
        return;
      }
      await asked(url, 'begin', 'drop schema public cascade', renamed(aside, 'public'), 'commit');
      if (hasQueue) await asked(url, 'drop schema if exists pgboss cascade', renamed(asQueue, 'pgboss'));
    },
  };
}

/** Runs statements, one after another, on one connection. @returns whether the last gave rows */
async function asked(url: string, ...statements: readonly string[]): Promise<boolean> {
  const client = new pg.Client({ connectionString: url });
  client.on('error', () => undefined);
  await client.connect();
  try {
    let count = 0;
    for (const statement of statements) count = (await client.query(statement)).rowCount ?? 0;
    return count > 0;
  } finally {
    await client.end();
  }
}

const hasTables = async (url: string | undefined): Promise<boolean> =>
  url !== undefined && (await asked(url, "select 1 where to_regclass('kysely_migration') is not null"));

/** Rows and files of the archive into an empty database and store. */
async function fill(
  url: string,
  store: FileStore,
  path: string,
  passphrase: string | undefined,
  head: ArchiveHead,
): Promise<{ readonly files: number; readonly rows: number }> {
  await migrateDatabase(url, head.migrations.at(-1));
  await (await openQueue(url, () => undefined)).stop({ graceful: false, close: true });
  const client = new pg.Client({ connectionString: url });
  client.on('error', () => undefined);
  await client.connect();
  const scratch = await store.scratch();
  const counts = { files: 0, rows: 0 };
  try {
    await client.query('begin');
    const tables = await fittingTables(client, head);
    const open = await openForRows(client, tables);
    let current: { readonly folder: string; readonly into: NodeJS.WritableStream } | undefined;
    const endTable = async () => {
      if (!current) return;
      const { into } = current;
      current = undefined;
      await new Promise<void>((done, failed) => {
        into.once('finish', done).once('error', failed);
        into.end();
      });
    };
    for await (const { name, content } of archiveEntries(path, passphrase)) {
      if (name.startsWith(DATABASE_FOLDER)) {
        const folder = name.slice(0, name.lastIndexOf('/') + 1);
        if (current?.folder !== folder) {
          await endTable();
          const table = tables.find((one) => tableFolder(one) === folder);
          if (!table) throw new ArchiveRefused('newer', folder);
          current = { folder, into: rowsIn(client, table) };
        }
        counts.rows += await pour(content, current!.into);
      } else if (name.startsWith(FILES_FOLDER)) {
        await endTable();
        const file = scratch.path(randomUUID());
        await keepFile(content, file);
        await store.put(file, name.slice(FILES_FOLDER.length));
        counts.files += 1;
      } else {
        content.resume();
        await new Promise((done) => content.once('end', done));
      }
    }
    await endTable();
    await open.again();
    await setSequences(client, head.sequences);
    await client.query('commit');
  } finally {
    await client.end();
    await scratch.remove();
  }
  await migrateDatabase(url);
  return counts;
}

/** The archive's tables as this database has them. @throws ArchiveRefused `newer` for one that it doesn't know */
async function fittingTables(client: pg.Client, head: ArchiveHead): Promise<readonly BackedUpTable[]> {
  const there = new Map((await tablesOf(client)).map((table) => [tableFolder(table), table]));
  for (const table of head.tables) {
    const known = there.get(tableFolder(table));
    if (!known || table.columns.some((column) => !known.columns.includes(column)))
      throw new ArchiveRefused('newer', tableFolder(table));
  }
  return head.tables;
}

/** @returns the rows that went by */
async function pour(content: Readable, into: NodeJS.WritableStream): Promise<number> {
  let rows = 0;
  const failed = new Promise<never>((_, reject) => into.once('error', reject));
  failed.catch(() => undefined);
  for await (const chunk of content as AsyncIterable<Buffer>) {
    for (let at = chunk.indexOf(10); at >= 0; at = chunk.indexOf(10, at + 1)) rows += 1;
    if (!into.write(chunk)) await Promise.race([new Promise((done) => into.once('drain', done)), failed]);
  }
  return rows;
}

async function keepFile(content: Readable, path: string): Promise<void> {
  await pipeline(content, createWriteStream(path));
}
