import { type PoseTrack, type TrackDocument, trackFromBinary } from '@posebox/body';
import {
  type CoachingDocument,
  type CoachingLayer,
  coachedPerson,
  coachingOptions,
  coachingSeries,
  coachSeries,
} from '@posebox/motion';
import { useEffect, useMemo, useState } from 'preact/hooks';
import { answered } from '../../api/answer.ts';
import { useApi } from '../../api/api-context.tsx';

/** How a set is to be coached: what is kept with the clip, and changed on the page. */
export interface CoachingChoice {
  /** An exercise or `auto`. */
  readonly exercise: string;
  readonly personId: number | null;
  readonly layer: CoachingLayer;
  /** Whose set it is, for the history. */
  readonly person: string | null;
}

const AT_FIRST: CoachingChoice = { exercise: 'auto', personId: null, layer: {}, person: null };

/** The clip's landmarks in one piece, with its edits, asked for again when they change. Null until it is there. */
export function useTrack(id: string, editsVersion: number | null): TrackDocument | null {
  const api = useApi();
  const [track, setTrack] = useState<TrackDocument | null>(null);
  useEffect(() => {
    if (editsVersion === null) return;
    let current = true;
    const params = { path: { id }, query: { format: 'binary', edited: true } } as const;
    void answered(api.GET('/api/videos/{id}/track', { params, parseAs: 'arrayBuffer' })).then((answer) => {
      if (!current || answer.kind !== 'data') return;
      setTrack(trackFromBinary(new Uint8Array(answer.data as unknown as ArrayBuffer)));
    });
    return () => {
      current = false;
    };
  }, [api, id, editsVersion]);
  return track;
}

/** The choice that was kept with a clip, or that of the beginning. Null until it is known. */
export function useKeptChoice(id: string) {
  const api = useApi();
  const [choice, setChoice] = useState<CoachingChoice | null>(null);
  useEffect(() => {
    let current = true;
    const ask = async () => {
      const answer = await answered(api.GET('/api/videos/{id}/coaching', { params: { path: { id } } }));
      if (!current) return;
      setChoice((answer.kind === 'data' ? (answer.data.kept as CoachingChoice | null) : null) ?? AT_FIRST);
    };
    void ask();
    return () => {
      current = false;
    };
  }, [api, id]);
  return [choice, setChoice] as const;
}

/** A set as it stands under a choice: counted and judged in this page, at once. */
export function useCoaching(track: TrackDocument | null, choice: CoachingChoice | null) {
  const personId = choice?.personId ?? null;
  const person: PoseTrack | null = useMemo(
    () => (track ? coachedPerson(track, personId) : null),
    [track, personId],
  );
  const series = useMemo(
    () => (track && person ? coachingSeries(person, track.image) : null),
    [track, person],
  );
  const exercise = choice?.exercise ?? 'auto';
  const layer = choice?.layer;
  const document = useMemo(
    () => (series && layer ? coachSeries(series, exercise, coachingOptions(layer)) : null),
    [series, exercise, layer],
  );
  /** What would come of another layer: “what if”. */
  const under = (other: CoachingLayer): CoachingDocument | null =>
    series && coachSeries(series, document?.exercise?.id ?? exercise, coachingOptions(other));
  return { person, document, under };
}
