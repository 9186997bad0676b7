import type { CoachingDocument, FiredRule, PhaseName, Repetition } from './coaching-document.ts';
import type { CoachingFrame } from './coaching-options.ts';

/** Where a live set stands after a frame. */
export interface LiveCoaching {
  readonly timeS: number;
  /** The exercise in hand, or null while `auto` is still looking. */
  readonly exercise: string | null;
  readonly counted: number;
  /** Null when nobody is seen or nothing is known yet. */
  readonly phase: 'rest' | PhaseName | null;
  /** How far the movement is: 0 at rest, 1 at the working end. */
  readonly progress: number | null;
  /** The principal measure now, null where it can't be measured. */
  readonly value: number | null;
  /** Seconds that the position has been held, of exercises that are held. */
  readonly heldS: number;
  /** The repetition that ended with this frame. */
  readonly ended: Repetition | null;
  /** The one thing worth saying, or null; stays for some seconds, never two at a time. */
  readonly hint: FiredRule | null;
}

/** A set under way. */
export interface CoachingSession {
  see(frame: CoachingFrame): LiveCoaching;
  /** The set so far, counted anew as a recording: both passes, all rules. */
  finish(): CoachingDocument;
}
