import { createHash, randomBytes, randomInt, timingSafeEqual } from 'node:crypto';

/** Without letters and digits that are taken for each other; 31 of them, 4.95 bits each. */
const CODE_LETTERS = '23456789ABCDEFGHJKLMNPQRSTUVWXYZ'.replace('I', '');
const TOKEN_BYTES = 32;

/** 256 bits that nobody guesses, for cookies and keys. */
export const newToken = (): string => randomBytes(TOKEN_BYTES).toString('base64url');

/**
 * A code that a person types, in groups of four.
 *
 * @example newCode(12) // 'K7QM-2VXD-9HTP', 59 bits
 */
export function newCode(letters: number): string {
  const code = Array.from({ length: letters }, () => CODE_LETTERS[randomInt(CODE_LETTERS.length)]).join('');
  return code.match(/.{1,4}/g)?.join('-') ?? '';
}

/** As people type codes: small letters, other dashes, spaces. */
export const typedCode = (code: string): string => code.toUpperCase().replace(/[^A-Z0-9]/g, '');

/**
 * What is kept of a secret that is random by itself: SHA-256, which can't be turned back. Passwords, which people
 * choose, need a slow hash instead.
 */
export const hashOf = (secret: string): string => createHash('sha256').update(secret).digest('hex');

/** Compares in a time that says nothing of where they differ. */
export const isSame = (one: string, other: string): boolean =>
  timingSafeEqual(Buffer.from(hashOf(one)), Buffer.from(hashOf(other)));
