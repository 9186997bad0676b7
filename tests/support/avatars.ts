/** What a VRM 1.0 must name for readers to take it. */
const VRM_LICENCE = 'https://vrm.dev/licenses/1.0/';

/** A GLB of ours as a VRM 1.0 with that licence: the same mesh and skeleton, and the list of bones that VRM wants. */
export function asVrm(glb: Buffer, meta: Readonly<Record<string, unknown>>): Buffer {
  const jsonBytes = glb.readUInt32LE(12);
  const json = JSON.parse(glb.subarray(20, 20 + jsonBytes).toString('utf8'));
  const joints: readonly number[] = json.skins[0].joints;
  const humanBones = Object.fromEntries(joints.map((node) => [json.nodes[node].name, { node }]));
  json.extensionsUsed = [...(json.extensionsUsed ?? []), 'VRMC_vrm'];
  json.extensions = {
    ...json.extensions,
    VRMC_vrm: { specVersion: '1.0', humanoid: { humanBones }, meta: { licenseUrl: VRM_LICENCE, ...meta } },
  };
  const text = Buffer.from(JSON.stringify(json));
  const padded = Buffer.concat([text, Buffer.alloc((4 - (text.length % 4)) % 4, ' ')]);
  const rest = glb.subarray(20 + jsonBytes);
  const header = Buffer.alloc(20);
  [0x46546c67, 2, 20 + padded.length + rest.length, padded.length, 0x4e4f534a].forEach((word, index) => {
    header.writeUInt32LE(word, 4 * index);
  });
  return Buffer.concat([header, padded, rest]);
}
