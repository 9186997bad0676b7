import { join } from 'node:path';
import { setTimeout } from 'node:timers/promises';
import type { StartTextName } from '@posebox/texts';
import pg from 'pg';
import { isDatabaseAway } from '../plugins/external/database.ts';

/** SQLSTATE of a database that answers and lets nobody in: wrong name or password, no such database, full. */
const CLOSED_STATES = /^(28...|3D000|53300)$/;
const LOOK_EVERY_MS = 2_000;

export interface BackgroundErrors {
  /** Whether the database can be connected to now. */
  readonly answers: () => Promise<boolean>;
  readonly write: (line: string) => void;
  readonly say: (name: StartTextName, values?: Readonly<Record<string, string>>) => string;
  readonly lookEveryMs?: number;
}

/**
 * What goes wrong in the background, as lines for the log. That the database can't be reached is told once, in words, and
 * once that it is back, however often it is tried meanwhile; everything else is told as it comes. The reason is the
 * connection's own, which names a host and never the password of `DATABASE_URL`.
 *
 *     const onError = tellBackgroundErrors({ answers: () => databaseAnswers(settings), write, say });
 */
export function tellBackgroundErrors(log: BackgroundErrors): (error: unknown) => void {
  const { answers, write, say, lookEveryMs = LOOK_EVERY_MS } = log;
  let isAway = false;
  const tellWhenBack = async () => {
    do await setTimeout(lookEveryMs, undefined, { ref: false });
    while (!(await answers()));
    isAway = false;
    write(say('databaseBack'));
  };
  return (error) => {
    if (!isDatabaseAway(error) && !isClosed(error) && !isNotStarted(error)) return write(reasonOf(error));
    if (isAway) return;
    isAway = true;
    write(say('databaseAway', { reason: reasonOf(error) }));
    void tellWhenBack();
  };
}

const isClosed = (error: unknown) =>
  error instanceof pg.DatabaseError && CLOSED_STATES.test(error.code ?? '');

/** A worker may be started before the service that runs the database of its data folder. */
function isNotStarted(error: unknown): boolean {
  const { code, path } = (error ?? {}) as NodeJS.ErrnoException;
  return code === 'ENOENT' && path?.endsWith(join('database', 'url')) === true;
}

/** A name with several addresses fails with one error for each, and no message of its own. */
function reasonOf(error: unknown): string {
  if (error instanceof AggregateError && error.message === '') return error.errors.map(reasonOf).join('; ');
  return error instanceof Error ? error.message : String(error);
}
