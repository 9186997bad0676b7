import { describe, expect, it } from 'vitest';
import { Problem } from '../problem.ts';
import { checkPassword } from './password.ts';

const refusalOf = (password: string, name = 'Olga'): string | undefined => {
  try {
    checkPassword(password, name);
    return undefined;
  } catch (error) {
    return error instanceof Problem ? error.code : String(error);
  }
};

describe('a password', () => {
  it('is taken in any language and letters, with spaces, without rules of composition', () => {
    for (const password of [
      'seven blue chairs',
      '七把蓝色的椅子靠着墙放好了',
      'ça ira très bien',
      '🦊🐻🐼🐨🐯🦁🐮🐷🐸🐵🐔🐧',
    ])
      expect([password, refusalOf(password)]).toEqual([password, undefined]);
    const longest = 'seven blue '.repeat(12).slice(0, 128);
    expect([refusalOf(longest), refusalOf(`${longest}x`)]).toEqual([undefined, 'password_weak']);
  });

  it('is refused where it is guessed first: short, of a few letters, with the name or the program’s in it', () => {
    for (const password of ['eleven char', 'abababababab', 'my name: oLGa!', 'posebox and I'])
      expect([password, refusalOf(password)]).toEqual([password, 'password_weak']);
    // Letters are counted as people count them, not as the bytes or halves that they are stored as.
    expect(refusalOf('🦊🐻🐼🐨🐯🦁')).toBe('password_weak');
  });
});
