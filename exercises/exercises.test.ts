import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { parse } from 'yaml';
import { z } from 'zod';
import { coachTrack, exerciseOf, simulatedExercise } from '../packages/motion/src/index.ts';
import {
  SIMULATED_FAULTS,
  type SimulatedExerciseName,
  type SimulatedFault,
} from '../packages/motion/src/simulation/simulated-postures.ts';
import { BUNDLE_FILE, bundleText, readExercises, SCHEMA_FILE, schemaText } from './bundle.ts';

const FOLDER = join(import.meta.dirname, 'expectations');

const expectationSchema = z.strictObject({
  name: z.string(),
  set: z.strictObject({
    yaw: z.number(),
    repetitions: z.int().min(0),
    half: z.int().default(0),
    rest: z.number().default(1),
    faults: z.array(z.enum(Object.keys(SIMULATED_FAULTS) as [SimulatedFault])).default([]),
  }),
  options: z
    .strictObject({
      thresholds: z.record(z.string(), z.number()).default({}),
      switched: z.record(z.string(), z.boolean()).default({}),
    })
    .prefault({}),
  counted: z.int().optional(),
  holds: z.int().optional(),
  fires: z.array(z.string()).optional(),
  not_judged: z.record(z.string(), z.string()).optional(),
});

describe('what is made of the exercises', () => {
  it('is what the files say: after a change, `npm run exercises`', () => {
    expect(JSON.parse(readFileSync(BUNDLE_FILE, 'utf8'))).toEqual(JSON.parse(bundleText()));
    expect(JSON.parse(readFileSync(SCHEMA_FILE, 'utf8'))).toEqual(JSON.parse(schemaText()));
  });

  it('has an expectation file for every exercise', () => {
    for (const { id } of readExercises()) expect(existsSync(join(FOLDER, `${id}.yaml`)), id).toBe(true);
  });
});

for (const file of readdirSync(FOLDER).sort()) {
  const id = file.replace('.yaml', '');
  const expectations = z.array(expectationSchema).parse(parse(readFileSync(join(FOLDER, file), 'utf8')));
  describe(`the rules of ${id}`, () => {
    for (const { name, set, options, counted, holds, fires, not_judged } of expectations) {
      it(name, () => {
        const { faults } = set;
        const { document } = simulatedExercise({
          exercise: id as SimulatedExerciseName,
          yawDeg: set.yaw,
          restS: set.rest,
          faults,
          repetitions: [
            ...Array.from({ length: set.repetitions }, () => ({ faults })),
            ...Array.from({ length: set.half }, () => ({ depth: 0.35, faults })),
          ],
        });
        const answer = coachTrack(document.people[0]!, document.image, exerciseOf(id)!, options);
        const told = [...answer.repetitions, ...answer.holds].flatMap(({ fired }) => fired);
        if (counted !== undefined) expect(answer.counted).toBe(counted);
        if (holds !== undefined) expect(answer.holds).toHaveLength(holds);
        if (fires) expect([...new Set(told.map(({ rule }) => rule))].sort()).toEqual([...fires].sort());
        for (const [rule, reason] of Object.entries(not_judged ?? {}))
          expect(answer.notJudged).toContainEqual(expect.objectContaining({ rule, reason }));
      });
    }
  });
}
