import { describe, expect, it } from 'vitest';
import { motionToGlb } from '../exports/motion-to-glb.ts';
import { posedMotion } from '../exports/posed-motion.fixture.ts';
import { mannequin } from '../mannequin/mannequin.ts';
import { glbOfBytes } from './glb-source.ts';
import type { GltfJson } from './gltf-json.ts';
import { readGlb } from './read-glb.ts';

/** A GLB with this JSON and so many bytes beside it. */
function glb(json: object, { cutBytes = 0, binary = new Uint8Array(0) as Uint8Array } = {}): ArrayBuffer {
  const text = new TextEncoder().encode(JSON.stringify(json));
  const padded = Math.ceil(text.length / 4) * 4;
  const bytes = new Uint8Array(20 + padded + 8 + binary.length).fill(0x20);
  const view = new DataView(bytes.buffer);
  [0x46546c67, 2, bytes.length, padded, 0x4e4f534a].forEach((word, index) => {
    view.setUint32(index * 4, word, true);
  });
  bytes.set(text, 20);
  view.setUint32(20 + padded, binary.length, true);
  view.setUint32(24 + padded, 0x004e4942, true);
  bytes.set(binary, 28 + padded);
  return bytes.buffer.slice(0, bytes.length - cutBytes);
}

const SKINNED = { nodes: [{ name: 'hips' }], skins: [{ joints: [0] }] };
const problemOf = async (bytes: ArrayBuffer) => {
  const reading = await readGlb(glbOfBytes(bytes));
  return reading.kind === 'problem' ? reading.problem : reading.kind;
};
const read = (json: object, binary?: Uint8Array) =>
  problemOf(glb({ ...SKINNED, ...json }, { ...(binary && { binary }) }));

/** The beginning of a PNG of that size. */
function png(width: number, height: number): Uint8Array {
  const bytes = new Uint8Array(64);
  const view = new DataView(bytes.buffer);
  [0x89504e47, 0x0d0a1a0a, 13, 0x49484452, width, height].forEach((word, index) => {
    view.setUint32(4 * index, word);
  });
  return bytes;
}
const PICTURE = { images: [{ bufferView: 0 }], bufferViews: [{ buffer: 0, byteLength: 64 }] };

describe('a file that may be a figure', () => {
  it('is told from its contents, not from its name', async () => {
    expect(await read({})).toBe('glb');
    expect(await read({ extensions: { VRM: {} } })).toBe('vrm0');
    expect(await read({ extensions: { VRMC_vrm: {}, VRM: {} } })).toBe('vrm1');
  });

  it('may be one that PoseBox made', async () => {
    const own = motionToGlb(posedMotion(), mannequin('female'), 'own');
    expect(await problemOf(own.slice().buffer)).toBe('glb');
  });

  it('is refused with the reason', async () => {
    expect(await problemOf(new TextEncoder().encode('a text that is no figure at all').buffer)).toBe(
      'not_glb',
    );
    expect(await problemOf(new ArrayBuffer(0))).toBe('not_glb');
    expect(await problemOf(glb({ nodes: [] }))).toBe('no_skeleton');
    expect(await read({ extensionsRequired: ['KHR_draco_mesh_compression'] })).toBe('compressed');
  });

  it('is refused when it would make the browser fetch something', async () => {
    expect(await read({ images: [{ uri: 'https://example.org/spy.png' }] })).toBe('elsewhere');
    expect(await read({ buffers: [{ uri: 'body.bin' }] })).toBe('elsewhere');
  });

  it('is called cut off wherever it ends too early', async () => {
    const whole = glb(SKINNED);
    for (let cutBytes = 1; cutBytes < whole.byteLength - 20; cutBytes += 7)
      expect(await problemOf(glb(SKINNED, { cutBytes }))).toBe('cut_off');
    expect(await read({ bufferViews: [{ buffer: 0, byteLength: 65 }] }, new Uint8Array(64))).toBe('cut_off');
  });

  it('is refused when what it says of itself can’t be', async () => {
    const accessor = { bufferView: 0, componentType: 5126, type: 'VEC3', count: 5 };
    const view = { buffer: 0, byteLength: 60 };
    const data = new Uint8Array(64);
    expect(await read({ accessors: [accessor], bufferViews: [view] }, data)).toBe('glb');
    const wrong: readonly Partial<Record<keyof GltfJson, unknown>>[] = [
      { accessors: [{ ...accessor, count: 6 }], bufferViews: [view] },
      { accessors: [{ ...accessor, count: -1 }], bufferViews: [view] },
      { accessors: [{ ...accessor, type: 'VEC5' }], bufferViews: [view] },
      { accessors: [{ ...accessor, bufferView: 9 }], bufferViews: [view] },
      { bufferViews: [{ ...view, byteOffset: -8 }] },
      { skins: [{ joints: [7] }] },
      { skins: [{}] },
      { nodes: 5 },
      { nodes: [{ children: [0] }] },
      { nodes: [{ children: [1] }, { children: [0] }] },
      { nodes: [{ children: [2] }, { children: [2] }, {}] },
      { nodes: Array.from({ length: 900 }, (_, at) => ({ children: at < 899 ? [at + 1] : [] })) },
      { meshes: [{ primitives: [{ attributes: { POSITION: 3 } }] }] },
      { images: [{ bufferView: 0 }], bufferViews: [view] },
    ];
    for (const json of wrong) expect([json, await read(json, data)]).toEqual([json, 'unreadable']);
  });

  it('is refused when a name in it is none', async () => {
    expect(await read({ nodes: [{ name: ['hips'] }] })).toBe('unreadable');
    expect(await read({ nodes: [{ name: 1 }] })).toBe('unreadable');
    expect(await read({ nodes: [{}] })).toBe('glb');
  });

  it('is refused when it would take the browser’s memory', async () => {
    expect(await read({ accessors: [{ componentType: 5126, type: 'MAT4', count: 2e9 }] })).toBe('too_heavy');
    expect(await read({ nodes: Array.from({ length: 30_000 }, () => ({})) })).toBe('too_heavy');
    expect(await read(PICTURE, png(2048, 2048))).toBe('glb');
    expect(await read(PICTURE, png(60_000, 60_000))).toBe('too_heavy');
    expect(
      await read(
        { ...PICTURE, images: Array.from({ length: 30 }, () => ({ bufferView: 0 })) },
        png(4096, 4096),
      ),
    ).toBe('too_heavy');
  });

  it('never throws, whatever bytes are changed', async () => {
    const own = motionToGlb(posedMotion(), mannequin('child'), 'own');
    let seed = 7;
    const next = (below: number) => {
      seed = (seed * 1103515245 + 12345) % 2147483648;
      return seed % below;
    };
    const jsonBytes = new DataView(own.buffer, own.byteOffset).getUint32(12, true);
    const seen = new Set<string>();
    for (let trial = 0; trial < 120; trial++) {
      const broken = own.slice();
      for (let change = 0; change < 4; change++) broken[next(20 + jsonBytes)] = next(256);
      seen.add(await problemOf(broken.buffer));
    }
    expect(seen.size).toBeGreaterThan(1);
  });
});
