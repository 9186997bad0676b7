import { setImmediate } from 'node:timers/promises';
import type { TrackDocument } from '@posebox/body';
import { type TrackAngles, trackAnglesInSteps } from '@posebox/motion';
import { type AnglesQuery, anglesRequest, peopleAsked } from '../schemas/angles-query.ts';

/** The angles of a clip, other requests being served in between. */
export async function measureTrack(document: TrackDocument, query: AnglesQuery): Promise<TrackAngles> {
  const people = peopleAsked(document.people, ({ personId }) => personId, query.person);
  const steps = trackAnglesInSteps(people, document.image, anglesRequest(query));
  for (;;) {
    const step = steps.next();
    if (step.done) return step.value;
    await setImmediate();
  }
}
