import type { GlbSource } from './glb-source.ts';
import { gltfFault } from './gltf-fault.ts';
import type { GltfJson } from './gltf-json.ts';
import { pictureSize } from './picture-size.ts';

export const AVATAR_KINDS = ['vrm1', 'vrm0', 'glb'] as const;
export type AvatarKind = (typeof AVATAR_KINDS)[number];

/** Why a file can't be a figure. */
export type AvatarProblem =
  | 'not_glb'
  | 'cut_off'
  | 'too_large'
  | 'too_heavy'
  | 'elsewhere'
  | 'compressed'
  | 'no_skeleton'
  | 'bones_missing'
  | 'unreadable';

export type GlbReading =
  | { readonly kind: AvatarKind; readonly json: GltfJson }
  | { readonly kind: 'problem'; readonly problem: AvatarProblem };

/** Larger ones would take the browser's memory for the picture alone. */
export const MOST_AVATAR_BYTES = 200 * 1024 * 1024;
const MOST_JSON_BYTES = 32 * 1024 * 1024;
/** Pixels of one picture, and of all. */
const MOST_PICTURE_PIXELS = 8192 * 8192;
const MOST_PIXELS = 400e6;
/** A picture's size stands in its beginning; cameras put some data before it. */
const PICTURE_HEAD_BYTES = 256 * 1024;

const MAGIC = 0x46546c67;
const JSON_CHUNK = 0x4e4f534a;
const HEADER_BYTES = 12;
const CHUNK_HEADER_BYTES = 8;

/** Decoders that PoseBox doesn't carry. */
const COMPRESSIONS = ['KHR_draco_mesh_compression', 'EXT_meshopt_compression', 'KHR_texture_basisu'];

/**
 * Looks into a binary glTF file (GLB, VRM 0.x, VRM 1.0) without loading it: whether it is whole, names nothing outside
 * itself, and asks for no more memory than a figure needs. What it says of its own sizes is checked, not believed.
 *
 * Source: glTF 2.0, GLB file format; VRM 0.0 and VRMC_vrm-1.0.
 *
 * @example await readGlb(glbOfBytes(await file.arrayBuffer())) // { kind: 'vrm1', json: { … } }
 */
export async function readGlb(source: GlbSource): Promise<GlbReading> {
  const problem = (what: AvatarProblem): GlbReading => ({ kind: 'problem', problem: what });
  if (source.bytes > MOST_AVATAR_BYTES) return problem('too_large');
  const start = HEADER_BYTES + CHUNK_HEADER_BYTES;
  if (source.bytes < start) return problem('not_glb');
  const header = viewOf(await source.read(0, start));
  if (header.getUint32(0, true) !== MAGIC || header.getUint32(4, true) !== 2) return problem('not_glb');
  if (header.getUint32(HEADER_BYTES + 4, true) !== JSON_CHUNK) return problem('not_glb');
  const length = header.getUint32(HEADER_BYTES, true);
  if (header.getUint32(8, true) > source.bytes || start + length > source.bytes) return problem('cut_off');
  if (length > MOST_JSON_BYTES) return problem('too_heavy');
  const json = parsed(await source.read(start, start + length));
  if (!json) return problem('unreadable');
  const binaryAt = start + length + CHUNK_HEADER_BYTES;
  try {
    const fault = namedElsewhere(json) ?? gltfFault(json, Math.max(0, source.bytes - binaryAt));
    if (fault) return problem(fault);
    const pictures = await picturesFault(source, json, binaryAt);
    if (pictures) return problem(pictures);
  } catch {
    // Lists that are no lists, numbers that are none.
    return problem('unreadable');
  }
  if (json.extensions?.VRMC_vrm) return { kind: 'vrm1', json };
  return { kind: json.extensions?.VRM ? 'vrm0' : 'glb', json };
}

function namedElsewhere(json: GltfJson): AvatarProblem | null {
  const uris = [...(json.buffers ?? []), ...(json.images ?? [])].flatMap(({ uri }) => uri ?? []);
  if (uris.length > 0) return 'elsewhere';
  return json.extensionsRequired?.some((name) => COMPRESSIONS.includes(name)) ? 'compressed' : null;
}

async function picturesFault(
  source: GlbSource,
  { images = [], bufferViews = [] }: GltfJson,
  binaryAt: number,
): Promise<AvatarProblem | null> {
  let pixels = 0;
  for (const { bufferView } of images) {
    const view = bufferViews[bufferView ?? -1];
    if (!view) return 'unreadable';
    const from = binaryAt + (view.byteOffset ?? 0);
    const head = await source.read(from, from + Math.min(view.byteLength, PICTURE_HEAD_BYTES));
    const size = pictureSize(head);
    if (!size) return 'unreadable';
    const own = size.width * size.height;
    pixels += own;
    if (own > MOST_PICTURE_PIXELS || pixels > MOST_PIXELS) return 'too_heavy';
  }
  return null;
}

/** Every engine has it; the language's own types don't. */
declare const TextDecoder: new () => { decode(bytes: Uint8Array): string };

function parsed(text: Uint8Array): GltfJson | null {
  try {
    const json: unknown = JSON.parse(new TextDecoder().decode(text));
    return typeof json === 'object' && json !== null ? (json as GltfJson) : null;
  } catch {
    return null;
  }
}

const viewOf = ({ buffer, byteOffset, byteLength }: Uint8Array): DataView =>
  new DataView(buffer, byteOffset, byteLength);
