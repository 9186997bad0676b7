import type { AngleDefinition, BodyPoint, Direction } from './angle-definition.ts';

export const PAIRED_SEGMENTS = ['upper_arm', 'forearm', 'thigh', 'shank'] as const;
type PairedSegment = (typeof PAIRED_SEGMENTS)[number];

/** The name of a segment's lean: `trunk_lean`, `left_shank_lean`. */
export type SegmentAngleId = 'trunk_lean' | `${'left' | 'right'}_${PairedSegment}_lean`;

/** From the lower end of a hanging limb to its upper one. */
const ENDS: Readonly<Record<PairedSegment, readonly [string, string]>> = {
  upper_arm: ['elbow', 'shoulder'],
  forearm: ['wrist', 'elbow'],
  thigh: ['knee', 'hip'],
  shank: ['ankle', 'knee'],
};

const lean = (
  id: SegmentAngleId,
  distal: Direction,
  bodyErrorDeg: number,
): AngleDefinition<SegmentAngleId> => ({
  id,
  proximal: 'vertical',
  distal,
  at: distal[0],
  plane: 'either',
  kind: 'signed',
  neutralDeg: 0,
  positive: 'clockwise',
  reach: [-180, 180],
  bodyErrorDeg,
  trust: 1,
});

/**
 * How far body segments lean from the vertical of the picture, −180…180: 0 upright or hanging straight down; positive
 * when the upper end tips forwards, as in falling on one's face (seen from the front: towards the person's left). In a
 * squat the trunk and the shank lean forwards (+), the thigh backwards (−). A camera that isn't level adds its own tilt.
 */
export const SEGMENT_ANGLES: readonly AngleDefinition<SegmentAngleId>[] = [
  lean('trunk_lean', ['mid_hip', 'mid_shoulder'], 4),
  ...PAIRED_SEGMENTS.flatMap((segment) =>
    (['left', 'right'] as const).map((side) => {
      const [lower, upper] = ENDS[segment];
      return lean(
        `${side}_${segment}_lean`,
        [`${side}_${lower}` as BodyPoint, `${side}_${upper}` as BodyPoint],
        4,
      );
    }),
  ),
];
