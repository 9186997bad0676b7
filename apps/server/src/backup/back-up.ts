import pg from 'pg';
import serverPackage from '../../package.json' with { type: 'json' };
import { reachDatabase } from '../database/reach-database.ts';
import { FileMissing, type FileStore } from '../files/file-store.ts';
import { type FileStoreSettings, openStoredFiles } from '../files/open-file-store.ts';
import {
  ARCHIVE_VERSION,
  type ArchiveHead,
  FILES_FOLDER,
  HEAD_ENTRY,
  tableFolder,
} from './archive-format.ts';
import { migrationsOf, rowsOut, sequencesOf, tablesOf } from './copy-tables.ts';
import { type ArchiveWriter, writeArchive } from './write-archive.ts';

export interface BackupSettings extends FileStoreSettings {
  readonly databaseUrl: string | undefined;
}

export interface BackupOutcome {
  readonly path: string;
  readonly bytes: number;
  readonly files: number;
  readonly rows: number;
  /** Files of an object store that were deleted before they could be read. */
  readonly missing: readonly string[];
}

/** Somebody was erased while the backup was made, again and again; none was kept. */
export class ErasedMeanwhile extends Error {
  override readonly name = 'ErasedMeanwhile';
}

/** There is nothing in this data folder. */
export class NothingToBackUp extends Error {
  override readonly name = 'NothingToBackUp';
}

/** Rows go into entries of this size, so that a table of any length is never in memory. */
const PART_BYTES = 4 * 1024 * 1024;
const TRIES = 3;

/**
 * Writes everything that PoseBox has stored to one archive, while it runs or not: the rows of one moment, and the files
 * of the same moment. When somebody is erased meanwhile the archive is begun again, so that none holds them.
 *
 * @throws NothingToBackUp, ErasedMeanwhile
 */
export async function backUp(
  settings: BackupSettings,
  path: string,
  passphrase: string | undefined,
): Promise<BackupOutcome> {
  const database = await reachDatabase(settings);
  if (!database) throw new NothingToBackUp('There is no database.');
  try {
    // As they lie there: encrypted files stay encrypted, and nobody needs their key for a backup.
    const files = await openStoredFiles(settings, () => undefined);
    for (let tries = 1; tries <= TRIES; tries += 1) {
      const archive = writeArchive(path, passphrase);
      try {
        const outcome = await backUpOnce(database.url, files, archive, path);
        if (outcome) return outcome;
      } catch (error) {
        await archive.abandon();
        throw error;
      }
      await archive.abandon();
    }
    throw new ErasedMeanwhile('Somebody was erased meanwhile.');
  } finally {
    await database.leave();
  }
}

async function backUpOnce(
  url: string,
  files: FileStore,
  archive: ArchiveWriter,
  path: string,
): Promise<BackupOutcome | undefined> {
  const client = new pg.Client({ connectionString: url });
  client.on('error', () => undefined);
  await client.connect();
  try {
    await client.query('begin isolation level repeatable read read only');
    const migrations = await migrationsOf(client);
    if (migrations.length === 0) throw new NothingToBackUp('The database has no tables.');
    const tables = await tablesOf(client);
    // Files come before the rows that name them: all that these rows name are there.
    const still = await files.still();
    try {
      const head: ArchiveHead = {
        format: 'posebox-backup',
        version: ARCHIVE_VERSION,
        createdAt: new Date().toISOString(),
        posebox: serverPackage.version,
        migrations: [...migrations],
        tables: [...tables],
        sequences: { ...(await sequencesOf(client)) },
      };
      await archive.add(HEAD_ENTRY, Buffer.from(JSON.stringify(head)));
      let rows = 0;
      for (const table of tables) rows += await addRows(archive, tableFolder(table), rowsOut(client, table));
      const missing: string[] = [];
      for (const file of still.all) {
        try {
          await archive.addStream(`${FILES_FOLDER}${file.path}`, file.bytes, await still.read(file));
        } catch (error) {
          if (!(error instanceof FileMissing)) throw error;
          missing.push(file.path);
        }
      }
      const people = await everybody(client);
      await client.query('commit');
      if (!(await stayed(client, people))) return undefined;
      const bytes = await archive.finish(missing);
      return { path, bytes, files: still.all.length - missing.length, rows, missing };
    } finally {
      await still.release();
    }
  } finally {
    await client.end();
  }
}

/** Rows as parts of a few megabytes each, cut between rows. @returns how many rows */
async function addRows(
  archive: ArchiveWriter,
  folder: string,
  source: AsyncIterable<Buffer>,
): Promise<number> {
  let waiting: Buffer[] = [];
  let bytes = 0;
  let part = 0;
  let rows = 0;
  const flush = async () => {
    await archive.add(`${folder}${String(part).padStart(6, '0')}`, Buffer.concat(waiting));
    waiting = [];
    bytes = 0;
    part += 1;
  };
  for await (const chunk of source) {
    for (let at = chunk.indexOf(10); at >= 0; at = chunk.indexOf(10, at + 1)) rows += 1;
    waiting.push(chunk);
    bytes += chunk.length;
    if (bytes >= PART_BYTES) await flush();
  }
  if (bytes > 0) await flush();
  return rows;
}

/** Those whose records are held, also of who is being erased just now. */
async function everybody(client: pg.Client): Promise<readonly string[]> {
  const { rows } = await client.query<{ id: string }>('select id::text from patient');
  return rows.map(({ id }) => id);
}

/** Whether all of these are still there, and nobody began or goes on to erase one. */
async function stayed(client: pg.Client, people: readonly string[]): Promise<boolean> {
  const erasing = await client.query(
    `select 1 from pg_attribute where attrelid = to_regclass('patient') and attname = 'erasing_since'`,
  );
  const condition = erasing.rowCount === 0 ? 'true' : 'erasing_since is null';
  const { rowCount } = await client.query(`select 1 from patient where ${condition} and id::text = any($1)`, [
    people,
  ]);
  return rowCount === people.length;
}
