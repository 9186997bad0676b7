import { trackProvenanceSchema } from '@posebox/body';
import {
  COMPARISON_PACES,
  comparisonOptionsSchema,
  comparisonPhraseSchema,
  comparisonSchema,
} from '@posebox/motion';
import { problemDocument } from '@posebox/texts';
import { z } from 'zod';
import { FILM_STATES } from '../database/schema.ts';
import type { ComparisonRow, FilmRow } from '../repositories/comparison-repository.ts';
import type { ReferenceRow } from '../repositories/reference-repository.ts';
import { problemSchema } from './problem.ts';

const MOST_PHRASES = 60;
const phrasesSchema = z.array(comparisonPhraseSchema).max(MOST_PHRASES);

/** The body of `POST /api/comparisons`. */
export const comparisonRequestSchema = z
  .strictObject({
    reference: z.uuid().meta({ description: 'The item that shows how it goes.' }),
    attempt: z.uuid().meta({ description: 'The item that is compared with it.' }),
    referencePerson: z.int().min(1).optional().meta({ description: 'The clip’s subject if left out.' }),
    attemptPerson: z.int().min(1).optional(),
    options: comparisonOptionsSchema.prefault({}),
    phrases: phrasesSchema
      .optional()
      .meta({ description: 'Stretches of the reference; those of the reference library if left out.' }),
  })
  .meta({ id: 'ComparisonRequest' });
export type ComparisonRequest = z.infer<typeof comparisonRequestSchema>;

const clipSchema = z.object({
  id: z.uuid(),
  name: z.string(),
  sha256: z.string(),
  editsVersion: z.int(),
  track: trackProvenanceSchema,
});

const filmSchema = z
  .object({
    state: z.enum(FILM_STATES),
    progress: z.number().min(0).max(1),
    problem: problemSchema.nullable(),
  })
  .meta({ id: 'ComparisonFilm' });
export type ComparisonFilm = z.infer<typeof filmSchema>;
export const comparisonFilmSchema = filmSchema;

/** One comparison with everything it says. */
export const comparisonItemSchema = z
  .object({
    id: z.uuid(),
    createdAt: z.iso.datetime(),
    engineVersion: z.string(),
    reference: clipSchema,
    attempt: clipSchema,
    phrases: phrasesSchema.meta({ description: 'As asked for; the result may have its own.' }),
    result: comparisonSchema,
    beats: z
      .object({ tempo: z.number(), timesS: z.array(z.number()), clarity: z.number() })
      .nullable()
      .meta({ description: 'Of the reference’s sound, where it has a steady beat.' }),
    films: z.partialRecord(z.enum(COMPARISON_PACES), filmSchema),
    upToDate: z
      .boolean()
      .meta({ description: 'False once a clip was changed; asked for again it is a new one.' }),
  })
  .meta({ id: 'ComparisonItem' });
export type ComparisonItem = z.infer<typeof comparisonItemSchema>;

/** A line of the history. */
export const comparisonSummarySchema = z
  .object({
    id: z.uuid(),
    createdAt: z.iso.datetime(),
    reference: z.object({ id: z.uuid(), name: z.string() }),
    attempt: z.object({ id: z.uuid(), name: z.string() }),
    scale: z.int(),
    score: z.number().nullable(),
    shape: z.number().nullable(),
    timing: z.number().nullable(),
    coverage: z.number(),
    extent: z.enum(['whole', 'part']),
  })
  .meta({ id: 'ComparisonSummary' });

export const referenceSchema = z
  .object({
    videoId: z.uuid(),
    name: z.string(),
    phrases: phrasesSchema,
    createdAt: z.iso.datetime(),
  })
  .meta({ id: 'Reference' });

export const referenceBodySchema = z.strictObject({
  name: z.string().trim().min(1).max(120),
  phrases: phrasesSchema.default([]),
});

export function comparisonItem(row: ComparisonRow, films: readonly FilmRow[]): ComparisonItem {
  const { provenance } = row;
  return {
    id: row.id,
    createdAt: row.created_at.toISOString(),
    engineVersion: provenance.engineVersion,
    reference: { id: row.reference_id, name: row.reference_name, ...provenance.reference },
    attempt: { id: row.attempt_id, name: row.attempt_name, ...provenance.attempt },
    phrases: [...row.phrases],
    result: row.result,
    beats: row.beats && { ...row.beats, timesS: [...row.beats.timesS] },
    films: Object.fromEntries(films.map((film) => [film.pace, comparisonFilm(film)])),
    upToDate:
      provenance.reference.editsVersion === row.reference_edits_version &&
      provenance.attempt.editsVersion === row.attempt_edits_version,
  };
}

export function comparisonFilm({ state, progress, problem }: FilmRow): ComparisonFilm {
  return { state, progress, problem: problem && problemDocument(problem.code, problem.values) };
}

export function comparisonSummary(row: ComparisonRow): z.infer<typeof comparisonSummarySchema> {
  const { result } = row;
  return {
    id: row.id,
    createdAt: row.created_at.toISOString(),
    reference: { id: row.reference_id, name: row.reference_name },
    attempt: { id: row.attempt_id, name: row.attempt_name },
    scale: result.scale,
    score: result.score,
    shape: result.shape,
    timing: result.timing.score,
    coverage: result.coverage,
    extent: result.extent,
  };
}

export function referenceItem(row: ReferenceRow): z.infer<typeof referenceSchema> {
  return {
    videoId: row.video_id,
    name: row.name,
    phrases: [...row.phrases],
    createdAt: row.created_at.toISOString(),
  };
}
