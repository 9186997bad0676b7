/** The parts of a glTF document that are looked at before a loader sees the file. */
export interface GltfJson {
  readonly nodes?: readonly { readonly name?: string; readonly children?: readonly number[] }[];
  readonly skins?: readonly { readonly joints: readonly number[] }[];
  readonly buffers?: readonly { readonly uri?: string }[];
  readonly images?: readonly { readonly uri?: string }[];
  readonly extensionsRequired?: readonly string[];
  readonly extensions?: {
    readonly VRM?: { readonly meta?: Readonly<Record<string, unknown>> };
    readonly VRMC_vrm?: { readonly meta?: Readonly<Record<string, unknown>> };
  };
}

export type AvatarKind = 'vrm1' | 'vrm0' | 'glb';

/** Why a file can't be a figure. */
export type AvatarProblem =
  | 'not_glb'
  | 'cut_off'
  | 'too_large'
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

const MAGIC = 0x46546c67;
const JSON_CHUNK = 0x4e4f534a;
const HEADER_BYTES = 12;
const CHUNK_HEADER_BYTES = 8;

/** Decoders that PoseBox doesn't carry. */
const COMPRESSIONS = ['KHR_draco_mesh_compression', 'EXT_meshopt_compression', 'KHR_texture_basisu'];

/**
 * Looks into a binary glTF file (GLB, VRM 0.x, VRM 1.0) without loading it. A file that names other files is refused, as
 * nothing is fetched for a figure.
 *
 * Source: glTF 2.0, GLB file format; VRM 0.0 and VRMC_vrm-1.0.
 *
 * @example readGlb(await file.arrayBuffer()) // { kind: 'vrm1', json: { … } }
 */
export function readGlb(bytes: ArrayBuffer): GlbReading {
  const problem = (what: AvatarProblem): GlbReading => ({ kind: 'problem', problem: what });
  if (bytes.byteLength > MOST_AVATAR_BYTES) return problem('too_large');
  const view = new DataView(bytes);
  if (bytes.byteLength < HEADER_BYTES + CHUNK_HEADER_BYTES || view.getUint32(0, true) !== MAGIC)
    return problem('not_glb');
  if (view.getUint32(4, true) !== 2 || view.getUint32(HEADER_BYTES + 4, true) !== JSON_CHUNK)
    return problem('not_glb');
  if (view.getUint32(8, true) > bytes.byteLength) return problem('cut_off');
  const start = HEADER_BYTES + CHUNK_HEADER_BYTES;
  const length = view.getUint32(HEADER_BYTES, true);
  if (start + length > bytes.byteLength) return problem('cut_off');
  const json = parsed(new Uint8Array(bytes, start, length));
  if (!json) return problem('unreadable');
  const uris = [...(json.buffers ?? []), ...(json.images ?? [])].flatMap(({ uri }) => uri ?? []);
  if (uris.length > 0) return problem('elsewhere');
  if (json.extensionsRequired?.some((name) => COMPRESSIONS.includes(name))) return problem('compressed');
  if (!json.skins?.length) return problem('no_skeleton');
  if (json.extensions?.VRMC_vrm) return { kind: 'vrm1', json };
  return { kind: json.extensions?.VRM ? 'vrm0' : 'glb', json };
}

function parsed(text: Uint8Array): GltfJson | null {
  try {
    const json: unknown = JSON.parse(new TextDecoder().decode(text));
    return typeof json === 'object' && json !== null ? (json as GltfJson) : null;
  } catch {
    return null;
  }
}
