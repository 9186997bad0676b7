import { expect, it } from 'vitest';
import { sha256Hex, sha256InJavascript } from './sha256.ts';

it('gives the values of the standard', () => {
  const text = new TextEncoder();
  expect(sha256InJavascript(text.encode('abc'))).toBe(
    'ba7816bf8f01cfea414140de5dae2223b00361a396177a9cb410ff61f20015ad',
  );
  expect(sha256InJavascript(new Uint8Array())).toBe(
    'e3b0c44298fc1c149afbf4c8996fb92427ae41e4649b934ca495991b7852b855',
  );
});

it('is what the platform computes, for every length around a block', async () => {
  for (let length = 0; length < 200; length++) {
    const bytes = Uint8Array.from({ length }, (_, index) => (index * 31 + length) % 256);
    expect(sha256InJavascript(bytes)).toBe(await sha256Hex(bytes));
  }
});
