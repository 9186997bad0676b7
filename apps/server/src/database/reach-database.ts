import { existsSync } from 'node:fs';
import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import pg from 'pg';
import { holdDataFolder } from './data-folder-hold.ts';
import { startEmbeddedPostgres } from './embedded-postgres.ts';

/** A database that answers, for as long as a command needs it. */
export interface ReachedDatabase {
  readonly url: string;
  leave(): Promise<void>;
}

/**
 * The database of one's own, or of this data folder: as the running service has it, or started for this when nobody runs
 * it, unless `starts` is false. Undefined when the folder has none, or none that runs.
 *
 * @throws Error when a service holds the folder and its database doesn't answer
 */
export async function reachDatabase(
  settings: { readonly databaseUrl: string | undefined; readonly dataFolder: string },
  { starts = true }: { readonly starts?: boolean } = {},
): Promise<ReachedDatabase | undefined> {
  if (settings.databaseUrl !== undefined) return { url: settings.databaseUrl, leave: async () => undefined };
  const folder = databaseFolder(settings.dataFolder);
  if (!existsSync(join(folder, 'cluster/PG_VERSION'))) return undefined;
  const running = await urlOfRunning(folder);
  if (running !== undefined && (await answers(running))) {
    return { url: running, leave: async () => undefined };
  }
  if (!starts) return undefined;
  const hold = await holdDataFolder(settings.dataFolder);
  if (!hold) throw new Error('The database of the running PoseBox does not answer.');
  const embedded = await startEmbeddedPostgres(folder);
  return {
    url: embedded.url,
    async leave() {
      await embedded.stop();
      await hold.release();
    },
  };
}

/** Whether the database of one's own, or the one that the service of this data folder runs, can be connected to. */
export async function databaseAnswers(settings: {
  readonly databaseUrl: string | undefined;
  readonly dataFolder: string;
}): Promise<boolean> {
  const url = settings.databaseUrl ?? (await urlOfRunning(databaseFolder(settings.dataFolder)));
  return url !== undefined && answers(url);
}

const databaseFolder = (dataFolder: string) => join(dataFolder, 'database');

const urlOfRunning = (folder: string) => readFile(join(folder, 'url'), 'utf8').catch(() => undefined);

async function answers(connectionString: string): Promise<boolean> {
  const client = new pg.Client({ connectionString, connectionTimeoutMillis: 3_000 });
  client.on('error', () => undefined);
  try {
    await client.connect();
    return true;
  } catch {
    return false;
  } finally {
    await client.end().catch(() => undefined);
  }
}
