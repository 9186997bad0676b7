import type { ActionModel } from '@posebox/actions';
import type { ActionModelMetadata } from '../database/actions-schema.ts';

/** What a model says of itself, without its numbers. */
export function metadataOf(model: ActionModel): ActionModelMetadata {
  const { kind, labels, featuresVersion, basis, temperature, reject, origin } = model;
  return { kind, labels, featuresVersion, basis, temperature, reject, origin };
}
