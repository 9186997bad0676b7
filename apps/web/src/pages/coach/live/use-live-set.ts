import {
  type CoachingSession,
  coachingSession,
  exerciseOf,
  type LiveCoaching,
  type Repetition,
  type WantedView,
} from '@posebox/motion';
import type { LiveFrame } from '@posebox/vision/browser';
import { useRef, useState } from 'preact/hooks';

type LivePerson = LiveFrame['people'][number];

/** Numbers on the page change at most so often; a count or a hint shows at once. */
const SHOW_EVERY_S = 0.1;

/** A set under way, told of every frame; draws the page again only when something worth it changed. */
export function useLiveSet(exercise: string) {
  const session = useRef<CoachingSession | null>(null);
  const latest = useRef<LiveCoaching | null>(null);
  const shownS = useRef(Number.NEGATIVE_INFINITY);
  const [shown, setShown] = useState<LiveCoaching | null>(null);
  const [last, setLast] = useState<Repetition | null>(null);
  const view = exerciseOf(shown?.exercise ?? exercise)?.camera.view;
  const wantedView: WantedView | null = view === 'side' || view === 'front' ? view : null;
  return {
    shown,
    /** The repetition that ended last. */
    last,
    /** How the exercise in hand is best seen, where one way is. */
    wantedView,
    /** The state after the last frame, for whoever paints. */
    latest,
    restart() {
      session.current = null;
      latest.current = null;
      shownS.current = Number.NEGATIVE_INFINITY;
      setShown(null);
      setLast(null);
    },
    see(frame: LiveFrame, person: LivePerson | null) {
      session.current ??= coachingSession({ image: frame.image, exercise });
      // What was measured, not what is drawn: counting has a filter of its own.
      const positions = person && (person.raw.world ? person.raw : null);
      const state = session.current.see({
        timeS: frame.timeS,
        person:
          person && positions
            ? { image: positions.image, world: positions.world!, confidence: person.confidence }
            : null,
      });
      const before = latest.current;
      latest.current = state;
      if (state.ended) setLast(state.ended);
      const isNews =
        before?.counted !== state.counted ||
        before?.hint?.rule !== state.hint?.rule ||
        before?.exercise !== state.exercise;
      if (!isNews && state.timeS - shownS.current < SHOW_EVERY_S) return;
      shownS.current = state.timeS;
      setShown(state);
    },
  };
}
