import { poseDocumentSchema } from '@posebox/body';
import { fill, OWN_MODEL_FINDINGS, PROBLEMS } from '@posebox/texts';
import {
  CHECK_STEPS,
  type Finding,
  type ModelReport,
  modelCardSchema,
  skeletonOf,
} from '@posebox/vision/own-model';
import { z } from 'zod';
import type { OwnModelRow } from '../repositories/own-model-repository.ts';

const textSchema = z.object({ zh: z.string(), en: z.string() });

const findingSchema = z
  .object({
    step: z.enum(CHECK_STEPS),
    state: z.enum(['good', 'look', 'stop']),
    code: z.string().meta({ description: 'Never changes its meaning.' }),
    text: textSchema,
    remedy: textSchema.nullable().meta({ description: 'What to do about what stops it.' }),
  })
  .meta({ id: 'ModelFinding' });

export const modelReportSchema = z
  .object({
    fits: z.boolean(),
    findings: z.array(findingSchema),
    document: poseDocumentSchema
      .nullable()
      .meta({ description: 'What it sees on the photo; null without one.' }),
  })
  .meta({ id: 'ModelReport' });

export const ownModelSchema = z
  .object({
    name: z.string().meta({ description: 'What `model=` takes: `own:` and the name on the card.' }),
    version: z.string().meta({ description: 'Of the card and its files.' }),
    title: z.string(),
    card: modelCardSchema,
    points: z.int().meta({ description: 'So many of the 33 landmarks it knows.' }),
    bytes: z.int().min(0),
    findings: z.array(findingSchema),
    createdAt: z.iso.datetime(),
  })
  .meta({ id: 'OwnModel' });

export function ownModelItem(row: OwnModelRow): z.infer<typeof ownModelSchema> {
  const { card, name, version, bytes, findings, created_at } = row;
  return {
    name: `own:${name}`,
    version,
    title: card.title ?? name,
    card,
    points: skeletonOf(card).filter((landmark) => landmark !== null).length,
    bytes: Number(bytes),
    findings: findings.map(findingItem),
    createdAt: created_at.toISOString(),
  };
}

export const modelReportItem = ({ fits, findings, document }: ModelReport) => ({
  fits,
  findings: findings.map(findingItem),
  document,
});

function findingItem({ step, state, code, facts }: Finding) {
  const filled = (text: { readonly zh: string; readonly en: string }) => ({
    zh: fill(text, 'zh', facts),
    en: fill(text, 'en', facts),
  });
  if (state !== 'stop') return { step, state, code, text: filled(OWN_MODEL_FINDINGS[code]), remedy: null };
  const { detail, remedy } = PROBLEMS[code];
  return { step, state, code, text: filled(detail), remedy: filled(remedy) };
}
