import type { FastifyReply, FastifyRequest } from 'fastify';
import type { FastifyPluginAsyncZod } from 'fastify-type-provider-zod';
import { z } from 'zod';
import { deviceName } from '../../../accounts/device-name.ts';
import { checkPassword } from '../../../accounts/password.ts';
import { clearSessionCookie, sessionToken, setSessionCookie } from '../../../accounts/session-cookie.ts';
import { accountOfPassword, takeSecondFactor, tryFromAddress } from '../../../accounts/sign-in.ts';
import { Problem } from '../../../problem.ts';
import type { AccountRow } from '../../../repositories/account-repository.ts';
import { ACTORS } from '../../../repositories/audit-repository.ts';
import {
  accountItem,
  accountNameSchema,
  newPasswordSchema,
  placeSchema,
  typedCodeSchema,
  typedSecretSchema,
} from '../../../schemas/account.ts';
import { problemAnswersOf } from '../../../schemas/answers.ts';
import { ownAccount } from './own-account.ts';

const SIGN_IN_PROBLEMS = ['sign_in_wait', 'invalid_parameter', 'database_unavailable'] as const;

/** The way in: setting up, signing in, joining by invitation, leaving. */
export const accountRoutes: FastifyPluginAsyncZod = async (app) => {
  const stored = app.storedVideos;
  const { place, callers } = app.access;
  const tags = ['account'];
  const path = '/api/account';
  const accountsOf = async () => (await stored.parts()).accounts;

  /** A new session in place of whatever the browser had before: a token from before signing in is worth nothing. */
  async function begin(request: FastifyRequest, reply: FastifyReply, account: AccountRow, isComplete = true) {
    const { signedIns } = await accountsOf();
    const before = sessionToken(request.headers.cookie);
    const old = before === undefined ? undefined : await signedIns.byToken(before);
    if (old) await signedIns.endById(old.id);
    const { token } = await signedIns.begin({
      of: { accountId: account.id },
      ...{ isComplete, device: deviceName(request.headers['user-agent']) },
    });
    setSessionCookie(request, reply, token);
    reply.header('cache-control', 'no-store');
    request.actor = account.id;
    return {
      state: 'guarded' as const,
      needs: isComplete ? ('nothing' as const) : ('second_factor' as const),
      account: isComplete ? accountItem(account) : null,
      through: isComplete ? ('session' as const) : null,
      patientId: isComplete ? account.patient_id : null,
    };
  }

  app.get(path, {
    config: { access: 'everyone' },
    schema: {
      operationId: 'place',
      tags,
      summary: 'Who asks, and whether there is something to do first: set up, sign in',
      response: { 200: placeSchema, ...problemAnswersOf(['database_unavailable']) },
    },
    handler: async (request, reply) => {
      reply.header('cache-control', 'no-store');
      const state = await place.state(false);
      const nobody = { state, account: null, through: null, patientId: null };
      if (state === 'open') return { ...nobody, needs: 'nothing' as const, through: 'open' as const };
      if (state === 'set_up') return { ...nobody, needs: 'set_up' as const };
      const viewer = await callers.of(request);
      if (viewer === null) return { ...nobody, needs: 'sign_in' as const };
      if (viewer === 'half_way') return { ...nobody, needs: 'second_factor' as const };
      const { accounts } = await accountsOf();
      const row = viewer.accountId === null ? undefined : await accounts.byId(viewer.accountId);
      return {
        ...{ state, needs: 'nothing' as const, through: viewer.through, patientId: viewer.patientId },
        account: row ? accountItem(row) : null,
      };
    },
  });

  app.post(`${path}/set-up`, {
    config: { access: 'everyone' },
    schema: {
      operationId: 'setUp',
      tags,
      summary: 'Make the owner of this place, with the code from the terminal',
      description:
        'From then on nothing is answered without signing in. Everything that was kept before is the owner’s.',
      body: z.strictObject({ code: typedCodeSchema, name: accountNameSchema, password: newPasswordSchema }),
      response: {
        201: placeSchema,
        ...problemAnswersOf([
          ...(['owner_code_wrong', 'owner_code_over', 'place_has_owner', 'password_weak'] as const),
          ...(['account_name_taken', ...SIGN_IN_PROBLEMS] as const),
        ]),
      },
    },
    handler: async (request, reply) => {
      const all = await accountsOf();
      const { code, name, password } = request.body;
      if (await all.accounts.hasOwner()) throw new Problem('place_has_owner');
      checkPassword(password, name);
      await tryFromAddress(all, request.ip, () => all.ownerCodes.take('set_up', code)).catch(
        async (error: unknown) => {
          if (error instanceof Problem && error.code === 'owner_code_over')
            await app.ownerCodes.show('set_up');
          throw error;
        },
      );
      const owner = await all.accounts.addFirstOwner({
        name,
        passwordHash: await all.passwords.hash(password),
      });
      place.becomesGuarded();
      request.acts.push({ action: 'account.set_up' });
      return reply.code(201).send(await begin(request, reply, owner));
    },
  });

  app.post(`${path}/reset`, {
    config: { access: 'everyone' },
    schema: {
      operationId: 'resetOwner',
      tags,
      summary: 'Choose a new password for an owner, with a code from the terminal',
      description:
        '`posebox account reset` shows the code. All sessions of the owner end, and the second factor goes.',
      body: z.strictObject({ code: typedCodeSchema, name: accountNameSchema, password: newPasswordSchema }),
      response: {
        200: placeSchema,
        ...problemAnswersOf([
          ...(['owner_code_wrong', 'owner_code_over', 'password_weak', 'sign_in_wrong'] as const),
          ...SIGN_IN_PROBLEMS,
        ]),
      },
    },
    handler: async (request, reply) => {
      const all = await accountsOf();
      const { code, name, password } = request.body;
      checkPassword(password, name);
      await tryFromAddress(all, request.ip, () => all.ownerCodes.take('reset', code));
      const owner = await all.accounts.byName(name);
      if (owner?.role !== 'owner') throw new Problem('sign_in_wrong');
      await all.accounts.setPassword(owner.id, await all.passwords.hash(password));
      await all.accounts.setTotp(owner.id, null);
      await all.signedIns.endAll(owner.id);
      request.acts.push({ action: 'account.password_reset' });
      return begin(request, reply, { ...owner, totp_confirmed: false, recovery_hashes: [] });
    },
  });

  app.post(`${path}/sign-in`, {
    config: { access: 'everyone' },
    schema: {
      operationId: 'signIn',
      tags,
      summary: 'Sign in; a second factor is then asked for where there is one',
      description:
        'The answer sets the cookie of the session. After some wrong tries each waits twice as long as the one before.',
      body: z.strictObject({ name: z.string().max(80), password: typedSecretSchema }),
      response: { 200: placeSchema, ...problemAnswersOf(['sign_in_wrong', ...SIGN_IN_PROBLEMS]) },
    },
    handler: async (request, reply) => {
      const all = await accountsOf();
      const { name, password } = request.body;
      request.tries = async () => (await all.accounts.byName(name.trim()))?.id ?? null;
      const account = await accountOfPassword(all, { name, password, address: request.ip });
      if (!account.totp_confirmed) request.acts.push({ action: 'account.signed_in' });
      return begin(request, reply, account, !account.totp_confirmed);
    },
  });

  app.post(`${path}/second-factor`, {
    config: { access: 'everyone' },
    schema: {
      operationId: 'takeSecondFactor',
      tags,
      summary: 'The second factor after the password: a code of the authenticator, or a recovery code',
      description: 'Within five minutes of the password. No code is taken twice.',
      body: z.strictObject({ code: typedCodeSchema }),
      response: {
        200: placeSchema,
        ...problemAnswersOf(['sign_in_needed', 'second_factor_wrong', ...SIGN_IN_PROBLEMS]),
      },
    },
    handler: async (request, reply) => {
      const all = await accountsOf();
      const session = await all.signedIns.byToken(sessionToken(request.headers.cookie) ?? '');
      const account =
        session?.account_id && !session.is_complete ? await all.accounts.byId(session.account_id) : undefined;
      if (!account || account.closed_at !== null) throw new Problem('sign_in_needed');
      request.tries = async () => account.id;
      await takeSecondFactor(all, account, request.body.code);
      request.acts.push({ action: 'account.signed_in' });
      return begin(request, reply, (await all.accounts.byId(account.id)) ?? account);
    },
  });

  app.post(`${path}/join`, {
    config: { access: 'everyone' },
    schema: {
      operationId: 'join',
      tags,
      summary: 'Come in by invitation: a code, and the name and password one chooses',
      body: z.strictObject({ code: typedCodeSchema, name: accountNameSchema, password: newPasswordSchema }),
      response: {
        201: placeSchema,
        ...problemAnswersOf([
          ...(['invitation_unknown', 'account_name_taken', 'password_weak', ...SIGN_IN_PROBLEMS] as const),
        ]),
      },
    },
    handler: async (request, reply) => {
      const all = await accountsOf();
      const { code, name, password } = request.body;
      checkPassword(password, name);
      const account = await tryFromAddress(all, request.ip, async () =>
        all.invitations.accept(code, { name, passwordHash: await all.passwords.hash(password) }),
      );
      request.acts.push({ action: 'account.joined' });
      return reply.code(201).send(await begin(request, reply, account));
    },
  });

  app.post(`${path}/sign-out`, {
    config: { access: 'everyone' },
    schema: {
      operationId: 'signOut',
      tags,
      summary: 'End this session',
      response: { 204: z.null(), ...problemAnswersOf(['database_unavailable']) },
    },
    handler: async (request, reply) => {
      const token = sessionToken(request.headers.cookie);
      const { signedIns } = await accountsOf();
      const session = token === undefined ? undefined : await signedIns.byToken(token);
      if (session) {
        await signedIns.endById(session.id);
        request.actor = session.account_id ?? ACTORS.homeLink;
        request.acts.push({ action: 'account.signed_out' });
      }
      clearSessionCookie(request, reply);
      // What the browser keeps of this place goes too (W3C Clear Site Data).
      return reply.code(204).header('clear-site-data', '"cache"').send(null);
    },
  });

  app.put(`${path}/password`, {
    config: { access: 'account' },
    schema: {
      operationId: 'changePassword',
      tags,
      summary: 'Choose another password; all other sessions end',
      body: z.strictObject({ password: typedSecretSchema, newPassword: newPasswordSchema }),
      response: {
        200: placeSchema,
        ...problemAnswersOf(['sign_in_wrong', 'password_weak', 'no_accounts_here', ...SIGN_IN_PROBLEMS]),
      },
    },
    handler: async (request, reply) => {
      const all = await accountsOf();
      const account = await ownAccount(request, all);
      const { password, newPassword } = request.body;
      checkPassword(newPassword, account.name);
      request.tries = async () => account.id;
      await accountOfPassword(all, { name: account.name, password, address: request.ip });
      await all.accounts.setPassword(account.id, await all.passwords.hash(newPassword));
      await all.signedIns.endAll(account.id);
      request.acts.push({ action: 'account.password_changed' });
      return begin(request, reply, account);
    },
  });
};
