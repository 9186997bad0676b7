import { expect, it } from 'vitest';
import { isPermissive, shippedPackages } from './licences.mjs';

it('takes a choice when one of its licences is permissive, and a sum only when all are', () => {
  expect(['MIT', '(MIT OR GPL-3.0)', 'Apache-2.0 AND MIT'].map(isPermissive)).toEqual([true, true, true]);
  expect(['GPL-3.0', 'MIT AND GPL-2.0', 'unknown', 'SSPL-1.0'].map(isPermissive)).toEqual(
    Array(4).fill(false),
  );
});

it('finds nothing among what is shipped that may not be', () => {
  const shipped = shippedPackages();
  expect(shipped.length).toBeGreaterThan(100);
  expect(shipped.filter(({ fits }) => !fits)).toEqual([]);
});
