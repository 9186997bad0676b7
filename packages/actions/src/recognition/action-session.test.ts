import { LANDMARK_COUNT, POSITIONS_PER_FRAME, type PoseTrack } from '@posebox/body';
import { normalDeviation, seededChance, simulatedScene } from '@posebox/motion';
import { describe, expect, it } from 'vitest';
import type { ActionModel } from '../action-model.ts';
import { learningClip } from '../data/action-clip.ts';
import { WINDOW_WIDTH, windowFeatures, writeWindow } from '../features/action-features.ts';
import { actionMoments } from '../features/action-moments.ts';
import { mirroredLabels, PLAIN } from '../features/augmentation.ts';
import { networkOf } from '../networks/networks.ts';
import type { ActionFrame } from './action-frame.ts';
import { actionSession } from './action-session.ts';
import { recogniseActions } from './recognise-actions.ts';

const { document } = simulatedScene({
  parts: [{ activity: 'stand' }, { activity: 'squat' }, { activity: 'wave' }],
  seed: 5,
});
const track = document.people[0]!;
const { image } = document;

describe('a live session', () => {
  const model = anyModel();

  it('ends every action it began, one after the other', () => {
    const session = actionSession({ model, image });
    const told = framesOf(track).map((frame) => session.see(frame));
    const started = told.flatMap((one) => one.started ?? []);
    const ended = [...told.flatMap((one) => one.ended ?? []), session.finish()!];
    expect(started.length).toBeGreaterThan(0);
    expect(ended.map(({ label, fromS }) => ({ label, fromS }))).toEqual(started);
    for (const { fromS, toS } of ended) expect(toS).toBeGreaterThan(fromS);
  });

  it('says the probabilities that a recording of the same frames gets', () => {
    const session = actionSession({ model: { ...model, reject: { confidence: 0, distance: 1e9 } }, image });
    let live: Float64Array | null = null;
    for (const frame of framesOf(track)) live = session.see(frame).probabilities ?? live;
    const { probabilities } = recogniseActions(track, image, model);
    const last = probabilities.subarray(-model.labels.length * 3);
    for (let label = 0; label < model.labels.length; label++) {
      const mean = [0, 1, 2].reduce((sum, i) => sum + last[i * model.labels.length + label]! / 3, 0);
      expect(live![label]!).toBeCloseTo(mean, 1);
    }
  });

  it('says nothing while nobody is seen', () => {
    const session = actionSession({ model, image });
    expect(session.see({ timeS: 0, person: null })).toMatchObject({ label: null, started: null });
  });
});

describe('features', () => {
  const moments = actionMoments(track, { basis: 'world', image });

  it('are the same at another rate of frames', () => {
    const slower = simulatedScene({ parts: [{ activity: 'squat' }], seed: 5, noise: 0, framesPerSecond: 20 });
    const faster = simulatedScene({ parts: [{ activity: 'squat' }], seed: 5, noise: 0, framesPerSecond: 60 });
    const [a, b] = [slower, faster].map((scene) =>
      windowFeatures(actionMoments(scene.document.people[0]!, { basis: 'world', image }), [0]),
    );
    const differences = a!.map((value, i) => Math.abs(value - b![i]!));
    expect(Math.max(...differences)).toBeLessThan(0.15);
  });

  it('forget where somebody faces', () => {
    const [a, b] = [20, 80].map((yawDeg) => {
      const scene = simulatedScene({ parts: [{ activity: 'wave' }], seed: 5, noise: 0, yawDeg });
      return windowFeatures(actionMoments(scene.document.people[0]!, { basis: 'world', image }), [8]);
    });
    // Directions of bones only: how clearly they are seen depends on the side.
    for (let i = 0; i < 36; i++) expect(Math.abs(a![i]! - b![i]!)).toBeLessThan(0.05);
  });

  it('are themselves again when mirrored twice', () => {
    const once = new Float64Array(WINDOW_WIDTH);
    writeWindow(moments, 20, once, 0, { ...PLAIN, isMirrored: true });
    const plain = windowFeatures(moments, [20]);
    // The left upper arm of the mirror is the right one with x the other way.
    expect(once[0]).toBeCloseTo(-plain[3]!, 9);
    expect(once[1]).toBeCloseTo(plain[4]!, 9);
    expect(once[4]).toBeCloseTo(plain[1]!, 9);
  });

  it('of a mirror have the label of the other side', () => {
    expect(mirroredLabels(['left_kick', 'right_kick', 'wave', '左转', 'bright'])).toEqual([
      'right_kick',
      'left_kick',
      'wave',
      null,
      'bright',
    ]);
  });

  it('of a trimmed clip begin and end where it was trimmed', () => {
    const clip = learningClip(
      { id: 'a', label: 'squat', person: null, track, image, fromS: 4, toS: 6 },
      'world',
    );
    expect(clip.moments.startS).toBe(4);
    expect(clip.moments.count).toBe(31);
  });
});

function framesOf(one: PoseTrack): readonly ActionFrame[] {
  return Array.from({ length: one.frameCount }, (_, row) => ({
    timeS: one.timesS[row]!,
    person: {
      image: one.smoothed.image.subarray(row * POSITIONS_PER_FRAME, (row + 1) * POSITIONS_PER_FRAME),
      world: one.smoothed.world.subarray(row * POSITIONS_PER_FRAME, (row + 1) * POSITIONS_PER_FRAME),
      confidence: one.confidence.subarray(row * LANDMARK_COUNT, (row + 1) * LANDMARK_COUNT),
    },
  }));
}

/** What it says doesn't matter here, but that it says different things at different times. */
function anyModel(): ActionModel {
  const labels = ['a', 'b', 'other'];
  const network = networkOf('pooled_softmax', labels.length);
  const chance = seededChance(8);
  return {
    kind: 'pooled_softmax',
    labels,
    featuresVersion: 1,
    basis: 'world',
    window: { rateHz: 15, moments: 30 },
    parameters: Float32Array.from({ length: network.parameterCount }, () => normalDeviation(chance)),
    temperature: 1,
    reject: { confidence: 0.4, distance: 1e9 },
    novelty: { examples: new Int8Array(0) },
    origin: {
      engineVersion: 'test',
      clips: 0,
      people: 0,
      clipsOfLabel: [0, 0, 0],
      seed: 1,
      epochs: 1,
      note: '',
    },
  };
}
