import { expect, it } from 'vitest';
import { keepLiveChoices, readLiveChoices, STANDARD_CHOICES } from './live-settings.ts';

const storeOf = (kept: string | null) => {
  let value = kept;
  return {
    read: () => value,
    write: (_key: string, next: string | null) => {
      value = next;
    },
  };
};

it('remembers what was chosen', () => {
  const store = storeOf(null);
  const chosen = { ...STANDARD_CHOICES, model: 'lite', people: 3, mirrored: false } as const;
  keepLiveChoices(store, chosen);
  expect(readLiveChoices(store)).toEqual(chosen);
});

it.each(['', '[]', 'null', '5', '{"people":9,"model":"heavy","mirrored":"yes"}'])(
  'falls back to the standard for %j',
  (kept) => expect(readLiveChoices(storeOf(kept))).toEqual(STANDARD_CHOICES),
);
