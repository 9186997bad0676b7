import { Secret, TOTP } from 'otpauth';
import { newCode, typedCode } from './secret.ts';

const ISSUER = 'PoseBox';
const STEP_S = 30;
/** RFC 6238, 5.2: one step of delay; clocks of phones are good. */
const WINDOW = 1;
const RECOVERY_CODES = 10;
const RECOVERY_LETTERS = 12;

/** Time-based one-time passwords (RFC 6238, SHA-1, six digits, 30 s), as every authenticator has them. */
const totpOf = (secret: string, label = '') =>
  new TOTP({ issuer: ISSUER, label, secret: Secret.fromBase32(secret), period: STEP_S });

/** A new secret in base 32: 160 bits. */
export const newTotpSecret = (): string => new Secret({ size: 20 }).base32;

/** What an authenticator reads from a QR code. */
export const totpAddress = (secret: string, name: string): string => totpOf(secret, name).toString();

/**
 * The step that a code belongs to, or null when it is none of now. Who takes a code must see to it that no step is
 * taken twice.
 */
export function totpStep(secret: string, code: string, nowMs: number): number | null {
  const delta = totpOf(secret).validate({ token: code.replace(/\s/g, ''), timestamp: nowMs, window: WINDOW });
  return delta === null ? null : Math.floor(nowMs / (1000 * STEP_S)) + delta;
}

/** For whoever loses the phone; each is good once. */
export const newRecoveryCodes = (): readonly string[] =>
  Array.from({ length: RECOVERY_CODES }, () => newCode(RECOVERY_LETTERS));

export const isTotpCode = (code: string): boolean => /^\d{6}$/.test(code.replace(/\s/g, ''));

export const typedRecoveryCode = typedCode;
