import type { Database } from '../plugins/external/database.ts';
import { type AccountRepository, createAccountRepository } from '../repositories/account-repository.ts';
import { type ApiKeyRepository, createApiKeyRepository } from '../repositories/api-key-repository.ts';
import { type BelongingRepository, createBelongingRepository } from '../repositories/belonging-repository.ts';
import {
  createFailedTryRepository,
  type FailedTryRepository,
} from '../repositories/failed-try-repository.ts';
import { createHomeLinkRepository, type HomeLinkRepository } from '../repositories/home-link-repository.ts';
import {
  createInvitationRepository,
  type InvitationRepository,
} from '../repositories/invitation-repository.ts';
import {
  createOwnerCodeRepository,
  type OwnerCodeRepository,
} from '../repositories/owner-code-repository.ts';
import {
  createSignedInRepository,
  type SessionLimits,
  type SignedInRepository,
} from '../repositories/signed-in-repository.ts';
import { createPasswords, type Passwords } from './password.ts';

/** Everything about who gets in. */
export interface Accounts {
  readonly accounts: AccountRepository;
  readonly signedIns: SignedInRepository;
  readonly apiKeys: ApiKeyRepository;
  readonly invitations: InvitationRepository;
  readonly homeLinks: HomeLinkRepository;
  readonly ownerCodes: OwnerCodeRepository;
  readonly failedTries: FailedTryRepository;
  readonly belongings: BelongingRepository;
  readonly passwords: Passwords;
}

export const openAccounts = (database: Database, limits: SessionLimits): Accounts => ({
  accounts: createAccountRepository(database),
  signedIns: createSignedInRepository(database, limits),
  apiKeys: createApiKeyRepository(database),
  invitations: createInvitationRepository(database),
  homeLinks: createHomeLinkRepository(database),
  ownerCodes: createOwnerCodeRepository(database),
  failedTries: createFailedTryRepository(database),
  belongings: createBelongingRepository(database),
  passwords: createPasswords(),
});
