import { LANDMARK, LANDMARK_COUNT, type TrackDocument } from '@posebox/body';
import { describe, expect, it } from 'vitest';
import { type ComparedClip, compareTracks } from './compare-tracks.ts';
import { COMPARED_LIMBS } from './compared-bones.ts';
import { type Comparison, comparisonOptionsSchema, comparisonSchema } from './comparison-document.ts';
import { PLAIN_COMPARISON } from './plain-comparison.ts';
import { type SimulatedDance, simulatedDance } from './simulated-dance.ts';

const compared = (
  reference: ComparedClip | TrackDocument,
  attempt: ComparedClip | TrackDocument,
  options: Partial<Parameters<typeof compareTracks>[2]> = {},
): Comparison => {
  const clip = (given: ComparedClip | TrackDocument) => ('document' in given ? given : { document: given });
  return compareTracks(clip(reference), clip(attempt), { ...PLAIN_COMPARISON, ...options })!;
};

/** A lively piece, a calm one, and a slow one at another camera's rate. */
const PIECES: Record<string, SimulatedDance> = {
  lively: { dance: 1, durationS: 20 },
  calm: { dance: 11, durationS: 20, amplitude: 0.4 },
  slow: { dance: 21, durationS: 24, tempo: 0.5, framesPerSecond: 24 },
};

describe.each(Object.entries(PIECES))('a comparison with a %s piece', (_, piece) => {
  const reference = simulatedDance(piece);

  it('gives a clip beside itself 100 in everything', () => {
    const { score, shape, timing, energy, coverage, limbs, moments } = compared(reference, reference);
    expect([score, shape, timing.score, energy.score, coverage]).toEqual([100, 100, 100, 100, 1]);
    expect(limbs.map((limb) => limb.score)).toEqual([100, 100, 100, 100, 100]);
    expect(moments).toEqual([]);
  });

  it.each([0.2, -0.2])('reads a shift of %s s as timing and not as shape', (delayS) => {
    const shifted = simulatedDance({ ...piece, delayS });
    const { shape, timing } = compared(reference, shifted);
    expect(shape).toBe(100);
    expect(timing.offsetS).toBeGreaterThan(-delayS - 0.02);
    expect(timing.offsetS).toBeLessThan(-delayS + 0.02);
    // Whoever pressed the button at another time wasn't late; with the same music they were.
    expect(timing.score).toBe(100);
    expect(compared(reference, shifted, { clock: 'shared' }).timing.score).toBeLessThan(80);
  });

  it.each([1.25, 0.8])('recovers a tempo of %s within two per cent', (tempo) => {
    const attempt = simulatedDance({ ...piece, tempo: tempo * (piece.tempo ?? 1), durationS: 24 / tempo });
    const { shape, timing } = compared(reference, attempt);
    expect(Math.abs(timing.tempo! / tempo - 1)).toBeLessThan(0.02);
    expect(timing.tempoTakenOut).toBe(true);
    expect(shape).toBeGreaterThan(97);
  });

  it('recognises a mirrored attempt, unless it shall count as wrong', () => {
    const mirror = simulatedDance({ ...piece, mirrored: true });
    const recognised = compared(reference, mirror);
    expect(recognised.mirrored).toBe(true);
    expect(recognised.score).toBe(100);
    const asWrong = compared(reference, mirror, { mirror: 'never' });
    expect(asWrong.mirrored).toBe(false);
    expect(asWrong.score).toBeLessThan(30);
    expect(compared(reference, reference).mirrored).toBe(false);
  });

  it('takes out size, place and facing', () => {
    const other = simulatedDance({ ...piece, heightM: 1.35, placeM: 0.5, facingDeg: -25 });
    expect(compared(reference, other).score).toBe(100);
  });

  it.each(COMPARED_LIMBS.filter((limb) => limb !== 'trunk'))('ranks a wrong %s first', (limb) => {
    const { limbs, moments, mirrored } = compared(
      reference,
      simulatedDance({ ...piece, wrong: { limbs: [limb] }, noiseM: 0.005 }),
    );
    expect(mirrored).toBe(false);
    expect(limbs[0]?.limb).toBe(limb);
    expect(limbs[0]!.score!).toBeLessThan(Math.min(...limbs.slice(1).map((other) => other.score!)) - 20);
    for (const moment of moments) expect(moment.limb).toBe(limb);
  });

  it('names a wrong limb by the side of the one who dances when they mirror', () => {
    const attempt = simulatedDance({ ...piece, wrong: { limbs: ['left_arm'] }, mirrored: true });
    const { limbs, mirrored } = compared(reference, attempt);
    expect(mirrored).toBe(true);
    expect(limbs[0]?.limb).toBe('right_arm');
  });

  it('gives standing still and other dances less than 30', () => {
    const others = [
      simulatedDance({ ...piece, amplitude: 0 }),
      simulatedDance({ ...piece, amplitude: 0, noiseM: 0.015 }),
      ...[2, 3, 4, 5].map((dance) => simulatedDance({ ...piece, dance, noiseM: 0.01 })),
      simulatedDance({ ...piece, dance: 6, amplitude: 1 }),
    ];
    for (const other of others) expect(compared(reference, other).score).toBeLessThan(30);
  });

  it('orders better and worse attempts', () => {
    const errors = [0, 0.01, 0.03, 0.06];
    const scores = errors.map((noiseM) => compared(reference, simulatedDance({ ...piece, noiseM })).score!);
    expect(scores).toEqual([...scores].sort((a, b) => b - a));
    expect(new Set(scores).size).toBe(scores.length);
  });
});

describe('a comparison', () => {
  const piece: SimulatedDance = { dance: 1, durationS: 24 };
  const reference = simulatedDance(piece);

  it('says where an attempt was late, and that it was late', () => {
    const late = simulatedDance({
      ...piece,
      lateS: (timeS) => (timeS > 8 && timeS < 12 ? 0.4 : 0),
      noiseM: 0.005,
    });
    const { moments, timing, phrases, shape } = compared(reference, late);
    expect(shape).toBeGreaterThan(95);
    expect(moments.length).toBeGreaterThan(0);
    for (const { kind, fromS, toS, earlyS } of moments) {
      expect(kind).toBe('late');
      expect(toS).toBeGreaterThan(8);
      expect(fromS).toBeLessThan(12.5);
      expect(earlyS).toBeLessThan(-0.2);
    }
    const worst = phrases.reduce((a, b) => (b.timing! < a.timing! ? b : a));
    expect(worst.fromS).toBeLessThan(12);
    expect(worst.toS).toBeGreaterThan(8);
    expect(timing.score).toBeLessThan(100);
  });

  it('says what to do differently with a limb', () => {
    const wrong = { limbs: ['right_arm'] as const, fromS: 6, toS: 10 };
    const { moments } = compared(reference, simulatedDance({ ...piece, wrong }));
    expect(moments.length).toBeGreaterThan(0);
    for (const { kind, limb, advice, fromS, toS } of moments) {
      expect([kind, limb]).toEqual(['limb', 'right_arm']);
      expect(advice).not.toBeNull();
      expect(fromS).toBeGreaterThan(4.5);
      expect(toS).toBeLessThan(11.5);
    }
  });

  it('finds the place of a part, and does not hold the rest against it', () => {
    const part = simulatedDance({ ...piece, durationS: 7, delayS: -9, noiseM: 0.005 });
    const { extent, matched, score, coverage } = compared(reference, part);
    expect(extent).toBe('part');
    expect(matched!.fromS).toBeCloseTo(9, 0);
    expect(matched!.toS).toBeCloseTo(16, 0);
    expect(score).toBeGreaterThan(95);
    expect(coverage).toBeGreaterThan(0.97);
  });

  it('does not mind what comes before and after an attempt', () => {
    const long = simulatedDance({ ...piece, durationS: 40, delayS: 6 });
    const { score, timing } = compared(reference, long);
    expect(score).toBeGreaterThan(97);
    expect(timing.offsetS).toBeCloseTo(-6, 1);
  });

  it('takes off for what was left out', () => {
    const half = compared(reference, simulatedDance({ ...piece, durationS: 12 }), { extent: 'whole' });
    expect(half.coverage).toBeGreaterThan(0.4);
    expect(half.coverage).toBeLessThan(0.6);
    expect(half.score).toBeLessThan(65);
  });

  it('scores named phrases, and each for itself', () => {
    const phrases = [
      { name: 'opening', fromS: 0, toS: 8 },
      { name: 'turn', fromS: 8, toS: 16 },
      { name: 'close', fromS: 16, toS: 24 },
    ];
    const wrong = { limbs: ['left_arm', 'right_arm'] as const, fromS: 8, toS: 16 };
    const result = compared(reference, simulatedDance({ ...piece, wrong }), { phrases });
    expect(result.phrases.map((phrase) => phrase.name)).toEqual(['opening', 'turn', 'close']);
    const [opening, turn, close] = result.phrases.map((phrase) => phrase.score!);
    expect(turn).toBeLessThan(Math.min(opening!, close!) - 30);
    expect(['left_arm', 'right_arm']).toContain(result.phrases[1]!.limb);
  });

  it('tells how much was moved', () => {
    const small = compared(reference, simulatedDance({ ...piece, amplitude: 0.6 }));
    expect(small.energy.ratio).toBeGreaterThan(0.5);
    expect(small.energy.ratio).toBeLessThan(0.8);
  });

  it.each([
    ['reference_too_still', simulatedDance({ ...piece, amplitude: 0.1 }), reference],
    ['views_too_different', reference, simulatedDance({ ...piece, facingDeg: 80 })],
    ['attempt_too_little_visible', reference, withoutConfidence(reference)],
    ['reference_too_little_visible', withoutConfidence(reference), reference],
    ['attempt_too_short', reference, simulatedDance({ ...piece, durationS: 0.6 })],
    ['reference_too_short', simulatedDance({ ...piece, durationS: 0.6 }), reference],
  ] as const)('refuses with %s and gives no score', (refusal, ofReference, ofAttempt) => {
    const result = compared(ofReference, ofAttempt);
    expect(result.refusals).toContain(refusal);
    expect([result.score, result.shape, result.timing.score]).toEqual([null, null, null]);
  });

  it('goes without limbs that nobody can see, and says so', () => {
    const noLegs = withoutLandmarks(reference, ['left_knee', 'right_knee', 'left_ankle', 'right_ankle']);
    const { limbs, score, cautions, confidence } = compared(reference, noLegs);
    expect(score).toBe(100);
    expect(
      limbs
        .filter((limb) => limb.score === null)
        .map((limb) => limb.limb)
        .sort(),
    ).toEqual(['left_leg', 'right_leg']);
    expect(cautions).toContain('partly_visible');
    expect(confidence.value).toBeLessThan(1);
  });

  it('compares in the picture alone where there is no depth', () => {
    const flat = withoutDepth(reference);
    const { score, cautions } = compared(flat, flat);
    expect(score).toBe(100);
    expect(cautions).toContain('no_depth');
    expect(compared(flat, withoutDepth(simulatedDance({ ...piece, dance: 2 }))).score).toBeLessThan(30);
  });

  it('is null when nobody is there, and for a person there is not', () => {
    expect(
      compareTracks({ document: { ...reference, people: [] } }, { document: reference }, PLAIN_COMPARISON),
    ).toBeNull();
    expect(
      compareTracks({ document: reference, personId: 9 }, { document: reference }, PLAIN_COMPARISON),
    ).toBeNull();
  });

  it('has the same options left out as in the schema', () => {
    expect(comparisonOptionsSchema.parse({})).toEqual(PLAIN_COMPARISON);
  });

  it('keeps the schema of the document, and the same for the same clips', () => {
    const attempt = simulatedDance({ ...piece, noiseM: 0.02, mirrored: true });
    const result = compared(reference, attempt);
    expect(comparisonSchema.parse(JSON.parse(JSON.stringify(result)))).toEqual(result);
    expect(compared(reference, attempt)).toEqual(result);
    const lengths = [
      result.series.attemptS,
      result.series.deg,
      result.series.earlyS,
      ...Object.values(result.series.limbDeg),
    ].map((values) => values.length);
    expect(new Set(lengths)).toEqual(new Set([result.series.referenceS.length]));
  });
});

function withoutLandmarks(document: TrackDocument, names: readonly (keyof typeof LANDMARK)[]): TrackDocument {
  return mapped(document, (track) => {
    const confidence = track.confidence.slice();
    for (let row = 0; row < track.frameCount; row++) {
      for (const name of names) confidence[row * LANDMARK_COUNT + LANDMARK[name]] = 0;
    }
    return { ...track, confidence };
  });
}

function withoutConfidence(document: TrackDocument): TrackDocument {
  return mapped(document, (track) => ({ ...track, confidence: track.confidence.map(() => 0.1) }));
}

function withoutDepth(document: TrackDocument): TrackDocument {
  return mapped(document, (track) => ({
    ...track,
    smoothed: { ...track.smoothed, world: track.smoothed.world.map(() => Number.NaN) },
  }));
}

function mapped(
  document: TrackDocument,
  change: (track: TrackDocument['people'][number]) => TrackDocument['people'][number],
): TrackDocument {
  return { ...document, people: document.people.map(change) };
}
