import type { PoseTrack } from '@posebox/body';
import type { DescriptorBasis, PictureSize } from '@posebox/motion';
import { type ActionMoments, actionMoments } from '../features/action-moments.ts';

/** A stretch of one person's track that shows one action. */
export interface ActionClip {
  /** Of the caller's choice, unique in a data set; reports name clips by it. */
  readonly id: string;
  /** `OTHER_LABEL` for what is none of the classes. */
  readonly label: string;
  /** Who is seen, as a name or pseudonym; null when nobody said. Decides how a report splits the clips. */
  readonly person: string | null;
  readonly track: PoseTrack;
  readonly image: PictureSize;
  /** Trimmed to this part, seconds of the track; the whole track when left out. */
  readonly fromS?: number;
  readonly toS?: number;
}

/** A clip as learning needs it: a few kilobytes, made once, kept or sent to a worker. */
export interface LearningClip {
  readonly id: string;
  readonly label: string;
  readonly person: string | null;
  readonly moments: ActionMoments;
}

/**
 * What is learnt of a clip.
 *
 * @param basis `world` where tracks have depth; `image` for a data set in which some have none.
 * @example learningClip({ id: 'a', label: 'squat', person: 'Li', track, image }, 'world').moments.count
 */
export function learningClip(clip: ActionClip, basis: DescriptorBasis): LearningClip {
  const { id, label, person, track, image, fromS, toS } = clip;
  return {
    id,
    label,
    person,
    moments: actionMoments(track, {
      basis,
      image,
      ...(fromS !== undefined && { fromS }),
      ...(toS !== undefined && { toS }),
    }),
  };
}
