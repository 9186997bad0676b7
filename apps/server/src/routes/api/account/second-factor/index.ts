import type { FastifyPluginAsyncZod } from 'fastify-type-provider-zod';
import { z } from 'zod';
import { hashOf } from '../../../../accounts/secret.ts';
import { accountOfPassword } from '../../../../accounts/sign-in.ts';
import {
  newRecoveryCodes,
  newTotpSecret,
  totpAddress,
  totpStep,
  typedRecoveryCode,
} from '../../../../accounts/totp.ts';
import { Problem } from '../../../../problem.ts';
import { typedCodeSchema, typedSecretSchema } from '../../../../schemas/account.ts';
import { problemAnswersOf } from '../../../../schemas/answers.ts';
import { ownAccount } from '../own-account.ts';

const PROBLEMS = ['no_accounts_here', 'invalid_parameter', 'database_unavailable'] as const;
const passwordSchema = z.strictObject({ password: typedSecretSchema });

/** A second factor for one's own account: an authenticator (TOTP) and recovery codes. */
export const secondFactorRoutes: FastifyPluginAsyncZod = async (app) => {
  const tags = ['account'];
  const path = '/api/account/totp';
  const accountsOf = async () => (await app.storedVideos.parts()).accounts;

  app.post(path, {
    config: { access: 'account' },
    schema: {
      operationId: 'beginSecondFactor',
      tags,
      summary: 'Begin a second factor: the secret for an authenticator',
      description: 'Nothing is asked for at sign-in before `…/confirm` has seen a first code.',
      body: passwordSchema,
      response: {
        200: z.object({
          secret: z.string().meta({ description: 'Base 32.' }),
          address: z.string().meta({ description: '`otpauth://…`, for a QR code.' }),
        }),
        ...problemAnswersOf(['sign_in_wrong', 'sign_in_wait', 'second_factor_there', ...PROBLEMS]),
      },
    },
    handler: async (request, reply) => {
      const all = await accountsOf();
      const account = await ownAccount(request, all);
      if (account.totp_confirmed) throw new Problem('second_factor_there');
      const { password } = request.body;
      request.tries = async () => account.id;
      await accountOfPassword(all, { name: account.name, password, address: request.ip });
      const secret = newTotpSecret();
      await all.accounts.setTotp(account.id, secret);
      reply.header('cache-control', 'no-store');
      return { secret, address: totpAddress(secret, account.name) };
    },
  });

  app.post(`${path}/confirm`, {
    config: { access: 'account' },
    schema: {
      operationId: 'confirmSecondFactor',
      tags,
      summary: 'Show that the authenticator works; the recovery codes are told this once',
      description: 'All other sessions end.',
      body: z.strictObject({ code: typedCodeSchema }),
      response: {
        200: z.object({ recoveryCodes: z.array(z.string()) }),
        ...problemAnswersOf(['second_factor_wrong', 'second_factor_there', 'sign_in_wait', ...PROBLEMS]),
      },
    },
    handler: async (request, reply) => {
      const all = await accountsOf();
      const account = await ownAccount(request, all);
      if (account.totp_confirmed) throw new Problem('second_factor_there');
      request.tries = async () => account.id;
      const subjects = [{ what: 'factor', of: account.id }] as const;
      const retryAfterS = await all.failedTries.begin(subjects);
      if (retryAfterS > 0) throw new Problem('sign_in_wait', { retryAfterS });
      const step = account.totp_secret && totpStep(account.totp_secret, request.body.code, Date.now());
      if (!step) throw new Problem('second_factor_wrong');
      await all.failedTries.succeeded(subjects);
      const recoveryCodes = newRecoveryCodes();
      const hashes = recoveryCodes.map((code) => hashOf(typedRecoveryCode(code)));
      await all.accounts.confirmTotp(account.id, step, hashes);
      await all.signedIns.endAll(account.id, request.viewer.sessionId ?? undefined);
      request.acts.push({ action: 'account.factor_on' });
      reply.header('cache-control', 'no-store');
      return { recoveryCodes: [...recoveryCodes] };
    },
  });

  app.post(`${path}/remove`, {
    config: { access: 'account' },
    schema: {
      operationId: 'removeSecondFactor',
      tags,
      summary: 'Do without a second factor',
      body: passwordSchema,
      response: { 204: z.null(), ...problemAnswersOf(['sign_in_wrong', 'sign_in_wait', ...PROBLEMS]) },
    },
    handler: async (request, reply) => {
      const all = await accountsOf();
      const account = await ownAccount(request, all);
      const { password } = request.body;
      request.tries = async () => account.id;
      await accountOfPassword(all, { name: account.name, password, address: request.ip });
      await all.accounts.setTotp(account.id, null);
      await all.signedIns.endAll(account.id, request.viewer.sessionId ?? undefined);
      if (account.totp_confirmed) request.acts.push({ action: 'account.factor_off' });
      return reply.code(204).send(null);
    },
  });
};
