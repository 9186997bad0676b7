import { z } from 'zod';
import { AGE_GROUPS, CONSENT_GIVERS, KEEP_LEVELS } from '../database/privacy-schema.ts';
import { type KeepRule, NOT_KEPT_PROBLEMS } from '../privacy/keep-rule.ts';
import type { ConsentRow, GivenConsent, PlacePrivacy } from '../repositories/consent-repository.ts';

export const ageGroupSchema = z.enum(AGE_GROUPS).meta({
  description:
    '`minor` needs a guardian’s consent before anything is kept, `under_14` one asked for separately.',
});

export const keepSchema = z.enum(KEEP_LEVELS).meta({
  description:
    'What stays once a measurement is kept: `video` all of it, `skeleton` the track without any picture, `numbers` the measured values alone.',
});

const givenSchema = z.object({
  purpose: z
    .string()
    .trim()
    .min(1)
    .max(1000)
    .meta({ description: 'What for, as it was told to the person.' }),
  keep: keepSchema,
  until: z.iso
    .date()
    .nullable()
    .default(null)
    .meta({ description: 'The last day; null is until withdrawn.' }),
  givenBy: z.enum(CONSENT_GIVERS).default('person'),
  guardian: z.string().trim().min(1).max(200).nullable().default(null).meta({
    description: 'The guardian’s name, where a guardian gave it.',
  }),
  separate: z.boolean().default(false).meta({
    description: 'Asked for by itself and not among other terms, as PIPL Art. 29 has it for health data.',
  }),
  givenOn: z.iso.date().meta({ description: 'The day on which it was given.' }),
});

export const giveConsentSchema = givenSchema
  .strict()
  .refine(({ givenBy, guardian }) => givenBy === 'person' || guardian !== null, {
    path: ['guardian'],
    message: 'the guardian’s name',
  });

export const givenConsent = (given: z.infer<typeof giveConsentSchema>): GivenConsent => ({
  purpose: given.purpose,
  keep: given.keep,
  until: given.until,
  given_by: given.givenBy,
  guardian: given.givenBy === 'guardian' ? given.guardian : null,
  separate: given.separate,
  given_on: given.givenOn,
});

export const consentSchema = givenSchema
  .extend({
    version: z.int(),
    recordedAt: z.iso.datetime(),
    withdrawnAt: z.iso.datetime().nullable(),
  })
  .meta({ id: 'Consent' });

export const consent = (row: ConsentRow): z.infer<typeof consentSchema> => ({
  version: row.version,
  purpose: row.purpose,
  keep: row.keep,
  until: row.until,
  givenBy: row.given_by,
  guardian: row.guardian,
  separate: row.separate,
  givenOn: row.given_on,
  recordedAt: row.recorded_at.toISOString(),
  withdrawnAt: row.withdrawn_at?.toISOString() ?? null,
});

export const keepRuleSchema = z
  .object({
    keep: keepSchema,
    from: z.enum(['consent', 'place']).meta({ description: 'Who says so.' }),
    refusal: z.enum(NOT_KEPT_PROBLEMS).nullable().meta({ description: 'Why nothing more is kept.' }),
  })
  .meta({ id: 'KeepRule' });

export const toldRule = ({ keep, from, refusal }: KeepRule): z.infer<typeof keepRuleSchema> => ({
  keep,
  from,
  refusal,
});

export const placePrivacySchema = z
  .strictObject({
    keep: keepSchema,
    consentRequired: z.boolean().meta({ description: 'Of adults too; of minors it always is.' }),
    keepRecordDays: z.int().min(1).max(36_500).nullable().meta({
      description: 'A person is erased so many days after the last session; null: never by itself.',
    }),
  })
  .meta({ id: 'PlacePrivacy' });

export const placePrivacy = (place: PlacePrivacy): z.infer<typeof placePrivacySchema> => ({
  keep: place.keep,
  consentRequired: place.consent_required,
  keepRecordDays: place.keep_record_days,
});
