import { type CompiledModel, type LiteRt, Tensor, type TensorDetails } from '@litertjs/core';
import type { InferenceRuntime, InferenceSession } from '../../inference-runtime.ts';
import { type EngineAssets, modelUrl } from './engine-assets.ts';
import { sha256Hex } from './sha256.ts';

/** Where a network runs: on the processor, in so many threads, or on the graphics card through WebGPU. */
export type RunsOn = { readonly on: 'processor'; readonly threads: number } | { readonly on: 'graphics' };

/** LiteRT.js with the .tflite files of `assets.modelsUrl`. The detector's sparse weights keep it on the processor. */
export function openLiteRtRuntime(
  liteRt: LiteRt,
  assets: EngineAssets,
  { threads, landmarksOnGraphics }: { readonly threads: number; readonly landmarksOnGraphics: boolean },
): InferenceRuntime {
  const processor = { on: 'processor', threads } as const;
  return {
    layout: 'nhwc',
    async load(file) {
      const bytes = await fetchModel(modelUrl(assets, file));
      const isOnGraphics = landmarksOnGraphics && file !== 'pose_detector';
      return openSession(liteRt, bytes, isOnGraphics ? { on: 'graphics' } : processor);
    },
  };
}

/** A model's bytes. Throws when it isn't there. */
export async function fetchModel(url: string): Promise<Uint8Array<ArrayBuffer>> {
  const response = await fetch(url);
  if (!response.ok) throw new Error(`${url} answers ${response.status}`);
  return new Uint8Array(await response.arrayBuffer());
}

/** Compiles a model. Throws when the graphics card can't run all of it. */
export async function openSession(
  liteRt: LiteRt,
  bytes: Uint8Array<ArrayBuffer>,
  runsOn: RunsOn,
): Promise<InferenceSession> {
  const model = await liteRt.loadAndCompile(
    bytes,
    runsOn.on === 'graphics'
      ? // With half precision landmarks wander by more than a pixel.
        { accelerator: 'webgpu', gpuOptions: { precision: 'fp32' } }
      : { accelerator: 'wasm', cpuOptions: { numThreads: runsOn.threads } },
  );
  if (runsOn.on === 'graphics' && !model.isFullyAccelerated) {
    model.delete();
    throw new Error('the graphics card can’t run all of this network');
  }
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
      const answer = answers[index];
      if (!answer) continue;
      results[name]?.set(answer.accelerator === 'wasm' ? answer.toTypedArray() : await answer.data());
    }
  } finally {
    tensor.delete();
    for (const answer of answers) answer.delete();
  }
}

const zeros = ({ shape }: TensorDetails): Float32Array =>
  new Float32Array(shape.reduce((product, size) => product * size, 1));
