import type { MovedBy } from '@posebox/motion';
import type { Movement } from '@posebox/rehabilitation';

/** A movement of the session that is made, and where it was filmed. */
export interface SessionRow {
  readonly key: number;
  readonly movement: Movement;
  readonly movedBy: MovedBy;
  /** The clip in the library; null until one is chosen. */
  readonly videoId: string | null;
  /** A file on its way there. */
  readonly uploadId: number | null;
}

/** Rows for what is planned: `rowsOf(record.patient.plan)`. */
export const rowsOf = (movements: readonly Movement[]): readonly SessionRow[] =>
  movements.map(({ protocol, side }, key) => ({
    key,
    movement: { protocol, side },
    movedBy: 'active',
    videoId: null,
    uploadId: null,
  }));
