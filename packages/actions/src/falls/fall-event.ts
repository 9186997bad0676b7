import { z } from 'zod';

/**
 * - `suspected`: somebody fell and has lain for two seconds, or was lost from sight while falling;
 * - `confirmed`: and has lain still for ten;
 * - `recovered`: is up again.
 */
export const FALL_EVENT_KINDS = ['suspected', 'confirmed', 'recovered'] as const;

/** Something that happened around a fall. PoseBox is no alarm device: it may miss a fall, and see one where there is none. */
export const fallEventSchema = z
  .object({
    kind: z.enum(FALL_EVENT_KINDS),
    /** When it is said, seconds of the clip. */
    timeS: z.number(),
    /** When the body met the floor, as well as it is known. */
    fellAtS: z.number(),
    /** `lying`: seen on the floor; `lost`: out of sight since the fall. */
    reason: z.enum(['lying', 'lost']),
    /** How fast the hips went down at most, torso lengths a second. */
    speed: z.number(),
    /** How sure the classifier was that the movement was a fall, 0…1; null without one. */
    probability: z.number().min(0).max(1).nullable(),
  })
  .meta({ id: 'FallEvent' });
export type FallEvent = z.infer<typeof fallEventSchema>;
