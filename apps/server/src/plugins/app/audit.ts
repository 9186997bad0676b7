import type { AuditAction } from '@posebox/texts';
import type { FastifyInstance } from 'fastify';
import fastifyPlugin from 'fastify-plugin';

declare module 'fastify' {
  interface FastifyRequest {
    /** Who asks: an account's id; `THIS_COMPUTER` where there are no accounts. */
    actor: string;
    /** The person that it is done to, where that isn't the `id` of the address. */
    auditSubject: string | null;
  }
  interface FastifyContextConfig {
    /** Stands in the log when it was done. */
    audit?: AuditAction;
  }
}

/** Without accounts whoever sits at this computer is one and the same. */
export const THIS_COMPUTER = 'this computer';
/** What happens by itself when its day has come. */
export const RETENTION = 'retention';

/**
 * Writes into the log what was done, before it is answered: nobody is told of something that doesn't stand there. Routes
 * say what they do in their configuration.
 */
export const audit = fastifyPlugin(async (app: FastifyInstance) => {
  app.decorateRequest('actor', THIS_COMPUTER);
  app.decorateRequest('auditSubject', null);
  app.addHook('onSend', async (request, reply, payload) => {
    const action = request.routeOptions.config.audit;
    if (action === undefined || request.method === 'HEAD' || reply.statusCode >= 400) return payload;
    const { id = null } = (request.params ?? {}) as { readonly id?: string };
    const parts = await app.storedVideos.parts();
    await parts.audit.add({ actor: request.actor, action, subject: request.auditSubject ?? id });
    return payload;
  });
});
