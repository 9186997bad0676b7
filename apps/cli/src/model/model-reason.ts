import { fill, PROBLEMS } from '@posebox/texts';
import { OwnModelProblem } from '@posebox/vision/own-model';
import type { Surroundings } from '../surroundings.ts';

/** Why a model of one's own can't be used, in a sentence; undefined for other errors. */
export function modelReason(error: unknown, { language }: Surroundings): string | undefined {
  if (!(error instanceof OwnModelProblem)) return undefined;
  const { detail, remedy } = PROBLEMS[error.code];
  return `${fill(detail, language, error.facts)} ${fill(remedy, language, error.facts)}`;
}
