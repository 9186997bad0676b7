import { ANGLE_CONVENTIONS_VERSION } from '@posebox/body';
import { REHAB_RECORD_TEXTS, REHAB_REPORT_TEXTS } from '@posebox/texts';
import { ArrowLeft, Printer } from 'lucide-preact';
import { useEffect } from 'preact/hooks';
import { Button } from '../../../components/Button.tsx';
import { Table } from '../../../components/Table.tsx';
import { Logo } from '../../../frame/Logo.tsx';
import { usePreferences, useSay } from '../../../preferences/preferences.tsx';
import type { Router } from '../../../route.ts';
import { BestFrame } from '../record/BestFrame.tsx';
import { currentEpisode, type PatientRecord, weekOf } from '../record/record.ts';
import { TrendChart } from '../record/TrendCard.tsx';
import { unlikeWords } from '../record/trend-words.ts';
import { dayText, movementName, signedText, valueText, viewText } from '../rehab-words.ts';
import { NotMedical, type RecordPageProps, WithRecord } from '../WithRecord.tsx';
import './report.css';
import { type ReportedMovement, reportOf } from './report.ts';

/** The report: always light, A4, in the page's language; printed or kept as PDF by the browser. */
export function ReportPage(props: { readonly router: Router }) {
  return <WithRecord router={props.router} show={(given) => <Report {...given} />} />;
}

function Report(props: RecordPageProps) {
  const t = useSay();
  const { language } = usePreferences();
  const { record, router } = props;
  const { patient } = record;
  const query = router.route.value.query ?? {};
  const report = reportOf(record, query.from, query.to);
  const day = (at: string, withYear = false) => dayText(language.value, at, withYear);
  const choose = (change: { readonly from?: string; readonly to?: string }) =>
    router.go(
      {
        place: 'rehab',
        item: patient.id,
        page: 'report',
        query: { from: report.from, to: report.to, ...change },
      },
      'replace',
    );
  useEffect(() => {
    const before = document.title;
    // The browser offers it as the PDF's name.
    document.title = `${patient.pseudonym} ${report.to}`;
    return () => {
      document.title = before;
    };
  }, [patient.pseudonym, report.to]);
  return (
    <div class="col wide">
      <div class="row wrap no-print">
        <Button kind="quiet" icon={ArrowLeft} onClick={() => router.go({ place: 'rehab', item: patient.id })}>
          {t(REHAB_REPORT_TEXTS.back)}
        </Button>
        <label class="row">
          <span class="cap">{t(REHAB_REPORT_TEXTS.from)}</span>
          <input
            class="input"
            type="date"
            value={report.from}
            max={report.to}
            onChange={(event) => choose({ from: event.currentTarget.value })}
          />
        </label>
        <label class="row">
          <span class="cap">{t(REHAB_REPORT_TEXTS.to)}</span>
          <input
            class="input"
            type="date"
            value={report.to}
            min={report.from}
            onChange={(event) => choose({ to: event.currentTarget.value })}
          />
        </label>
        <span class="push">
          <Button kind="primary" icon={Printer} onClick={() => globalThis.print()}>
            {t(REHAB_REPORT_TEXTS.print)}
          </Button>
        </span>
      </div>
      <article class="sheet always-light" aria-label={t(REHAB_REPORT_TEXTS.title)}>
        <header>
          <div class="row">
            <span class="mark">
              <Logo />
            </span>
            <div>
              <h2 class="name">{t(REHAB_REPORT_TEXTS.title)}</h2>
              <span class="cap">
                {t(REHAB_REPORT_TEXTS.period, { from: day(report.from, true), to: day(report.to, true) })}
              </span>
            </div>
          </div>
          <About record={record} report={report} />
        </header>
        {report.movements.length === 0 ? (
          <p>
            {t(REHAB_REPORT_TEXTS.nothing)} <span class="no-print">{t(REHAB_REPORT_TEXTS.nothingSay)}</span>
          </p>
        ) : (
          <Findings record={record} report={report} day={day} />
        )}
        <section class="sign">
          <div>{t(REHAB_REPORT_TEXTS.therapist)}</div>
          <div>{t(REHAB_REPORT_TEXTS.date)}</div>
        </section>
        <footer>
          <NotMedical />
          <span>
            {t(REHAB_REPORT_TEXTS.versions, {
              models: report.instruments.join(' · '),
              n: ANGLE_CONVENTIONS_VERSION,
            })}
          </span>
        </footer>
      </article>
    </div>
  );
}

type ReportData = ReturnType<typeof reportOf>;

function About(props: { readonly record: PatientRecord; readonly report: ReportData }) {
  const t = useSay();
  const { language } = usePreferences();
  const { record, report } = props;
  const episode = currentEpisode(record);
  const about = episode && [
    episode.title,
    t(REHAB_RECORD_TEXTS.week, { n: weekOf(episode, new Date(`${report.to}T23:59`).getTime()) }),
  ];
  return (
    <dl>
      <dt>{t(REHAB_REPORT_TEXTS.patient)}</dt>
      <dd>{record.patient.pseudonym}</dd>
      {about && (
        <>
          <dt>{t(REHAB_REPORT_TEXTS.condition)}</dt>
          <dd>{about.join(language.value === 'zh' ? '，' : ', ')}</dd>
        </>
      )}
      <dt>{t(REHAB_REPORT_TEXTS.sessions)}</dt>
      <dd>{t(REHAB_REPORT_TEXTS.sessionsOf, { all: report.sessionCount, n: report.comparableCount })}</dd>
    </dl>
  );
}

function Findings(props: {
  readonly record: PatientRecord;
  readonly report: ReportData;
  readonly day: (at: string, withYear?: boolean) => string;
}) {
  const t = useSay();
  const { language } = usePreferences();
  const { record, report, day } = props;
  const { movements, pain } = report;
  const changed = movements.filter(({ main }) => main.change?.verdict === 'changed');
  const sentences = changed.map(({ main }) =>
    t((main.change?.value ?? 0) > 0 ? REHAB_REPORT_TEXTS.grew : REHAB_REPORT_TEXTS.fell, {
      name: movementName(t, main),
      first: valueText(main.points[0]!.value, main.unit),
      last: valueText(main.points.at(-1)!.value, main.unit),
      mdc: valueText(main.mdc, main.unit),
    }),
  );
  if (changed.length === 0) sentences.push(t(REHAB_REPORT_TEXTS.noChange));
  if (pain) sentences.push(t(painText(pain), pain));
  const [lead] = changed.length > 0 ? changed : movements;
  const best = lead && bestLine(record, lead);
  const place = record.sessions.find(({ id }) => id === best?.sessionId)?.place ?? 'clinic';
  return (
    <>
      <p class="lead">{sentences.join(language.value === 'zh' ? '' : ' ')}</p>
      <Table
        caption={t(REHAB_REPORT_TEXTS.columnMovement)}
        rows={movements}
        rowKey={({ key }) => key}
        columns={[
          {
            id: 'name',
            head: t(REHAB_REPORT_TEXTS.columnMovement),
            cell: ({ main }) => movementName(t, main),
          },
          {
            id: 'start',
            head: t(REHAB_REPORT_TEXTS.columnStart),
            figure: true,
            cell: ({ main: { points, unit } }) => valueText(points[0]!.value, unit),
          },
          {
            id: 'now',
            head: t(REHAB_REPORT_TEXTS.columnNow),
            figure: true,
            cell: ({ main: { points, unit } }) => {
              const { value, error } = points.at(-1)!;
              return <b>{`${valueText(value, unit)}${error > 0 ? ` ± ${valueText(error, unit)}` : ''}`}</b>;
            },
          },
          {
            id: 'change',
            head: t(REHAB_REPORT_TEXTS.columnChange),
            figure: true,
            cell: ({ main: { change, unit } }) => (change ? signedText(change.value, unit) : '–'),
          },
          {
            id: 'mdc',
            head: t(REHAB_REPORT_TEXTS.columnMdc),
            figure: true,
            cell: ({ main: { mdc, unit } }) => valueText(mdc, unit),
          },
          {
            id: 'verdict',
            head: t(REHAB_REPORT_TEXTS.columnVerdict),
            cell: ({ main: { change } }) =>
              t(
                !change
                  ? REHAB_REPORT_TEXTS.one
                  : change.verdict === 'changed'
                    ? REHAB_RECORD_TEXTS.verdictChanged
                    : REHAB_RECORD_TEXTS.verdictWithin,
              ),
          },
        ]}
      />
      {lead && (
        <section class="duo">
          <div>
            <h3>{movementName(t, lead.main)}</h3>
            <TrendChart main={lead.main} others={lead.others} height={210} />
            {lead.others.length > 0 && (
              <p class="cap">
                {t(REHAB_RECORD_TEXTS.hollow, { why: unlikeWords(t, lead.main, lead.others) })}
              </p>
            )}
          </div>
          {best && (
            <div>
              <h3>{t(REHAB_RECORD_TEXTS.best)}</h3>
              <BestFrame line={best} plain />
              <p class="cap">
                {t(REHAB_REPORT_TEXTS.caption, {
                  date: day(best.measuredAt),
                  place: t(REHAB_RECORD_TEXTS[place]),
                  view: viewText(t, best.view).toLowerCase(),
                })}
              </p>
            </div>
          )}
        </section>
      )}
      <section class="duo low">
        <div>
          <h3>{t(REHAB_REPORT_TEXTS.how)}</h3>
          <p>
            {t(REHAB_REPORT_TEXTS.howSay, {
              mdc: t(
                movements.some(({ main }) => main.mdcFrom === 'own')
                  ? REHAB_REPORT_TEXTS.mdcOwn
                  : REHAB_REPORT_TEXTS.mdcDefault,
              ),
            })}
          </p>
        </div>
        <div>
          <h3>{t(REHAB_REPORT_TEXTS.cannot)}</h3>
          <p>{t(REHAB_REPORT_TEXTS.cannotSay)}</p>
        </div>
      </section>
    </>
  );
}

const painText = ({ first, last }: { readonly first: number; readonly last: number }) =>
  last < first
    ? REHAB_REPORT_TEXTS.painFell
    : last > first
      ? REHAB_REPORT_TEXTS.painRose
      : REHAB_REPORT_TEXTS.painSame;

/** The newest measurement of a line, where it has a clip. */
function bestLine({ sessions }: PatientRecord, { main }: ReportedMovement) {
  const newest = main.points.at(-1)?.id;
  const line = sessions.flatMap(({ measurements }) => measurements).find(({ id }) => id === newest);
  return line?.videoId ? line : null;
}
