import { type TrackDocument, trackFromBinary } from '@posebox/body';
import type { Comparison } from '@posebox/motion';
import { useEffect, useState } from 'preact/hooks';
import { answered, type ServiceProblem } from '../../api/answer.ts';
import { useApi } from '../../api/api-context.tsx';
import type { Api, ApiSchema } from '../../api/client.ts';

export type ComparisonResult = Comparison;
/** As the service tells it; its result is the document that `@posebox/motion` describes. */
export type ComparisonItem = Omit<ApiSchema<'ComparisonItem'>, 'result'> & {
  readonly result: ComparisonResult;
};

/** One of the two clips: its track, and its film where it has one. */
export interface ComparedSide {
  readonly id: string;
  readonly name: string;
  readonly track: TrackDocument;
  /** Tried in order: not every browser plays every original. */
  readonly filmUrls: readonly string[];
}

export type ComparisonState =
  | { readonly kind: 'loading' }
  | { readonly kind: 'failed'; readonly problem: ServiceProblem | null }
  | {
      readonly kind: 'there';
      readonly item: ComparisonItem;
      readonly reference: ComparedSide;
      readonly attempt: ComparedSide;
    };

/** A stored comparison with both of its clips. `take` puts news of it in place. */
export function useComparison(id: string): {
  readonly state: ComparisonState;
  readonly take: (item: ComparisonItem) => void;
} {
  const api = useApi();
  const [state, setState] = useState<ComparisonState>({ kind: 'loading' });
  useEffect(() => {
    const abort = new AbortController();
    setState({ kind: 'loading' });
    loadComparison(api, id, abort.signal).then(setState, (error: unknown) => {
      if (!abort.signal.aborted) {
        console.error(error);
        setState({ kind: 'failed', problem: null });
      }
    });
    return () => abort.abort();
  }, [api, id]);
  const take = (item: ComparisonItem) =>
    setState((now) => (now.kind === 'there' && now.item.id === item.id ? { ...now, item } : now));
  return { state, take };
}

async function loadComparison(api: Api, id: string, signal: AbortSignal): Promise<ComparisonState> {
  const answer = await answered(api.GET('/api/comparisons/{id}', { params: { path: { id } }, signal }));
  if (answer.kind !== 'data') {
    return { kind: 'failed', problem: answer.kind === 'problem' ? answer.problem : null };
  }
  const item = answer.data as ComparisonItem;
  const [reference, attempt] = await Promise.all(
    [item.reference, item.attempt].map((side) => loadSide(side, signal)),
  );
  return { kind: 'there', item, reference: reference as ComparedSide, attempt: attempt as ComparedSide };
}

async function loadSide(
  { id, name, track: provenance }: ComparisonItem['reference'],
  signal: AbortSignal,
): Promise<ComparedSide> {
  const answer = await fetch(`/api/videos/${id}/track?format=binary&edited=true`, { signal });
  if (!answer.ok) throw new Error(`track of ${id}: ${answer.status}`);
  const track = trackFromBinary(new Uint8Array(await answer.arrayBuffer()));
  const hasFilm = provenance.source.kind === 'video';
  const filmUrls = hasFilm ? [`/api/videos/${id}/film`, `/api/videos/${id}/video`] : [];
  return { id, name, track, filmUrls };
}
