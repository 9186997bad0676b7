import { MARK, type PoseTrack, type SizePx } from '@posebox/body';
import {
  type AngleColumn,
  angleSeries,
  CLINICAL_ANGLES,
  type ClinicalAngleId,
  SEGMENT_ANGLES,
  type SegmentAngleId,
} from '@posebox/motion';

/** What files hold: the clinical angles, then how body segments lean. */
export const FILE_ANGLES = [...CLINICAL_ANGLES, ...SEGMENT_ANGLES] as const;
export type FileAngleId = ClinicalAngleId | SegmentAngleId;

/** The angles of a person's rows, measured in the picture; NaN where the view doesn't allow it. */
export function angleColumns(track: PoseTrack, image: SizePx): Readonly<Record<FileAngleId, AngleColumn>> {
  return angleSeries<FileAngleId>(track, image, { angles: FILE_ANGLES }).angles;
}

/** Whether an angle of this row stands on positions that were filled in. */
export const isInterpolated = ({ marks }: AngleColumn, row: number): boolean =>
  (marks[row]! & MARK.interpolated) !== 0;
