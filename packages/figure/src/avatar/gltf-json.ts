/** The parts of a glTF document that are looked at before a loader sees the file. Nothing of it is to be believed. */
export interface GltfJson {
  readonly scenes?: readonly { readonly nodes?: readonly number[] }[];
  readonly nodes?: readonly GltfNode[];
  readonly skins?: readonly { readonly joints: readonly number[]; readonly inverseBindMatrices?: number }[];
  readonly meshes?: readonly {
    readonly primitives: readonly {
      readonly attributes: Readonly<Record<string, number>>;
      readonly indices?: number;
      /** 4, and left out: triangles. */
      readonly mode?: number;
      readonly material?: number;
      readonly targets?: readonly Readonly<Record<string, number>>[];
    }[];
  }[];
  readonly accessors?: readonly GltfAccessor[];
  readonly bufferViews?: readonly GltfBufferView[];
  readonly buffers?: readonly { readonly uri?: string; readonly byteLength?: number }[];
  readonly images?: readonly { readonly uri?: string; readonly bufferView?: number }[];
  readonly textures?: readonly { readonly source?: number }[];
  readonly materials?: readonly {
    readonly pbrMetallicRoughness?: {
      readonly baseColorFactor?: readonly number[];
      readonly baseColorTexture?: { readonly index: number };
    };
  }[];
  readonly extensionsRequired?: readonly string[];
  readonly extensions?: {
    readonly VRM?: {
      readonly meta?: Readonly<Record<string, unknown>>;
      readonly humanoid?: {
        readonly humanBones?: readonly { readonly bone: string; readonly node: number }[];
      };
    };
    readonly VRMC_vrm?: {
      readonly meta?: Readonly<Record<string, unknown>>;
      readonly humanoid?: { readonly humanBones?: Readonly<Record<string, { readonly node: number }>> };
    };
  };
}

export interface GltfNode {
  readonly name?: string;
  readonly children?: readonly number[];
  /** Column by column; in place of the three below. */
  readonly matrix?: readonly number[];
  readonly translation?: readonly number[];
  readonly rotation?: readonly number[];
  readonly scale?: readonly number[];
  readonly mesh?: number;
  readonly skin?: number;
}

export interface GltfAccessor {
  readonly bufferView?: number;
  readonly byteOffset?: number;
  readonly componentType: number;
  readonly count: number;
  readonly type: string;
  readonly normalized?: boolean;
  readonly sparse?: { readonly count: number };
}

export interface GltfBufferView {
  readonly buffer: number;
  readonly byteOffset?: number;
  readonly byteLength: number;
  readonly byteStride?: number;
}
