import {
  type CaptureAdvice,
  type CaptureChecks,
  captureAdvice,
  captureChecks,
  coachAfter,
  SILENT_COACH,
  type WantedView,
} from '@posebox/motion';
import type { LiveFrame } from '@posebox/vision/browser';
import { useRef, useState } from 'preact/hooks';
import { clearest } from './pinned-angles.ts';

export interface CoachHold {
  readonly advice: CaptureAdvice | null;
  /** As they were a moment ago; null before the first frame. */
  readonly checks: CaptureChecks | null;
  readonly people: number;
  see(frame: LiveFrame, wanted: WantedView): void;
  rest(): void;
}

/** The list beside the picture is renewed so often; more would only flicker. */
const RENEW_EVERY_S = 0.5;

/** The capture coach, told of every frame; draws the page again only when what it says changes. */
export function useCoach(): CoachHold {
  const coach = useRef(SILENT_COACH);
  const renewedS = useRef(Number.NEGATIVE_INFINITY);
  const [said, setSaid] = useState<Pick<CoachHold, 'advice' | 'checks' | 'people'>>({
    advice: null,
    checks: null,
    people: 0,
  });
  return {
    ...said,
    see({ people, image, brightness, timeS }, wanted) {
      const person = clearest(people);
      const checks = captureChecks({
        image,
        brightness,
        person: person && {
          positions: (person.smoothed ?? person.raw).image,
          confidence: person.confidence,
        },
        people: people.length,
      });
      const before = coach.current.advice;
      coach.current = coachAfter(coach.current, captureAdvice(checks, wanted), timeS);
      const isDue = timeS - renewedS.current >= RENEW_EVERY_S || timeS < renewedS.current;
      if (coach.current.advice === before && !isDue) return;
      renewedS.current = timeS;
      setSaid({ advice: coach.current.advice, checks, people: people.length });
    },
    rest() {
      coach.current = SILENT_COACH;
      renewedS.current = Number.NEGATIVE_INFINITY;
      setSaid({ advice: null, checks: null, people: 0 });
    },
  };
}
