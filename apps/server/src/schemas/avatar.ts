import { AVATAR_KINDS } from '@posebox/figure/avatar';
import { z } from 'zod';
import type { AvatarRow } from '../repositories/avatar-repository.ts';

const flag = z.boolean().nullable();

export const avatarSchema = z
  .object({
    id: z.uuid(),
    name: z.string(),
    kind: z.enum(AVATAR_KINDS),
    bytes: z.int().min(0),
    terms: z
      .object({
        title: z.string().nullable(),
        authors: z.array(z.string()),
        contact: z.string().nullable(),
        users: z.enum(['author', 'licensed', 'everyone']),
        commercial: z.enum(['none', 'personal', 'corporate']).nullable(),
        violence: flag,
        sexuality: flag,
        politics: flag,
        redistribution: flag,
        modification: z.enum(['none', 'keep', 'share']).nullable(),
        credit: flag,
        licence: z.string().nullable(),
      })
      .nullable()
      .meta({ description: 'What its maker allows; null where the file doesn’t say.' }),
    createdAt: z.iso.datetime(),
  })
  .meta({ id: 'Avatar' });

export function avatarItem(row: AvatarRow): z.infer<typeof avatarSchema> {
  const { id, name, kind, bytes, terms, created_at } = row;
  return {
    ...{ id, name, kind },
    bytes: Number(bytes),
    terms: terms && { ...terms, authors: [...terms.authors] },
    createdAt: created_at.toISOString(),
  };
}
