import type { FastifyInstance } from 'fastify';
import type { ComputePool } from './compute/pool.ts';

/** Requests in flight are finished within this time after Ctrl-C; then the process ends all the same. */
const GRACE_MS = 1_500;

/**
 * Ends the program on SIGINT and SIGTERM: no new connections, requests in flight finished, compute processes ended.
 * A second signal ends it at once.
 */
export function stopOnSignals(app: FastifyInstance, pool: ComputePool): void {
  let stopping = false;
  const stop = async () => {
    if (stopping) process.exit(1);
    stopping = true;
    const patience = setTimeout(() => app.server.closeAllConnections(), GRACE_MS);
    await app.close();
    clearTimeout(patience);
    await pool.stop(0);
    process.exit(0);
  };
  process.on('SIGINT', stop);
  process.on('SIGTERM', stop);
}
