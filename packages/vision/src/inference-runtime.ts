import type { ModelName } from '@posebox/body';

/** Order of axes: channels before rows and columns, as ONNX models take them, or behind, as TFLite models do. */
export type TensorLayout = 'nchw' | 'nhwc';

/** The port to a neural-network runtime: one folder per implementation under `runtimes/`. */
export interface InferenceRuntime {
  /** Order of the axes of images and heatmaps that this runtime's model files use. */
  readonly layout: TensorLayout;
  /** Throws when the model file is missing or cannot be read. */
  load(modelFile: ModelFileName): Promise<InferenceSession>;
}

/** Names in models/manifest.json, without directory and extension. */
export type ModelFileName = 'pose_detector' | LandmarkModelFileName;
export type LandmarkModelFileName = `pose_landmark_${ModelName}` | `pose_landmark_${ModelName}_segmentation`;

/** A loaded network with one image input. Outputs are bound by name, never by position. */
export interface InferenceSession {
  /** SHA-256 of the model file, hexadecimal. */
  readonly sha256: string;
  /** The tensor to fill before `run`: float32, in the runtime's layout. Reused between runs. */
  readonly input: Float32Array;
  /** Outputs are valid until the next `run`. */
  run(): Promise<Readonly<Record<string, Float32Array>>>;
  close(): Promise<void>;
}
