import { setFlagsFromString } from 'node:v8';
import { runInNewContext } from 'node:vm';

/** About ten photos of 640×480 with their answers. */
const COLLECT_AFTER_BYTES = 1.5e6;

/**
 * Counts the bytes of photos and answers that have passed through this process, and has young garbage collected
 * (0.4 ms) before they add up. They lie outside V8's heap, where it counts them against the old space: after some
 * eight megabytes it would look through everything, at 70 ms of CPU time (docs/decisions/0033-photo-road-cost.md).
 *
 * @example
 * const passed = countPassedBytes();
 * passed(photo.byteLength + answer.byteLength);
 */
export function countPassedBytes(): (bytes: number) => void {
  setFlagsFromString('--expose-gc');
  const collect = runInNewContext('gc') as NodeJS.GCFunction;
  let uncollected = 0;
  return (bytes) => {
    uncollected += bytes;
    if (uncollected < COLLECT_AFTER_BYTES) return;
    uncollected = 0;
    setImmediate(() => collect({ type: 'minor' }));
  };
}
