import { type CompiledModel, type LiteRt, Tensor, type TensorDetails } from '@litertjs/core';
import type { InferenceRuntime, InferenceSession } from '../../inference-runtime.ts';
import { type EngineAssets, modelUrl } from './engine-assets.ts';
import { sha256Hex } from './sha256.ts';

/** LiteRT.js on the CPU, with the .tflite files of `assets.modelsUrl`. `threads` is per network. */
export function openLiteRtRuntime(liteRt: LiteRt, assets: EngineAssets, threads: number): InferenceRuntime {
  return {
    layout: 'nhwc',
    load: async (file) => openSession(liteRt, await fetchModel(modelUrl(assets, file)), threads),
  };
}

/** A model's bytes. Throws when it isn't there. */
export async function fetchModel(url: string): Promise<Uint8Array<ArrayBuffer>> {
  const response = await fetch(url);
  if (!response.ok) throw new Error(`${url} answers ${response.status}`);
  return new Uint8Array(await response.arrayBuffer());
}

/** Compiles a model for the CPU. */
export async function openSession(
  liteRt: LiteRt,
  bytes: Uint8Array<ArrayBuffer>,
  threads: number,
): Promise<InferenceSession> {
  const model = await liteRt.loadAndCompile(bytes, {
    accelerator: 'wasm',
    cpuOptions: { numThreads: threads },
  });
  const [image, ...others] = model.getInputDetails();
  if (!image || others.length > 0) throw new Error('the model is not a network with one image input');
  const outputs = model.getOutputDetails();
  const input = zeros(image);
  const results = Object.fromEntries(outputs.map((output) => [output.name, zeros(output)]));
  return {
    sha256: await sha256Hex(bytes),
    input,
    async run() {
      await runOnce(model, input, image, results);
      return results;
    },
    async close() {
      model.delete();
    },
  };
}

/** LiteRT.js binds outputs by position: `getOutputDetails` has the names in the order of the answer. */
async function runOnce(
  model: CompiledModel,
  input: Float32Array,
  image: TensorDetails,
  results: Readonly<Record<string, Float32Array>>,
): Promise<void> {
  // Tensors live in WebAssembly's memory, which no garbage collector sees: each is deleted by hand.
  const tensor = new Tensor(input, image.shape);
  let answers: readonly Tensor[] = [];
  try {
    answers = await model.run([tensor]);
    for (const [index, { name }] of model.getOutputDetails().entries()) {
      results[name]?.set(answers[index]?.toTypedArray() ?? []);
    }
  } finally {
    tensor.delete();
    for (const answer of answers) answer.delete();
  }
}

const zeros = ({ shape }: TensorDetails): Float32Array =>
  new Float32Array(shape.reduce((product, size) => product * size, 1));
