/** What a movement is smoothed for decides how fast a change may be. */
export const SMOOTHING_PURPOSES = ['general', 'rehab', 'dance', 'sport'] as const;
export type SmoothingPurpose = (typeof SMOOTHING_PURPOSES)[number];

/**
 * Cut-off in Hz: everyday movement 6, slow ranges of motion 4, dance 9, jumps and sprints 12.
 *
 * Source: D. A. Winter, Biomechanics and Motor Control of Human Movement, for 4–6 Hz of gait; the others by the
 * measurements in docs/decisions.
 */
export const CUTOFF_HZ: Readonly<Record<SmoothingPurpose, number>> = {
  general: 6,
  rehab: 4,
  dance: 9,
  sport: 12,
};
