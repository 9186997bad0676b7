import {
  bytesField,
  concatBytes,
  intField,
  messageField,
  type OnnxConstant,
  type OnnxNode,
  stringField,
  writeOnnxModel,
} from '@posebox/onnx';
import { constantModel, onnxConstant, tinyPoseModel } from './tiny-models.ts';

const SIZE = { width: 320, height: 320 };
const INPUTS = [{ name: 'image', shape: [1, 3, SIZE.height, SIZE.width] }];
const YOLO = { name: 'output0', shape: [1, 56, 2] };

/** A network whose output comes out of these nodes, under the name `answer`. */
function around(nodes: readonly OnnxNode[], constants: readonly OnnxConstant[]): Uint8Array {
  return writeOnnxModel({
    ...{ name: 'hostile', inputs: INPUTS, outputs: [YOLO] },
    nodes: [
      { kind: 'ReduceMean', inputs: ['image'], output: 'mean', attributes: { keepdims: { int: 0 } } },
      ...nodes,
      { kind: 'Add', inputs: ['answer', 'mean'], output: 'shifted' },
      { kind: 'Expand', inputs: ['shifted', 'shape'], output: 'output0' },
    ],
    constants: [...constants, onnxConstant('shape', 'int64', [3], [1, 56, 2])],
  });
}

/** A square of so many zeros a side, made while it runs, and what is done with it. */
const square = (side: number, nodes: readonly OnnxNode[]): Uint8Array =>
  around(
    [
      { kind: 'ConstantOfShape', inputs: ['side'], output: 'square' },
      // Depends on the picture, so that nothing is worked out when it is loaded.
      { kind: 'Add', inputs: ['square', 'mean'], output: 'x0' },
      ...nodes,
    ],
    [onnxConstant('side', 'int64', [2], [side, side])],
  );

const summed = (from: string): OnnxNode => ({
  ...{ kind: 'ReduceSum', inputs: [from], output: 'answer' },
  attributes: { keepdims: { int: 0 } },
});

const MULTIPLICATIONS = 400;

const goodYolo = () =>
  tinyPoseModel('yolo-pose', {
    ...SIZE,
    layout: 'nchw',
    colours: 'rgb',
    mean: [0, 0, 0],
    std: [255, 255, 255],
  });

/** Files that are no good network, with the code of the sentence that each gets. They go with the card of `yolo-pose`. */
export const HOSTILE_MODELS: readonly (readonly [string, string, () => Uint8Array])[] = [
  ['an empty file', 'own_model_not_onnx', () => new Uint8Array(0)],
  ['a text', 'own_model_not_onnx', () => new TextEncoder().encode('<html>Not found</html>')],
  ['half a file', 'own_model_not_onnx', () => goodYolo().subarray(0, 900)],
  [
    'weights in another file',
    'own_model_external_data',
    () =>
      changed([messageField(5, [intField(1, 1), intField(2, 1), stringField(8, 'far'), intField(14, 1)])]),
  ],
  [
    'a custom operator',
    'own_model_domain',
    () =>
      changed([
        messageField(1, [stringField(2, 'y'), stringField(4, 'ReadFile'), stringField(7, 'evil.ops')]),
      ]),
  ],
  [
    'a loop',
    'own_model_operator',
    () => changed([messageField(1, [stringField(2, 'y'), stringField(4, 'Loop')])]),
  ],
  ['a set of operators of the future', 'own_model_opset', () => changed([], 99)],
  [
    'another size',
    'own_model_input',
    () => constantModel({ width: 64, height: 64 }, { output0: numbers([1, 56, 1]) }),
  ],
  [
    'another number of points',
    'own_model_output',
    () => constantModel(SIZE, { output0: numbers([1, 57, 1]) }),
  ],
  [
    'outputs that are no numbers',
    'own_model_not_finite',
    () =>
      around(
        [{ kind: 'Div', inputs: ['zero', 'zero'], output: 'answer' }],
        [onnxConstant('zero', 'float32', [], [0])],
      ),
  ],
  [
    'shapes that don’t go together',
    'own_model_cannot_run',
    () =>
      around(
        [{ kind: 'MatMul', inputs: ['a', 'a'], output: 'answer' }],
        [onnxConstant('a', 'float32', [2, 3], [1, 2, 3, 4, 5, 6])],
      ),
  ],
  ['far too much memory', 'own_model_stopped', () => square(34_000, [summed('x0')])],
  [
    'work without end',
    'own_model_stopped',
    () =>
      square(4_000, [
        ...Array.from(
          { length: MULTIPLICATIONS },
          (_, step): OnnxNode => ({
            ...{ kind: 'MatMul', inputs: [`x${step}`, `x${step}`], output: `x${step + 1}` },
          }),
        ),
        summed(`x${MULTIPLICATIONS}`),
      ]),
  ],
];

const numbers = (shape: readonly number[]) => ({
  shape,
  values: Array<number>(shape.reduce((product, size) => product * size, 1)).fill(0),
});

/** A model with one input and further parts of its graph, for what our own writer doesn't write. */
function changed(parts: readonly Uint8Array[], opset = 17): Uint8Array {
  const dimensions = [1, 3, SIZE.height, SIZE.width].map((size) => messageField(1, [intField(1, size)]));
  const type = messageField(2, [messageField(1, [intField(1, 1), messageField(2, dimensions)])]);
  const input = messageField(11, [stringField(1, 'image'), type]);
  return concatBytes([
    intField(1, 8),
    bytesField(7, concatBytes([...parts, input])),
    messageField(8, [intField(2, opset)]),
  ]);
}
