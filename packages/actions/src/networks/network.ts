/** The kinds of networks that become a model; docs/actions.md says when to take which. */
export const NETWORK_KINDS = ['tcn', 'gru', 'pooled_softmax'] as const;
export type NetworkKind = (typeof NETWORK_KINDS)[number];

/** A block of a network's parameters; `offset` is its first number among them. */
export interface ParameterBlock {
  readonly name: string;
  readonly shape: readonly number[];
  readonly offset: number;
  readonly size: number;
}

export interface NetworkShape {
  /** Moments of a window. */
  readonly moments: number;
  /** Numbers of a moment. */
  readonly width: number;
  readonly classes: number;
}

/** Zeroes for what is left out in training, 1 / share kept for the rest; null leaves nothing out. */
export type Dropout = Float64Array | null;

/**
 * A network as its parameters are read: one flat array, in double precision while learning. Layouts are time-major
 * (moment after moment), the fastest way through plain arrays.
 */
export interface Network {
  readonly kind: NetworkKind;
  readonly shape: NetworkShape;
  readonly blocks: readonly ParameterBlock[];
  readonly parameterCount: number;
  /** Numbers of the vector before the last layer; what dropout leaves out, it leaves out of them. */
  readonly pooledWidth: number;
  /** Parameters to begin with. */
  initial(normal: () => number): Float64Array;
  /** Room for one window's values; each caller has its own. */
  open(): NetworkPass;
}

/** One window on its way through a network. */
export interface NetworkPass {
  /** What came out last, before the softmax. */
  readonly logits: Float64Array;
  forward(parameters: Float64Array, windows: Float64Array, at: number, dropout: Dropout): void;
  /** Adds the gradient of the last forward's window to `gradient`, from the loss's gradient by logits. */
  backward(parameters: Float64Array, logitGradient: Float64Array, gradient: Float64Array): void;
}

/** Blocks one after the other. */
export function laidOut(
  sizes: readonly (readonly [name: string, ...shape: number[]])[],
): readonly ParameterBlock[] {
  let offset = 0;
  return sizes.map(([name, ...shape]) => {
    const size = shape.reduce((product, extent) => product * extent, 1);
    const block = { name, shape, offset, size };
    offset += size;
    return block;
  });
}

export const sizeOf = (blocks: readonly ParameterBlock[]): number =>
  blocks.reduce((sum, { size }) => sum + size, 0);

/** A block's numbers among a network's parameters, without copying. */
export const numbersOf = (parameters: Float64Array, { offset, size }: ParameterBlock): Float64Array =>
  parameters.subarray(offset, offset + size);
