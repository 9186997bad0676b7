import { isForTheBetter, type Trend } from '@posebox/motion';
import type { AttentionReason } from '../database/rehabilitation-schema.ts';
import type { PlanItemRow } from '../repositories/patient-repository.ts';

/** Pain from here on asks for a look. */
const MUCH_PAIN = 7;
/** So long without a session asks for one, while something is planned. */
const SILENT_DAYS = 14;
/** Practised less than this share of what was planned over two weeks. */
const OFF_PLAN_SHARE = 0.5;
const DAY_MS = 86_400_000;

export interface AttentionFacts {
  readonly trends: readonly Trend[];
  readonly lastPain: number | null;
  readonly sessionTimes: readonly Date[];
  readonly plan: readonly PlanItemRow[];
  readonly now: Date;
}

/** Days practised and days planned over the last two weeks. */
export function adherence({ sessionTimes, plan, now }: Omit<AttentionFacts, 'trends' | 'lastPain'>): {
  readonly doneDays: number;
  readonly plannedDays: number;
} {
  const since = now.getTime() - SILENT_DAYS * DAY_MS;
  const days = new Set(
    sessionTimes.filter((time) => time.getTime() >= since).map((time) => Math.floor(time.getTime() / DAY_MS)),
  );
  const begun = Math.min(...plan.map(({ started_at }) => started_at.getTime()), now.getTime());
  const weeks = Math.min(2, (now.getTime() - begun) / (7 * DAY_MS));
  const timesPerWeek = Math.max(0, ...plan.map(({ times_per_week }) => times_per_week));
  return { doneDays: days.size, plannedDays: Math.round(timesPerWeek * weeks) };
}

/** Why somebody should look at a patient; none when all is well. */
export function attentionReasons(facts: AttentionFacts): readonly AttentionReason[] {
  const { trends, lastPain, sessionTimes, plan, now } = facts;
  const reasons: AttentionReason[] = [];
  const isWorse = ({ change, protocolId }: Trend) =>
    change?.verdict === 'changed' && !isForTheBetter(protocolId, change.value);
  if (trends.some(isWorse)) reasons.push('worse');
  if (lastPain !== null && lastPain >= MUCH_PAIN) reasons.push('pain');
  if (plan.length === 0) return reasons;
  const last = Math.max(0, ...sessionTimes.map((time) => time.getTime()));
  const planned = Math.min(...plan.map(({ started_at }) => started_at.getTime()));
  if (now.getTime() - Math.max(last, planned) > SILENT_DAYS * DAY_MS) reasons.push('no_session');
  else {
    const { doneDays, plannedDays } = adherence({ sessionTimes, plan, now });
    if (plannedDays >= 2 && doneDays < OFF_PLAN_SHARE * plannedDays) reasons.push('off_plan');
  }
  return reasons;
}
