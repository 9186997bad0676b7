import type { FastifyInstance } from 'fastify';
import fastifyPlugin from 'fastify-plugin';

/** Everything a page of ours may load comes from here; nothing inline, nothing from elsewhere. */
const CONTENT_SECURITY_POLICY = [
  "default-src 'none'",
  "script-src 'self' 'wasm-unsafe-eval'",
  "worker-src 'self'",
  "connect-src 'self'",
  "img-src 'self' blob: data:",
  "media-src 'self' blob:",
  "style-src 'self'",
  "font-src 'self'",
  "manifest-src 'self'",
  "base-uri 'none'",
  "form-action 'self'",
  "frame-ancestors 'none'",
].join('; ');

/** Headers of every answer. COOP and COEP give the page threads for its own engine. */
export const SECURITY_HEADERS = {
  'content-security-policy': CONTENT_SECURITY_POLICY,
  'cross-origin-embedder-policy': 'require-corp',
  'cross-origin-opener-policy': 'same-origin',
  'cross-origin-resource-policy': 'same-origin',
  'origin-agent-cluster': '?1',
  'permissions-policy': 'camera=(self), microphone=(self), geolocation=()',
  'referrer-policy': 'no-referrer',
  'x-content-type-options': 'nosniff',
  'x-frame-options': 'DENY',
} as const;

/** Half a year. Browsers heed it only over a connection that they trust (RFC 6797, 8.1). */
const HTTPS_ONLY = { 'strict-transport-security': 'max-age=15768000' } as const;

export interface SecurityHeadersOptions {
  /**
   * Whether this name is to be asked by HTTPS only from now on: with a certificate of one's own. One that PoseBox makes
   * may stand for `localhost`, where other programs answer by plain HTTP; and whoever puts TLS in front says so there.
   */
  readonly isHttpsOnly: boolean;
}

export const securityHeaders = fastifyPlugin(
  async (app: FastifyInstance, options: SecurityHeadersOptions) => {
    const headers = { ...SECURITY_HEADERS, ...(options.isHttpsOnly && HTTPS_ONLY) };
    app.addHook('onRequest', (_request, reply, done) => {
      reply.headers(headers);
      done();
    });
    // What is told of people stays in no cache, of a browser or on the way (OWASP ASVS 8.2.1); files say for themselves.
    app.addHook('onSend', (_request, reply, payload, done) => {
      const isJson = String(reply.getHeader('content-type') ?? '').startsWith('application/json');
      if (isJson && !reply.hasHeader('cache-control')) reply.header('cache-control', 'no-store');
      done(null, payload);
    });
  },
);
