import type { NetworkInput } from '../../own-model/model-card.ts';
import { shapeOf } from '../../own-model/model-limits.ts';
import { OwnModelProblem } from '../../own-model/own-model-problem.ts';
import type { Tensor, TensorNetwork } from '../../own-model/tensor.ts';
import { reasonOf } from './onnx-network.ts';

/** What is used of the npm package `openvino-node`. Source: docs.openvino.ai, "OpenVINO JavaScript API". */
export interface OpenVino {
  readonly addon: {
    readonly Core: new () => OpenVinoCore;
    readonly Tensor: new (type: unknown, shape: readonly number[], data: Float32Array) => OpenVinoTensor;
    readonly element: { readonly f32: unknown };
  };
}
interface OpenVinoCore {
  readModel(path: string): Promise<unknown>;
  compileModel(
    model: unknown,
    device: string,
    options: Readonly<Record<string, string>>,
  ): Promise<{
    readonly inputs: readonly { getAnyName(): string }[];
    readonly outputs: readonly { getAnyName(): string }[];
    createInferRequest(): {
      inferAsync(
        inputs: Readonly<Record<string, OpenVinoTensor>>,
      ): Promise<Readonly<Record<string, OpenVinoTensor>>>;
    };
  }>;
}
interface OpenVinoTensor {
  readonly data: ArrayLike<number> | BigInt64Array;
  getShape(): readonly number[];
}

/**
 * OpenVINO if somebody has installed it here. It isn't among PoseBox's packages: installing it downloads its runtime.
 *
 * @throws OwnModelProblem `own_model_openvino_missing` with what brings it
 */
export async function importOpenVino(): Promise<OpenVino> {
  // Not a plain name: neither the bundle nor the types must look for it.
  const name = ['openvino', 'node'].join('-');
  try {
    const found = (await import(name)) as OpenVino & { readonly default?: OpenVino };
    return found.addon ? found : found.default!;
  } catch {
    throw new OwnModelProblem('own_model_openvino_missing', { command: `npm install ${name}` });
  }
}

/**
 * A network of one's own on OpenVINO's CPU device, on one thread.
 *
 * @throws OwnModelProblem `own_model_openvino_missing`, `own_model_cannot_run`
 */
export async function openOpenVinoNetwork(
  path: string,
  input: NetworkInput,
  file: { readonly name: string; readonly sha256: string },
  importPackage: () => Promise<OpenVino> = importOpenVino,
): Promise<TensorNetwork> {
  const { addon } = await importPackage();
  const refused = (error: unknown) =>
    new OwnModelProblem('own_model_cannot_run', { file: file.name, reason: reasonOf(error, path) });
  try {
    const core = new addon.Core();
    const compiled = await core.compileModel(await core.readModel(path), 'CPU', {
      INFERENCE_NUM_THREADS: '1',
    });
    const request = compiled.createInferRequest();
    const shape = shapeOf(input);
    const values = new Float32Array(shape.reduce((product, size) => product * size, 1));
    const feed = { [compiled.inputs[0]!.getAnyName()]: new addon.Tensor(addon.element.f32, shape, values) };
    return {
      sha256: file.sha256,
      input: values,
      async run() {
        const results = await request.inferAsync(feed).catch((error: unknown) => {
          throw refused(error);
        });
        const outputs: Record<string, Tensor> = {};
        for (const port of compiled.outputs) {
          const name = port.getAnyName();
          const { data, getShape } = results[name]!;
          outputs[name] = {
            dims: getShape.call(results[name]),
            data: data instanceof Float32Array ? data : Float32Array.from(data as ArrayLike<number>, Number),
          };
        }
        return outputs;
      },
      close: async () => undefined,
    };
  } catch (error) {
    throw error instanceof OwnModelProblem ? error : refused(error);
  }
}
