/**
 * Pairs as they are typed or pasted, one a line, parted by space, comma, semicolon or tab: `pairsIn('94 91\n102;105')` has
 * two. `wrongLine`, counted from 1, is the first line that isn't two numbers.
 */
export function pairsIn(text: string): {
  readonly pairs: readonly (readonly [number, number])[];
  readonly wrongLine: number | null;
} {
  const pairs: [number, number][] = [];
  for (const [index, line] of text.split('\n').entries()) {
    if (line.trim() === '') continue;
    const numbers = line
      .trim()
      .split(/[\s,;]+/)
      .map(Number);
    const [first, second] = numbers;
    if (numbers.length !== 2 || !Number.isFinite(first) || !Number.isFinite(second))
      return { pairs, wrongLine: index + 1 };
    pairs.push([first!, second!]);
  }
  return { pairs, wrongLine: null };
}
