import { isIP } from 'node:net';
import { hostname } from 'node:os';
import type { FastifyInstance, FastifyRequest } from 'fastify';
import fastifyPlugin from 'fastify-plugin';
import { Problem } from '../../problem.ts';

export interface KnownCallersOptions {
  readonly allowedHosts: readonly string[];
}

/**
 * Keeps pages of other sites out. There is no CORS header anywhere, so no foreign page can read an answer; beyond that:
 * - A request must name us by an address, `localhost`, this computer's name or a name that was allowed. A foreign name
 *   that was made to point here (DNS rebinding) is refused.
 * - A request that makes us work must come from our own page or from a program: browsers say where a page is from.
 */
export const knownCallers = fastifyPlugin(async (app: FastifyInstance, options: KnownCallersOptions) => {
  const computer = hostname().toLowerCase();
  const names = new Set(['localhost', computer, `${computer}.local`, ...options.allowedHosts]);
  const isKnown = (name: string) =>
    names.has(name) || names.has('*') || isIP(name.replace(/^\[|\]$/g, '')) !== 0;

  const refusal = ({ headers, method }: FastifyRequest): Problem | undefined => {
    const host = (headers.host ?? '').toLowerCase();
    if (!isKnown(host.replace(/:\d+$/, ''))) return new Problem('host_refused', { host });
    if (headers.origin === undefined || method === 'GET' || method === 'HEAD') return undefined;
    const fromUs = headers.origin.toLowerCase().replace(/^https?:\/\//, '') === host;
    return fromUs ? undefined : new Problem('origin_refused');
  };

  app.addHook('onRequest', (request, _reply, done) => done(refusal(request)));
});
