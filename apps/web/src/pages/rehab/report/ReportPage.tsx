import {
  type ReportPart,
  type ReportRow,
  type ReportWords,
  reportOf,
  reportWords,
} from '@posebox/rehabilitation';
import { REHAB_REPORT_TEXTS } from '@posebox/texts';
import { ArrowLeft, FileDown, Printer } from 'lucide-preact';
import { useEffect, useState } from 'preact/hooks';
import { answered } from '../../../api/answer.ts';
import { useApi } from '../../../api/api-context.tsx';
import { useAsking } from '../../../api/use-asking.ts';
import { Button } from '../../../components/Button.tsx';
import { NotMedical } from '../../../components/NotMedical.tsx';
import { Table } from '../../../components/Table.tsx';
import { Logo } from '../../../frame/Logo.tsx';
import { usePreferences, useSay } from '../../../preferences/preferences.tsx';
import type { Router } from '../../../route.ts';
import { saveFile } from '../../photo/export/save-file.ts';
import { BestFrame } from '../record/BestFrame.tsx';
import { TrendChart } from '../record/TrendCard.tsx';
import { type RecordPageProps, WithRecord } from '../WithRecord.tsx';
import './report.css';

/** The report: always light, A4, in the page's language; printed or kept as PDF by the browser. */
export function ReportPage(props: { readonly router: Router }) {
  return <WithRecord router={props.router} show={(given) => <Report {...given} />} />;
}

function Report(props: RecordPageProps) {
  const t = useSay();
  const api = useApi();
  const ask = useAsking();
  const [isMaking, setMaking] = useState(false);
  const { language } = usePreferences();
  const { record, router } = props;
  const { patient } = record;
  const query = router.route.value.query ?? {};
  const report = reportOf(record, query.from, query.to);
  const words = reportWords(record, report, language.value);
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
  const download = async () => {
    setMaking(true);
    const blob = await ask(
      answered(
        api.GET('/api/rehabilitation/patients/{id}/report.pdf', {
          params: {
            path: { id: patient.id },
            query: { lang: language.value, from: report.from, to: report.to },
          },
          parseAs: 'blob',
        }),
      ),
    );
    setMaking(false);
    if (blob) saveFile(blob as unknown as Blob, `${patient.pseudonym} ${report.to}.pdf`);
  };
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
        <span class="row report-dates">
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
        </span>
        <span class="row push">
          <Button icon={Printer} onClick={() => globalThis.print()}>
            {t(REHAB_REPORT_TEXTS.print)}
          </Button>
          <Button
            kind="primary"
            icon={FileDown}
            onClick={() => void download()}
            {...(isMaking && { unavailable: t(REHAB_REPORT_TEXTS.making) })}
          >
            {t(REHAB_REPORT_TEXTS.pdf)}
          </Button>
        </span>
      </div>
      <article
        class={`sheet always-light${words.movements.length > 1 ? ' several' : ''}`}
        aria-label={words.title}
      >
        <header>
          <div class="row">
            <span class="mark">
              <Logo />
            </span>
            <div>
              <h2 class="name">{words.title}</h2>
              <span class="cap">{words.period}</span>
            </div>
          </div>
          <dl>
            {words.about.map(({ term, said }) => (
              <>
                <dt>{term}</dt>
                <dd>{said}</dd>
              </>
            ))}
          </dl>
        </header>
        {words.lead === null ? (
          <p>
            {words.nothing} <span class="no-print">{t(REHAB_REPORT_TEXTS.nothingSay)}</span>
          </p>
        ) : (
          <Findings words={words} />
        )}
        <section class="sign">
          {words.sign.map((line) => (
            <div key={line}>{line}</div>
          ))}
        </section>
        <footer>
          <NotMedical />
          <span>{words.versions}</span>
        </footer>
      </article>
    </div>
  );
}

function Findings(props: { readonly words: ReportWords }) {
  const { words } = props;
  return (
    <>
      <p class="lead">{words.lead}</p>
      <Table
        caption={words.columns[0]!.head}
        rows={words.rows}
        rowKey={({ key }) => key}
        columns={words.columns.map(({ id, head, figure }) => ({
          id,
          head,
          ...(figure && { figure }),
          cell: (row: ReportRow) => (id === 'now' ? <b>{row[id]}</b> : row[id]),
        }))}
      />
      {words.movements.map((part) => (
        <Movement key={part.key} part={part} height={words.movements.length > 1 ? 160 : 210} />
      ))}
      <section class="duo low">
        {[words.how, words.cannot].map(({ title, say }) => (
          <div key={title}>
            <h3>{title}</h3>
            <p>{say}</p>
          </div>
        ))}
      </section>
    </>
  );
}

/** A movement's trend, and beside it its best frame where the clip is kept. */
function Movement(props: { readonly part: ReportPart; readonly height: number }) {
  const { name, main, others, hollow, best } = props.part;
  return (
    <section class="duo">
      <div>
        <h3>{name}</h3>
        <TrendChart main={main} others={others} height={props.height} />
        {hollow && <p class="cap">{hollow}</p>}
      </div>
      {best && (
        <div>
          <h3>{best.title}</h3>
          <BestFrame line={best.line} plain />
          <p class="cap">{best.caption}</p>
        </div>
      )}
    </section>
  );
}
