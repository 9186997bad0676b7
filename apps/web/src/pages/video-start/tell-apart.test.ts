import { describe, expect, it } from 'vitest';
import { tellApart } from './tell-apart.ts';

const file = (name: string, type = '') => new File(['x'], name, { type });
const names = (files: readonly File[]) => files.map(({ name }) => name);

describe('files that came in together', () => {
  it('are told apart by type and name; system files of a folder count as nothing', () => {
    const taken = tellApart([
      file('a.mp4', 'video/mp4'),
      file('B.MKV'),
      file('c_000000000001_keypoints.json', 'application/json'),
      file('notes.txt', 'text/plain'),
      file('.DS_Store'),
      file('Thumbs.db'),
    ]);
    expect(names(taken.videos)).toEqual(['a.mp4', 'B.MKV']);
    expect(names(taken.tracks)).toEqual(['c_000000000001_keypoints.json']);
    expect(taken.others).toBe(1);
  });

  it('one alone is tried whatever it is called, so that the service can say what it is', () => {
    expect(names(tellApart([file('notes.txt', 'text/plain')]).videos)).toEqual(['notes.txt']);
    expect(names(tellApart([file('a.pbtrack')]).tracks)).toEqual(['a.pbtrack']);
  });
});
