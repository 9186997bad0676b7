import { isIP } from 'node:net';
import { Problem } from '../problem.ts';
import type { AccountRow } from '../repositories/account-repository.ts';
import type { TrySubject } from '../repositories/failed-try-repository.ts';
import type { Accounts } from './open-accounts.ts';
import { hashOf } from './secret.ts';
import { isTotpCode, totpStep, typedRecoveryCode } from './totp.ts';

/**
 * Who has this name and this password. A wrong name, a wrong password and somebody who has left are one answer, given
 * after the same work.
 *
 * @throws Problem `sign_in_wrong`, `sign_in_wait`
 */
export async function accountOfPassword(
  { accounts, passwords, failedTries }: Accounts,
  { name, password, address }: { readonly name: string; readonly password: string; readonly address: string },
): Promise<AccountRow> {
  const subjects: readonly TrySubject[] = [{ what: 'name', of: name.trim() }, ...subjectsOf(address)];
  await beginTry(failedTries, subjects);
  const account = await accounts.byName(name.trim());
  const isRight = await passwords.isRight(password, account?.password_hash);
  if (!account || !isRight) throw new Problem('sign_in_wrong');
  await failedTries.succeeded(subjects);
  return account;
}

/**
 * Takes a code of the authenticator, or one of the recovery codes; neither is taken twice.
 *
 * @throws Problem `second_factor_wrong`, `sign_in_wait`
 */
export async function takeSecondFactor(
  { accounts, failedTries }: Accounts,
  account: AccountRow,
  code: string,
): Promise<void> {
  const subjects: readonly TrySubject[] = [{ what: 'factor', of: account.id }];
  await beginTry(failedTries, subjects);
  const step =
    isTotpCode(code) && account.totp_secret ? totpStep(account.totp_secret, code, Date.now()) : null;
  const isTaken =
    step === null
      ? !isTotpCode(code) && (await accounts.useRecoveryCode(account.id, hashOf(typedRecoveryCode(code))))
      : await accounts.useTotpStep(account.id, step);
  if (!isTaken) throw new Problem('second_factor_wrong');
  await failedTries.succeeded(subjects);
}

/** For codes that are tried without a name. @throws Problem `sign_in_wait` */
export async function tryFromAddress<T>(
  { failedTries }: Pick<Accounts, 'failedTries'>,
  address: string,
  take: () => Promise<T>,
): Promise<T> {
  const subjects = subjectsOf(address);
  await beginTry(failedTries, subjects);
  const taken = await take();
  await failedTries.succeeded(subjects);
  return taken;
}

async function beginTry(
  failedTries: Accounts['failedTries'],
  subjects: readonly TrySubject[],
): Promise<void> {
  const retryAfterS = await failedTries.begin(subjects);
  if (retryAfterS > 0) throw new Problem('sign_in_wait', { retryAfterS });
}

/**
 * The address that tries are counted by. One house has one network of IPv6 (RFC 6177: a /64 at least). Behind a proxy
 * on this computer everybody has its address: nothing is counted by it.
 */
export function subjectsOf(address: string): readonly TrySubject[] {
  const plain = address.replace(/^::ffff:/, '');
  if (plain === '::1' || plain.startsWith('127.')) return [];
  const of = isIP(plain) === 6 ? expanded(plain).slice(0, 4).join(':') : plain;
  return [{ what: 'address', of }];
}

function expanded(address: string): readonly string[] {
  const [head = '', tail = ''] = address.split('::');
  const front = head.split(':').filter(Boolean);
  const back = tail.split(':').filter(Boolean);
  const zeros = Array.from({ length: Math.max(0, 8 - front.length - back.length) }, () => '0');
  return [...front, ...zeros, ...back];
}
