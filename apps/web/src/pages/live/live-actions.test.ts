import { learningClip, trainActions, trainingOptionsSchema } from '@posebox/actions';
import { FRAME_STATE, LANDMARK_COUNT, POSITIONS_PER_FRAME, type TrackDocument } from '@posebox/body';
import { type SimulatedSet, simulatedExercise } from '@posebox/motion';
import { describe, expect, it } from 'vitest';
import { type LiveEvent, openActionWatch } from './live-actions.ts';

const clipOf = (exercise: SimulatedSet['exercise'], seed: number) =>
  simulatedExercise({
    exercise,
    repetitions: Array(2).fill({ outS: 0.7, holdS: 0, backS: 0.7, restS: 0.3 }),
    ...{ yawDeg: 60, seed, noise: 0.004 },
  }).document;

/** A small model of squats and jumping jacks, taught in a moment. */
function taught() {
  const classes = [
    ['squat', 'squat'],
    ['jumping jack', 'jumping-jack'],
    ['other', 'biceps-curl'],
  ] as const;
  const clips = classes.flatMap(([label, exercise]) =>
    [1, 2, 3, 4, 5].map((seed) => {
      const document = clipOf(exercise, seed);
      const track = document.people[0]!;
      return learningClip(
        { id: `${label} ${seed}`, label, person: null, track, image: document.image },
        'world',
      );
    }),
  );
  const options = trainingOptionsSchema.parse({
    kind: 'pooled_softmax',
    epochs: 60,
    evaluate: false,
    baselines: false,
  });
  const training = trainActions(clips, options, { engineVersion: '0.1.0' });
  for (;;) {
    const step = training.next();
    if (step.done) return step.value.model;
  }
}

/** Frames as the engine tells them, the person under a number of the caller's choice. */
function* framesOf({ people, image, timesS }: TrackDocument, id: number) {
  const track = people[0]!;
  for (let row = 0; row < track.frameCount; row++) {
    if (track.states[row] === FRAME_STATE.absent) continue;
    const part = <T extends { subarray(from: number, to: number): T }>(values: T, width: number) =>
      values.subarray(row * width, (row + 1) * width);
    const person = {
      ...{ id, state: 'tracked' as const, score: 1, box: { x: 0.4, y: 0.2, width: 0.2, height: 0.6 } },
      ...{ visibility: [], presence: [], confidence: [...part(track.confidence, LANDMARK_COUNT)] },
      raw: {
        image: [...part(track.smoothed.image, POSITIONS_PER_FRAME)],
        world: [...part(track.smoothed.world, POSITIONS_PER_FRAME)],
      },
    };
    yield { timeS: timesS[row]!, image, people: [person] };
  }
}

describe('people before a camera', () => {
  const model = taught();

  it('are told what they do, each once as it begins', () => {
    const watch = openActionWatch(model, { falls: false });
    const events: LiveEvent[] = [];
    const labels: (string | null)[] = [];
    for (const frame of framesOf(clipOf('squat', 9), 1)) {
      const seen = watch.see(frame);
      events.push(...seen.events);
      labels.push(seen.people[0]!.label);
    }
    expect(labels.at(-1)).toBe('squat');
    const begun = events.filter((event) => event.kind === 'action' && event.label === 'squat');
    expect(begun.length).toBeGreaterThanOrEqual(1);
    expect(begun.length).toBeLessThanOrEqual(2);
  });

  it('have memories of their own: a newcomer is nothing yet', () => {
    const watch = openActionWatch(model, { falls: false });
    let last = null;
    for (const frame of framesOf(clipOf('squat', 9), 1)) last = frame;
    for (const frame of framesOf(clipOf('squat', 9), 1)) watch.see(frame);
    const person = last!.people[0]!;
    const both = watch.see({ ...last!, people: [person, { ...person, id: 2 }] });
    expect(both.people.map(({ id }) => id)).toEqual([1, 2]);
    expect(both.people[1]!.confidence).toBeLessThan(both.people[0]!.confidence);
  });
});
