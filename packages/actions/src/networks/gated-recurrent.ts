import { laidOut, type Network, type NetworkShape, numbersOf, sizeOf } from './network.ts';
import { backFromHead, openHead, throughHead } from './pooled-head.ts';

export const GRU_UNITS = 32;

/**
 * A gated recurrent unit over the window, then mean and maximum of its states over time. The second network beside the
 * convolutions rather than a Transformer: with tens of clips a class attention has too little to learn from, it takes
 * three times as long an epoch, and ONNX has the unit as one operator.
 *
 * Source: Cho et al., 2014, arXiv:1406.1078, in the form of PyTorch and of ONNX with `linear_before_reset`: gates in
 * the order reset, update, new.
 */
export function gatedRecurrent(shape: NetworkShape): Network {
  const { moments, width, classes } = shape;
  const units = GRU_UNITS;
  const head = { moments, channels: units, classes };
  const blocks = laidOut([
    ['input_weight', 3 * units, width],
    ['state_weight', 3 * units, units],
    ['input_bias', 3 * units],
    ['state_bias', 3 * units],
    ['head_weight', classes, 2 * units],
    ['head_bias', classes],
  ]);
  const of = (parameters: Float64Array) => blocks.map((block) => numbersOf(parameters, block));
  return {
    kind: 'gru',
    shape,
    blocks,
    parameterCount: sizeOf(blocks),
    pooledWidth: 2 * units,

    initial(normal) {
      const parameters = new Float64Array(sizeOf(blocks));
      for (const block of blocks) {
        if (block.name.endsWith('_bias')) continue;
        const fanIn = block.shape[1]!;
        const spread = (block.name === 'head_weight' ? 0.1 : 1) / Math.sqrt(fanIn);
        const numbers = numbersOf(parameters, block);
        for (let i = 0; i < numbers.length; i++) numbers[i] = spread * normal();
      }
      return parameters;
    },

    open() {
      const states = new Float64Array(moments * units);
      /** Reset, update, new, and the state's part of new, moment after moment. */
      const gates = new Float64Array(moments * 4 * units);
      const fromInput = new Float64Array(3 * units);
      const fromState = new Float64Array(3 * units);
      const nothing = new Float64Array(units);
      const stateGradients = new Float64Array(moments * units);
      const inputSums = new Float64Array(3 * units);
      const stateSums = new Float64Array(3 * units);
      const carried = new Float64Array(units);
      const values = openHead(head);
      let seen: { windows: Float64Array; at: number; dropout: Float64Array | null } | null = null;
      const stateBefore = (t: number) => (t === 0 ? nothing : states.subarray((t - 1) * units, t * units));
      return {
        logits: values.logits,

        forward(parameters, windows, at, dropout) {
          const [wx, wh, bx, bh, headWeight, headBias] = of(parameters) as Float64Array[];
          for (let t = 0; t < moments; t++) {
            const before = stateBefore(t);
            times(wx!, windows, at + t * width, width, bx!, fromInput);
            times(wh!, before, 0, units, bh!, fromState);
            const gate = t * 4 * units;
            for (let u = 0; u < units; u++) {
              const reset = sigmoid(fromInput[u]! + fromState[u]!);
              const update = sigmoid(fromInput[units + u]! + fromState[units + u]!);
              const own = fromState[2 * units + u]!;
              const fresh = Math.tanh(fromInput[2 * units + u]! + reset * own);
              gates[gate + u] = reset;
              gates[gate + units + u] = update;
              gates[gate + 2 * units + u] = fresh;
              gates[gate + 3 * units + u] = own;
              states[t * units + u] = fresh + update * (before[u]! - fresh);
            }
          }
          throughHead(head, headWeight!, headBias!, states, dropout, values);
          seen = { windows, at, dropout };
        },

        backward(parameters, logitGradient, gradient) {
          if (seen === null) return;
          const [, wh, , , headWeight] = of(parameters) as Float64Array[];
          const [dwx, dwh, dbx, dbh, dHeadWeight, dHeadBias] = of(gradient) as Float64Array[];
          backFromHead(
            head,
            headWeight!,
            seen.dropout,
            values,
            logitGradient,
            dHeadWeight!,
            dHeadBias!,
            stateGradients,
          );
          carried.fill(0);
          for (let t = moments - 1; t >= 0; t--) {
            const before = stateBefore(t);
            const gate = t * 4 * units;
            for (let u = 0; u < units; u++) {
              const reset = gates[gate + u]!;
              const update = gates[gate + units + u]!;
              const fresh = gates[gate + 2 * units + u]!;
              const own = gates[gate + 3 * units + u]!;
              const g = stateGradients[t * units + u]! + carried[u]!;
              const dFresh = g * (1 - update) * (1 - fresh * fresh);
              const dUpdate = g * (before[u]! - fresh) * update * (1 - update);
              const dReset = dFresh * own * reset * (1 - reset);
              inputSums[u] = dReset;
              inputSums[units + u] = dUpdate;
              inputSums[2 * units + u] = dFresh;
              stateSums[u] = dReset;
              stateSums[units + u] = dUpdate;
              stateSums[2 * units + u] = dFresh * reset;
              carried[u] = g * update;
            }
            addOuter(inputSums, seen.windows, seen.at + t * width, width, dwx!, dbx!);
            addOuter(stateSums, before, 0, units, dwh!, dbh!);
            for (let row = 0; row < 3 * units; row++) {
              const g = stateSums[row]!;
              for (let u = 0; u < units; u++) carried[u]! += g * wh![row * units + u]!;
            }
          }
        },
      };
    },
  };
}

const sigmoid = (value: number): number => 1 / (1 + Math.exp(-value));

/** `to` = bias + matrix · vector; four rows share each value that is read. */
function times(
  matrix: Float64Array,
  vector: Float64Array,
  at: number,
  width: number,
  bias: Float64Array,
  to: Float64Array,
): void {
  for (let row = 0; row < to.length; row += 4) {
    let a = bias[row]!;
    let b = bias[row + 1]!;
    let c = bias[row + 2]!;
    let d = bias[row + 3]!;
    const w = row * width;
    for (let i = 0; i < width; i++) {
      const value = vector[at + i]!;
      a += value * matrix[w + i]!;
      b += value * matrix[w + width + i]!;
      c += value * matrix[w + 2 * width + i]!;
      d += value * matrix[w + 3 * width + i]!;
    }
    to[row] = a;
    to[row + 1] = b;
    to[row + 2] = c;
    to[row + 3] = d;
  }
}

/** Adds column · row to a matrix, and the column to its bias. */
function addOuter(
  column: Float64Array,
  row: Float64Array,
  at: number,
  width: number,
  matrix: Float64Array,
  bias: Float64Array,
): void {
  for (let r = 0; r < column.length; r++) {
    const g = column[r]!;
    bias[r]! += g;
    for (let i = 0; i < width; i++) matrix[r * width + i]! += g * row[at + i]!;
  }
}
