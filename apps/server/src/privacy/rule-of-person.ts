import type { ConsentRepository, ConsentRow, PlacePrivacy } from '../repositories/consent-repository.ts';
import type { PatientRepository, PatientRow } from '../repositories/patient-repository.ts';
import { dayOf, type KeepRule, keepRule } from './keep-rule.ts';

export interface PersonRule {
  readonly person: PatientRow;
  readonly versions: readonly ConsentRow[];
  readonly place: PlacePrivacy;
  readonly rule: KeepRule;
}

export interface RuleParts {
  readonly patients: Pick<PatientRepository, 'byId'>;
  readonly consents: Pick<ConsentRepository, 'versions' | 'place'>;
}

/** A person with what may be kept of them today. @throws Problem `patient_unknown` */
export async function ruleOfPerson(
  { patients, consents }: RuleParts,
  patientId: string,
  now = new Date(),
): Promise<PersonRule> {
  const person = await patients.byId(patientId);
  const [versions, place] = await Promise.all([consents.versions(patientId), consents.place()]);
  return { person, versions, place, rule: keepRule(person, versions, place, dayOf(now)) };
}
