import { isTrackBinary, type TrackDocument, trackDocumentFromText, trackFromBinary } from '@posebox/body';
import {
  type CoachingDocument,
  coachedPerson,
  coachingSeries,
  coachSeries,
  type Exercise,
  exerciseOf,
  type MeasureSeries,
  type SimulatedExerciseName,
  simulatedExercise,
} from '@posebox/motion';
import { useMemo } from 'preact/hooks';

/** A set on which both good and bad repetitions are seen: the sample for every exercise. */
export function sampleOf(exercise: Exercise): TrackDocument {
  const side = exercise.camera.view === 'side';
  return simulatedExercise({
    exercise: exercise.id as SimulatedExerciseName,
    yawDeg: side ? 84 : 5,
    restS: exercise.kind === 'hold' ? 8 : 1,
    noise: 0.004,
    repetitions:
      exercise.kind === 'hold'
        ? []
        : [{}, { depth: 0.9 }, { depth: 0.7 }, { depth: 0.62 }, { outS: 1.4 }, {}],
  }).document;
}

/** Reads a track that somebody opened; null when it is none. */
export async function trackOfFile(file: File): Promise<TrackDocument | null> {
  try {
    const bytes = new Uint8Array(await file.arrayBuffer());
    return isTrackBinary(bytes)
      ? trackFromBinary(bytes)
      : trackDocumentFromText(new TextDecoder().decode(bytes));
  } catch {
    return null;
  }
}

/** What a rule finds on a track, made anew when a number changes. Null when nobody is in it. */
export function useAuthoring(
  track: TrackDocument,
  exerciseId: string,
  thresholds: Readonly<Record<string, number>>,
  switched: Readonly<Record<string, boolean>>,
): {
  readonly document: CoachingDocument;
  readonly measures: MeasureSeries;
  readonly timesS: Float64Array;
} | null {
  const series = useMemo(() => {
    const person = coachedPerson(track, null);
    return person ? coachingSeries(person, track.image) : null;
  }, [track]);
  return useMemo(() => {
    const exercise = exerciseOf(exerciseId);
    if (!series || !exercise) return null;
    const document = coachSeries(series, exercise, { thresholds, switched });
    return { document, measures: series.measures, timesS: series.signals.track.timesS };
  }, [series, exerciseId, thresholds, switched]);
}
