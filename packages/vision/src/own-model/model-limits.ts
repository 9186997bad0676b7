import { type OnnxFacts, type OnnxPort, ProtobufFault, readOnnxFacts } from '@posebox/onnx';
import type { NetworkInput } from './model-card.ts';
import { OwnModelProblem } from './own-model-problem.ts';

/** The limits that a network of one's own meets. They stand in docs/own-models.md. */
export const OWN_MODEL_LIMITS = {
  /** Largest file. */
  fileBytes: 300e6,
  /** Memory of the process that runs it. */
  memoryBytes: 2e9,
  /** One run of one network, and its loading. */
  runS: 20,
  nodes: 20_000,
  opset: { least: 7, most: 25 },
} as const;

/** What a process that runs such a network writes to its error channel before it ends itself, followed by `time` or `memory`. */
export const GUARD_SAID = 'posebox: own model stopped:';

/** Operators of ONNX itself, and those that ONNX Runtime adds for networks which it has made faster. */
const DOMAINS = ['', 'com.microsoft'];

/** What may run for ever, or answers differently each time. A network that looks at a picture needs none of them. */
const REFUSED_OPERATORS = [
  ...['Loop', 'Scan', 'SequenceMap'],
  ...['RandomNormal', 'RandomNormalLike', 'RandomUniform', 'RandomUniformLike', 'Multinomial', 'Bernoulli'],
];

/** TensorProto.DataType */
const FLOAT32 = 1;

/**
 * Reads a network's file without running it and checks what can be checked so: size, kind, operators, files beside it, and
 * that it takes one picture as the card says.
 *
 * @throws OwnModelProblem with the first that doesn't fit
 */
export function checkedFacts(file: Uint8Array, name: string, input: NetworkInput): OnnxFacts {
  const { fileBytes, nodes, opset } = OWN_MODEL_LIMITS;
  if (file.length > fileBytes) {
    throw new OwnModelProblem('own_model_too_large', { file: name, limitMb: fileBytes / 1e6 });
  }
  const facts = factsOf(file, name);
  const [external] = facts.externalTensors;
  if (external !== undefined) {
    throw new OwnModelProblem('own_model_external_data', { file: name, tensor: external.slice(0, 100) });
  }
  if (facts.nodeCount > nodes) {
    throw new OwnModelProblem('own_model_too_many_nodes', {
      file: name,
      nodes: facts.nodeCount,
      limit: nodes,
    });
  }
  for (const operator of facts.operators.keys()) {
    const domain = operator.slice(0, Math.max(0, operator.lastIndexOf('.')));
    if (!DOMAINS.includes(domain)) {
      throw new OwnModelProblem('own_model_domain', { file: name, operator: operator.slice(0, 100) });
    }
    if (REFUSED_OPERATORS.includes(operator)) {
      throw new OwnModelProblem('own_model_operator', { file: name, operator });
    }
  }
  const version = facts.opsets.find(({ domain }) => domain === '')?.version ?? 0;
  if (version < opset.least || version > opset.most) {
    throw new OwnModelProblem('own_model_opset', { file: name, opset: version, ...opset });
  }
  checkInput(facts.inputs, name, input);
  return facts;
}

function factsOf(file: Uint8Array, name: string): OnnxFacts {
  try {
    return readOnnxFacts(file);
  } catch (error) {
    if (error instanceof ProtobufFault) {
      throw new OwnModelProblem('own_model_not_onnx', { file: name, reason: error.message });
    }
    throw error;
  }
}

function checkInput(inputs: readonly OnnxPort[], name: string, input: NetworkInput): void {
  const expected = shapeOf(input);
  const [port] = inputs;
  const fits =
    inputs.length === 1 &&
    port!.elementType === FLOAT32 &&
    port!.shape?.length === expected.length &&
    port!.shape.every((size, at) => size === null || size === expected[at]);
  if (fits) return;
  const told = inputs.map(({ name: port, shape, elementType }) => {
    const type = elementType === FLOAT32 ? '' : ` type ${elementType ?? '?'}`;
    return `${port} [${shape?.map((size) => size ?? '?').join(', ') ?? '?'}]${type}`;
  });
  throw new OwnModelProblem('own_model_input', {
    file: name,
    expected: `[${expected.join(', ')}]`,
    found: told.join('; ').slice(0, 300) || '–',
  });
}

/** The shape of the tensor that a network is fed: `[1, 3, 256, 192]`. */
export const shapeOf = ({ width, height, layout }: NetworkInput): readonly number[] =>
  layout === 'nchw' ? [1, 3, height, width] : [1, height, width, 3];
