import { FRAME_STATE, MARK, type PersonOverview, type TrackOverview } from '@posebox/body';
import type { TimelineSpan } from '../components/Timeline.tsx';

/** How sure a person is in every frame of the clip; NaN where absent. */
export function confidenceOverClip({ timesS }: TrackOverview, person: PersonOverview): Float32Array {
  const values = new Float32Array(timesS.length).fill(Number.NaN);
  person.states.forEach((state, row) => {
    if (state !== FRAME_STATE.absent) values[person.firstFrame + row] = person.confidence[row]!;
  });
  return values;
}

/** When a person is seen, and when filled in. */
export function presenceSpans(overview: TrackOverview, person: PersonOverview): readonly TimelineSpan[] {
  const isFilled = (row: number) =>
    person.states[row] === FRAME_STATE.filled || (person.marks[row]! & MARK.interpolated) !== 0;
  return [
    ...spansWhere(overview, person, (row) => person.states[row] !== FRAME_STATE.absent).map((span) => ({
      ...span,
      look: 'seen' as const,
    })),
    ...spansWhere(overview, person, isFilled).map((span) => ({ ...span, look: 'filled' as const })),
  ];
}

/** Seconds in which a person is there, and of these filled in. */
export function presenceOf(
  overview: TrackOverview,
  person: PersonOverview,
): { readonly seenS: number; readonly filledS: number; readonly fromS: number; readonly toS: number } {
  const spans = presenceSpans(overview, person);
  const sum = (look: TimelineSpan['look']) =>
    spans.filter((span) => span.look === look).reduce((so, { fromS, toS }) => so + toS - fromS, 0);
  return {
    seenS: sum('seen'),
    filledS: sum('filled'),
    fromS: spans[0]?.fromS ?? 0,
    toS: spans.filter(({ look }) => look === 'seen').at(-1)?.toS ?? 0,
  };
}

/** Mean confidence over the frames in which a person is there. */
export function meanConfidence(person: PersonOverview): number {
  let sum = 0;
  let count = 0;
  person.states.forEach((state, row) => {
    if (state === FRAME_STATE.absent) return;
    sum += person.confidence[row]!;
    count += 1;
  });
  return count === 0 ? 0 : sum / count;
}

/** Stretches of a person's frames for which something holds; each reaches to the next frame. */
function spansWhere(
  { timesS }: TrackOverview,
  { firstFrame, frameCount }: PersonOverview,
  holds: (row: number) => boolean,
): { readonly fromS: number; readonly toS: number }[] {
  const spans: { fromS: number; toS: number }[] = [];
  let start = -1;
  for (let row = 0; row <= frameCount; row++) {
    const isIn = row < frameCount && holds(row);
    if (isIn && start < 0) start = row;
    if (isIn || start < 0) continue;
    spans.push({
      fromS: timesS[firstFrame + start]!,
      toS: timesS[firstFrame + row] ?? timesS.at(-1)!,
    });
    start = -1;
  }
  return spans;
}
