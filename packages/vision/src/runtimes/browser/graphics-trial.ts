import type { LiteRt } from '@litertjs/core';
import type { InferenceSession } from '../../inference-runtime.ts';
import { openSession } from './litert-runtime.ts';
import { bestRunMs } from './thread-count.ts';

/** What the graphics card did with a network, beside the processor. */
export interface GraphicsTrial {
  readonly ms: number;
  /** Largest difference of any answer in the image's own unit, pixels of the network's 256. */
  readonly farthestPx: number;
}

/** It must be so much faster to be worth a second kind of arithmetic. */
const WORTH_IT = 0.67;
/** Answers of the two may differ by no more; a tenth of what browser and server are allowed. */
const AGREE_PX = 0.05;
/** Shaders that are not there by then keep a person waiting. */
const PATIENCE_MS = 3000;
/** The output with positions in pixels of the network's picture. */
const POSITIONS = 'Identity';

/**
 * Whether a landmark network belongs on the graphics card.
 *
 * @example isGraphicsFaster(20, { ms: 5, farthestPx: 0.01 }) // true
 */
export const isGraphicsFaster = (processorMs: number, trial: GraphicsTrial | null): boolean =>
  trial !== null && trial.ms < WORTH_IT * processorMs && trial.farthestPx <= AGREE_PX;

/**
 * Runs a network on the graphics card with the input that `processor` holds, and compares. Null where there is no card
 * of its own, where it can't run all of the network, or where it takes too long.
 */
export async function tryGraphics(
  liteRt: LiteRt,
  bytes: Uint8Array<ArrayBuffer>,
  processor: InferenceSession,
  nowMs: () => number,
): Promise<GraphicsTrial | null> {
  if (!(await hasGraphicsCard())) return null;
  const trial = async (): Promise<GraphicsTrial | null> => {
    const session = await openSession(liteRt, bytes, { on: 'graphics' });
    try {
      session.input.set(processor.input);
      const ms = await bestRunMs(session, nowMs);
      const here = (await session.run())[POSITIONS];
      const there = (await processor.run())[POSITIONS];
      if (!here || !there) return null;
      return {
        ms,
        farthestPx: here.reduce((far, value, at) => Math.max(far, Math.abs(value - there[at]!)), 0),
      };
    } finally {
      await session.close();
    }
  };
  const tooLong = new Promise<null>((resolve) => setTimeout(resolve, PATIENCE_MS, null));
  return Promise.race([trial().catch(() => null), tooLong]);
}

/** The part of WebGPU that is asked here. */
interface GraphicsPort {
  requestAdapter(): Promise<{
    readonly isFallbackAdapter?: boolean;
    readonly info?: { readonly isFallbackAdapter?: boolean };
  } | null>;
}

/** A fallback adapter is the processor in disguise: fifty times slower than its own way. */
async function hasGraphicsCard(): Promise<boolean> {
  const { gpu } = navigator as { readonly gpu?: GraphicsPort };
  const adapter = await gpu?.requestAdapter().catch(() => null);
  return adapter ? !(adapter.info?.isFallbackAdapter ?? adapter.isFallbackAdapter ?? false) : false;
}
