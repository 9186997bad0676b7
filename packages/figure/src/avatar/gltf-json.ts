/** The parts of a glTF document that are looked at before a loader sees the file. Nothing of it is to be believed. */
export interface GltfJson {
  readonly scenes?: readonly { readonly nodes?: readonly number[] }[];
  readonly nodes?: readonly { readonly name?: string; readonly children?: readonly number[] }[];
  readonly skins?: readonly { readonly joints: readonly number[] }[];
  readonly meshes?: readonly {
    readonly primitives: readonly {
      readonly attributes: Readonly<Record<string, number>>;
      readonly indices?: number;
      readonly targets?: readonly Readonly<Record<string, number>>[];
    }[];
  }[];
  readonly accessors?: readonly GltfAccessor[];
  readonly bufferViews?: readonly GltfBufferView[];
  readonly buffers?: readonly { readonly uri?: string; readonly byteLength?: number }[];
  readonly images?: readonly { readonly uri?: string; readonly bufferView?: number }[];
  readonly extensionsRequired?: readonly string[];
  readonly extensions?: {
    readonly VRM?: { readonly meta?: Readonly<Record<string, unknown>> };
    readonly VRMC_vrm?: { readonly meta?: Readonly<Record<string, unknown>> };
  };
}

export interface GltfAccessor {
  readonly bufferView?: number;
  readonly byteOffset?: number;
  readonly componentType: number;
  readonly count: number;
  readonly type: string;
  readonly sparse?: { readonly count: number };
}

export interface GltfBufferView {
  readonly buffer: number;
  readonly byteOffset?: number;
  readonly byteLength: number;
  readonly byteStride?: number;
}
