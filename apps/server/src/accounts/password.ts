import { Problem } from '../problem.ts';

/** OWASP Password Storage Cheat Sheet, argon2id: 19 MiB, two rounds, one lane. */
const HASHING = { memoryCost: 19_456, timeCost: 2, parallelism: 1 } as const;
/** OWASP ASVS 2.1.1 and 2.1.2. */
export const PASSWORD_LENGTH = { least: 12, most: 128 } as const;
const LEAST_DIFFERENT = 5;

/** Passwords, which people choose: kept as slow hashes only. */
export interface Passwords {
  hash(password: string): Promise<string>;
  /** Takes the same time whether there is such a hash or not: without one the answer is no. */
  isRight(password: string, hash: string | undefined): Promise<boolean>;
}

/** The hashing runs on threads of its own, a few at once; it is loaded when the first password is asked for. */
export function createPasswords(): Passwords {
  const load = () => import('@node-rs/argon2');
  let decoy: Promise<string> | undefined;
  const hash = async (password: string) => (await load()).hash(password, HASHING);
  return {
    hash,
    async isRight(password, known) {
      decoy ??= hash('nobody has this one');
      const right = await (await load()).verify(known ?? (await decoy), password);
      return known !== undefined && right;
    },
  };
}

/**
 * Any letters, any language, no rules of composition; only what is guessed first is refused.
 *
 * @throws Problem `password_weak`
 */
export function checkPassword(password: string, name: string): void {
  const letters = [...password];
  const plain = password.toLowerCase();
  const isLong = letters.length >= PASSWORD_LENGTH.least && letters.length <= PASSWORD_LENGTH.most;
  const isVaried = new Set(letters).size >= LEAST_DIFFERENT;
  if (isLong && isVaried && !plain.includes(name.toLowerCase()) && !plain.includes('posebox')) return;
  throw new Problem('password_weak', { ...PASSWORD_LENGTH });
}
