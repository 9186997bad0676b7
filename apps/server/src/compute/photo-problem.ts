import { PhotoProblem } from '@posebox/media';
import { TryOnProblem } from '@posebox/photo';
import type { ProblemCode, ProblemValues } from '@posebox/texts';
import { OwnModelProblem } from '@posebox/vision/own-model';

/** What a compute process says about a photo that it could not answer. */
export function problemOf(error: unknown): { readonly code: ProblemCode; readonly values: ProblemValues } {
  if (error instanceof PhotoProblem || error instanceof OwnModelProblem || error instanceof TryOnProblem) {
    return { code: error.code, values: error.facts };
  }
  console.error(error);
  return { code: 'internal_error', values: {} };
}
