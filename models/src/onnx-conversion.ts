import type { OnnxAttribute, OnnxConstant, OnnxGraph, OnnxNode } from '@posebox/onnx';
import { floatConstant, integerConstant } from './onnx-constants.ts';
import type { Activation, TfliteModel, TfliteOperator } from './tflite-model.ts';
import { integersOf, type Weights, weightsOf } from './tflite-weights.ts';
import { outputTensors, usedOperators } from './used-operators.ts';

/**
 * Rewrites a pose network for ONNX Runtime.
 *
 * Pictures and feature maps become channels-first ([1,C,H,W]), which is what ONNX convolutions take, so that no
 * transpose is left inside the landmark networks; the detector keeps one before each of its reshapes. Only what feeds
 * `outputNames` is kept, and what is kept computes the same numbers as before. Outputs keep their names.
 */
export function convertToOnnx(model: TfliteModel, name: string, outputNames: readonly string[]): OnnxGraph {
  const target: Target = {
    model,
    weights: weightsOf(model),
    nodes: [],
    constants: [],
    spatialPads: new Map(),
  };
  for (const position of usedOperators(model, outputNames))
    convertOperator(target, model.operators[position]!);
  return {
    name,
    inputs: model.inputs.map((tensor) => ({ name: 'image', shape: channelsFirst(shapeOf(model, tensor)) })),
    outputs: outputTensors(model, outputNames).map((tensor) => ({
      name: valueName(model, tensor),
      shape: channelsFirst(shapeOf(model, tensor)),
    })),
    nodes: target.nodes,
    constants: target.constants,
  };
}

interface Target {
  readonly model: TfliteModel;
  readonly weights: (tensorNumber: number) => Weights | undefined;
  readonly nodes: OnnxNode[];
  readonly constants: OnnxConstant[];
  /** Padded tensors that wait for their convolution: number of the padded tensor → source and widths. */
  readonly spatialPads: Map<number, { readonly source: number; readonly pads: Pads }>;
}

/** Rows and columns added: top, left, bottom, right. */
type Pads = readonly [number, number, number, number];

const shapeOf = (model: TfliteModel, tensor: number): readonly number[] => model.tensors[tensor]!.shape;

function channelsFirst(shape: readonly number[]): readonly number[] {
  const [batch, height, width, channels] = shape;
  return shape.length === 4 ? [batch!, channels!, height!, width!] : shape;
}

function valueName(model: TfliteModel, tensor: number): string {
  if (model.inputs.includes(tensor)) return 'image';
  return model.outputs.includes(tensor) ? model.tensors[tensor]!.name : `t${tensor}`;
}

function convertOperator(target: Target, operator: TfliteOperator): void {
  const { model } = target;
  const [input] = operator.inputs as [number];
  const output = operator.outputs[0]!;
  const inputs = operator.inputs.map((tensor) => valueName(model, tensor));
  switch (operator.kind) {
    case 'dequantize':
    case 'densify':
      return;
    case 'conv2d':
    case 'depthwiseConv2d':
      convertConvolution(target, operator);
      break;
    case 'pad':
      convertPad(target, operator);
      break;
    case 'add':
      emit(target, 'Add', inputs, output, {}, operator.options.activation);
      break;
    case 'maxPool2d': {
      const { filterHeight, filterWidth, strideX, strideY } = operator.options;
      const attributes = {
        kernel_shape: { ints: [filterHeight, filterWidth] },
        strides: { ints: [strideY, strideX] },
      };
      emit(target, 'MaxPool', inputs, output, attributes, operator.options.activation);
      break;
    }
    case 'resizeBilinear':
      convertResize(target, operator);
      break;
    case 'depthToSpace': {
      const attributes = { blocksize: { int: operator.options.blockSize }, mode: { text: 'DCR' } };
      emit(target, 'DepthToSpace', inputs, output, attributes);
      break;
    }
    case 'concatenation':
      if (shapeOf(model, output).length === 4) throw new Error('joining feature maps has no conversion');
      emit(target, 'Concat', inputs, output, { axis: { int: operator.options.axis } });
      break;
    case 'logistic':
      emit(target, 'Sigmoid', inputs, output);
      break;
    case 'reshape':
      convertReshape(target, input, output);
      break;
  }
}

/** Adds a node, and the activation behind it if there is one. */
function emit(
  { model, nodes, constants }: Pick<Target, 'model' | 'nodes' | 'constants'>,
  kind: string,
  inputs: readonly string[],
  output: number,
  attributes: Readonly<Record<string, OnnxAttribute>> = {},
  activation: Activation = 'none',
): void {
  const name = valueName(model, output);
  if (activation === 'none') {
    nodes.push({ kind, inputs, output: name, attributes });
    return;
  }
  if (!constants.some((constant) => constant.name === 'six')) {
    constants.push(
      floatConstant('zero', [], Float32Array.of(0)),
      floatConstant('six', [], Float32Array.of(6)),
    );
  }
  nodes.push({ kind, inputs, output: `${name}_linear`, attributes });
  nodes.push({ kind: 'Clip', inputs: [`${name}_linear`, 'zero', 'six'], output: name });
}

function convertConvolution(target: Target, operator: TfliteOperator): void {
  const { model, weights, constants, spatialPads } = target;
  const [input, filterTensor, biasTensor] = operator.inputs as [number, number, number];
  const output = operator.outputs[0]!;
  const filter = weights(filterTensor);
  const bias = weights(biasTensor);
  if (!filter || !bias) throw new Error('a convolution with computed weights has no conversion');
  const { options } = operator;
  const isDepthwise = operator.kind === 'depthwiseConv2d';
  if (isDepthwise && options.depthMultiplier !== 1) throw new Error('depth multipliers have no conversion');
  const pending = spatialPads.get(input);
  const [, height, width] = shapeOf(model, input) as [number, number, number, number];
  const [, rows, columns] = filter.shape as [number, number, number, number];
  const pads =
    pending?.pads ??
    (options.padding === 'same'
      ? samePads(height, width, rows, columns, options.strideY, options.strideX)
      : [0, 0, 0, 0]);
  if (pending && options.padding === 'same') throw new Error('padding twice has no conversion');
  const filterName = `filter${output}`;
  const biasName = `bias${output}`;
  constants.push(isDepthwise ? depthwiseFilter(filterName, filter) : fullFilter(filterName, filter));
  constants.push(floatConstant(biasName, bias.shape, bias.values));
  const attributes = {
    kernel_shape: { ints: [rows, columns] },
    strides: { ints: [options.strideY, options.strideX] },
    pads: { ints: pads },
    group: { int: isDepthwise ? filter.shape[3]! : 1 },
  };
  const source = valueName(model, pending?.source ?? input);
  emit(target, 'Conv', [source, filterName, biasName], output, attributes, options.activation);
}

/** SAME padding as TensorFlow defines it: when the total is odd, the extra row or column goes to the end. */
function samePads(
  height: number,
  width: number,
  rows: number,
  columns: number,
  strideY: number,
  strideX: number,
): Pads {
  const total = (size: number, kernel: number, stride: number): number =>
    Math.max((Math.ceil(size / stride) - 1) * stride + kernel - size, 0);
  const vertical = total(height, rows, strideY);
  const horizontal = total(width, columns, strideX);
  const top = Math.floor(vertical / 2);
  const left = Math.floor(horizontal / 2);
  return [top, left, vertical - top, horizontal - left];
}

/** Spatial padding is left to the convolution behind it; padding of channels stays an operator. */
function convertPad(target: Target, operator: TfliteOperator): void {
  const { model, spatialPads, constants } = target;
  const [input, widthsTensor] = operator.inputs as [number, number];
  const output = operator.outputs[0]!;
  const [batch0, batch1, top, bottom, left, right, channels0, channels1] = integersOf(
    model,
    widthsTensor,
  ) as [number, number, number, number, number, number, number, number];
  const isSpatial = channels0 === 0 && channels1 === 0;
  const consumers = model.operators.filter(({ inputs }) => inputs.includes(output));
  const isBeforeConvolution = consumers.every(
    ({ kind, options }) => /conv2d/i.test(kind) && options.padding === 'valid',
  );
  if (batch0 !== 0 || batch1 !== 0) throw new Error('padding the batch has no conversion');
  if (isSpatial && isBeforeConvolution && !model.outputs.includes(output)) {
    spatialPads.set(output, { source: input, pads: [top, left, bottom, right] });
    return;
  }
  const name = `pads${output}`;
  constants.push(integerConstant(name, [0, channels0, top, left, 0, channels1, bottom, right]));
  emit(target, 'Pad', [valueName(model, input), name], output, { mode: { text: 'constant' } });
}

function convertResize(target: Target, operator: TfliteOperator): void {
  const { model, constants } = target;
  const [input] = operator.inputs as [number];
  const output = operator.outputs[0]!;
  if (!operator.options.halfPixelCenters)
    throw new Error('resizing without half-pixel centres has no conversion');
  const [, height, width] = shapeOf(model, input) as [number, number, number, number];
  const [, newHeight, newWidth] = shapeOf(model, output) as [number, number, number, number];
  const name = `scales${output}`;
  constants.push(floatConstant(name, [4], Float32Array.of(1, 1, newHeight / height, newWidth / width)));
  emit(target, 'Resize', [valueName(model, input), '', name], output, {
    mode: { text: 'linear' },
    coordinate_transformation_mode: { text: 'half_pixel' },
  });
}

function convertReshape(target: Target, input: number, output: number): void {
  const { model, constants, nodes } = target;
  const from = shapeOf(model, input);
  const to = shapeOf(model, output);
  if (to.length === 4) throw new Error('reshaping to a feature map has no conversion');
  const isFlat = from.length !== 4 || (from[1] === 1 && from[2] === 1);
  const source = valueName(model, input);
  const shapeName = `shape${output}`;
  constants.push(integerConstant(shapeName, to));
  if (!isFlat) {
    nodes.push({
      kind: 'Transpose',
      inputs: [source],
      output: `${source}_channels_last`,
      attributes: { perm: { ints: [0, 2, 3, 1] } },
    });
  }
  emit(target, 'Reshape', [isFlat ? source : `${source}_channels_last`, shapeName], output);
}

/** [out, height, width, in] → [out, in, height, width]. */
function fullFilter(name: string, { shape, values }: Weights): OnnxConstant {
  const [outs, rows, columns, ins] = shape as [number, number, number, number];
  const area = rows * columns;
  const moved = new Float32Array(values.length);
  for (let out = 0; out < outs; out += 1) {
    for (let cell = 0; cell < area; cell += 1) {
      for (let channel = 0; channel < ins; channel += 1) {
        moved[(out * ins + channel) * area + cell] = values[(out * area + cell) * ins + channel]!;
      }
    }
  }
  return floatConstant(name, [outs, ins, rows, columns], moved);
}

/** [1, height, width, channels] → [channels, 1, height, width]. */
function depthwiseFilter(name: string, { shape, values }: Weights): OnnxConstant {
  const [, rows, columns, channels] = shape as [number, number, number, number];
  const area = rows * columns;
  const moved = new Float32Array(values.length);
  for (let cell = 0; cell < area; cell += 1) {
    for (let channel = 0; channel < channels; channel += 1) {
      moved[channel * area + cell] = values[cell * channels + channel]!;
    }
  }
  return floatConstant(name, [channels, 1, rows, columns], moved);
}
