import type { CaptureChecks } from './capture-checks.ts';

/** What the coach may ask for, the most urgent first. */
export const CAPTURE_ADVICES = [
  'more_light',
  'come_into_view',
  'step_back',
  'step_to_middle',
  'step_closer',
  'turn_side',
  'turn_front',
] as const;
export type CaptureAdvice = (typeof CAPTURE_ADVICES)[number];

/** How the person should stand; `any` asks for nothing. */
export type WantedView = 'any' | 'front' | 'side';

/** The one thing that would help most in this frame, or null when nothing is wanting. */
export function captureAdvice(checks: CaptureChecks, wanted: WantedView): CaptureAdvice | null {
  // In the dark nobody may be seen at all: light comes first.
  if (checks.light === 'dark') return 'more_light';
  if (checks.body === 'nobody') return 'come_into_view';
  if (checks.body === 'feet_missing' || checks.body === 'head_missing') return 'step_back';
  if (checks.body === 'side_missing') return 'step_to_middle';
  if (checks.distance === 'far') return 'step_closer';
  if (checks.view === null || wanted === 'any' || checks.view === wanted) return null;
  return wanted === 'side' ? 'turn_side' : 'turn_front';
}

/** Where the coach stands: what it says, and what it would rather say since when. */
export interface CaptureCoach {
  readonly advice: CaptureAdvice | null;
  readonly next: { readonly advice: CaptureAdvice | null; readonly sinceS: number } | null;
}

export const SILENT_COACH: CaptureCoach = { advice: null, next: null };

/** A new advice must have been right for so long; falling silent is quicker than speaking up. */
const SPEAK_AFTER_S = 1;
const FALL_SILENT_AFTER_S = 0.5;

/**
 * The coach after a frame. It changes its mind only when the frames have agreed for a while, so that it doesn't
 * flicker at a threshold.
 *
 * @example coach = coachAfter(coach, captureAdvice(captureChecks(sight), 'any'), timeS);
 */
export function coachAfter(coach: CaptureCoach, seen: CaptureAdvice | null, timeS: number): CaptureCoach {
  if (seen === coach.advice) return coach.next ? { ...coach, next: null } : coach;
  if (!coach.next || coach.next.advice !== seen || timeS < coach.next.sinceS) {
    return { ...coach, next: { advice: seen, sinceS: timeS } };
  }
  const waitS = seen === null ? FALL_SILENT_AFTER_S : SPEAK_AFTER_S;
  return timeS - coach.next.sinceS >= waitS ? { advice: seen, next: null } : coach;
}
