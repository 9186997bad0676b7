/** The port to a neural-network runtime: one folder per implementation under `runtimes/`. */
export interface InferenceRuntime {
  /** Order of the input and heatmap axes that this runtime's model files use. */
  readonly layout: 'nchw' | 'nhwc';
  load(modelFile: ModelFileName): Promise<InferenceSession>;
}

/** Names in models/manifest.json, without directory and extension. */
export type ModelFileName =
  | 'pose_detector'
  | `pose_landmark_${'lite' | 'full' | 'heavy'}`
  | `pose_landmark_${'lite' | 'full' | 'heavy'}_segmentation`;

/** A loaded network with one image input. Outputs are bound by name, never by position. */
export interface InferenceSession {
  readonly sha256: string;
  /** The tensor to fill before `run`: float32, in the runtime's layout. Reused between runs. */
  readonly input: Float32Array;
  /** Outputs are valid until the next `run`. */
  run(): Promise<Readonly<Record<string, Float32Array>>>;
  close(): Promise<void>;
}
