import type { AccountAction, AuditAction } from '@posebox/texts';
import type { FastifyInstance, FastifyReply, FastifyRequest } from 'fastify';
import fastifyPlugin from 'fastify-plugin';
import { Problem } from '../../problem.ts';
import { ACTORS } from '../../repositories/audit-repository.ts';

/** Something done about accounts that goes into the log once it is answered. */
export interface AccountAct {
  readonly action: AccountAction;
  /** The account that it was done to, if not the actor's own. */
  readonly account?: string;
  /** The person whose record it opens. */
  readonly subject?: string;
}

declare module 'fastify' {
  interface FastifyRequest {
    /** Who asks: an account's id, or one of `ACTORS`. */
    actor: string;
    /** The person that it is done to, where that isn't the `id` of the address. */
    auditSubject: string | null;
    /** What is done about accounts: one request may do more than one thing. */
    acts: AccountAct[];
    /** Whose password or code is being tried, found out only when it was refused; null: nobody's here. */
    tries: (() => Promise<string | null>) | null;
    /** What the request was refused with. */
    refusal: string | null;
  }
  interface FastifyContextConfig {
    /** Stands in the log when it was done. */
    audit?: AuditAction;
  }
}

/** A try that was made and was wrong; one that had to wait wasn't made. */
const WRONG_TRIES: readonly string[] = [
  ...['sign_in_wrong', 'second_factor_wrong', 'owner_code_wrong', 'owner_code_over'],
  ...['invitation_unknown', 'home_link_unknown'],
];

/** Tries at accounts that aren't here have no limit of their own, and the log gives nothing back. */
const STRANGERS_NOTED_EVERY_MS = 60_000;

/**
 * Writes into the log what was done, before it is answered: nobody is told of something that doesn't stand there. Routes
 * of records say what they do in their configuration, those of accounts in `acts`. A wrong password or code is written
 * after the answer, which must not take longer for a name that is here.
 */
export const audit = fastifyPlugin(async (app: FastifyInstance) => {
  let strangerNotedMs = Number.NEGATIVE_INFINITY;
  app.decorateRequest('actor', ACTORS.thisComputer);
  app.decorateRequest('auditSubject', null);
  app.decorateRequest('acts');
  app.decorateRequest('tries', null);
  app.decorateRequest('refusal', null);

  app.addHook('onRequest', async (request) => {
    request.acts = [];
  });
  app.addHook('onSend', async (request, reply, payload) => {
    if (isDone(request, reply)) await writeDone(request);
    return payload;
  });
  app.addHook('onError', async (request, _reply, error: unknown) => {
    request.refusal = error instanceof Problem ? error.code : null;
  });
  app.addHook('onResponse', async (request) => {
    if (request.refusal === null || !WRONG_TRIES.includes(request.refusal)) return;
    await writeRefusal(request).catch((error: unknown) => {
      request.log.error({ err: error }, 'A wrong password or code is missing in the log.');
    });
  });

  const auditOf = async () => (await app.storedVideos.parts()).audit;

  async function writeDone({ actor, acts, auditSubject, params, routeOptions }: FastifyRequest) {
    const { audit: action } = routeOptions.config;
    if (action === undefined && acts.length === 0) return;
    const log = await auditOf();
    const { id = null } = (params ?? {}) as { readonly id?: string };
    if (action !== undefined) await log.add({ actor, action, subject: auditSubject ?? id });
    for (const act of acts) await log.add({ actor, ...act });
  }

  async function writeRefusal({ tries }: FastifyRequest) {
    const account = (await tries?.()) ?? null;
    if (account === null) {
      if (performance.now() - strangerNotedMs < STRANGERS_NOTED_EVERY_MS) return;
      strangerNotedMs = performance.now();
    }
    await (await auditOf()).add({ actor: ACTORS.nobody, action: 'account.refused', account });
  }
});

const isDone = ({ method }: FastifyRequest, { statusCode }: FastifyReply): boolean =>
  method !== 'HEAD' && statusCode < 400;
