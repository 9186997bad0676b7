import { OwnModelProblem } from './own-model-problem.ts';

/** An output of a network: its numbers, row by row. */
export interface Tensor {
  readonly dims: readonly number[];
  readonly data: Float32Array;
}

/** Outputs by name, in the order of the file. */
export type Tensors = Readonly<Record<string, Tensor>>;

/** Somebody's network with one picture as its input. Counterpart of `InferenceSession`, whose shapes are ours. */
export interface TensorNetwork {
  /** SHA-256 of the file, hexadecimal. */
  readonly sha256: string;
  /** The tensor to fill before `run`; reused between runs. */
  readonly input: Float32Array;
  /** Outputs are valid until the next `run`. @throws OwnModelProblem */
  run(): Promise<Tensors>;
  close(): Promise<void>;
}

/**
 * The output that a card names, or the only one that fits. What fits is told by `expected`, for people, and by `fits`.
 *
 * @throws OwnModelProblem `own_model_output` with what was expected and what is there; `own_model_not_finite`
 */
export function outputOf(
  outputs: Tensors,
  name: string | undefined,
  expected: string,
  fits: (dims: readonly number[]) => boolean,
): Tensor {
  const [found] = Object.entries(outputs).filter(
    ([other, { dims }]) => (name === undefined || other === name) && fits(dims),
  );
  if (!found) {
    const told = Object.entries(outputs).map(([other, { dims }]) => `${other} [${dims.join(', ')}]`);
    throw new OwnModelProblem('own_model_output', {
      expected: name === undefined ? expected : `${name} ${expected}`,
      found: told.join('; ').slice(0, 300) || '–',
    });
  }
  const [foundName, tensor] = found;
  if (!tensor.data.every(Number.isFinite)) {
    throw new OwnModelProblem('own_model_not_finite', { output: foundName });
  }
  return tensor;
}
