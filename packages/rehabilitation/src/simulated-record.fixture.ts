import type { MeasurementLine, PatientRecord, TrendLine } from './record.ts';

const atDay = (day: number): string => new Date(Date.UTC(2026, 8, 20 + day, 10)).toISOString();

const lineOf = (movement: string, day: number, value: number): MeasurementLine => ({
  id: `${movement}-${day}`,
  sessionId: `session-${day}`,
  protocol: movement,
  protocolVersion: 1,
  side: 'left',
  movedBy: 'active',
  unit: 'deg',
  value,
  error: 5,
  sem: 1,
  instrument: 'full 4f1c0a9',
  view: 'side',
  measuredAt: atDay(day),
  videoId: null,
  corrections: [],
});

/** A record of nine weeks: what each movement's values were, week by week. */
export function simulatedRecord(
  weekly: Readonly<Record<string, readonly number[]>>,
  pseudonym = 'P-0142',
): PatientRecord {
  const lines = Object.entries(weekly).flatMap(([movement, values]) =>
    values.map((value, week) => lineOf(movement, 7 * week, value)),
  );
  const days = [...new Set(lines.map(({ sessionId }) => sessionId))].reverse();
  return {
    patient: {
      id: 'patient',
      pseudonym,
      note: '',
      archivedAt: null,
      episodes: [{ id: 'episode', title: '左膝韧带重建', startedAt: atDay(0), endedAt: null }],
      plan: [],
    },
    sessions: days.map((id) => {
      const measurements = lines.filter(({ sessionId }) => sessionId === id);
      const { measuredAt: doneAt } = measurements[0]!;
      return { id, doneAt, place: 'clinic', pain: 2, note: '', filmId: null, corrections: [], measurements };
    }),
    trends: Object.entries(weekly).map(([movement, values]) =>
      trendOf(
        lines.filter(({ protocol }) => protocol === movement),
        values,
      ),
    ),
    symmetry: [],
    pain: [
      { at: atDay(0), pain: 6 },
      { at: atDay(56), pain: 2 },
    ],
    adherence: { doneDays: 10, plannedDays: 12 },
  };
}

function trendOf(lines: readonly MeasurementLine[], values: readonly number[]): TrendLine {
  const value = values.at(-1)! - values[0]!;
  return {
    ...lines[0]!,
    points: lines.map(({ id, measuredAt, value: one }) => ({ id, at: measuredAt, value: one!, error: 5 })),
    mdc: 10,
    mdcFrom: 'default',
    change: values.length > 1 ? { value, verdict: Math.abs(value) > 10 ? 'changed' : 'within_band' } : null,
    slope: null,
    plateau: null,
  };
}
