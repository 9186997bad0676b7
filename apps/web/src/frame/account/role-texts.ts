import { ACCOUNT_PAGE_TEXTS, type Text } from '@posebox/texts';
import type { ApiSchema } from '../../api/client.ts';

export type Role = ApiSchema<'Account'>['role'];

export const ROLE_TEXTS: Readonly<Record<Role, Text>> = {
  owner: ACCOUNT_PAGE_TEXTS.ownerRole,
  clinician: ACCOUNT_PAGE_TEXTS.clinicianRole,
  assistant: ACCOUNT_PAGE_TEXTS.assistantRole,
  patient: ACCOUNT_PAGE_TEXTS.patientRole,
};

/** Whom an assistant may work for: those who have things of their own, and still get in. */
export const employersOf = (people: readonly ApiSchema<'Person'>[]) =>
  people.filter(({ role, closedAt }) => (role === 'owner' || role === 'clinician') && closedAt === null);
