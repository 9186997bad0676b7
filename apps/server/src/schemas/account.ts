import { z } from 'zod';
import { ROLES, SCOPES } from '../access/route-access.ts';
import { PASSWORD_LENGTH } from '../accounts/password.ts';
import type { AccountLine, AccountRow } from '../repositories/account-repository.ts';
import type { ApiKeyRow } from '../repositories/api-key-repository.ts';
import type { HomeLinkRow } from '../repositories/home-link-repository.ts';
import type { InvitationRow } from '../repositories/invitation-repository.ts';
import type { SignedInRow } from '../repositories/signed-in-repository.ts';

export const roleSchema = z.enum(ROLES);

export const accountNameSchema = z
  .string()
  .trim()
  .min(2)
  .max(80)
  .regex(/^[^\s\p{C}](?:[^\p{C}]*[^\s\p{C}])?$/u)
  .meta({ description: 'A name or an e-mail address, whatever its case. No mail is ever sent.' });

export const newPasswordSchema = z
  .string()
  .min(1)
  .max(4 * PASSWORD_LENGTH.most)
  .meta({
    description: `At least ${PASSWORD_LENGTH.least} letters, at most ${PASSWORD_LENGTH.most}; any of any language.`,
  });

/** What is typed is compared, never stored: only its length is limited. */
export const typedSecretSchema = z.string().min(1).max(600);
export const typedCodeSchema = z.string().trim().min(1).max(40);

export const accountSchema = z
  .object({
    id: z.uuid(),
    name: z.string(),
    role: roleSchema,
    secondFactor: z.boolean().meta({ description: 'Whether a second factor is asked for at sign-in.' }),
    recoveryCodesLeft: z.int(),
    patientId: z.uuid().nullable().meta({ description: 'The record that a patient sees.' }),
  })
  .meta({ id: 'Account' });

export function accountItem(row: AccountRow): z.infer<typeof accountSchema> {
  return {
    id: row.id,
    name: row.name,
    role: row.role,
    secondFactor: row.totp_confirmed,
    recoveryCodesLeft: row.recovery_hashes.length,
    patientId: row.patient_id,
  };
}

export const placeSchema = z
  .object({
    state: z.enum(['open', 'set_up', 'guarded']).meta({
      description:
        '`open`: no accounts, this computer only. `set_up`: an owner must be made first. `guarded`: sign in.',
    }),
    needs: z
      .enum(['nothing', 'set_up', 'sign_in', 'second_factor'])
      .meta({ description: 'What there is to do before anything else is answered.' }),
    account: accountSchema.nullable(),
    through: z.enum(['open', 'session', 'key', 'home']).nullable(),
    patientId: z
      .uuid()
      .nullable()
      .meta({ description: 'The only record that can be seen, by home link too.' }),
  })
  .meta({ id: 'Place' });

export const personSchema = accountSchema
  .omit({ recoveryCodesLeft: true })
  .extend({
    worksFor: z.array(z.uuid()).meta({ description: 'The clinicians that an assistant works for.' }),
    createdAt: z.iso.datetime(),
    closedAt: z.iso.datetime().nullable().meta({ description: 'Since when nobody signs in with it.' }),
  })
  .meta({ id: 'Person' });

export function personItem(row: AccountLine): z.infer<typeof personSchema> {
  const { recoveryCodesLeft: _, ...account } = accountItem(row);
  return {
    ...account,
    worksFor: [...row.works_for],
    createdAt: row.created_at.toISOString(),
    closedAt: row.closed_at?.toISOString() ?? null,
  };
}

export const sessionItemSchema = z
  .object({
    id: z.uuid(),
    device: z.string().meta({ description: 'The kind of browser and system.' }),
    isThis: z.boolean(),
    beganAt: z.iso.datetime(),
    seenAt: z.iso.datetime(),
  })
  .meta({ id: 'SignedInSession' });

export function sessionItem(row: SignedInRow, thisId: string | null): z.infer<typeof sessionItemSchema> {
  return {
    id: row.id,
    device: row.device,
    isThis: row.id === thisId,
    beganAt: row.began_at.toISOString(),
    seenAt: row.seen_at.toISOString(),
  };
}

export const apiKeySchema = z
  .object({
    id: z.uuid(),
    name: z.string(),
    prefix: z.string().meta({ description: 'How it begins, to tell keys apart.' }),
    scopes: z.array(z.enum(SCOPES)),
    readOnly: z.boolean(),
    createdAt: z.iso.datetime(),
    expiresAt: z.iso.datetime().nullable(),
    lastUsedOn: z.iso.date().nullable(),
  })
  .meta({ id: 'ApiKey' });

export function apiKeyItem(row: ApiKeyRow): z.infer<typeof apiKeySchema> {
  return {
    ...{ id: row.id, name: row.name, prefix: row.prefix, scopes: [...row.scopes], readOnly: row.read_only },
    createdAt: row.created_at.toISOString(),
    expiresAt: row.expires_at?.toISOString() ?? null,
    lastUsedOn: row.last_used_on && dayOf(row.last_used_on),
  };
}

/** pg reads a day as midnight where the program runs. */
const dayOf = (day: Date) =>
  [day.getFullYear(), day.getMonth() + 1, day.getDate()]
    .map((part) => String(part).padStart(2, '0'))
    .join('-');

export const invitationSchema = z
  .object({
    id: z.uuid(),
    role: roleSchema,
    note: z.string(),
    worksFor: z.uuid().nullable(),
    patientId: z.uuid().nullable(),
    createdBy: z.uuid(),
    createdAt: z.iso.datetime(),
    expiresAt: z.iso.datetime(),
  })
  .meta({ id: 'Invitation' });

export function invitationItem(row: InvitationRow): z.infer<typeof invitationSchema> {
  return {
    ...{ id: row.id, role: row.role, note: row.note, worksFor: row.works_for, patientId: row.patient_id },
    createdBy: row.created_by,
    createdAt: row.created_at.toISOString(),
    expiresAt: row.expires_at.toISOString(),
  };
}

export const homeLinkSchema = z
  .object({
    id: z.uuid(),
    patientId: z.uuid(),
    state: z.enum(['waiting', 'used', 'expired']),
    createdAt: z.iso.datetime(),
    codeExpiresAt: z.iso.datetime(),
    usedAt: z.iso.datetime().nullable(),
    seenAt: z.iso.datetime().nullable(),
  })
  .meta({ id: 'HomeLink' });

export function homeLinkItem(row: HomeLinkRow): z.infer<typeof homeLinkSchema> {
  const isOver = row.code_expires_at.getTime() < Date.now();
  return {
    ...{ id: row.id, patientId: row.patient_id },
    state: row.used_at !== null ? 'used' : isOver ? 'expired' : 'waiting',
    createdAt: row.created_at.toISOString(),
    codeExpiresAt: row.code_expires_at.toISOString(),
    usedAt: row.used_at?.toISOString() ?? null,
    seenAt: row.seen_at?.toISOString() ?? null,
  };
}
