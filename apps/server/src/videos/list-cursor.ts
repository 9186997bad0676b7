import { isUuid } from '../database/uuid.ts';
import { Problem } from '../problem.ts';

/** Where a page of a list ends. */
export interface ListPlace {
  readonly createdAt: Date;
  readonly id: string;
}

/** The place behind an item, as callers hand it back. */
export function cursorOf(item: { readonly created_at: Date; readonly id: string }): string {
  return Buffer.from(`${item.created_at.toISOString()} ${item.id}`).toString('base64url');
}

/** @throws Problem `invalid_parameter` */
export function readCursor(cursor: string | undefined): ListPlace | undefined {
  if (cursor === undefined) return undefined;
  const [time = '', id = ''] = Buffer.from(cursor, 'base64url').toString().split(' ');
  const createdAt = new Date(time);
  if (Number.isNaN(createdAt.getTime()) || !isUuid(id)) {
    throw new Problem('invalid_parameter', { parameter: 'after', expected: 'next' });
  }
  return { createdAt, id };
}
