import { utf8Bytes, utf8Text } from '@posebox/onnx';
import { ActionProblem } from '../action-problem.ts';
import type { FitState } from './fit-network.ts';

/** Answers of finished folds, by place of the held-out windows. */
export interface FinishedFold {
  readonly logits: Float64Array;
  readonly distances: Float64Array;
}

/** Where training stands: with the same clips and options it goes on from here to the same model. */
export interface TrainingCheckpoint {
  /** Of the clips and options; a checkpoint of others is refused. */
  readonly fingerprint: string;
  readonly folds: readonly FinishedFold[];
  /** The network being fitted; null before its first epoch. */
  readonly fit: FitState | null;
}

const MAGIC = 'posebox-actions-training-1\n';

/**
 * A checkpoint as bytes to be kept: a line that says what it is, a line of JSON, then 64-bit numbers.
 *
 * @example checkpointFromBytes(checkpointToBytes(checkpoint)).fingerprint === checkpoint.fingerprint
 */
export function checkpointToBytes({ fingerprint, folds, fit }: TrainingCheckpoint): Uint8Array {
  const arrays = [
    ...folds.flatMap(({ logits, distances }) => [logits, distances]),
    ...(fit ? [fit.parameters, fit.first, fit.second] : []),
  ];
  const head = JSON.stringify({
    fingerprint,
    folds: folds.length,
    fit: fit && { epoch: fit.epoch, steps: fit.steps },
    lengths: arrays.map(({ length }) => length),
  });
  const text = utf8Bytes(`${MAGIC}${head}\n`);
  const bytes = new Uint8Array(text.length + 8 * arrays.reduce((sum, { length }) => sum + length, 0));
  bytes.set(text);
  const view = new DataView(bytes.buffer);
  let at = text.length;
  for (const array of arrays) {
    for (const value of array) {
      view.setFloat64(at, value, true);
      at += 8;
    }
  }
  return bytes;
}

/** @throws ActionProblem `actions_checkpoint_foreign` for anything that is no checkpoint */
export function checkpointFromBytes(bytes: Uint8Array): TrainingCheckpoint {
  try {
    const start = utf8Bytes(MAGIC);
    if (start.some((byte, i) => bytes[i] !== byte)) throw new Error('another beginning');
    const end = bytes.indexOf(10, start.length);
    const head = JSON.parse(utf8Text(bytes.subarray(start.length, end))) as {
      fingerprint: string;
      folds: number;
      fit: { epoch: number; steps: number } | null;
      lengths: number[];
    };
    const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
    let at = end + 1;
    const arrays = head.lengths.map((length) => {
      const array = Float64Array.from({ length }, (_, i) => view.getFloat64(at + 8 * i, true));
      at += 8 * length;
      return array;
    });
    if (at !== bytes.length) throw new Error('another length');
    const folds = Array.from({ length: head.folds }, (_, i) => ({
      logits: arrays[2 * i]!,
      distances: arrays[2 * i + 1]!,
    }));
    const [parameters, first, second] = arrays.slice(2 * head.folds);
    return {
      fingerprint: head.fingerprint,
      folds,
      fit: head.fit && { ...head.fit, parameters: parameters!, first: first!, second: second! },
    };
  } catch {
    throw new ActionProblem('actions_checkpoint_foreign');
  }
}
