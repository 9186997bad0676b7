import { answered } from '../../api/answer.ts';
import type { Api } from '../../api/client.ts';

/**
 * The next free pseudonym with a beginning: after `P-0007` comes `P-0008`; `P-0001` when there is none.
 */
export async function nextPseudonym(api: Api, beginning: string): Promise<string> {
  const taken: string[] = [];
  for (const archived of ['false', 'true']) {
    const query = { search: `${beginning}-`, limit: 200, archived };
    const answer = await answered(
      api.GET('/api/rehabilitation/patients', { params: { query: query as never } }),
    );
    if (answer.kind === 'data') taken.push(...answer.data.patients.map(({ pseudonym }) => pseudonym));
  }
  return `${beginning}-${String(1 + highestNumber(beginning, taken)).padStart(4, '0')}`;
}

/** `highestNumber('P', ['P-0007', 'P-x', 'Q-9'])` is 7; 0 of none. */
export function highestNumber(beginning: string, pseudonyms: readonly string[]): number {
  const numbers = pseudonyms
    .filter((name) => name.startsWith(`${beginning}-`))
    .map((name) => name.slice(beginning.length + 1))
    .filter((rest) => /^\d{1,9}$/.test(rest))
    .map(Number);
  return Math.max(0, ...numbers);
}
