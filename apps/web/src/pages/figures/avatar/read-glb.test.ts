import { describe, expect, it } from 'vitest';
import { readGlb } from './read-glb.ts';

/** A GLB with this JSON and nothing else. */
function glb(json: object, { cutBytes = 0 } = {}): ArrayBuffer {
  const text = new TextEncoder().encode(JSON.stringify(json));
  const padded = Math.ceil(text.length / 4) * 4;
  const bytes = new Uint8Array(20 + padded).fill(0x20);
  const view = new DataView(bytes.buffer);
  [0x46546c67, 2, bytes.length, padded, 0x4e4f534a].forEach((word, index) => {
    view.setUint32(index * 4, word, true);
  });
  bytes.set(text, 20);
  return bytes.buffer.slice(0, bytes.length - cutBytes);
}

const SKINNED = { skins: [{ joints: [0] }] };
const problemOf = (bytes: ArrayBuffer) => {
  const reading = readGlb(bytes);
  return reading.kind === 'problem' ? reading.problem : reading.kind;
};

describe('a file that may be a figure', () => {
  it('is told from its contents, not from its name', () => {
    expect(problemOf(glb(SKINNED))).toBe('glb');
    expect(problemOf(glb({ ...SKINNED, extensions: { VRM: {} } }))).toBe('vrm0');
    expect(problemOf(glb({ ...SKINNED, extensions: { VRMC_vrm: {}, VRM: {} } }))).toBe('vrm1');
  });

  it('is refused with the reason', () => {
    expect(problemOf(new TextEncoder().encode('a text that is no figure at all').buffer)).toBe('not_glb');
    expect(problemOf(new ArrayBuffer(0))).toBe('not_glb');
    expect(problemOf(glb({ nodes: [] }))).toBe('no_skeleton');
    expect(problemOf(glb({ ...SKINNED, extensionsRequired: ['KHR_draco_mesh_compression'] }))).toBe(
      'compressed',
    );
  });

  it('is refused when it would make the browser fetch something', () => {
    expect(problemOf(glb({ ...SKINNED, images: [{ uri: 'https://example.org/spy.png' }] }))).toBe(
      'elsewhere',
    );
    expect(problemOf(glb({ ...SKINNED, buffers: [{ uri: 'body.bin' }] }))).toBe('elsewhere');
  });

  it('is called cut off wherever it ends too early', () => {
    const whole = glb({ ...SKINNED, nodes: [{ name: 'hips' }] });
    for (let cutBytes = 1; cutBytes < whole.byteLength - 20; cutBytes += 7)
      expect(problemOf(glb({ ...SKINNED, nodes: [{ name: 'hips' }] }, { cutBytes }))).toBe('cut_off');
  });
});
