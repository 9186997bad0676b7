import { createPixelMemory } from '@posebox/media';
import { answerGarment, answerPhoto, answerTryOn } from '@posebox/photo';
import { createPoseEstimator } from '@posebox/vision/node';
import type { ComputeRequest } from './messages.ts';
import { openOwnModelAnswers } from './own-model-answers.ts';
import { openParentPipe } from './parent-pipe.ts';
import { createWorkLoop } from './work-loop.ts';

/**
 * The program of a compute process: one set of networks, one photo at a time. It knows nothing of HTTP and ends when
 * its pipe closes. Signals that a terminal or a container sends to the whole group are left to the service.
 */
process.on('SIGINT', () => undefined);
process.on('SIGTERM', () => undefined);

/** After a file this big, garbage is collected at once instead of when the collector gets to it. */
const BIG_FILE_BYTES = 6e6;

/** Without a photo for so long, the memory kept for pixels is given back. */
const REST_AFTER_MS = 3_000;

const modelsFolder = process.env.POSEBOX_MODELS ?? 'models/built';
const estimator = await createPoseEstimator({ modelsFolder }).catch((error: Error) => {
  // What is wrong with a file is a sentence; where it was noticed helps nobody who starts the program.
  process.stderr.write(`${error.message}\n`);
  process.exit(1);
});
const memory = createPixelMemory();
const ownModels = openOwnModelAnswers({ modelsFolder, memory });
const rest = setTimeout(() => {
  memory.release();
  globalThis.gc?.();
}, REST_AFTER_MS);
const loop = createWorkLoop({
  answer,
  send: (message, body) => pipe.send(message, body),
  tidy: ({ bytes }) => {
    rest.refresh();
    if (bytes > BIG_FILE_BYTES) setImmediate(() => globalThis.gc?.());
  },
});
function answer(files: Uint8Array, request: ComputeRequest, signal: AbortSignal) {
  const parts = { estimator, memory };
  if (request.ownModel !== undefined) return ownModels.answer(files, request, signal);
  if (request.kind === 'garment') return answerGarment(files, request);
  if (request.kind !== 'tryOn') return answerPhoto(files, request, parts, signal);
  const { photoBytes } = request;
  const pair = {
    photo: files.subarray(0, photoBytes),
    garment: request.tailored ? null : files.subarray(photoBytes),
  };
  return answerTryOn(pair, request, parts, signal);
}
const pipe = openParentPipe(loop.take, () => process.exit(0));

const nobody = { width: 64, height: 64, channels: 3, data: new Uint8Array(64 * 64 * 3) } as const;
const search = {
  model: 'full',
  mode: 'mediapipe',
  people: 1,
  minConfidence: 0.5,
  segmentation: false,
} as const;
await estimator.estimate(nobody, search);
pipe.send({ kind: 'ready', rssBytes: process.memoryUsage.rss() });
