import { z } from 'zod';

/**
 * A backup is a tar of `backup.json` (what it is), `database/<table>/<part>` (rows as PostgreSQL's COPY writes them),
 * `files/<path>`, and last `manifest.json`: every entry before it with its length and SHA-256. One that lacks its
 * manifest is not whole.
 */
export const ARCHIVE_VERSION = 1;

export const HEAD_ENTRY = 'backup.json';
export const MANIFEST_ENTRY = 'manifest.json';
export const DATABASE_FOLDER = 'database/';
export const FILES_FOLDER = 'files/';

export const backedUpTableSchema = z.object({
  schema: z.string(),
  name: z.string(),
  columns: z.array(z.string()),
});

/** A table and the columns whose values are kept; computed ones are computed again. */
export type BackedUpTable = z.infer<typeof backedUpTableSchema>;

export const archiveHeadSchema = z.object({
  format: z.literal('posebox-backup'),
  version: z.int(),
  createdAt: z.iso.datetime(),
  posebox: z.string(),
  /** Steps that the database had taken, in order. */
  migrations: z.array(z.string()),
  tables: z.array(backedUpTableSchema),
  /** The last values of sequences, by their names. */
  sequences: z.record(z.string(), z.string()),
});

export type ArchiveHead = z.infer<typeof archiveHeadSchema>;

export const manifestSchema = z.object({
  entries: z.array(z.object({ name: z.string(), bytes: z.int(), sha256: z.string() })),
  /** Files that were deleted from an object store before they could be read. */
  missing: z.array(z.string()),
});

export type Manifest = z.infer<typeof manifestSchema>;

/** `database/public.video/`, in which a table's parts lie. */
export const tableFolder = ({ schema, name }: Pick<BackedUpTable, 'schema' | 'name'>): string =>
  `${DATABASE_FOLDER}${schema}.${name}/`;

/** Why an archive can't be used. */
export type ArchiveFault = 'not_an_archive' | 'damaged' | 'newer' | 'passphrase_needed' | 'passphrase_wrong';

/** The archive is refused before anything is touched. */
export class ArchiveRefused extends Error {
  readonly fault: ArchiveFault;

  constructor(fault: ArchiveFault, detail = '') {
    super(`${fault} ${detail}`.trim());
    this.name = 'ArchiveRefused';
    this.fault = fault;
  }
}
