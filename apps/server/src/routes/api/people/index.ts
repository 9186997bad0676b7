import type { FastifyPluginAsyncZod } from 'fastify-type-provider-zod';
import { z } from 'zod';
import type { Accounts } from '../../../accounts/open-accounts.ts';
import { Problem } from '../../../problem.ts';
import { personItem, personSchema } from '../../../schemas/account.ts';
import { problemAnswersOf } from '../../../schemas/answers.ts';

const PROBLEMS = ['person_unknown', 'invalid_parameter', 'database_unavailable'] as const;
/** A patient's account is bound to a record: it comes by invitation only. */
const STAFF = ['owner', 'clinician', 'assistant'] as const;

/** Who has an account here: for the owner, and for clinicians whom they answer for. */
export const peopleRoutes: FastifyPluginAsyncZod = async (app) => {
  const tags = ['account'];
  const path = '/api/people';
  const accountsOf = async () => (await app.storedVideos.parts()).accounts;
  const personOf = async ({ accounts }: Accounts, id: string) => {
    const row = (await accounts.list()).find((one) => one.id === id);
    if (!row) throw new Problem('person_unknown');
    return row;
  };

  app.get(path, {
    config: { access: { action: 'share', scope: null } },
    schema: {
      operationId: 'people',
      tags,
      summary: 'Who has an account, in the order in which they came',
      description:
        'Everybody for the owner; for a clinician the assistants who work for them, and those of their patients who have an account.',
      response: { 200: z.object({ people: z.array(personSchema) }), ...problemAnswersOf(PROBLEMS) },
    },
    handler: async ({ viewer }) => {
      const { accounts } = await accountsOf();
      const rows = await (viewer.role === 'clinician' && viewer.accountId !== null
        ? accounts.answeredForBy(viewer.accountId)
        : accounts.list());
      // Whom else an assistant works for is not the clinician's to see.
      const own = (id: string) => viewer.role !== 'clinician' || id === viewer.accountId;
      return {
        people: rows.map((row) => personItem({ ...row, works_for: row.works_for.filter(own) })),
      };
    },
  });

  app.patch(`${path}/:id`, {
    config: { access: { action: 'run', scope: null } },
    schema: {
      operationId: 'changePerson',
      tags,
      summary: 'Give somebody another role, say whom an assistant works for, let somebody out or in again',
      description:
        'With another role all sessions and keys of the person end. Who is let out signs in no more; what they own stays. The last owner can be neither let out nor made something else.',
      params: z.object({ id: z.uuid() }),
      body: z.strictObject({
        role: z.enum(STAFF).optional(),
        worksFor: z.array(z.uuid()).max(50).optional(),
        closed: z.boolean().optional(),
      }),
      response: {
        200: personSchema,
        ...problemAnswersOf(['last_owner', 'works_for_nobody', ...PROBLEMS]),
      },
    },
    handler: async (request) => {
      const all = await accountsOf();
      const { id } = request.params;
      const { role, worksFor, closed } = request.body;
      const before = await personOf(all, id);
      // What is refused is so before anything is changed.
      if (worksFor !== undefined) {
        await checkClinicians(all, worksFor);
        if ((role ?? before.role) !== 'assistant' || worksFor.includes(id))
          throw new Problem('works_for_nobody');
      }
      if (role !== undefined && role !== before.role) {
        if (before.role === 'patient')
          throw new Problem('invalid_parameter', { parameter: 'role', expected: '–' });
        await all.accounts.setRole(id, role);
        await all.signedIns.endAll(id);
        for (const key of await all.apiKeys.list(id)) await all.apiKeys.remove(key.id, id);
        request.acts.push({ action: `account.became_${role}`, account: id });
      }
      if (worksFor !== undefined) {
        await all.accounts.setWorksFor(id, [...new Set(worksFor)]);
        request.acts.push({ action: 'account.works_for_changed', account: id });
      }
      if (closed !== undefined && closed !== (before.closed_at !== null)) {
        await (closed ? all.accounts.close(id) : all.accounts.reopen(id));
        request.acts.push({ action: closed ? 'account.let_out' : 'account.let_in', account: id });
      }
      return personItem(await personOf(all, id));
    },
  });
};

/** @throws Problem `works_for_nobody` */
export async function checkClinicians({ accounts }: Accounts, ids: readonly string[]): Promise<void> {
  for (const id of ids) {
    const row = await accounts.byId(id);
    const hasOwnThings = row?.role === 'clinician' || row?.role === 'owner';
    if (!hasOwnThings || row.closed_at !== null) throw new Problem('works_for_nobody');
  }
}
