import { describe, expect, it } from 'vitest';
import { keepLastUsed } from './last-used.ts';

describe('what was used last', () => {
  const made: string[] = [];
  const make = (text: string) => async () => {
    made.push(text);
    return text;
  };

  it('is made once, also for several who ask at once', async () => {
    const kept = keepLastUsed<string>(10, ({ length }) => length);
    const [one, other] = await Promise.all([kept.get('a', make('four')), kept.get('a', make('other'))]);
    expect([one, other, await kept.get('a', make('later'))]).toEqual(['four', 'four', 'four']);
    expect(made).toEqual(['four']);
  });

  it('stays within its room, the one asked for longest ago going first', async () => {
    const kept = keepLastUsed<string>(10, ({ length }) => length);
    await kept.get('a', make('12345'));
    await kept.get('b', make('12345'));
    await kept.get('a', make('again'));
    await kept.get('c', make('123'));
    expect(await kept.get('a', make('anew'))).toBe('12345');
    expect(await kept.get('b', make('anew'))).toBe('anew');
  });

  it('keeps one thing however large it is, and nothing that could not be made', async () => {
    const kept = keepLastUsed<string>(3, ({ length }) => length);
    await kept.get('a', make('too large'));
    expect(await kept.get('a', make('anew'))).toBe('too large');
    const fault = new Error('away');
    await expect(kept.get('b', () => Promise.reject(fault))).rejects.toBe(fault);
    expect(await kept.get('b', make('there'))).toBe('there');
  });
});
