import type { ActionTraining } from '../actions.ts';

/** The loss over the rounds: of the model itself, and the mean of the rehearsals with a part of the clips held out. */
export function lossCurves(history: ActionTraining['history']): {
  readonly x: readonly number[];
  readonly model: readonly (number | null)[];
  readonly rehearsed: readonly (number | null)[];
} {
  const last = Math.max(0, ...history.map(({ epoch }) => epoch));
  const x = Array.from({ length: last }, (_, index) => index + 1);
  const mean = (values: readonly number[]) =>
    values.length === 0 ? null : values.reduce((sum, value) => sum + value, 0) / values.length;
  const lossesAt = (epoch: number, isModel: boolean) =>
    history.filter((one) => one.epoch === epoch && (one.fold === null) === isModel).map(({ loss }) => loss);
  return {
    x,
    model: x.map((epoch) => mean(lossesAt(epoch, true))),
    rehearsed: x.map((epoch) => mean(lossesAt(epoch, false))),
  };
}

/** A share measured over less would jump. */
const LEAST_SHARE = 0.05;

/** Seconds that remain at the pace so far; null while that says nothing. */
export function secondsLeft(
  { progress, startedAt }: Pick<ActionTraining, 'progress' | 'startedAt'>,
  nowMs: number,
): number | null {
  if (startedAt === null || progress < LEAST_SHARE) return null;
  const passedS = (nowMs - new Date(startedAt).getTime()) / 1000;
  return Math.max(1, Math.round((passedS * (1 - progress)) / progress));
}
