import type { NetworkInput } from '../../own-model/model-card.ts';
import { shapeOf } from '../../own-model/model-limits.ts';
import { OwnModelProblem } from '../../own-model/own-model-problem.ts';
import type { Tensor, TensorNetwork, Tensors } from '../../own-model/tensor.ts';
import { importOrtSilently } from './import-ort.ts';

/** What ONNX Runtime says of a network may be long and name folders of this computer. */
const MOST_REASON = 300;

/**
 * A network of one's own on ONNX Runtime, on one thread. Shapes of outputs may be open; numbers of any kind become float32.
 *
 * @throws OwnModelProblem `own_model_cannot_run` with what ONNX Runtime says
 */
export async function openOnnxNetwork(
  path: string,
  input: NetworkInput,
  file: { readonly name: string; readonly sha256: string },
): Promise<TensorNetwork> {
  const ort = await importOrtSilently();
  const refused = (error: unknown) =>
    new OwnModelProblem('own_model_cannot_run', { file: file.name, reason: reasonOf(error, path) });
  const session = await ort.InferenceSession.create(path, {
    executionProviders: ['cpu'],
    graphOptimizationLevel: 'all',
    intraOpNumThreads: 1,
    interOpNumThreads: 1,
    // Its warnings go past us to the error channel.
    logSeverityLevel: 4,
  }).catch((error: unknown) => {
    throw refused(error);
  });
  const shape = shapeOf(input);
  const values = new Float32Array(shape.reduce((product, size) => product * size, 1));
  const feeds = { [session.inputNames[0]!]: new ort.Tensor('float32', values, shape) };
  return {
    sha256: file.sha256,
    input: values,
    async run() {
      const results = await session.run(feeds).catch((error: unknown) => {
        throw refused(error);
      });
      const outputs: Record<string, Tensor> = {};
      for (const name of session.outputNames) {
        const tensor = results[name];
        if (tensor) outputs[name] = { dims: tensor.dims, data: asFloats(tensor.data) };
      }
      return outputs satisfies Tensors;
    },
    close: () => session.release(),
  };
}

/** Labels are whole numbers of 64 bits; what is no number at all fits no decoder. */
function asFloats(data: unknown): Float32Array {
  if (data instanceof Float32Array) return data;
  if (data instanceof BigInt64Array) return Float32Array.from(data, Number);
  if (data instanceof Int32Array || data instanceof Float64Array || data instanceof Uint8Array)
    return Float32Array.from(data);
  return new Float32Array(0);
}

/** One line, without the path of the file. */
export function reasonOf(error: unknown, path: string): string {
  const message = error instanceof Error ? error.message : String(error);
  return message.replaceAll(path, '…').replace(/\s+/g, ' ').slice(0, MOST_REASON);
}
