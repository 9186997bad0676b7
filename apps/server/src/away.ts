import { isDatabaseAway } from './plugins/external/database.ts';
import { Problem } from './problem.ts';

/** Whether an error says that the database or the file store is away for the moment: what failed may be tried again. */
export function isAway(error: unknown): boolean {
  return (error instanceof Problem && error.code === 'storage_unavailable') || isDatabaseAway(error);
}
