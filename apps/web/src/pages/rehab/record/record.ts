import type { PatientRecord } from '@posebox/rehabilitation';
import type { ApiSchema } from '../../../api/client.ts';

export type Patient = ApiSchema<'Patient'>;

/** A record as its pages hold it, with what goes when it is deleted. */
export type WholeRecord = PatientRecord & {
  readonly patient: Pick<Patient, 'ageGroup'> & {
    readonly contents: {
      readonly sessions: number;
      readonly measurements: number;
      readonly videoIds: readonly string[];
    };
  };
};
