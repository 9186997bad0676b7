import type { Movement, PatientRecord, PlanItem } from '@posebox/rehabilitation';
import type { ApiSchema } from '../../api/client.ts';
import { keptRows } from '../../offline/kept-rows.ts';

export type KeepLevel = ApiSchema<'KeepRule'>['keep'];

/**
 * What a patient's browser keeps so that the page opens without a network: what is to be done, when it was done in the
 * last week, and what may be sent. No name, no value that was measured.
 */
export interface KeptHome {
  readonly id: 'home';
  readonly patientId: string;
  readonly plan: readonly PlanItem[];
  readonly done: readonly (Movement & { readonly doneAt: string })[];
  /** As the consent in force had it. */
  readonly keep: KeepLevel;
  /** ISO 8601. */
  readonly keptAt: string;
}

const kept = keptRows<KeptHome>('posebox-home-plan', 'plans');
const WEEK_MS = 7 * 86_400_000;

/** The part of a record that is kept, as it is told now. */
export function homeToKeep(
  {
    patient,
    sessions,
  }: { readonly patient: Pick<PatientRecord['patient'], 'id' | 'plan'> } & Pick<PatientRecord, 'sessions'>,
  keep: KeepLevel,
  now: Date,
): KeptHome {
  const done = sessions
    .filter(({ doneAt }) => now.getTime() - Date.parse(doneAt) < WEEK_MS)
    .flatMap(({ doneAt, measurements }) =>
      measurements.map(({ protocol, side }) => ({ protocol, side, doneAt })),
    );
  const plan = patient.plan.map(({ protocol, side, timesPerWeek }) => ({ protocol, side, timesPerWeek }));
  return { id: 'home', patientId: patient.id, plan, done, keep, keptAt: now.toISOString() };
}

/** What is kept, as the page of today tells it; how it goes isn't kept. */
export const keptToday = ({ plan, done }: KeptHome) => ({
  ...{ plan, trends: [] },
  sessions: done.map(({ doneAt, ...movement }) => ({ doneAt, measurements: [movement] })),
});

/** Nothing is said where the browser keeps nothing, as in a private window. */
export const keepHome = (home: KeptHome): Promise<void> => kept.keep(home).catch(() => undefined);
export const forgetHome = (): Promise<void> => kept.forget('home');
export const keptHome = async (): Promise<KeptHome | null> => (await kept.all())[0] ?? null;
