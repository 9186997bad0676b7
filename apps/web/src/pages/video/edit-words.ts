import type { TrackEdit, TrackOperation } from '@posebox/body';
import { CLIP_EDIT_TEXTS, LANDMARK_TEXTS } from '@posebox/texts';
import type { Say } from '../../preferences/preferences.tsx';

const SWAPS = {
  all: CLIP_EDIT_TEXTS.swapAll,
  arms: CLIP_EDIT_TEXTS.swapArms,
  legs: CLIP_EDIT_TEXTS.swapLegs,
  face: CLIP_EDIT_TEXTS.swapFace,
} as const;

/** What an edit did, in a few words. */
export function editName({ operation }: Pick<TrackEdit, 'operation'>, t: Say): string {
  switch (operation.kind) {
    case 'correct_point':
      return t(CLIP_EDIT_TEXTS.moved, { point: t(LANDMARK_TEXTS[operation.landmark]) });
    case 'swap_sides':
      return t(SWAPS[operation.part]);
    case 'interpolate': {
      const { landmarks } = operation;
      const only = typeof landmarks === 'object' && landmarks.length === 1 ? landmarks[0] : undefined;
      return only
        ? t(CLIP_EDIT_TEXTS.filledPoint, { point: t(LANDMARK_TEXTS[only]) })
        : t(CLIP_EDIT_TEXTS.filled);
    }
    case 'remove_frames':
      return t(CLIP_EDIT_TEXTS.removedFrames);
    case 'remove_points':
      return t(CLIP_EDIT_TEXTS.removedPoints);
    case 'remove_person':
      return t(CLIP_EDIT_TEXTS.removedPerson, { n: operation.personId });
    case 'join_people':
      return t(CLIP_EDIT_TEXTS.joined, { n: operation.personId, m: operation.intoPersonId });
    case 'exchange_people':
      return t(CLIP_EDIT_TEXTS.exchanged, { n: operation.personId, m: operation.withPersonId });
    case 'choose_subject':
      return operation.personId === null
        ? t(CLIP_EDIT_TEXTS.noSubject)
        : t(CLIP_EDIT_TEXTS.subject, { n: operation.personId });
  }
}

/** The frames an edit is about, ends included; null for those about the whole clip. */
export function editFrames(operation: TrackOperation): { readonly from: number; readonly to: number } | null {
  if ('fromFrame' in operation) return { from: operation.fromFrame, to: operation.toFrame };
  if ('frame' in operation) return { from: operation.frame, to: operation.frame };
  return null;
}
