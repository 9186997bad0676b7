import { sql } from 'kysely';
import type { Database } from '../plugins/external/database.ts';

/** Clips of patients, one row a clip: those that they were measured in, and those filmed at home. */
const OF_PATIENTS = sql`(
  select patient_id, video_id as id from measurement where video_id is not null
  union select patient_id, film_id from rehab_session where film_id is not null
)`;

/** Whether a row of `video` is a patient's. */
export const isOfPatient = sql<boolean>`video.id in (select id from ${OF_PATIENTS} of_patients)`;

/** The clips of one patient, each once. */
export async function clipsOfPatient(database: Database, patientId: string): Promise<readonly string[]> {
  const { rows } = await sql<{ readonly id: string }>`
    select id from ${OF_PATIENTS} of_patients where patient_id = ${patientId}
  `.execute(database);
  return rows.map(({ id }) => id);
}
