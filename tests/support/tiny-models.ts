import { COCO_JOINTS } from '@posebox/body';
import { type OnnxConstant, type OnnxNode, type OnnxValue, writeOnnxModel } from '@posebox/onnx';
import type { PixelImage } from '@posebox/vision';

/**
 * Networks of a few nodes with the exact signatures of the families that PoseBox runs, whose right answer is known: they find
 * seventeen coloured dots, or answer numbers that were put in. No weights of anybody are in them.
 */

const POINTS = COCO_JOINTS.length;

/** A colour for each of the 17 points of COCO: three levels of red, green and blue, black left out. */
export const DOT_COLORS: readonly (readonly [number, number, number])[] = Array.from(
  { length: POINTS },
  (_, point) => {
    const code = 1 + Math.floor((point * 25) / (POINTS - 1));
    return [[0, 1, 2][code % 3]! * 127.5, (Math.floor(code / 3) % 3) * 127.5, Math.floor(code / 9) * 127.5];
  },
);

/** Where the dots are, in pixels, in COCO's order. */
export type Dots = readonly (readonly [number, number])[];

/** Somebody upright whose middle is at `centerXPx`, between two heights. */
export function standingDots(centerXPx: number, topPx: number, heightPx: number): Dots {
  const shares: Dots = [
    ...([
      [0, 0.08],
      [0.05, 0.04],
      [-0.05, 0.04],
      [0.1, 0.07],
      [-0.1, 0.07],
    ] as const),
    ...([
      [0.13, 0.2],
      [-0.13, 0.2],
      [0.2, 0.35],
      [-0.2, 0.35],
      [0.22, 0.49],
      [-0.22, 0.49],
    ] as const),
    ...([
      [0.08, 0.52],
      [-0.08, 0.52],
      [0.09, 0.74],
      [-0.09, 0.74],
      [0.1, 0.96],
      [-0.1, 0.96],
    ] as const),
  ];
  return shares.map(([x, y]) => [Math.round(centerXPx + x * heightPx), Math.round(topPx + y * heightPx)]);
}

/** The dots as discs on black. */
export function dotPicture(
  size: { readonly width: number; readonly height: number },
  dots: Dots,
  radiusPx = 6,
): PixelImage {
  const data = new Uint8Array(size.width * size.height * 3);
  for (const [point, [x, y]] of dots.entries()) {
    for (let dy = -radiusPx; dy <= radiusPx; dy++) {
      for (let dx = -radiusPx; dx <= radiusPx; dx++) {
        const isInside = x + dx >= 0 && y + dy >= 0 && x + dx < size.width && y + dy < size.height;
        if (!isInside || dx * dx + dy * dy > radiusPx * radiusPx) continue;
        data.set(DOT_COLORS[point]!, 3 * ((y + dy) * size.width + x + dx));
      }
    }
  }
  return { ...size, channels: 3, data };
}

export interface DotInput {
  readonly width: number;
  readonly height: number;
  readonly layout: 'nchw' | 'nhwc';
  readonly colours: 'rgb' | 'bgr';
  readonly mean: readonly [number, number, number];
  readonly std: readonly [number, number, number];
}

/** The families, by what their cards call the decoder. */
export type TinyKind = 'heatmap' | 'simcc' | 'yolo-pose' | 'end-to-end';

/** The input that each family usually has. */
export const TINY_INPUTS: Readonly<Record<TinyKind, DotInput>> = {
  heatmap: {
    ...{ width: 192, height: 256, layout: 'nchw', colours: 'rgb' },
    ...{ mean: [123.675, 116.28, 103.53], std: [58.395, 57.12, 57.375] },
  },
  simcc: {
    ...{ width: 192, height: 256, layout: 'nchw', colours: 'bgr' },
    ...{ mean: [103.53, 116.28, 123.675], std: [57.375, 57.12, 58.395] },
  },
  'yolo-pose': {
    ...{ width: 320, height: 320, layout: 'nchw', colours: 'rgb', mean: [0, 0, 0], std: [255, 255, 255] },
  },
  'end-to-end': {
    ...{ width: 320, height: 320, layout: 'nhwc', colours: 'rgb', mean: [0, 0, 0], std: [1, 1, 1] },
  },
};

/** A network that finds the dots, with the outputs of its family. */
export function tinyPoseModel(kind: TinyKind, input: DotInput = TINY_INPUTS[kind]): Uint8Array {
  const graph = dotMaps(input);
  const { width, height } = input;
  const { node, constant } = graph;
  const outputs: OnnxValue[] = [];
  const give = (name: string, shape: readonly number[]) => outputs.push({ name, shape });
  if (kind === 'heatmap') {
    node('Identity', ['maps'], 'heatmaps');
    give('heatmaps', [1, POINTS, height, width]);
  } else if (kind === 'simcc') {
    for (const [name, axis, length] of [
      ['simcc_x', 2, width],
      ['simcc_y', 3, height],
    ] as const) {
      node('ReduceMax', ['maps'], `${name}_once`, { axes: { ints: [axis] }, keepdims: { int: 0 } });
      constant(`${name}_apart`, 'int64', [4], [1, POINTS, length, 1]);
      node('Reshape', [`${name}_once`, `${name}_apart`], `${name}_first`);
      // Two bins a pixel: the second a little lower, so that the first wins.
      constant(`${name}_less`, 'float32', [], [0.01]);
      node('Sub', [`${name}_first`, `${name}_less`], `${name}_second`);
      node('Concat', [`${name}_first`, `${name}_second`], `${name}_both`, { axis: { int: 3 } });
      constant(`${name}_bins`, 'int64', [3], [1, POINTS, 2 * length]);
      node('Reshape', [`${name}_both`, `${name}_bins`], name);
      give(name, [1, POINTS, 2 * length]);
    }
  } else {
    placesOfPeaks(graph, input);
    if (kind === 'yolo-pose') yoloOutput(graph, give);
    else endToEndOutput(graph, input, give);
  }
  return writeOnnxModel({
    ...{ name: `tiny ${kind}`, nodes: graph.nodes, constants: graph.constants },
    inputs: [
      { name: 'image', shape: input.layout === 'nchw' ? [1, 3, height, width] : [1, height, width, 3] },
    ],
    outputs,
  });
}

interface Graph {
  readonly nodes: OnnxNode[];
  readonly constants: OnnxConstant[];
  node(kind: string, inputs: readonly string[], output: string, attributes?: OnnxNode['attributes']): void;
  constant(
    name: string,
    type: 'float32' | 'int64',
    shape: readonly number[],
    values: readonly number[],
  ): void;
}

function emptyGraph(): Graph {
  const nodes: OnnxNode[] = [];
  const constants: OnnxConstant[] = [];
  return {
    ...{ nodes, constants },
    node: (kind, inputs, output, attributes = {}) => nodes.push({ kind, inputs, output, attributes }),
    constant: (name, type, shape, values) => constants.push(onnxConstant(name, type, shape, values)),
  };
}

export function onnxConstant(
  name: string,
  type: 'float32' | 'int64',
  shape: readonly number[],
  values: readonly number[],
): OnnxConstant {
  const numbers = type === 'float32' ? Float32Array.from(values) : BigInt64Array.from(values, BigInt);
  return { name, type, shape, data: new Uint8Array(numbers.buffer) };
}

/** A map for each colour: 1 minus half the squared distance to it, cut at 0, then averaged twice so that discs have one peak. */
function dotMaps(input: DotInput): Graph {
  const graph = emptyGraph();
  const { node, constant } = graph;
  const colors = DOT_COLORS.map((color) => {
    const ordered = input.colours === 'rgb' ? color : [...color].reverse();
    return ordered.map((level, channel) => (level - input.mean[channel]!) / input.std[channel]!);
  });
  // Distances are those of levels divided by 60, whatever the network's numbers are.
  const unit = input.std.map((std) => (std / 60) ** 2);
  const from = input.layout === 'nchw' ? 'image' : 'rows';
  if (input.layout === 'nhwc') node('Transpose', ['image'], 'rows', { perm: { ints: [0, 3, 1, 2] } });
  constant(
    'towards',
    'float32',
    [POINTS, 3, 1, 1],
    colors.flatMap((c) => c.map((v, i) => 2 * v * unit[i]!)),
  );
  constant(
    'length',
    'float32',
    [POINTS],
    colors.map((c) => -c.reduce((sum, v, i) => sum + v * v * unit[i]!, 0)),
  );
  constant('unit', 'float32', [1, 3, 1, 1], unit);
  node('Conv', [from, 'towards', 'length'], 'alike', { kernel_shape: { ints: [1, 1] } });
  node('Mul', [from, from], 'squared');
  node('Conv', ['squared', 'unit'], 'own_length', { kernel_shape: { ints: [1, 1] } });
  node('Sub', ['alike', 'own_length'], 'apart');
  constant('half', 'float32', [], [0.5]);
  constant('one', 'float32', [], [1]);
  node('Mul', ['apart', 'half'], 'apart_half');
  node('Add', ['apart_half', 'one'], 'near');
  node('Relu', ['near'], 'seen');
  const pool = {
    kernel_shape: { ints: [5, 5] },
    pads: { ints: [2, 2, 2, 2] },
    count_include_pad: { int: 1 },
  };
  node('AveragePool', ['seen'], 'softer', pool);
  node('AveragePool', ['softer'], 'soft', pool);
  constant('raise', 'float32', [], [1.6]);
  node('Mul', ['soft', 'raise'], 'maps');
  return graph;
}

/** `x`, `y`, `peak`: [1, 17, 1] each, in pixels of the input. */
function placesOfPeaks({ node, constant }: Graph, { width, height }: DotInput): void {
  constant('flat_shape', 'int64', [3], [1, POINTS, width * height]);
  node('Reshape', ['maps', 'flat_shape'], 'flat');
  node('ReduceMax', ['flat'], 'peak', { axes: { ints: [2] }, keepdims: { int: 1 } });
  node('ArgMax', ['flat'], 'cell', { axis: { int: 2 }, keepdims: { int: 1 } });
  node('Cast', ['cell'], 'cell_number', { to: { int: 1 } });
  constant('row_length', 'float32', [], [width]);
  node('Div', ['cell_number', 'row_length'], 'row_share');
  node('Floor', ['row_share'], 'y');
  node('Mul', ['y', 'row_length'], 'row_start');
  node('Sub', ['cell_number', 'row_start'], 'x');
}

type Give = (name: string, shape: readonly number[]) => void;

/** Two proposals of the one person, the second less sure: [1, 5 + 3 × 17, 2]. */
function yoloOutput({ node, constant }: Graph, give: Give): void {
  const over = { axes: { ints: [1] }, keepdims: { int: 1 } };
  for (const axis of ['x', 'y']) {
    node('ReduceMin', [axis], `least_${axis}`, over);
    node('ReduceMax', [axis], `most_${axis}`, over);
    node('Sub', [`most_${axis}`, `least_${axis}`], `size_${axis}`);
    node('Add', [`most_${axis}`, `least_${axis}`], `sum_${axis}`);
    node('Mul', [`sum_${axis}`, 'half'], `middle_${axis}`);
  }
  node('ReduceMean', ['peak'], 'score', over);
  node('Concat', ['x', 'y', 'peak'], 'triples', { axis: { int: 2 } });
  constant('column', 'int64', [3], [1, 3 * POINTS, 1]);
  node('Reshape', ['triples', 'column'], 'points');
  node('Mul', ['score', 'half'], 'less');
  for (const score of ['score', 'less']) {
    const parts = ['middle_x', 'middle_y', 'size_x', 'size_y', score, 'points'];
    node('Concat', parts, `proposal_${score}`, { axis: { int: 1 } });
  }
  node('Concat', ['proposal_less', 'proposal_score'], 'output0', { axis: { int: 2 } });
  give('output0', [1, 5 + 3 * POINTS, 2]);
}

/** E2Pose's `pv` [1, 2, 1] and `kvxy` [1, 2, 17, 3]: the one person and nobody; key-point scores end at a half. */
function endToEndOutput({ node, constant }: Graph, { width, height }: DotInput, give: Give): void {
  constant('input_width', 'float32', [], [width]);
  constant('input_height', 'float32', [], [height]);
  node('Mul', ['peak', 'half'], 'v');
  node('Div', ['x', 'input_width'], 'x_share');
  node('Div', ['y', 'input_height'], 'y_share');
  node('Concat', ['v', 'x_share', 'y_share'], 'person_points', { axis: { int: 2 } });
  constant('one_person', 'int64', [4], [1, 1, POINTS, 3]);
  node('Reshape', ['person_points', 'one_person'], 'person');
  constant('zero', 'float32', [], [0]);
  node('Mul', ['person', 'zero'], 'nobody');
  node('Concat', ['nobody', 'person'], 'kvxy/concat', { axis: { int: 1 } });
  give('kvxy/concat', [1, 2, POINTS, 3]);
  node('ReduceMean', ['peak'], 'sure', { axes: { ints: [1] }, keepdims: { int: 1 } });
  node('Mul', ['sure', 'zero'], 'unsure');
  node('Concat', ['unsure', 'sure'], 'pv/concat', { axis: { int: 1 } });
  give('pv/concat', [1, 2, 1]);
}

/** A network that answers the same numbers whatever it is shown. */
export function constantModel(
  input: { readonly width: number; readonly height: number; readonly layout?: 'nchw' | 'nhwc' },
  answers: Readonly<
    Record<string, { readonly shape: readonly number[]; readonly values: readonly number[] }>
  >,
): Uint8Array {
  const { node, constant, nodes, constants } = emptyGraph();
  constant('zero', 'float32', [], [0]);
  node('ReduceMean', ['image'], 'mean', { keepdims: { int: 0 } });
  node('Mul', ['mean', 'zero'], 'nothing');
  for (const [name, { shape, values }] of Object.entries(answers)) {
    constant(`${name}_is`, 'float32', shape, values);
    node('Add', [`${name}_is`, 'nothing'], name);
  }
  const { width, height, layout = 'nchw' } = input;
  return writeOnnxModel({
    ...{ name: 'constant', nodes, constants },
    inputs: [{ name: 'image', shape: layout === 'nchw' ? [1, 3, height, width] : [1, height, width, 3] }],
    outputs: Object.entries(answers).map(([name, { shape }]) => ({ name, shape })),
  });
}

/** The card of a tiny network as YAML. `extra` are further lines. */
export function tinyCard(kind: TinyKind, name: string = `tiny-${kind}`, extra = ''): string {
  const { width, height, layout, colours, mean, std } = TINY_INPUTS[kind];
  const decoder = {
    heatmap: '{ kind: heatmap }',
    simcc: '{ kind: simcc }',
    'yolo-pose': '{ kind: yolo-pose }',
    'end-to-end':
      '{ kind: end-to-end, outputs: { people: pv/concat, keypoints: kvxy/concat }, order: score-x-y, coordinates: share, scoreScale: 2 }',
  }[kind];
  const isTopDown = kind === 'heatmap' || kind === 'simcc';
  return `card: 1
name: ${name}
task: ${isTopDown ? 'top-down' : 'one-shot'}
file: ${name}.onnx
input:
  width: ${width}
  height: ${height}
  layout: ${layout}
  colours: ${colours}
  mean: [${mean.join(', ')}]
  std: [${std.join(', ')}]
  border: 0
  fit: ${kind === 'end-to-end' ? 'stretch' : 'letterbox'}
skeleton: coco_17
decoder: ${decoder}
${isTopDown ? TINY_DETECTOR_LINES : ''}${extra}`;
}

/** A detector that tells one person in the middle of the picture, whatever it is shown: RTMDet's `dets` and `labels`. */
const TINY_DETECTOR_LINES = `detector:
  file: tiny-detector.onnx
  input: { width: 320, height: 320, border: 0 }
  decoder: { kind: boxes }
`;

export function tinyDetector(): Uint8Array {
  return constantModel(
    { width: 320, height: 320 },
    {
      dets: {
        shape: [1, 3, 5],
        values: [60, 10, 260, 310, 0.9, 0, 0, 319, 319, 0.95, 60, 12, 258, 308, 0.8],
      },
      labels: { shape: [1, 3], values: [0, 16, 0] },
    },
  );
}
