import { describe, expect, it } from 'vitest';
import { bundleText, readProtocols, schemaText } from '../../../../protocols/bundle.ts';
import { type Posture, STANDING } from '../simulation/body-model.ts';
import { type SimulatedRepetition, simulatedExercise } from '../simulation/simulated-exercise.ts';
import { PROTOCOLS, protocolOf } from './known-protocols.ts';
import { measureRangeOfMotion } from './measure-range-of-motion.ts';
import protocolsFile from './protocols.json' with { type: 'json' };

interface Filmed {
  readonly work: Partial<Posture>;
  readonly rest?: Partial<Posture>;
  readonly yawDeg: number;
  readonly repetitions?: readonly SimulatedRepetition[];
  readonly noise?: number;
  readonly outliers?: number;
  readonly lost?: number;
  readonly seed?: number;
}

const HELD: SimulatedRepetition = { outS: 1.2, holdS: 0.8, backS: 1.2, restS: 0.8 };

/** A patient who stands and moves from rest to `work` and back, four times. */
function filmed({ work, rest = {}, yawDeg, repetitions = [HELD, HELD, HELD, HELD], ...rough }: Filmed) {
  const at = (differences: Partial<Posture>): Posture => ({ ...STANDING, ...differences });
  const { document } = simulatedExercise({
    exercise: {
      rest: at(rest),
      work: at({ ...rest, ...work }),
      anchor: 'left_ankle',
      anchorHeightM: 0.08,
    },
    repetitions,
    yawDeg,
    ...rough,
  });
  return { track: document.people[0]!, image: document.image };
}

function measured(protocolId: string, side: 'left' | 'right' | 'none', clip: Filmed) {
  const { track, image } = filmed(clip);
  return measureRangeOfMotion(track, image, protocolOf(protocolId)!, { side });
}

/** Facing the right edge of the picture shows the right side. */
const KNEE: Filmed = { work: { rightShank: -108 }, yawDeg: 90 };

describe('a range of motion', () => {
  it('is the median of what each repetition held', () => {
    const result = measured('knee_flexion', 'right', KNEE);
    expect(result).toMatchObject({ refused: null, unit: 'deg', side: 'right' });
    expect(Math.abs(result.value! - 110)).toBeLessThan(result.error!);
    expect(Math.abs(result.value! - 110)).toBeLessThan(5);
    // The first of four is practice.
    expect(result.repetitions.map(({ counts, flaw }) => (counts ? 'counts' : flaw))).toEqual([
      'practice',
      'counts',
      'counts',
      'counts',
    ]);
    expect(result.sem).toBeLessThan(3);
  });

  it('is not moved by outliers or by frames in which nobody is seen', () => {
    const rough = measured('knee_flexion', 'right', { ...KNEE, outliers: 0.02, lost: 0.05 });
    expect(Math.abs(rough.value! - measured('knee_flexion', 'right', KNEE).value!)).toBeLessThan(3);
  });

  it('leaves out a repetition that a person has taken out, and says so', () => {
    const clip = { ...KNEE, repetitions: [HELD, HELD, HELD, { ...HELD, depth: 0.7 }, HELD] };
    const { track, image } = filmed(clip);
    const protocol = protocolOf('knee_flexion')!;
    const all = measureRangeOfMotion(track, image, protocol, { side: 'right' });
    const chosen = measureRangeOfMotion(track, image, protocol, { side: 'right', rejected: [4] });
    expect(all.range!.least).toBeLessThan(90);
    expect(chosen.range!.least).toBeGreaterThan(100);
    expect(chosen.repetitions[3]).toMatchObject({ counts: false, flaw: 'rejected' });
  });

  it('needs as many repetitions as the protocol asks for', () => {
    const result = measured('knee_flexion', 'right', { ...KNEE, repetitions: [HELD, HELD] });
    expect(result).toMatchObject({ value: null, refused: 'too_few_repetitions' });
    expect(measured('knee_flexion', 'right', { ...KNEE, work: {} })).toMatchObject({
      value: null,
      refused: 'no_movement',
    });
  });

  it('counts the other way where the protocol does: extension, deficits, the right side of the trunk', () => {
    const extension = measured('shoulder_extension', 'right', {
      work: { arm: -35, forearm: -30 },
      yawDeg: 90,
    });
    expect(Math.abs(extension.value! - 37)).toBeLessThan(extension.error!);
    const seated = { thigh: 85, shank: -5, rightThigh: 0, rightShank: 0 };
    const deficit = measured('knee_extension_deficit', 'right', {
      rest: seated,
      work: { rightShank: 72 },
      yawDeg: 90,
    });
    // From 90° of bend to 85 − 67 = 18°.
    expect(Math.abs(deficit.value! - 18)).toBeLessThan(deficit.error!);
  });

  it('in the frontal plane is measured from the front', () => {
    const clip: Filmed = { work: { armOut: 120, forearmOut: 120, arm: 0, forearm: 0 }, yawDeg: 0 };
    const result = measured('shoulder_abduction', 'left', clip);
    expect(Math.abs(result.value! - 120)).toBeLessThan(result.error!);
  });

  it('lists what moved instead of the joint', () => {
    const clean = measured('shoulder_flexion', 'right', { work: { arm: 140, forearm: 140 }, yawDeg: 90 });
    const leaning = measured('shoulder_flexion', 'right', {
      work: { arm: 140, forearm: 140, trunk: -18 },
      yawDeg: 90,
    });
    expect(clean.repetitions.flatMap(({ compensations }) => compensations)).toEqual([]);
    for (const { compensations } of leaning.repetitions)
      expect(compensations.map(({ id }) => id)).toContain('trunk_lean');
  });
});

describe('a view that doesn’t allow it', () => {
  it('is refused, and never gives a wrong value, as the body turns out of the plane', () => {
    let refusals = 0;
    for (let yawDeg = 0; yawDeg <= 180; yawDeg += 10) {
      const result = measured('knee_flexion', 'right', { ...KNEE, yawDeg, seed: 7 + yawDeg });
      if (result.value === null) {
        expect(result.refused).not.toBeNull();
        refusals += 1;
      } else expect(Math.abs(result.value - 110)).toBeLessThan(result.error!);
    }
    expect(refusals).toBeGreaterThan(7);
    expect(measured('knee_flexion', 'right', { ...KNEE, yawDeg: 0 }).refused).toBe('wrong_view');
  });

  it('with the other side near says which side it was', () => {
    expect(measured('knee_flexion', 'left', KNEE).refused).toBe('far_side');
    expect(measured('knee_flexion', 'right', { ...KNEE, yawDeg: -90 }).refused).toBe('far_side');
  });
});

describe('a protocol against the clock', () => {
  const SIT: Partial<Posture> = { thigh: 88, shank: -2, trunk: 15 };

  it('times five rises, from the first to the fifth stand', () => {
    const rise: SimulatedRepetition = { outS: 1, holdS: 0.5, backS: 1, restS: 0.5 };
    const clip: Filmed = {
      rest: SIT,
      work: { thigh: 0, shank: 0, trunk: 2 },
      yawDeg: 90,
      repetitions: Array(5).fill(rise),
    };
    const result = measured('sit_to_stand_5', 'right', clip);
    expect(result).toMatchObject({ refused: null, unit: 's' });
    // Four whole cycles of 3 s and the last rise, counted from 70° to 30° of bend.
    expect(result.value).toBeGreaterThan(12);
    expect(result.value).toBeLessThan(13);
    const short = measured('sit_to_stand_5', 'right', { ...clip, repetitions: Array(3).fill(rise) });
    expect(short).toMatchObject({ value: null, refused: 'not_finished' });
  });

  it('times how long the other foot was off the ground', () => {
    const result = measured('single_leg_stance', 'left', {
      work: { rightThigh: 45, rightShank: -45 },
      yawDeg: 0,
      repetitions: [{ outS: 0.5, holdS: 8, backS: 0.5 }],
    });
    expect(result.refused).toBeNull();
    expect(Math.abs(result.value! - 8.6)).toBeLessThan(0.6);
  });
});

describe('the protocols', () => {
  it('are bundled as their files say, and the schema for editors is up to date', async () => {
    const { readFile } = await import('node:fs/promises');
    const { SCHEMA_FILE } = await import('../../../../protocols/bundle.ts');
    expect(protocolsFile).toEqual(JSON.parse(bundleText()));
    expect(JSON.parse(await readFile(SCHEMA_FILE, 'utf8'))).toEqual(JSON.parse(schemaText()));
    expect(readProtocols()).toHaveLength(14);
  });

  it('offer no rotation, and name a source with every reference', () => {
    for (const { id, references } of PROTOCOLS) {
      expect(id).not.toMatch(/rotation|pronation|supination/);
      for (const { source } of references) expect(source).toMatch(/\d{4}/);
    }
  });
});
