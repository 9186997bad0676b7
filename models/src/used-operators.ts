import type { TfliteModel } from './tflite-model.ts';

/** Positions of the operators that feed the wanted outputs, in their order. `outputNames` are tensor names. */
export function usedOperators(model: TfliteModel, outputNames: readonly string[]): number[] {
  const wanted = new Set(outputTensors(model, outputNames));
  const used: number[] = [];
  for (let position = model.operators.length - 1; position >= 0; position -= 1) {
    const operator = model.operators[position]!;
    if (!operator.outputs.some((tensor) => wanted.has(tensor))) continue;
    for (const tensor of operator.inputs) wanted.add(tensor);
    used.push(position);
  }
  return used.reverse();
}

/** Tensor numbers of outputs by name, in the order of the file. Throws when one is missing. */
export function outputTensors(model: TfliteModel, outputNames: readonly string[]): number[] {
  const found = model.outputs.filter((tensor) => outputNames.includes(model.tensors[tensor]!.name));
  if (found.length !== outputNames.length)
    throw new Error(`not every output of ${outputNames.join(', ')} is there`);
  return found;
}
