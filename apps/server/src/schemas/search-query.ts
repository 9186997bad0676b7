import { anyModelNameSchema, ESTIMATION_MODES, type EstimationMode } from '@posebox/body';
import { z } from 'zod';
import { MOST_PEOPLE } from '../limits.ts';

/** What a route assumes where the query says nothing. */
export interface SearchDefaults {
  readonly people: number;
  readonly mode: EstimationMode;
}

/** The part of the query that says who is looked for, and how. */
export function searchQueryShape(defaults: SearchDefaults) {
  return {
    model: anyModelNameSchema.default('full').meta({
      description:
        'Network: `lite` is fastest, `heavy` most exact; `own:` and a name is one of your own (`/api/models`), which looks in `standard` mode only and makes no masks.',
    }),
    mode: z.enum(ESTIMATION_MODES).default(defaults.mode).meta({
      description:
        'How to look: `mediapipe` gives what MediaPipe gives, one person; `standard` finds several people; `thorough` looks harder and takes longer.',
    }),
    people: z.coerce.number().int().min(1).max(MOST_PEOPLE).default(defaults.people).meta({
      description: 'At most so many people, the clearest first.',
    }),
    minConfidence: z.coerce.number().min(0).max(1).default(0.5).meta({
      description: 'Least detector score of a person in `mediapipe` mode.',
    }),
  };
}

/** `true` or `false` in a query. */
export function switchSchema(description: string) {
  return z
    .stringbool({ truthy: ['true', '1'], falsy: ['false', '0'] })
    .default(false)
    .meta({ description, type: 'boolean', default: false });
}
