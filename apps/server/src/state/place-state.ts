import { existsSync } from 'node:fs';
import { join } from 'node:path';
import type { PlaceDocument } from '@posebox/texts';
import { lastBackup } from '../backup/last-backup.ts';
import { reachDatabase } from '../database/reach-database.ts';
import { KeysUnfit } from '../files/key-file.ts';
import { openFileStore } from '../files/open-file-store.ts';
import { connectDatabase } from '../plugins/external/database.ts';
import { verifyAudit } from '../privacy/verify-audit.ts';
import { createAccountRepository } from '../repositories/account-repository.ts';
import { createAuditRepository } from '../repositories/audit-repository.ts';
import { type ProgramFolders, readSettings } from '../settings.ts';

/** Looks without changing anything: starts no database, writes no file. */
export async function placeState(
  env: Readonly<Record<string, string | undefined>>,
  folders: ProgramFolders,
): Promise<PlaceDocument> {
  const { videos: settings, dataFolder } = readSettings([], env, folders);
  const reached = await reachDatabase(settings, { starts: false }).catch(() => undefined);
  return {
    keys: await keysOf(settings),
    isGuarded: existsSync(join(dataFolder, 'guarded')),
    running: reached ? await runningState(reached.url) : null,
    hasDatabase:
      settings.databaseUrl !== undefined || existsSync(join(dataFolder, 'database/cluster/PG_VERSION')),
    backup: await lastBackup(dataFolder),
  };
}

async function keysOf(settings: Parameters<typeof openFileStore>[0]): Promise<PlaceDocument['keys']> {
  // An object store may be away; its own finding tells so.
  if (settings.objects) return settings.keyFile === undefined ? 'unused' : 'good';
  if (!existsSync(join(settings.dataFolder, 'files')))
    return settings.keyFile === undefined ? 'unused' : 'good';
  try {
    await openFileStore(settings, () => undefined);
    return settings.keyFile === undefined ? 'unused' : 'good';
  } catch (error) {
    if (error instanceof KeysUnfit) return error.fault;
    throw error;
  }
}

async function runningState(url: string): Promise<PlaceDocument['running']> {
  const database = connectDatabase(url);
  try {
    const people = await createAccountRepository(database).list();
    const { seq, brokenAt } = await verifyAudit(createAuditRepository(database));
    const isIn = people.filter(({ closed_at }) => closed_at === null);
    return {
      owners: isIn.filter(({ role }) => role === 'owner').length,
      accounts: isIn.length,
      audit: { entries: seq, brokenAt },
    };
  } catch {
    // Away, or of another version.
    return null;
  } finally {
    await database.destroy();
  }
}
