import { createHash } from 'node:crypto';
import { createReadStream } from 'node:fs';
import { join } from 'node:path';
import type { InferenceRuntime, InferenceSession } from '../../inference-runtime.ts';
import { createFastestChoice } from './fastest-choice.ts';
import { importOrtSilently, type Ort } from './import-ort.ts';

export interface OnnxRuntimeOptions {
  /**
   * Threads of each network. With several counts, a network is opened once for each, and runs with whichever is faster
   * at the moment: on idle cores more threads, beside other work one. The numbers that come out are the same. Default 1.
   */
  readonly threads?: number | readonly number[];
}

/**
 * ONNX Runtime on the CPU, with the .onnx files of a folder.
 *
 * @example
 * const runtime = await openOnnxRuntime('models/built', { threads: [1, 2] });
 */
export async function openOnnxRuntime(
  modelsFolder: string,
  { threads = 1 }: OnnxRuntimeOptions = {},
): Promise<InferenceRuntime> {
  const ort = await importOrtSilently();
  const counts = typeof threads === 'number' ? [threads] : threads;
  return {
    layout: 'nchw',
    load: async (modelFile) => openSession(ort, join(modelsFolder, `${modelFile}.onnx`), counts),
  };
}

async function openSession(
  ort: Ort,
  path: string,
  threadCounts: readonly number[],
): Promise<InferenceSession> {
  const sessions = await Promise.all(
    threadCounts.map((threads) =>
      ort.InferenceSession.create(path, {
        executionProviders: ['cpu'],
        graphOptimizationLevel: 'all',
        intraOpNumThreads: threads,
        interOpNumThreads: 1,
        // Threads that went on spinning between two runs would keep the decoder of a video from its core.
        extra: { session: { force_spinning_stop: '1' } },
      }),
    ),
  );
  const [session] = sessions;
  if (!session) throw new Error('a network needs a number of threads');
  const [image] = session.inputMetadata;
  if (!image?.isTensor || session.inputMetadata.length !== 1) {
    throw new Error(`${path} is not a network with one image input`);
  }
  const input = zeros(image.shape);
  const feeds = { [image.name]: new ort.Tensor('float32', input, fixed(image.shape)) };
  const outputs = Object.fromEntries(
    session.outputMetadata.map((output) => {
      if (!output.isTensor) throw new Error(`${path} has an output that is not a tensor`);
      return [output.name, new ort.Tensor('float32', zeros(output.shape), fixed(output.shape))];
    }),
  );
  const results = Object.fromEntries(
    Object.entries(outputs).map(([name, tensor]) => [name, tensor.data as Float32Array]),
  );
  const choice = createFastestChoice(sessions.length);
  return {
    sha256: await sha256OfFile(path),
    input,
    async run() {
      const startMs = performance.now();
      const chosen = choice.next();
      await sessions[chosen]!.run(feeds, outputs);
      choice.took(chosen, performance.now() - startMs);
      return results;
    },
    close: async () => {
      await Promise.all(sessions.map((opened) => opened.release()));
    },
  };
}

/** Piece by piece: a whole model in memory would stay in the process's size. */
async function sha256OfFile(path: string): Promise<string> {
  const hash = createHash('sha256');
  for await (const piece of createReadStream(path)) hash.update(piece as Uint8Array);
  return hash.digest('hex');
}

function fixed(shape: readonly (number | string)[]): number[] {
  return shape.map((size) => {
    if (typeof size === 'string') throw new Error(`a network with the open dimension ${size} cannot be run`);
    return size;
  });
}

const zeros = (shape: readonly (number | string)[]): Float32Array =>
  new Float32Array(fixed(shape).reduce((product, size) => product * size, 1));
