import type { Protocol } from '@posebox/motion';

/** Years that a record tells of a person’s age by law. */
const YEARS = { adult: [18, 120], minor: [14, 17], under_14: [0, 13] } as const;

/**
 * The published values of people of about that age: a child’s range beside an adult’s would only mislead.
 *
 * @example referencesForAge(protocolOf('knee_flexion')!, 'adult')
 */
export function referencesForAge(
  { references }: Pick<Protocol, 'references'>,
  ageGroup: keyof typeof YEARS,
): Protocol['references'] {
  const [youngest, oldest] = YEARS[ageGroup];
  return references.filter(({ ages: [from, to] }) => from <= oldest && to >= youngest);
}
