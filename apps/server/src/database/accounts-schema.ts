import type { ColumnType, Generated } from 'kysely';
import type { Role, Scope } from '../access/route-access.ts';

type Time = ColumnType<Date, Date | undefined, Date>;
type MaybeTime = ColumnType<Date | null, Date | null | undefined, Date | null>;
type Json<T> = ColumnType<T, string | undefined, string>;

/** Column of a table whose rows belong to somebody; null: made before there were accounts. */
export type OwnerId = ColumnType<string | null, string | null | undefined, string | null>;

/** The tables of accounts. Of codes, keys and tokens they hold only hashes. */
export interface AccountTables {
  account: AccountTable;
  works_for: WorksForTable;
  signed_in: SignedInTable;
  home_link: HomeLinkTable;
  api_key: ApiKeyTable;
  invitation: InvitationTable;
  owner_code: OwnerCodeTable;
  failed_try: FailedTryTable;
}

export interface AccountTable {
  readonly id: string;
  /** What somebody signs in with: a name or an e-mail address, whatever its case. No mail is ever sent. */
  readonly name: string;
  readonly role: Role;
  /** Argon2id, with its parameters. */
  readonly password_hash: string;
  /** The record that a patient may see. */
  readonly patient_id: string | null;
  /** Base 32; null without a second factor. */
  readonly totp_secret: string | null;
  /** False until a first code has shown that the secret has arrived. */
  readonly totp_confirmed: Generated<boolean>;
  /** The last step whose code was used: none is taken twice. */
  readonly totp_last_step: ColumnType<string, number | undefined, number>;
  readonly recovery_hashes: Json<readonly string[]>;
  readonly created_at: Time;
  /** Who left: nobody signs in with it any more, what it owns stays. */
  readonly closed_at: MaybeTime;
}

/** An assistant sees and adds to what these clinicians have. */
export interface WorksForTable {
  readonly assistant_id: string;
  readonly clinician_id: string;
  readonly since: Time;
}

/** A browser that is signed in, or half: the password was right, the second factor is still to come. */
export interface SignedInTable {
  readonly id: string;
  readonly token_hash: string;
  readonly account_id: string | null;
  readonly home_link_id: string | null;
  readonly is_complete: boolean;
  /** The kind of browser and system, for the list of sessions. */
  readonly device: string;
  readonly began_at: Time;
  readonly seen_at: Time;
}

/** A patient's way to the own record without a password: a code, then a browser that stays signed in. */
export interface HomeLinkTable {
  readonly id: string;
  readonly patient_id: string;
  /** Null once it was used. */
  readonly code_hash: string | null;
  readonly code_expires_at: Time;
  readonly created_by: string | null;
  readonly created_at: Time;
  readonly used_at: MaybeTime;
}

export interface ApiKeyTable {
  readonly id: string;
  readonly account_id: string;
  readonly name: string;
  /** The beginning, to tell keys apart. */
  readonly prefix: string;
  readonly key_hash: string;
  readonly scopes: ColumnType<readonly Scope[], string, never>;
  readonly read_only: boolean;
  readonly created_at: Time;
  readonly expires_at: MaybeTime;
  /** The day, `2026-12-01`; more would be a diary. */
  readonly last_used_on: ColumnType<Date | null, undefined, Date>;
}

export interface InvitationTable {
  readonly id: string;
  readonly code_hash: string;
  readonly role: Role;
  /** For whom it is meant, as somebody wrote. */
  readonly note: string;
  readonly works_for: string | null;
  readonly patient_id: string | null;
  readonly created_by: string;
  readonly created_at: Time;
  readonly expires_at: Time;
}

/** The one code in the terminal that makes an owner, or lets one choose a new password. */
export interface OwnerCodeTable {
  readonly purpose: 'set_up' | 'reset';
  readonly code_hash: string;
  readonly tries_left: number;
  readonly expires_at: Time;
}

/** How often a way in was tried in vain, by account and by address, both as hashes. */
export interface FailedTryTable {
  readonly subject: string;
  readonly failures: number;
  readonly last_at: Time;
  readonly wait_until: Time;
}
