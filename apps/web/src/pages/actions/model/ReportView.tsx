import { ACTION_REPORT_TEXTS } from '@posebox/texts';
import { State } from '../../../components/Banner.tsx';
import { Chart } from '../../../components/Chart.tsx';
import { Table } from '../../../components/Table.tsx';
import { type Say, useSay } from '../../../preferences/preferences.tsx';
import { labelText, percentText, shareText } from '../action-words.ts';
import type { ActionModel, ActionReport } from '../actions.ts';
import { Confusion } from './Confusion.tsx';
import { WrongClips } from './WrongClips.tsx';

/** How well a model does on clips that it did not learn from. */
export function ReportView(props: { readonly report: ActionReport; readonly model: ActionModel }) {
  const t = useSay();
  const { report, model } = props;
  const { clips, split, calibration, unknown, warnings } = report;
  const { macroF1, accuracy } = clips;
  const right = Math.round((accuracy.value ?? 0) * accuracy.of);
  return (
    <>
      <section class="card">
        <div class="readings">
          <Figure
            value={shareText(macroF1.value)}
            name={t(ACTION_REPORT_TEXTS.macroF1)}
            say={intervalText(t, macroF1)}
          />
          <Figure
            value={percentText(accuracy.value ?? 0)}
            name={t(ACTION_REPORT_TEXTS.accuracy)}
            say={t(ACTION_REPORT_TEXTS.accuracyOf, { right, total: accuracy.of })}
          />
          <Figure
            value={percentText(unknown.knownRejected.value ?? 0)}
            name={t(ACTION_REPORT_TEXTS.unknown)}
            say={t(ACTION_REPORT_TEXTS.unknownSay)}
          />
          <Figure
            value={shareText(calibration.errorAfter)}
            name={t(ACTION_REPORT_TEXTS.calibration)}
            say={t(ACTION_REPORT_TEXTS.calibrationSay)}
          />
        </div>
        <p class="cap">
          {t(split.by === 'clip' ? ACTION_REPORT_TEXTS.splitClip : ACTION_REPORT_TEXTS.splitPerson, {
            n: split.people,
          })}
        </p>
        {warnings.some(({ code }) => code === 'few_clips') && (
          <State tone="look">{t(ACTION_REPORT_TEXTS.shaky)}</State>
        )}
      </section>
      <div class="reportwork">
        <Confusion labels={report.labels} counts={clips.confusion} />
        <WrongClips wrong={report.wrongClips} setId={model.set} />
      </div>
      <section class="card flush">
        <Table
          caption={t(ACTION_REPORT_TEXTS.byClass)}
          rows={clips.classes}
          rowKey={({ label }) => label}
          columns={[
            { id: 'label', head: t(ACTION_REPORT_TEXTS.class), cell: ({ label }) => labelText(t, label) },
            { id: 'clips', head: t(ACTION_REPORT_TEXTS.clips), figure: true, cell: (row) => row.clips },
            {
              id: 'recall',
              head: t(ACTION_REPORT_TEXTS.recall),
              figure: true,
              cell: ({ recall }) => (
                <>
                  {shareText(recall.value)}{' '}
                  <span class="of nowrap only-desk">
                    {shareText(recall.low)}–{shareText(recall.high)}
                  </span>
                </>
              ),
            },
            {
              id: 'precision',
              head: t(ACTION_REPORT_TEXTS.precision),
              figure: true,
              cell: ({ precision }) => shareText(precision.value),
            },
            { id: 'f1', head: t(ACTION_REPORT_TEXTS.f1), figure: true, cell: ({ f1 }) => shareText(f1) },
          ]}
        />
      </section>
      <div class="reportwork">
        <CalibrationCard calibration={calibration} />
        <Baselines report={report} />
      </div>
    </>
  );
}

function Figure(props: { readonly value: string; readonly name: string; readonly say: string }) {
  return (
    <div class="figure">
      <b class="val">{props.value}</b>
      <span class="label">{props.name}</span>
      <span class="cap">{props.say}</span>
    </div>
  );
}

const intervalText = (t: Say, { low, high }: ActionReport['clips']['macroF1']) =>
  low === null || high === null
    ? ''
    : t(ACTION_REPORT_TEXTS.interval, { from: shareText(low), to: shareText(high) });

/** How often it was right where it was so and so sure. */
function CalibrationCard({ calibration }: Pick<ActionReport, 'calibration'>) {
  const t = useSay();
  const bins = calibration.bins.filter(({ windows }) => windows > 0);
  const sure = bins.map(({ confidence }) => Math.round(100 * confidence));
  // The whole scale, so that a single point stands where it belongs.
  const x = [...new Set([0, ...sure, 100])].sort((one, two) => one - two);
  const right = x.map((value) => {
    const bin = bins[sure.indexOf(value)];
    return bin ? Math.round(100 * bin.accuracy) : null;
  });
  return (
    <section class="card">
      <h3>{t(ACTION_REPORT_TEXTS.calibrationChart)}</h3>
      <Chart
        title={t(ACTION_REPORT_TEXTS.calibrationChart)}
        unit={'\u00A0%'}
        xLabel={t(ACTION_REPORT_TEXTS.sure)}
        xText={(value) => `${value}\u00A0%`}
        x={x}
        height={180}
        range={[0, 108]}
        series={[
          {
            id: 'ideal',
            label: t(ACTION_REPORT_TEXTS.ideal),
            values: x,
            tone: 'caption',
            dashed: true,
          },
          {
            id: 'right',
            label: t(ACTION_REPORT_TEXTS.right),
            values: right,
            tone: 'accent',
            look: 'dots',
          },
        ]}
      />
    </section>
  );
}

/** What simpler methods come to on the same clips. */
function Baselines({ report }: { readonly report: ActionReport }) {
  const t = useSay();
  return (
    <section class="card col">
      <h3>{t(ACTION_REPORT_TEXTS.baselines)}</h3>
      <p class="cap">{t(ACTION_REPORT_TEXTS.baselinesSay)}</p>
      <ul class="facts">
        {report.baselines.map(({ kind, macroF1 }) => (
          <li key={kind}>
            <span>{t(ACTION_REPORT_TEXTS[kind])}</span>
            <b>{shareText(macroF1.value)}</b>
          </li>
        ))}
      </ul>
    </section>
  );
}
