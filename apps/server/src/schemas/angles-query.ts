import { LANDMARK_NAMES, type LandmarkName } from '@posebox/body';
import {
  ANGLE_SOURCES,
  type AngleDefinition,
  type AnglesRequest,
  CLINICAL_ANGLES,
  SEGMENT_ANGLES,
  threePointAngle,
} from '@posebox/motion';
import { z } from 'zod';
import { Problem } from '../problem.ts';
import { switchSchema } from './search-query.ts';

/** Angles that have a name. */
const NAMED_ANGLES: ReadonlyMap<string, AngleDefinition> = new Map(
  [...CLINICAL_ANGLES, ...SEGMENT_ANGLES].map((definition) => [definition.id, definition]),
);

const MOST_ANGLES = 64;

export const anglesQuerySchema = z.strictObject({
  angles: z.string().max(4_000).optional().meta({
    description:
      'Names with commas between: `left_knee_flexion,trunk_lean`, or three landmarks as `left_wrist-left_shoulder-left_hip`, the vertex in the middle. `clinical` (what is taken when left out) and `segments` stand for all of theirs.',
  }),
  source: z.enum(ANGLE_SOURCES).default('image').meta({
    description:
      '`image` measures in the picture and refuses unfavourable views; `world` measures on guessed depth in any view, with a large error.',
  }),
  person: z.coerce.number().int().min(1).optional().meta({ description: 'One person; all when left out.' }),
  format: z.enum(['json', 'csv']).default('json'),
  bom: switchSchema('CSV: begin with a byte order mark.'),
});
export type AnglesQuery = z.infer<typeof anglesQuerySchema>;

/** The angles that a query names. @throws Problem `angle_unknown` */
export function anglesRequest({ angles = 'clinical', source }: AnglesQuery): AnglesRequest {
  const names = [...new Set(angles.split(',').map((name) => name.trim()))];
  const definitions = names.flatMap(definitionsOf);
  if (definitions.length > MOST_ANGLES) {
    throw new Problem('invalid_parameter', { parameter: 'angles', expected: `≤ ${MOST_ANGLES}` });
  }
  return { angles: definitions, source };
}

function definitionsOf(name: string): readonly AngleDefinition[] {
  if (name === 'clinical') return CLINICAL_ANGLES;
  if (name === 'segments') return SEGMENT_ANGLES;
  const named = NAMED_ANGLES.get(name);
  if (named) return [named];
  const [from, vertex, to, ...more] = name.split('-');
  if (isLandmark(from) && isLandmark(vertex) && isLandmark(to) && more.length === 0) {
    if (new Set([from, vertex, to]).size === 3) return [threePointAngle(from, vertex, to)];
  }
  throw new Problem('angle_unknown', {
    angle: name.slice(0, 100),
    expected: ['clinical', 'segments', ...NAMED_ANGLES.keys()].join(', '),
  });
}

const isLandmark = (name: string | undefined): name is LandmarkName =>
  LANDMARK_NAMES.includes(name as LandmarkName);

/** The people asked for. @throws Problem `angle_person_unknown` */
export function peopleAsked<Person>(
  people: readonly Person[],
  idOf: (person: Person) => number,
  person: number | undefined,
): readonly Person[] {
  if (person === undefined) return people;
  const asked = people.filter((one) => idOf(one) === person);
  if (asked.length > 0) return asked;
  throw new Problem('angle_person_unknown', { person, expected: people.map(idOf).join(', ') || '–' });
}
