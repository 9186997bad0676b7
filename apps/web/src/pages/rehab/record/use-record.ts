import { useCallback, useEffect, useState } from 'preact/hooks';
import { answered, type ServiceProblem } from '../../../api/answer.ts';
import { useApi } from '../../../api/api-context.tsx';
import type { WholeRecord } from './record.ts';

export type RecordState =
  | { readonly kind: 'loading' }
  | { readonly kind: 'unreachable' }
  | { readonly kind: 'failed'; readonly problem: ServiceProblem }
  | { readonly kind: 'there'; readonly record: WholeRecord };

/** Holds a patient's record; `reload` asks anew and shows the old one meanwhile. */
export function useRecord(id: string): { readonly state: RecordState; reload(): Promise<void> } {
  const api = useApi();
  const [state, setState] = useState<RecordState>({ kind: 'loading' });
  const reload = useCallback(async () => {
    const params = { path: { id } };
    const [patient, sessions, trends] = await Promise.all([
      answered(api.GET('/api/rehabilitation/patients/{id}', { params })),
      answered(
        api.GET('/api/rehabilitation/patients/{id}/sessions', {
          params: { ...params, query: { limit: 200 } },
        }),
      ),
      answered(api.GET('/api/rehabilitation/patients/{id}/trends', { params })),
    ]);
    for (const answer of [patient, sessions, trends]) {
      if (answer.kind === 'unreachable') return setState({ kind: 'unreachable' });
      if (answer.kind === 'problem') return setState({ kind: 'failed', problem: answer.problem });
    }
    if (patient.kind !== 'data' || sessions.kind !== 'data' || trends.kind !== 'data') return;
    setState({
      kind: 'there',
      record: { patient: patient.data, sessions: sessions.data.sessions, ...trends.data },
    });
  }, [api, id]);
  useEffect(() => {
    setState({ kind: 'loading' });
    void reload();
  }, [reload]);
  return { state, reload };
}
