import { type AlignmentOptions, alignMovements, type MovementExtent } from './alignment.ts';
import type { PoseDescriptors } from './pose-descriptors.ts';
import { type ShapeDifference, shapeDifference } from './shape-difference.ts';

/** A reference with the attempt laid along it, moment by moment; what every score is read from. */
export interface MatchedMovements {
  readonly reference: PoseDescriptors;
  /** Mirrored if it was, and turned to the reference. */
  readonly attempt: PoseDescriptors;
  readonly isMirrored: boolean;
  readonly extent: MovementExtent;
  /** For each moment of the reference the attempt's moment, in fractions; NaN where there is none. */
  readonly matched: Float64Array;
  readonly shape: ShapeDifference;
}

/** Lays the attempt along the reference and reads how far apart the two are. Null when one of them is empty. */
export function matchMovements(
  reference: PoseDescriptors,
  attempt: PoseDescriptors,
  options: AlignmentOptions,
): MatchedMovements | null {
  const alignment = alignMovements(reference, attempt, options);
  if (!alignment) return null;
  const { matched, attempt: compared, mirrored: isMirrored } = alignment;
  const shape = shapeDifference(reference, compared, matched);
  return { reference, attempt: compared, isMirrored, extent: options.extent, matched, shape };
}
