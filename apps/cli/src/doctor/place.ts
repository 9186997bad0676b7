import { execFile } from 'node:child_process';
import { join } from 'node:path';
import { promisify } from 'node:util';
import type { PlaceDocument } from '@posebox/texts';
import type { Surroundings } from '../surroundings.ts';
import { type Finding, inWords } from './finding.ts';

const WITHIN_MS = 60_000;
const BACKUP_DAYS = 7;
const DAY_MS = 86_400_000;

/** The key of stored files, accounts, the log and the last backup. A database that rests is left to rest. */
export async function examinePlace(surroundings: Surroundings, nowMs: number): Promise<readonly Finding[]> {
  const program = join(surroundings.root, 'apps/server/dist/state.mjs');
  try {
    const { stdout } = await promisify(execFile)(process.execPath, [program], { timeout: WITHIN_MS });
    return placeFindings(surroundings, JSON.parse(stdout) as PlaceDocument, nowMs);
  } catch (error) {
    const reason = error instanceof Error ? error.message.trim().split('\n').at(-1) : String(error);
    return [{ name: 'accounts', state: 'bad', value: reason ?? '' }];
  }
}

/** What is found of a place in such a state. */
export function placeFindings(
  surroundings: Surroundings,
  state: PlaceDocument,
  nowMs: number,
): readonly Finding[] {
  return [
    keyFinding(surroundings, state),
    accountFinding(surroundings, state),
    auditFinding(surroundings, state),
    backupFinding(surroundings, state, nowMs),
  ];
}

const KEY_VALUES = {
  unused: 'keyUnused',
  good: 'keyGood',
  unreadable: 'keyUnreadable',
  needed: 'keyNeeded',
  wrong: 'keyWrong',
} as const;

function keyFinding(surroundings: Surroundings, { keys }: PlaceDocument): Finding {
  const isGood = keys === 'unused' || keys === 'good';
  return {
    name: 'keyFile',
    state: isGood ? 'good' : 'bad',
    value: inWords(surroundings, KEY_VALUES[keys]),
  };
}

function accountFinding(surroundings: Surroundings, { isGuarded, running }: PlaceDocument): Finding {
  const name = 'accounts';
  if (running && running.owners > 0) {
    const value = inWords(surroundings, 'accountsThere', { n: running.accounts, owners: running.owners });
    return { name, state: 'good', value };
  }
  // Nobody gets in, and nobody can let anybody in.
  if (running && isGuarded) return { name, state: 'bad', value: inWords(surroundings, 'ownerGone') };
  return {
    ...{ name, state: 'good' },
    value: inWords(surroundings, isGuarded ? 'ownerNoted' : 'noAccounts'),
  };
}

function auditFinding(surroundings: Surroundings, { running, hasDatabase }: PlaceDocument): Finding {
  const name = 'audit';
  if (!running) {
    const value = inWords(surroundings, hasDatabase ? 'notLooked' : 'nothingStored');
    return { name, state: 'good', value };
  }
  const { entries, brokenAt } = running.audit;
  return brokenAt === null
    ? { name, state: 'good', value: inWords(surroundings, 'auditSound', { n: entries }) }
    : { name, state: 'bad', value: inWords(surroundings, 'auditBroken', { n: brokenAt }) };
}

function backupFinding(
  surroundings: Surroundings,
  { backup, hasDatabase }: PlaceDocument,
  nowMs: number,
): Finding {
  const name = 'backup';
  if (!backup) {
    const value = inWords(surroundings, hasDatabase ? 'backupNever' : 'nothingStored');
    return { name, state: hasDatabase ? 'note' : 'good', value };
  }
  const isOld = nowMs - Date.parse(backup.at) > BACKUP_DAYS * DAY_MS;
  const day = backup.at.slice(0, 10);
  const value = inWords(surroundings, backup.isThere ? 'backupAt' : 'backupAway', { day, file: backup.file });
  return { name, state: isOld || !backup.isThere ? 'note' : 'good', value };
}
