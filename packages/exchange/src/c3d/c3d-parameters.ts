/** The parameter section of a C3D file, Intel byte order. Source: c3d.org user guide, "The parameter section". */

export type C3dValue =
  | { readonly kind: 'text'; readonly text: string }
  | { readonly kind: 'texts'; readonly texts: readonly string[] }
  | { readonly kind: 'integers'; readonly values: readonly number[] }
  | { readonly kind: 'integer'; readonly value: number }
  | { readonly kind: 'float'; readonly value: number };

export interface C3dGroup {
  readonly name: string;
  readonly parameters: readonly (readonly [name: string, value: C3dValue])[];
}

/** Bytes of a block: sections of a C3D file begin at multiples of it. */
export const C3D_BLOCK = 512;

const INTEL = 84;
const KEY = 0x50;
const MOST_BLOCKS = 255;

export const c3dText = (text: string): C3dValue => ({ kind: 'text', text });
export const c3dTexts = (texts: readonly string[]): C3dValue => ({ kind: 'texts', texts });
export const c3dInteger = (value: number): C3dValue => ({ kind: 'integer', value });
export const c3dIntegers = (values: readonly number[]): C3dValue => ({ kind: 'integers', values });
export const c3dFloat = (value: number): C3dValue => ({ kind: 'float', value });

/** The section, padded to whole blocks. Throws `RangeError` when it is larger than a C3D file can say. */
export function c3dParameterSection(groups: readonly C3dGroup[]): Uint8Array {
  const entries = groups.flatMap((group, index) => [
    entry(group.name, -(index + 1), [0]),
    ...group.parameters.map(([name, value]) => entry(name, index + 1, [...valueBytes(value), 0])),
  ]);
  const last = entries.at(-1)!;
  // The offset of the last entry is 0: nothing follows.
  last.fill(0, 2 + last[0]!, 4 + last[0]!);
  const length = 4 + entries.reduce((sum, bytes) => sum + bytes.length, 0);
  const blocks = Math.ceil(length / C3D_BLOCK);
  if (blocks > MOST_BLOCKS) throw new RangeError(`${blocks} parameter blocks`);
  const section = new Uint8Array(blocks * C3D_BLOCK);
  section.set([1, KEY, blocks, INTEL]);
  let at = 4;
  for (const bytes of entries) {
    section.set(bytes, at);
    at += bytes.length;
  }
  return section;
}

/** A group (negative id) or a parameter: name, distance to the next entry counted from its own place, content. */
function entry(name: string, groupId: number, content: readonly number[]): Uint8Array {
  const bytes = new Uint8Array(4 + name.length + content.length);
  bytes[0] = name.length;
  bytes[1] = groupId;
  bytes.set(ascii(name), 2);
  bytes.set(int16(2 + content.length), 2 + name.length);
  bytes.set(content, 4 + name.length);
  return bytes;
}

/** Type, number of dimensions, dimensions, data. Texts are padded with blanks to one length. */
function valueBytes(value: C3dValue): readonly number[] {
  switch (value.kind) {
    case 'text':
      return [0xff, 1, value.text.length, ...ascii(value.text)];
    case 'texts': {
      const longest = Math.max(0, ...value.texts.map((text) => text.length));
      const padded = value.texts.flatMap((text) => ascii(text.padEnd(longest)));
      return [0xff, 2, longest, value.texts.length, ...padded];
    }
    case 'integer':
      return [2, 0, ...int16(value.value)];
    case 'integers':
      return [2, 1, value.values.length, ...value.values.flatMap(int16)];
    case 'float':
      return [4, 0, ...float32(value.value)];
  }
}

/** C3D knows ASCII only. */
function ascii(text: string): number[] {
  return Array.from(text, (letter) => (letter <= '~' ? letter.charCodeAt(0) : 0x3f));
}

/** 16 bits, low byte first; values from 32,768 on are read as unsigned by convention. */
function int16(value: number): [number, number] {
  return [value & 0xff, (value >> 8) & 0xff];
}

function float32(value: number): number[] {
  const bytes = new Uint8Array(4);
  new DataView(bytes.buffer).setFloat32(0, value, true);
  return [...bytes];
}
