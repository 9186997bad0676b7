import type { PoseDocument } from '@posebox/body';
import type { OwnModelFacts, OwnModelProblemCode } from './own-model-problem.ts';

/**
 * The steps of a check, in order: the card is read, the file without running it, the network runs on pictures without anybody,
 * its outputs are what the decoder wants, and people are found on a photo.
 */
export const CHECK_STEPS = ['card', 'file', 'run', 'decoder', 'photo'] as const;
export type CheckStep = (typeof CHECK_STEPS)[number];

/** What a step has found. The sentences are `OWN_MODEL_FINDINGS` in `@posebox/texts`, one for each code. */
export type Finding =
  | {
      readonly step: CheckStep;
      readonly state: 'good' | 'look';
      readonly code: FindingCode;
      readonly facts: OwnModelFacts;
    }
  | {
      readonly step: CheckStep;
      readonly state: 'stop';
      readonly code: OwnModelProblemCode;
      readonly facts: OwnModelFacts;
    };

export const FINDING_CODES = [
  'card_read',
  'points_mapped',
  'points_missing',
  'file_fits',
  'runs',
  'outputs_fit',
  'nobody_invented',
  'somebody_invented',
  'people_found',
  'nobody_found',
  'points_outside',
] as const;
export type FindingCode = (typeof FINDING_CODES)[number];

/** What fits of a model and what doesn't. */
export interface ModelReport {
  readonly fits: boolean;
  /** In the order of the steps; the first that stops is the last. */
  readonly findings: readonly Finding[];
  /** What the model sees on the photo that it was tried on; null without one. */
  readonly document: PoseDocument | null;
}
