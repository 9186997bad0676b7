import type { Exercise } from './exercise.ts';
import exercises from './exercises.json' with { type: 'json' };

/** The exercises that PoseBox comes with, as `exercises/*.yaml` say. */
export const EXERCISES = exercises as readonly Exercise[];

/** The exercise with this identity, or undefined: `exerciseOf('squat')?.rules.length`. */
export const exerciseOf = (id: string): Exercise | undefined =>
  EXERCISES.find((exercise) => exercise.id === id);
