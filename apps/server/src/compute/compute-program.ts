import type { ServerSettings } from '../settings.ts';
import type { ComputeProgram } from './compute-process.ts';

/** How the settings start a compute process. */
export const computeProgram = ({ computeEntry, modelsFolder }: ServerSettings): ComputeProgram => ({
  entry: computeEntry,
  modelsFolder,
  // The process gives memory back itself after a large photo; little of it is JavaScript's own.
  // Waking other threads to help collect it costs more than the collection (0.1 ms a photo).
  nodeOptions: ['--expose-gc', '--max-semi-space-size=4', '--single-threaded-gc'],
});
