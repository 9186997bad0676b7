import { mannequin, motionToGlb, poseAtEase } from '@posebox/figure';

/** What a VRM 1.0 must name for readers to take it. */
const VRM_LICENCE = 'https://vrm.dev/licenses/1.0/';

/** A figure of ours at ease, as a GLB. */
export function standingFigure(): Uint8Array {
  const own = mannequin('child', 'coarse');
  const { rotations, hipsM } = poseAtEase(own.skeleton);
  const motion = {
    ...{ personId: 1, skeleton: own.skeleton, rotations, hipsM: Float32Array.from(hipsM) },
    timesS: Float64Array.of(0),
    followed: new Float32Array(rotations.length / 4),
    planted: Float32Array.of(1, 1),
  };
  return motionToGlb(motion, own, 'figure');
}

/** A GLB of ours as a VRM 1.0 with that licence: the same mesh and skeleton, and the list of bones that VRM wants. */
export function asVrm(glb: Buffer, meta: Readonly<Record<string, unknown>>): Buffer {
  const json = JSON.parse(glbJson(glb));
  const joints: readonly number[] = json.skins[0].joints;
  const humanBones = Object.fromEntries(joints.map((node) => [json.nodes[node].name, { node }]));
  json.extensionsUsed = [...(json.extensionsUsed ?? []), 'VRMC_vrm'];
  json.extensions = {
    ...json.extensions,
    VRMC_vrm: { specVersion: '1.0', humanoid: { humanBones }, meta: { licenseUrl: VRM_LICENCE, ...meta } },
  };
  return withGlbJson(glb, JSON.stringify(json));
}

const HEADER_BYTES = 20;

/** The JSON in a GLB. */
export function glbJson(glb: Buffer): string {
  return glb.subarray(HEADER_BYTES, HEADER_BYTES + glb.readUInt32LE(12)).toString('utf8');
}

/** The GLB with another JSON in it, every length as it must be. */
export function withGlbJson(glb: Buffer, json: string): Buffer {
  const text = Buffer.from(json);
  const padded = Buffer.concat([text, Buffer.alloc((4 - (text.length % 4)) % 4, ' ')]);
  const rest = glb.subarray(HEADER_BYTES + glb.readUInt32LE(12));
  const header = Buffer.alloc(HEADER_BYTES);
  const bytes = HEADER_BYTES + padded.length + rest.length;
  [0x46546c67, 2, bytes, padded.length, 0x4e4f534a].forEach((word, index) => {
    header.writeUInt32LE(word, 4 * index);
  });
  return Buffer.concat([header, padded, rest]);
}
