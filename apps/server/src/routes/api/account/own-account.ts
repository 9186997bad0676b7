import type { FastifyRequest } from 'fastify';
import type { Accounts } from '../../../accounts/open-accounts.ts';
import { Problem } from '../../../problem.ts';
import type { AccountRow } from '../../../repositories/account-repository.ts';

/** The account of whoever asks. @throws Problem `no_accounts_here` in a place without any */
export async function ownAccount(
  { viewer }: FastifyRequest,
  { accounts }: Pick<Accounts, 'accounts'>,
): Promise<AccountRow> {
  const row = viewer.accountId === null ? undefined : await accounts.byId(viewer.accountId);
  if (!row) throw new Problem('no_accounts_here');
  return row;
}
