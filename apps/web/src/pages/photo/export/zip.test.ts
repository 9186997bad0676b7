import { describe, expect, it } from 'vitest';
import { distinctNames, stemOf } from './file-names.ts';
import { crc32, zipStored } from './zip.ts';

const text = new TextEncoder();

describe('crc32', () => {
  it('gives the check value of the standard', () => {
    expect(crc32(text.encode('123456789'))).toBe(0xcbf43926);
  });
});

describe('an archive', () => {
  const entries = [
    { name: '照片.json', bytes: text.encode('{"people":[]}') },
    { name: 'a/b.csv', bytes: new Uint8Array(0) },
  ];

  it('can be read back entry by entry from its own directory', async () => {
    const bytes = new Uint8Array(await zipStored(entries).arrayBuffer());
    const view = new DataView(bytes.buffer);
    const end = bytes.length - 22;
    expect(view.getUint32(end, true)).toBe(0x06054b50);
    expect(view.getUint16(end + 10, true)).toBe(2);
    let at = view.getUint32(end + 16, true);
    const read = entries.map(() => {
      expect(view.getUint32(at, true)).toBe(0x02014b50);
      const nameLength = view.getUint16(at + 28, true);
      const size = view.getUint32(at + 24, true);
      const name = new TextDecoder().decode(bytes.subarray(at + 46, at + 46 + nameLength));
      const local = view.getUint32(at + 42, true);
      expect(view.getUint32(local, true)).toBe(0x04034b50);
      const start = local + 30 + view.getUint16(local + 26, true);
      const content = bytes.subarray(start, start + size);
      expect(view.getUint32(at + 16, true)).toBe(crc32(content));
      at += 46 + nameLength;
      return { name, bytes: content };
    });
    expect(at).toBe(end);
    expect(read.map(({ name }) => name)).toEqual(entries.map(({ name }) => name));
    expect(read.map(({ bytes: content }) => [...content])).toEqual(
      entries.map(({ bytes: content }) => [...content]),
    );
  });

  it('is the same bytes for the same files', async () => {
    const [a, b] = await Promise.all([zipStored(entries).arrayBuffer(), zipStored(entries).arrayBuffer()]);
    expect(new Uint8Array(a)).toEqual(new Uint8Array(b));
  });
});

describe('file names', () => {
  it('lose their ending and what file systems refuse', () => {
    expect(stemOf('IMG_1.final.jpg')).toBe('IMG_1.final');
    expect(stemOf('a:b\\c/d?.png')).toBe('a_b_c_d_');
    expect(stemOf('.jpg')).toBe('photo');
    expect(stemOf('粘贴的照片')).toBe('粘贴的照片');
  });

  it('are told apart', () => {
    expect(distinctNames(['a', 'b', 'a', 'a'])).toEqual(['a', 'b', 'a-2', 'a-3']);
  });
});
