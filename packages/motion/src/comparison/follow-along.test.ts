import { POSITIONS_PER_FRAME, type TrackDocument } from '@posebox/body';
import { describe, expect, it } from 'vitest';
import { createFollowAlong, type FollowReading } from './follow-along.ts';
import { type SimulatedDance, simulatedDance } from './simulated-dance.ts';

const PIECE: SimulatedDance = { dance: 1, durationS: 16 };
const teacher = simulatedDance(PIECE);

/** Everything that was told while somebody followed, by time. */
function followed(attempt: TrackDocument, { every = 1 } = {}): { timeS: number; reading: FollowReading }[] {
  const follow = createFollowAlong(teacher.people[0]!, teacher.image);
  const track = attempt.people[0]!;
  const told: { timeS: number; reading: FollowReading }[] = [];
  for (let row = 0; row < track.frameCount; row += every) {
    const timeS = track.timesS[row]!;
    const reading = follow.next({
      positions: track.smoothed.world.subarray(row * POSITIONS_PER_FRAME, (row + 1) * POSITIONS_PER_FRAME),
      confidence: track.confidence.subarray(row * 33, row * 33 + 33),
      timeS,
      referenceS: timeS,
    });
    told.push({ timeS, reading });
  }
  return told;
}

const meanScore = (told: ReturnType<typeof followed>, fromS: number, toS = 99) => {
  const scores = told
    .filter(({ timeS }) => timeS >= fromS && timeS < toS)
    .map(({ reading }) => reading.score!);
  return scores.reduce((sum, score) => sum + score, 0) / scores.length;
};

describe('following along', () => {
  it.each([1, 2, 4])('goes well for who does as shown, with every frame in %i', (every) => {
    const told = followed(simulatedDance({ ...PIECE, noiseM: 0.01, heightM: 1.5 }), { every });
    expect(meanScore(told, 1)).toBeGreaterThan(85);
  });

  it.each([0.3, 0.8, -0.25])('tells a delay of %s s', (delayS) => {
    const told = followed(simulatedDance({ ...PIECE, delayS, noiseM: 0.005 }));
    const early = told.filter(({ timeS }) => timeS > 3).map(({ reading }) => reading.earlyS!);
    const middle = early.sort((a, b) => a - b)[Math.floor(early.length / 2)]!;
    expect(Math.abs(middle + delayS)).toBeLessThan(0.1);
  });

  it('knows a mirror, and names sides as the follower has them', () => {
    const told = followed(
      simulatedDance({ ...PIECE, mirrored: true, wrong: { limbs: ['left_arm'], fromS: 8 } }),
    );
    expect(told.at(-1)!.reading.mirrored).toBe(true);
    const late = told.filter(({ timeS }) => timeS > 9);
    const mean = (limb: 'left_arm' | 'right_arm') =>
      late.reduce((sum, { reading }) => sum + reading.limbDeg[limb], 0) / late.length;
    expect(mean('right_arm')).toBeGreaterThan(mean('left_arm') + 15);
  });

  it('turns with who stands turned', () => {
    expect(meanScore(followed(simulatedDance({ ...PIECE, facingDeg: 35 })), 3)).toBeGreaterThan(80);
  });

  it('gives little to standing still and to another movement', () => {
    for (const other of [
      simulatedDance({ ...PIECE, amplitude: 0, noiseM: 0.002 }),
      simulatedDance({ ...PIECE, dance: 2 }),
      simulatedDance({ ...PIECE, dance: 7 }),
    ]) {
      expect(meanScore(followed(other), 2)).toBeLessThan(30);
    }
  });

  it('shows within a second that it goes wrong', () => {
    const all = ['left_arm', 'right_arm', 'trunk', 'left_leg', 'right_leg'] as const;
    const told = followed(simulatedDance({ ...PIECE, wrong: { limbs: all, fromS: 8 } }));
    const before = meanScore(told, 6, 8);
    expect(before).toBeGreaterThan(90);
    const least = Math.min(
      ...told.filter(({ timeS }) => timeS >= 8 && timeS <= 9).map(({ reading }) => reading.score!),
    );
    expect(least).toBeLessThan(before / 2);
  });

  it('begins anew after a gap', () => {
    const follow = createFollowAlong(teacher.people[0]!, teacher.image);
    const track = teacher.people[0]!;
    const moment = (row: number, timeS: number) => ({
      positions: track.smoothed.world.subarray(row * POSITIONS_PER_FRAME, (row + 1) * POSITIONS_PER_FRAME),
      confidence: track.confidence.subarray(row * 33, row * 33 + 33),
      timeS,
      referenceS: track.timesS[row]!,
    });
    follow.next(moment(0, 0));
    expect(follow.next(moment(300, 50)).earlyS).toBeCloseTo(0, 1);
  });
});
