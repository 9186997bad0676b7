import type { FastifyRequest } from 'fastify';

const LOOK_EVERY_MS = 2_000;

/**
 * Watches over an answer that goes on for as long as somebody listens: calls `end` once whoever asked would no longer be
 * let in as they were, because they signed out, were let out, or got another role, or the key or link was ended.
 *
 * @returns ends the watch
 * @example response.once('close', whileLetIn(request, () => response.end()))
 */
export function whileLetIn(request: FastifyRequest, end: () => void): () => void {
  let isLooking = false;
  const look = async () => {
    if (isLooking) return;
    isLooking = true;
    // The database may be away for a moment; nobody is let out for that.
    if (!(await request.isStillLetIn().catch(() => true))) end();
    isLooking = false;
  };
  const timer = setInterval(() => void look(), LOOK_EVERY_MS).unref();
  return () => clearInterval(timer);
}
