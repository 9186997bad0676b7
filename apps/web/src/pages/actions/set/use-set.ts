import { useCallback, useEffect, useState } from 'preact/hooks';
import { answered, type ServiceProblem } from '../../../api/answer.ts';
import { useApi } from '../../../api/api-context.tsx';
import { type ActionSet, type ActionTraining, askSet, isUnderWay } from '../actions.ts';

export type SetState =
  | { readonly kind: 'loading' }
  | { readonly kind: 'unreachable' }
  | { readonly kind: 'failed'; readonly problem: ServiceProblem }
  | {
      readonly kind: 'there';
      readonly set: ActionSet;
      /** The newest first. */
      readonly trainings: readonly ActionTraining[];
    };

export interface SetHold {
  readonly state: SetState;
  /** Asks anew and shows the old meanwhile. */
  reload(): Promise<void>;
}

/** Clips that are still being looked at change by themselves. */
const LOOK_AGAIN_MS = 1_500;

/** Holds a data set: asks again while clips are looked at, and follows a training as it gets on. */
export function useSet(id: string): SetHold {
  const api = useApi();
  const [state, setState] = useState<SetState>({ kind: 'loading' });
  const reload = useCallback(async () => {
    const [set, trainings] = await Promise.all([
      askSet(api, id),
      answered(api.GET('/api/actions/trainings', { params: { query: { set: id } } })),
    ]);
    for (const answer of [set, trainings]) {
      if (answer.kind === 'unreachable') return setState({ kind: 'unreachable' });
      if (answer.kind === 'problem') return setState({ kind: 'failed', problem: answer.problem });
    }
    if (set.kind !== 'data' || trainings.kind !== 'data') return;
    setState({ kind: 'there', set: set.data, trainings: trainings.data.trainings });
  }, [api, id]);
  useEffect(() => {
    setState({ kind: 'loading' });
    void reload();
  }, [reload]);

  const waits = state.kind === 'there' && state.set.balance.waiting > 0 ? state.set : null;
  useEffect(() => {
    if (!waits) return;
    const timer = window.setTimeout(() => void reload(), LOOK_AGAIN_MS);
    return () => window.clearTimeout(timer);
  }, [waits, reload]);

  const followed = state.kind === 'there' ? state.trainings.find(isUnderWay)?.id : undefined;
  useEffect(() => {
    if (!followed) return;
    const source = new EventSource(`/api/actions/trainings/${followed}/events`);
    const take = ({ data }: MessageEvent<string>) => {
      const training = JSON.parse(data) as ActionTraining;
      setState((now) =>
        now.kind !== 'there'
          ? now
          : { ...now, trainings: now.trainings.map((one) => (one.id === training.id ? training : one)) },
      );
      if (!isUnderWay(training)) source.close();
    };
    source.addEventListener('training', take);
    return () => source.close();
  }, [followed]);
  return { state, reload };
}
