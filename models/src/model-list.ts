/** Every file we make: what from, and how. */
export interface ModelRecipe {
  /** File name in the folder of built models. */
  readonly file: string;
  /** File name in the source package. */
  readonly from: string;
  readonly make: 'onnx' | 'pruned-tflite' | 'copy';
  /** Names of the outputs that are kept. */
  readonly outputs: readonly string[];
}

/** The package that carries the networks: Apache-2.0, by Google. */
export const SOURCE_PACKAGE = {
  name: '@mediapipe/pose',
  version: '0.5.1675469404',
  licence: 'Apache-2.0',
} as const;

/** One TFLite file and nothing else, in spite of its name. */
const DETECTOR_SOURCE = 'pose_solution_packed_assets.data';
const DETECTOR_OUTPUTS = ['Identity', 'Identity_1'];

/** Landmarks, presence, segmentation (logits), heatmaps, world landmarks. */
const ALL_OUTPUTS = ['Identity', 'Identity_1', 'Identity_2', 'Identity_3', 'Identity_4'];
const WITHOUT_SEGMENTATION = ALL_OUTPUTS.filter((name) => name !== 'Identity_2');

export const MODEL_RECIPES: readonly ModelRecipe[] = [
  { file: 'pose_detector.onnx', from: DETECTOR_SOURCE, make: 'onnx', outputs: DETECTOR_OUTPUTS },
  { file: 'pose_detector.tflite', from: DETECTOR_SOURCE, make: 'copy', outputs: DETECTOR_OUTPUTS },
  ...['lite', 'full', 'heavy'].flatMap((size): ModelRecipe[] => {
    const name = `pose_landmark_${size}`;
    const from = `${name}.tflite`;
    return [
      { file: `${name}.onnx`, from, make: 'onnx', outputs: WITHOUT_SEGMENTATION },
      { file: `${name}.tflite`, from, make: 'pruned-tflite', outputs: WITHOUT_SEGMENTATION },
      { file: `${name}_segmentation.onnx`, from, make: 'onnx', outputs: ALL_OUTPUTS },
      { file: `${name}_segmentation.tflite`, from, make: 'copy', outputs: ALL_OUTPUTS },
    ];
  }),
];
