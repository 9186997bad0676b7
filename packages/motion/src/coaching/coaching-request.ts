import { z } from 'zod';
import type { CoachingOptions } from './coaching-options.ts';

const timeS = z.number().min(0).max(1e6);
const MOST_MARKS = 2000;

/** A person's own goals and corrections of a set, as they travel and are kept. */
export const coachingLayerSchema = z
  .strictObject({
    thresholds: z
      .record(z.string(), z.number())
      .optional()
      .meta({ description: 'Goals of one’s own by rule: `{ "depth": 98 }`.' }),
    switched: z.record(z.string(), z.boolean()).optional().meta({ description: 'Rules on or off.' }),
    dismissed: z
      .array(timeS)
      .max(MOST_MARKS)
      .optional()
      .meta({ description: 'Turning points of repetitions that were none.' }),
    added: z
      .array(z.strictObject({ startS: timeS, turningPointS: timeS, endS: timeS }))
      .max(MOST_MARKS)
      .optional()
      .meta({ description: 'Repetitions that were missed.' }),
    baseline: z
      .enum(['default', 'own'])
      .optional()
      .meta({ description: '`own`: held against the person’s own first good repetitions.' }),
  })
  .meta({ id: 'CoachingLayer' });
export type CoachingLayer = z.infer<typeof coachingLayerSchema>;

/** Options without the fields that were left out, so that nothing is `undefined` by name. */
export function coachingOptions(layer: CoachingLayer): CoachingOptions {
  return Object.fromEntries(
    Object.entries(layer).filter(([, value]) => value !== undefined),
  ) as CoachingOptions;
}
