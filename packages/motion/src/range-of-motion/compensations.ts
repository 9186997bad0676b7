import { LANDMARK } from '@posebox/body';
import { torsoLengthPx } from '../angles/torso-length.ts';
import type { Run } from '../filters/gaps.ts';
import { median } from '../filters/hampel.ts';
import { trackRow, yPx } from '../landmark-row.ts';
import { angleOnSide, isSeen, type MeasuredSeries } from './measured-series.ts';
import type { CompensationId, MeasuredSide, Protocol } from './protocol.ts';

type Limit = Protocol['compensations'][number];

export interface MeasuredCompensation {
  readonly id: CompensationId;
  readonly value: number;
  readonly limit: number;
  readonly unit: 'deg' | 'torso_percent';
}

/** The start of a repetition is what the first values of it say, as rest does. */
const START_VALUES = 5;

/**
 * What moved instead of the joint in a repetition: everything that went further from where it began than its limit.
 * What couldn't be seen isn't listed.
 */
export function compensationsIn(
  series: MeasuredSeries,
  protocol: Protocol,
  side: MeasuredSide,
  repetition: Run,
): readonly MeasuredCompensation[] {
  return protocol.compensations.flatMap((limit) => {
    const values = valuesOf(series, limit, side, repetition);
    if (values.length <= START_VALUES) return [];
    const start = median(values.slice(0, START_VALUES));
    const furthest = [...values].sort((a, b) => Math.abs(b - start) - Math.abs(a - start));
    // Not the single furthest value: the tenth part from above.
    const value = Math.abs(furthest[Math.floor(furthest.length / 10)]! - start);
    const unit = limit.measure === 'shoulder_rise' ? ('torso_percent' as const) : ('deg' as const);
    return value > limit.limit ? [{ id: limit.id, value, limit: limit.limit, unit }] : [];
  });
}

function valuesOf(
  series: MeasuredSeries,
  { measure }: Limit,
  side: MeasuredSide,
  { first, last }: Run,
): readonly number[] {
  const rows = Array.from({ length: last - first + 1 }, (_, i) => first + i);
  if (measure === 'shoulder_rise') return shoulderRise(series, side, rows);
  const column = series.angles[angleOnSide(measure, side)];
  return rows.filter((row) => isSeen(column, row)).map((row) => column.valueDeg[row]!);
}

/** How near the shoulder is to the ear, hundredths of the torso: a shrug brings it nearer. */
function shoulderRise(
  { track, image }: MeasuredSeries,
  side: MeasuredSide,
  rows: readonly number[],
): readonly number[] {
  if (side === 'none') return [];
  const moment = trackRow(track, image);
  return rows
    .map((row) => {
      moment.row = row;
      const neck = yPx(moment, LANDMARK[`${side}_shoulder`]) - yPx(moment, LANDMARK[`${side}_ear`]);
      return (-100 * neck) / torsoLengthPx(moment);
    })
    .filter((value) => !Number.isNaN(value));
}
