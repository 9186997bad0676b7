import { type ScenePart, type SimulatedActivityName, simulatedScene } from '@posebox/motion';
import { describe, expect, it } from 'vitest';
import { findFalls } from './fall-detector.ts';

const YAWS = [0, 60, -45, 180];

const scene = (activities: readonly (SimulatedActivityName | ScenePart)[], yawDeg: number, lost = 0) => {
  const parts = activities.map((one) => (typeof one === 'string' ? { activity: one } : one));
  const { document } = simulatedScene({ parts, yawDeg, seed: 300 + yawDeg, lost });
  return { track: document.people[0]!, image: document.image, parts };
};

const kindsOf = (activities: readonly (SimulatedActivityName | ScenePart)[], yawDeg: number) => {
  const { track, image } = scene(activities, yawDeg);
  return findFalls(track, { image }).map(({ kind }) => kind);
};

describe('somebody who falls and stays down', () => {
  it.each(YAWS)('is suspected after two seconds and confirmed after ten, seen from %d°', (yawDeg) => {
    const { track, image } = scene(
      ['stand', 'fall_backward', { activity: 'lie_on_back', durationS: 12 }],
      yawDeg,
    );
    const events = findFalls(track, { image });
    expect(events.map(({ kind }) => kind)).toEqual(['suspected', 'confirmed']);
    expect(Math.abs(events[0]!.fellAtS - 4.9)).toBeLessThan(0.4);
    expect(events[0]!.timeS - events[0]!.fellAtS).toBeGreaterThanOrEqual(2);
    expect(events[1]!.timeS - events[1]!.fellAtS).toBeGreaterThanOrEqual(10);
  });

  it('is suspected when sight of them is lost while they fall', () => {
    const { track, image } = scene(
      ['stand', { activity: 'fall_forward', durationS: 0.9 }, 'lie_face_down'],
      60,
    );
    const goneAt = track.timesS.findIndex((timeS) => timeS > 4.75);
    const states = track.states.map((state, row) => (row >= goneAt ? 0 : state));
    expect(findFalls({ ...track, states }, { image })).toMatchObject([{ kind: 'suspected', reason: 'lost' }]);
  });
});

describe('somebody who does something else', () => {
  it.each<readonly [string, readonly (SimulatedActivityName | ScenePart)[]]>([
    ['lies down slowly', ['stand', 'lie_down', { activity: 'lie', durationS: 12 }]],
    ['ties a shoe', ['stand', 'tie_shoe', 'stand']],
    ['sits down and stays', ['stand', 'sit_down', { activity: 'sit', durationS: 12 }]],
    ['drops into a chair', ['stand', { activity: 'sit_down', durationS: 0.7 }, 'sit']],
    ['squats fast', ['stand', { activity: 'squat', durationS: 1.2 }, 'stand']],
    ['jumps', ['stand', 'jump', 'jump', 'stand']],
    ['picks something up', ['stand', 'pick_up', 'stand']],
  ])('%s raises nothing', (_, activities) => {
    for (const yawDeg of YAWS) expect(kindsOf(activities, yawDeg), `${yawDeg}°`).toEqual([]);
  });

  it('leaves the picture raises nothing', () => {
    for (const yawDeg of [90, -70]) {
      expect(kindsOf(['stand', { activity: 'walk', durationS: 5 }], yawDeg), `${yawDeg}°`).toEqual([]);
    }
  });
});

it('a classifier that says no is believed, and one that says yes is told', () => {
  const { track, image } = scene(['stand', 'fall_forward', 'lie_face_down'], 60);
  expect(findFalls(track, { image, classifier: () => 0.1 })).toEqual([]);
  expect(findFalls(track, { image, classifier: () => 0.9 })).toMatchObject([
    { kind: 'suspected', probability: 0.9 },
  ]);
});
