import { TOTP } from 'otpauth';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { cookieOf, openPlace, PASSWORD, setUp, type TestPlace } from './place.ts';

let place: TestPlace;
let owner: string;
beforeAll(async () => {
  place = await openPlace();
});
afterAll(() => place.close());

const codeOf = (secret: string, steps = 0) =>
  new TOTP({ secret, period: 30 }).generate({ timestamp: Date.now() + 30_000 * steps });

describe('a place that nobody owns yet', () => {
  it('answers nothing but the way in, its health and its pages', async () => {
    expect((await place.ask('GET', '/api/videos')).body.code).toBe('set_up_needed');
    expect((await place.ask('POST', '/api/pose')).body.code).toBe('set_up_needed');
    expect((await place.ask('GET', '/metrics')).body.code).toBe('set_up_needed');
    expect((await place.ask('GET', '/health/live')).status).toBe(200);
    expect((await place.ask('GET', '/api/account')).body).toMatchObject({ state: 'set_up', needs: 'set_up' });
  });

  it('lets nobody guess its code: five tries at once are five tries, then it is worth nothing', async () => {
    await place.app.ownerCodes.show('set_up');
    const guess = (code: string | undefined) =>
      place.ask('POST', '/api/account/set-up', { body: { code, name: 'Mallory', password: PASSWORD } });
    const guesses = await Promise.all(
      Array.from({ length: 12 }, (_, index) => guess(`AAAA-AAAA-AA${10 + index}`)),
    );
    const codes = guesses.map(({ body }) => body.code);
    expect(codes.filter((code) => code === 'owner_code_wrong')).toHaveLength(4);
    expect(codes.filter((code) => code === 'owner_code_over')).toHaveLength(8);
    // Also with the right one.
    expect((await guess(place.codes[0])).body.code).toBe('owner_code_over');
    // And a new one is not to be had as often as one likes.
    expect(place.codes).toHaveLength(1);
  });

  it('takes the code once, and is then guarded for good', async () => {
    await place.restart();
    owner = await setUp(place);
    const again = { code: place.codes.at(-1), name: 'Mallory', password: PASSWORD };
    expect((await place.ask('POST', '/api/account/set-up', { body: again })).body.code).toBe(
      'place_has_owner',
    );
    expect((await place.ask('GET', '/api/videos')).body.code).toBe('sign_in_needed');
    expect((await place.ask('GET', '/api/videos', { cookie: owner })).status).toBe(200);
    const kept = await place.query('select password_hash from account');
    expect(kept[0]?.password_hash).toMatch(/^\$argon2id\$v=19\$m=19456,t=2,p=1\$/);
  });
});

describe('signing in', () => {
  const signIn = (name: string, password: string, from?: string, cookie?: string) =>
    place.ask('POST', '/api/account/sign-in', {
      body: { name, password },
      ...(from !== undefined && { from }),
      ...(cookie !== undefined && { cookie }),
    });

  it('sets a cookie that scripts and other sites don’t get, and tells no token', async () => {
    const answer = await signIn('olga', PASSWORD);
    expect(String(answer.headers['set-cookie'])).toMatch(
      /^posebox_session=[\w-]{43}; Path=\/; HttpOnly; SameSite=Strict$/,
    );
    expect(answer.text).not.toContain(cookieOf(answer).split('=')[1]);
    const [row] = await place.query('select token_hash from signed_in order by began_at desc limit 1');
    expect(cookieOf(answer)).not.toContain(row?.token_hash);
  });

  it('over HTTPS marks the cookie so that it never goes in the clear', async () => {
    const body = { name: 'Olga', password: PASSWORD };
    const headers = { origin: 'https://localhost:80' };
    const answer = await place.ask('POST', '/api/account/sign-in', { body, headers });
    expect(String(answer.headers['set-cookie'])).toContain('; Secure');
  });

  it('gives a new token, and the one that the browser brought is worth nothing: no fixation', async () => {
    const before = cookieOf(await signIn('Olga', PASSWORD));
    const after = cookieOf(await signIn('Olga', PASSWORD, undefined, before));
    expect(after).not.toBe(before);
    expect((await place.ask('GET', '/api/videos', { cookie: before })).status).toBe(401);
    expect((await place.ask('GET', '/api/videos', { cookie: after })).status).toBe(200);
    const planted = 'posebox_session=planted-by-somebody-else';
    expect(cookieOf(await signIn('Olga', PASSWORD, undefined, planted))).not.toBe(planted);
  });

  it('answers a wrong name and a wrong password alike', async () => {
    const wrongName = await signIn('Nobody', PASSWORD, '198.51.100.1');
    const wrongPassword = await signIn('Olga', 'quite another one', '198.51.100.1');
    expect(wrongName.status).toBe(401);
    expect(wrongName.text).toBe(wrongPassword.text);
    await signIn('Olga', PASSWORD, '198.51.100.1');
  });

  it('makes each further try wait longer, from whatever address, also for names there aren’t, and after a restart', async () => {
    await place.join({ role: 'clinician' }, 'Target', owner);
    for (const name of ['Target', 'Nobody there']) {
      const tries = await Promise.all(
        Array.from({ length: 12 }, (_, index) => signIn(name, 'wrong', `198.51.100.${10 + index}`)),
      );
      expect(tries.filter(({ status }) => status === 401)).toHaveLength(6);
      expect(tries.filter(({ status }) => status === 429)).toHaveLength(6);
    }
    await place.query("update failed_try set wait_until = wait_until + interval '1 minute'");
    await place.restart();
    const right = await signIn('Target', PASSWORD, '198.51.100.200');
    expect(right).toMatchObject({ status: 429, body: { code: 'sign_in_wait' } });
    expect(Number(right.headers['retry-after'])).toBeGreaterThan(0);
    await place.query("update failed_try set wait_until = now() - interval '1 second'");
    expect((await signIn('Target', PASSWORD, '198.51.100.200')).status).toBe(200);
  });

  it('from one address is made to wait over many names', async () => {
    const tries = [];
    for (let index = 0; index < 33; index += 1)
      tries.push(await signIn(`name ${index}`, 'wrong', '198.51.100.77'));
    expect(tries.at(0)?.status).toBe(401);
    expect(tries.at(-1)?.status).toBe(429);
  });

  it('ends: by itself, by signing out, and everywhere with another password', async () => {
    const one = cookieOf(await signIn('Olga', PASSWORD));
    const other = cookieOf(await signIn('Olga', PASSWORD));
    await place.ask('POST', '/api/account/sign-out', { cookie: one });
    expect((await place.ask('GET', '/api/videos', { cookie: one })).status).toBe(401);
    const body = { password: PASSWORD, newPassword: 'eight green tables' };
    const changed = await place.ask('PUT', '/api/account/password', { cookie: other, body });
    expect(changed.status).toBe(200);
    for (const old of [other, owner]) {
      expect((await place.ask('GET', '/api/videos', { cookie: old })).status).toBe(401);
    }
    owner = cookieOf(changed);
    const idle = cookieOf(await signIn('Olga', 'eight green tables'));
    await place.query("update signed_in set seen_at = now() - interval '31 minutes'");
    expect((await place.ask('GET', '/api/videos', { cookie: idle })).status).toBe(401);
    await place.query("update signed_in set seen_at = now(), began_at = now() - interval '13 hours'");
    expect((await place.ask('GET', '/api/videos', { cookie: idle })).status).toBe(401);
    owner = cookieOf(await signIn('Olga', 'eight green tables'));
  });
});

describe('a stream of events', () => {
  let address: string;
  beforeAll(async () => {
    address = await place.app.listen({ port: 0, host: '127.0.0.1' });
  });
  /** Open once this is answered; its text is whole once it has ended. */
  const listen = (headers: Record<string, string>) => fetch(`${address}/api/videos/events`, { headers });
  const HERE = expect.stringMatching(/^: here/);

  it('ends when the session does, when the key is revoked, when somebody is let out', async () => {
    const cookie = await place.join({ role: 'clinician' }, 'Ines', owner);
    const other = await place.join({ role: 'clinician' }, 'Udo', owner);
    const { body: made } = await place.ask('POST', '/api/account/keys', {
      ...{ cookie: other, body: { name: 'k', scopes: ['videos'] } },
    });
    const udo = (await place.ask('GET', '/api/account', { cookie: other })).body.account.id;
    const ofSession = await listen({ cookie });
    const ofKey = await listen({ authorization: `Bearer ${made.key}` });
    await place.ask('POST', '/api/account/sign-out', { cookie });
    await place.ask('DELETE', `/api/account/keys/${made.id}`, { cookie: other });
    expect([await ofSession.text(), await ofKey.text()]).toEqual([HERE, HERE]);
    const ofSomebody = await listen({ cookie: other });
    await place.ask('PATCH', `/api/people/${udo}`, { cookie: owner, body: { closed: true } });
    expect(await ofSomebody.text()).toEqual(HERE);
    expect((await listen({ cookie: other })).status).toBe(401);
  });

  it('keeps nobody signed in who does nothing else', async () => {
    const cookie = await place.join({ role: 'clinician' }, 'Emil', owner);
    const { id } = (await place.ask('GET', '/api/account', { cookie })).body.account;
    const stream = await listen({ cookie });
    await place.query("update signed_in set seen_at = now() - interval '31 minutes' where account_id = $1", [
      id,
    ]);
    expect(await stream.text()).toEqual(HERE);
  });
});

describe('another site', () => {
  it('changes nothing with somebody’s cookie, and is not answered at all', async () => {
    const body = { name: 'x' };
    const add = (headers: Readonly<Record<string, string>>) =>
      place.ask('POST', '/api/actions/sets', { headers: { cookie: owner, ...headers }, body });
    expect((await add({})).body.code).toBe('origin_refused');
    expect((await add({ origin: 'https://evil.example' })).body.code).toBe('origin_refused');
    expect((await add({ origin: 'null' })).body.code).toBe('origin_refused');
    for (const site of ['cross-site', 'same-site', 'none']) {
      expect((await add({ 'sec-fetch-site': site })).body.code).toBe('origin_refused');
    }
    expect((await add({ origin: 'http://localhost:80' })).status).toBe(201);
    const look = { cookie: owner, 'sec-fetch-site': 'same-site' };
    expect((await place.ask('GET', '/api/videos', { headers: look })).body.code).toBe('origin_refused');
  });
});

describe('a second factor', () => {
  it('is asked for, takes no code twice, and its recovery codes once', async () => {
    const name = 'Tess';
    const cookie = await place.join({ role: 'clinician' }, name, owner);
    const begun = await place.ask('POST', '/api/account/totp', { cookie, body: { password: PASSWORD } });
    expect(begun.body.address).toMatch(/^otpauth:\/\/totp\/PoseBox:Tess\?/);
    const code = codeOf(begun.body.secret);
    const confirmed = await place.ask('POST', '/api/account/totp/confirm', { cookie, body: { code } });
    expect(confirmed.body.recoveryCodes).toHaveLength(10);
    const halfWay = async () =>
      cookieOf(await place.ask('POST', '/api/account/sign-in', { body: { name, password: PASSWORD } }));
    const second = async (typed: string, half?: string) =>
      place.ask('POST', '/api/account/second-factor', {
        cookie: half ?? (await halfWay()),
        body: { code: typed },
      });
    const half = await halfWay();
    expect((await place.ask('GET', '/api/videos', { cookie: half })).body.code).toBe('second_factor_needed');
    expect((await second(code, half)).body.code).toBe('second_factor_wrong');
    const next = codeOf(begun.body.secret, 1);
    const twice = await Promise.all([second(next), second(next)]);
    expect(twice.map(({ status }) => status).sort()).toEqual([200, 401]);
    const [recovery] = confirmed.body.recoveryCodes;
    const back = await second(String(recovery).toLowerCase().replaceAll('-', ' '), half);
    expect(back.body).toMatchObject({ needs: 'nothing', account: { recoveryCodesLeft: 9 } });
    expect(cookieOf(back)).not.toBe(half);
    expect((await place.ask('GET', '/api/videos', { cookie: half })).status).toBe(401);
    expect((await second(recovery)).body.code).toBe('second_factor_wrong');
    const guesses = await Promise.all(
      Array.from({ length: 10 }, () => halfWay().then((one) => second('000000', one))),
    );
    expect(guesses.some(({ status }) => status === 429)).toBe(true);
  });
});

describe('an invitation', () => {
  it('is good for one person, in its role, until it is taken back', async () => {
    const invite = () =>
      place.ask('POST', '/api/invitations', { cookie: owner, body: { role: 'clinician' } });
    const join = (code: string, name: string) =>
      place.ask('POST', '/api/account/join', { body: { code, name, password: PASSWORD } });
    const { code } = (await invite()).body;
    const both = await Promise.all([join(code, 'First'), join(code, 'Second')]);
    expect(both.map(({ status }) => status).sort()).toEqual([201, 404]);
    expect(both.find(({ status }) => status === 201)?.body.account.role).toBe('clinician');
    const taken = (await invite()).body;
    await place.ask('DELETE', `/api/invitations/${taken.id}`, { cookie: owner });
    expect((await join(taken.code, 'Third')).body.code).toBe('invitation_unknown');
    const late = (await invite()).body;
    await place.query("update invitation set expires_at = now() - interval '1 second'");
    expect((await join(late.code, 'Fourth')).body.code).toBe('invitation_unknown');
  });

  it('by a clinician makes neither owners nor clinicians, nor patients of others', async () => {
    const mine = await place.join({ role: 'clinician' }, 'Carla', owner);
    const others = await place.join({ role: 'clinician' }, 'Dirk', owner);
    const record = { cookie: others, body: { pseudonym: 'P-1' } };
    const { id } = (await place.ask('POST', '/api/rehabilitation/patients', record)).body;
    const invite = (body: object) => place.ask('POST', '/api/invitations', { cookie: mine, body });
    expect((await invite({ role: 'owner' })).status).toBe(403);
    expect((await invite({ role: 'clinician' })).status).toBe(403);
    expect((await invite({ role: 'patient', patientId: id })).body.code).toBe('patient_unknown');
    expect((await invite({ role: 'assistant' })).status).toBe(201);
  });
});

describe('an API key', () => {
  it('does what it is for, is kept as a hash, and is worth nothing once revoked or expired', async () => {
    const make = async (more: object = {}) =>
      (
        await place.ask('POST', '/api/account/keys', {
          cookie: owner,
          body: { name: 'k', scopes: ['records'], ...more },
        })
      ).body;
    const { id, key, prefix } = await make();
    const patients = (given: string) => place.ask('GET', '/api/rehabilitation/patients', { key: given });
    expect((await patients(key)).status).toBe(200);
    expect((await place.ask('GET', '/api/videos', { key })).body.code).toBe('key_scope_missing');
    expect((await place.ask('GET', '/api/people', { key })).body.code).toBe('key_scope_missing');
    expect((await place.ask('GET', '/api/account/keys', { key })).body.code).toBe('key_scope_missing');
    const kept = await place.query('select key_hash, prefix, last_used_on from api_key where id = $1', [id]);
    expect(JSON.stringify(kept)).not.toContain(key);
    expect(key.startsWith(prefix)).toBe(true);
    expect(kept[0]?.last_used_on).not.toBeNull();
    await place.ask('DELETE', `/api/account/keys/${id}`, { cookie: owner });
    expect((await patients(key)).status).toBe(401);
    const late = await make();
    await place.query("update api_key set expires_at = now() - interval '1 second'");
    expect((await patients(late.key)).status).toBe(401);
    const reader = await make({ readOnly: true });
    const write = { key: reader.key, body: { pseudonym: 'by key' } };
    expect((await place.ask('POST', '/api/rehabilitation/patients', write)).body.code).toBe(
      'key_scope_missing',
    );
  });
});

describe('somebody who leaves', () => {
  it('is out at once with sessions and keys, and the last owner can’t', async () => {
    const cookie = await place.join({ role: 'clinician' }, 'Lea', owner);
    const body = { name: 'k', scopes: ['videos'] };
    const { key } = (await place.ask('POST', '/api/account/keys', { cookie, body })).body;
    const { people } = (await place.ask('GET', '/api/people', { cookie: owner })).body;
    const idOf = (name: string) => people.find((one: { name: string }) => one.name === name).id;
    const close = (name: string) =>
      place.ask('PATCH', `/api/people/${idOf(name)}`, { cookie: owner, body: { closed: true } });
    expect((await close('Lea')).body.closedAt).not.toBeNull();
    expect((await place.ask('GET', '/api/videos', { cookie })).status).toBe(401);
    expect((await place.ask('GET', '/api/videos', { key })).status).toBe(401);
    expect((await close('Olga')).body.code).toBe('last_owner');
  });
});
