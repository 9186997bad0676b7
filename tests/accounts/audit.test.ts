import { TOTP } from 'otpauth';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { runPrivacyCommand } from '../../apps/server/src/privacy/privacy-command.ts';
import { placeState } from '../../apps/server/src/state/place-state.ts';
import { ROOT } from '../support/running-service.ts';
import { cookieOf, openPlace, PASSWORD, setUp, type TestPlace } from './place.ts';

let place: TestPlace;
let owner: string;
let anna: { readonly id: string; readonly cookie: string };
beforeAll(async () => {
  place = await openPlace();
  owner = await setUp(place);
  const cookie = await place.join({ role: 'clinician' }, 'Anna', owner);
  const { account } = (await place.ask('GET', '/api/account', { cookie })).body;
  anna = { id: account.id, cookie };
});
afterAll(() => place.close());

const signIn = (name: string, password: string) =>
  place.ask('POST', '/api/account/sign-in', { body: { name, password } });
/** `Signed in` by whom, to whom; the oldest first, from the entry after this one. */
async function log(after = 0): Promise<readonly string[]> {
  const { body } = await place.ask('GET', `/api/audit?after=${after}&limit=1000`, { cookie: owner });
  return body.entries.map(
    ({ action, actorName, actor, accountName, subject }: Readonly<Record<string, string>>) =>
      [action, actorName ?? actor, accountName ?? subject].filter(Boolean).join(' '),
  );
}
const lastSeq = async (): Promise<number> =>
  (await place.ask('GET', '/api/audit?limit=1', { cookie: owner })).body.entries[0].seq;
/** What is refused is written after the answer. */
async function logUntil(after: number, count: number): Promise<readonly string[]> {
  for (let tries = 0; tries < 100; tries += 1) {
    const entries = await log(after);
    if (entries.length >= count) return entries;
    await new Promise((resolve) => setTimeout(resolve, 20));
  }
  return log(after);
}

describe('the log of who got in', () => {
  it('begins with the owner and who came by invitation', async () => {
    expect(await log()).toEqual(['account.set_up Olga', 'invitation.made Olga', 'account.joined Anna']);
  });

  it('holds signing in and out, each factor, keys and ended sessions', async () => {
    const before = await lastSeq();
    const cookie = cookieOf(await signIn('Anna', PASSWORD));
    const key = await place.ask('POST', '/api/account/keys', {
      cookie,
      body: { name: 'gait', scopes: ['photos'] },
    });
    await place.ask('DELETE', `/api/account/keys/${key.body.id}`, { cookie });
    await place.ask('DELETE', '/api/account/sessions', { cookie });
    const begun = await place.ask('POST', '/api/account/totp', { cookie, body: { password: PASSWORD } });
    const code = new TOTP({ secret: begun.body.secret }).generate();
    await place.ask('POST', '/api/account/totp/confirm', { cookie, body: { code } });
    await place.ask('POST', '/api/account/totp/remove', { cookie, body: { password: PASSWORD } });
    await place.ask('POST', '/api/account/sign-out', { cookie });
    expect(await log(before)).toEqual(
      [
        ...['account.signed_in', 'key.made', 'key.revoked', 'account.sessions_ended'],
        ...['account.factor_on', 'account.factor_off', 'account.signed_out'],
      ].map((action) => `${action} Anna`),
    );
  });

  it('holds a wrong password with the account alone, and hardly anything of names that are not here', async () => {
    const before = await lastSeq();
    await signIn('anna', 'not the password');
    for (let tries = 0; tries < 4; tries += 1) await signIn(`Xaver ${tries}`, PASSWORD);
    expect((await logUntil(before, 2)).toSorted()).toEqual([
      'account.refused nobody',
      'account.refused nobody Anna',
    ]);
    const rows = await place.query('select one::text as text from audit_entry as one');
    expect(rows.filter(({ text }) => /Xaver|Anna|Olga/i.test(String(text)))).toEqual([]);
  });

  it('does not tell by the wait whether a name is here: what is refused is written after the answer', async () => {
    const before = await lastSeq();
    const answer = await signIn('Anna', 'not the password');
    expect(answer.status).toBe(401);
    expect(await logUntil(before, 1)).toEqual(['account.refused nobody Anna']);
  });

  it('holds who made whom what, and nothing of what was refused', async () => {
    const before = await lastSeq();
    const change = (body: unknown) => place.ask('PATCH', `/api/people/${anna.id}`, { cookie: owner, body });
    // Nobody works for themselves, so she stays what she is.
    expect((await change({ role: 'assistant', worksFor: [anna.id] })).status).toBe(422);
    const own = (await place.ask('GET', '/api/account', { cookie: owner })).body.account.id;
    expect((await change({ role: 'assistant', worksFor: [own] })).body.worksFor).toEqual([own]);
    await change({ closed: true });
    await change({ closed: true });
    await change({ closed: false });
    expect(await log(before)).toEqual(
      ['account.became_assistant', 'account.works_for_changed', 'account.let_out', 'account.let_in'].map(
        (action) => `${action} Olga Anna`,
      ),
    );
  });

  it('can be asked for apart from what was done with records', async () => {
    await place.ask('POST', '/api/rehabilitation/patients', { cookie: owner, body: { pseudonym: 'P-1' } });
    const about = async (what: string) =>
      (await place.ask('GET', `/api/audit?about=${what}`, { cookie: owner })).body.entries.map(
        ({ action }: { readonly action: string }) => action,
      );
    expect(await about('records')).toEqual(['patient.added']);
    expect(await about('accounts')).not.toContain('patient.added');
  });
});

describe('what is told of people', () => {
  it('is kept by no cache', async () => {
    for (const path of ['/api/rehabilitation/patients', '/api/people', '/api/audit', '/api/videos']) {
      const { headers } = await place.ask('GET', path, { cookie: owner });
      expect([path, headers['cache-control']]).toEqual([path, 'no-store']);
    }
  });
});

describe('posebox audit', () => {
  const audit = async (...args: readonly string[]) => auditIn('en_GB.UTF-8', ...args);
  const auditIn = async (LANG: string, ...args: readonly string[]) => {
    const said: string[] = [];
    const tell = (line: string) => void said.push(line);
    const folders = { root: ROOT, computeEntry: '', clipEntry: '' };
    const asked = ['audit', ...args, '--data', place.dataFolder];
    const code = await runPrivacyCommand(asked, { LANG }, folders, { tell, complain: tell });
    return { code, said };
  };

  it('lists the log with names, the newest last', async () => {
    const { code, said } = await audit('list', '--about', 'accounts', '--limit', '2');
    expect(code).toBe(0);
    expect(said).toEqual([
      expect.stringMatching(/^\d+ {2}\S+Z {2}Let out {2}Olga → Anna$/),
      expect.stringMatching(/Let in again {2}Olga → Anna$/),
    ]);
    expect((await audit('list', '--limit', '0')).code).toBe(2);
    expect((await audit('list', 'more')).code).toBe(2);
  });

  it('says in the language of whoever reads it who did what without an account', async () => {
    const { said } = await auditIn('zh_CN.UTF-8', 'list', '--limit', '1000');
    expect(said).toContainEqual(expect.stringMatching(/ {2}密码或代码不对 {2}没有登录的人/));
    expect(
      said.filter((line) => / {2}(?:this computer|nobody|home link|retention)(?: |$)/.test(line)),
    ).toEqual([]);
  });

  it('verifies it, and tells the first entry that was tampered with and what it now reads', async () => {
    expect(await audit('verify')).toEqual({
      code: 0,
      said: [expect.stringContaining('none of them changed')],
    });
    await place.query('alter table audit_entry disable trigger user');
    await place.query("update audit_entry set action = 'account.signed_out' where seq = 3");
    await place.query("update audit_entry set actor = 'somebody' where seq = 7");
    expect(await audit('verify')).toEqual({
      code: 1,
      said: [
        expect.stringMatching(/^Entry 3 was changed or removed.* The 2 before it/),
        expect.stringMatching(/^Entry 3 now reads: 3 .*Signed out {2}Anna$/),
      ],
    });
    // The doctor finds it too.
    const folders = { root: ROOT, computeEntry: '', clipEntry: '' };
    expect(await placeState({ POSEBOX_DATA: place.dataFolder }, folders)).toEqual({
      ...{ keys: 'unused', isGuarded: true, hasDatabase: true, backup: null },
      running: { owners: 1, accounts: 2, audit: { entries: 2, brokenAt: 3 } },
    });
    await place.query('delete from audit_entry where seq = 2');
    expect((await audit('verify')).said[0]).toMatch(/^Entry 2 was changed or removed/);
  });

  it('says where to look when there are no records', async () => {
    const said: string[] = [];
    const tell = (line: string) => void said.push(line);
    const folders = { root: ROOT, computeEntry: '', clipEntry: '' };
    const asked = ['audit', 'verify', '--data', '/nowhere/to/be/found'];
    expect(await runPrivacyCommand(asked, {}, folders, { tell, complain: tell })).toBe(1);
    expect(said).toEqual([expect.stringContaining('/nowhere/to/be/found')]);
  });
});
