import { AUDIT_ACTIONS, type AuditAction } from '@posebox/texts';
import type { FastifyPluginAsyncZod } from 'fastify-type-provider-zod';
import { z } from 'zod';
import { verifyAudit } from '../../../privacy/verify-audit.ts';
import { ACTORS } from '../../../repositories/audit-repository.ts';
import { problemAnswersOf } from '../../../schemas/answers.ts';

const ENTRIES_AT_ONCE = 1000;

const actions = Object.keys(AUDIT_ACTIONS) as [AuditAction, ...AuditAction[]];

const entrySchema = z
  .object({
    seq: z.int().meta({ description: 'From 1, without gaps.' }),
    at: z.iso.datetime(),
    actor: z.string().meta({
      description: `An account, or ${Object.values(ACTORS)
        .map((actor) => `“${actor}”`)
        .join(', ')}.`,
    }),
    actorName: z.string().nullable().meta({ description: 'What the account is called now.' }),
    action: z.string().meta({ description: actions.join(', ') }),
    subject: z
      .uuid()
      .nullable()
      .meta({ description: 'What the person is called in the log, or the account that it was done to.' }),
    subjectId: z.uuid().nullable().meta({ description: 'Which that is; null when it was erased.' }),
    accountName: z.string().nullable().meta({ description: 'Of the account that is the subject.' }),
    previous: z.string(),
    hash: z.string().meta({
      description: 'SHA-256 of the JSON list of seq, at, actor, action, subject and previous, hexadecimal.',
    }),
  })
  .meta({ id: 'AuditEntry' });

/** Who did what. */
export const auditRoutes: FastifyPluginAsyncZod = async (app) => {
  const stored = app.storedVideos;
  const tags = ['privacy'];
  const asked = z.coerce.number().int().min(0).max(Number.MAX_SAFE_INTEGER).optional();

  app.get('/api/audit', {
    config: { access: { action: 'run', scope: null } },
    schema: {
      operationId: 'audit',
      tags,
      summary: 'Who did what, the newest first',
      description:
        'Entries name nobody: a pseudonym stands for the person, and what leads from it to them is destroyed when they are erased. Names of accounts are looked up when it is read. Of wrong passwords and codes where no account of that name is here, one entry a minute is made at most.',
      querystring: z.strictObject({
        limit: z.coerce.number().int().min(1).max(ENTRIES_AT_ONCE).default(50),
        before: asked.meta({ description: 'Entries before this one.' }),
        after: asked.meta({ description: 'Entries after this one, in their order.' }),
        subject: z.uuid().optional().meta({ description: 'Only what was done to this person.' }),
        about: z
          .enum(['accounts', 'records'])
          .optional()
          .meta({ description: 'Only who got in and as what, or only what was done with records.' }),
      }),
      response: {
        200: z.object({ entries: z.array(entrySchema) }),
        ...problemAnswersOf(['invalid_parameter', 'database_unavailable']),
      },
    },
    handler: async (request) => ({
      entries: [...(await (await stored.parts()).audit.list(request.query))],
    }),
  });

  app.get('/api/audit/verification', {
    config: { access: { action: 'run', scope: null } },
    schema: {
      operationId: 'verifyAudit',
      tags,
      summary: 'Whether the log is as it was written',
      description:
        'Follows the hashes from the first entry to the last. That the last ones were not cut off shows only who has noted a hash elsewhere.',
      response: {
        200: z.object({
          entries: z.int().meta({ description: 'So many are sound.' }),
          hash: z.string().meta({ description: 'Of the last sound one; note it elsewhere.' }),
          brokenAt: z.int().nullable().meta({ description: 'The first that was changed; null: none.' }),
        }),
        ...problemAnswersOf(['database_unavailable']),
      },
    },
    handler: async () => {
      const { seq, hash, brokenAt } = await verifyAudit((await stored.parts()).audit);
      return { entries: seq, hash, brokenAt };
    },
  });
};
