import { protocolOf } from '@posebox/motion';
import {
  linesOf,
  type Movement,
  movementKey,
  movementName,
  type PatientRecord,
  type PlanItem,
  valueText,
} from '@posebox/rehabilitation';
import { REHAB_TODAY_TEXTS } from '@posebox/texts';
import { Webcam } from 'lucide-preact';
import { State } from '../../../components/Banner.tsx';
import { Button } from '../../../components/Button.tsx';
import { NotMedical } from '../../../components/NotMedical.tsx';
import { useSay } from '../../../preferences/preferences.tsx';
import type { Router } from '../../../route.ts';
import { MovementFigure } from '../MovementFigure.tsx';
import type { WholeRecord } from '../record/record.ts';
import { WithRecord } from '../WithRecord.tsx';

/** The patient's own page: what is to be done today, and how it goes, in plain words. */
export function TodayPage(props: { readonly router: Router }) {
  const { router } = props;
  const open = (item: string, movement: Movement) =>
    router.go({
      ...{ place: 'rehab', item, page: 'session' },
      query: { live: movementKey(movement), from: 'today' },
    });
  return (
    <WithRecord
      router={router}
      show={({ record }) => (
        <Today record={todayOf(record)} onDo={(movement) => open(record.patient.id, movement)} />
      )}
    />
  );
}

const WEEK_MS = 7 * 86_400_000;

/** What of a record is told here. */
export interface TodayRecord {
  readonly plan: readonly PlanItem[];
  readonly sessions: readonly { readonly doneAt: string; readonly measurements: readonly Movement[] }[];
  readonly trends: PatientRecord['trends'];
}

export const todayOf = ({ patient, sessions, trends }: WholeRecord): TodayRecord => ({
  ...{ plan: patient.plan, sessions, trends },
});

/** What is planned, what of it is done, and how it goes. */
export function Today(props: { readonly record: TodayRecord; readonly onDo: (movement: Movement) => void }) {
  const t = useSay();
  const { record } = props;
  const { plan } = record;
  const isSame = (item: Movement, other: Movement) => movementKey(item) === movementKey(other);
  const timesOf = (item: PlanItem, sinceMs: number) =>
    record.sessions.filter(
      ({ doneAt, measurements }) =>
        new Date(doneAt).getTime() >= sinceMs && measurements.some((one) => isSame(item, one)),
    ).length;
  const midnightMs = new Date().setHours(0, 0, 0, 0);
  const isDone = (item: PlanItem) => timesOf(item, midnightMs) > 0;
  const open = plan.filter((item) => !isDone(item));
  const title =
    plan.length === 0
      ? t(REHAB_TODAY_TEXTS.helloNone)
      : open.length === 0
        ? t(REHAB_TODAY_TEXTS.allDone)
        : t(REHAB_TODAY_TEXTS.hello, { n: open.length });
  const movements = new Map(
    [...plan, ...record.trends].map(({ protocol, side }) => {
      const movement = { protocol, side };
      return [movementKey(movement), movement] as const;
    }),
  );
  const progress = [...movements.values()].flatMap((movement) => progressOf(record, movement) ?? []);
  return (
    <div class="col wide today">
      <h2>{title}</h2>
      {plan.length === 0 && <p class="muted">{t(REHAB_TODAY_TEXTS.noneSay)}</p>}
      {[...open, ...plan.filter(isDone)].map((item) => {
        const protocol = protocolOf(item.protocol);
        const done = isDone(item);
        return (
          <section key={movementKey(item)} class="card">
            <div class="row wrap">
              <h3>{movementName(t, item)}</h3>
              {done && <State tone="good">{t(REHAB_TODAY_TEXTS.done)}</State>}
            </div>
            <p class="cap">
              {t(REHAB_TODAY_TEXTS.week, {
                n: timesOf(item, midnightMs - WEEK_MS + 86_400_000),
                all: item.timesPerWeek,
              })}
            </p>
            {!done && protocol && <MovementFigure protocol={protocol} movement={item} />}
            {!done && protocol && (
              <ol class="steps">
                {protocol.steps.map((step) => (
                  <li key={step.en}>{t(step)}</li>
                ))}
              </ol>
            )}
            <Button
              big
              kind={item === open[0] ? 'primary' : 'outlined'}
              icon={Webcam}
              onClick={() => props.onDo(item)}
            >
              {t(done ? REHAB_TODAY_TEXTS.again : REHAB_TODAY_TEXTS.do)}
            </Button>
          </section>
        );
      })}
      {progress.length > 0 && (
        <section class="card">
          <h3>{t(REHAB_TODAY_TEXTS.progress)}</h3>
          <ul>
            {progress.map(({ movement, text, value }) => (
              <li key={movementKey(movement)}>{t(text, { name: movementName(t, movement), value })}</li>
            ))}
          </ul>
        </section>
      )}
      <p class="muted">{t(REHAB_TODAY_TEXTS.stop)}</p>
      <NotMedical />
    </div>
  );
}

/** How a movement goes, as it is told to whom it concerns; null before the first measurement. */
function progressOf({ trends }: TodayRecord, movement: Movement) {
  const { main } = linesOf(trends, movement);
  if (!main) return null;
  const { change, unit } = main;
  const now = valueText(main.points.at(-1)!.value, unit);
  if (!change) return { movement, text: REHAB_TODAY_TEXTS.first, value: now };
  if (change.verdict === 'within_band') return { movement, text: REHAB_TODAY_TEXTS.same, value: now };
  const text = change.value > 0 ? REHAB_TODAY_TEXTS.more : REHAB_TODAY_TEXTS.less;
  return { movement, text, value: valueText(Math.abs(change.value), unit) };
}
