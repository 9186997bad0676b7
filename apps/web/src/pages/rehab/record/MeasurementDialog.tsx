import type { RangeOfMotionMeasurement } from '@posebox/motion';
import { protocolOf } from '@posebox/motion';
import {
  compensationLines,
  dayText,
  type MeasurementLine,
  movementName,
  type PatientRecord,
  refusalText,
  valueText,
} from '@posebox/rehabilitation';
import {
  MEASUREMENT_TEXTS,
  REHAB_PATIENT_TEXTS,
  REPETITION_FLAW_TEXTS,
  SESSION_CHANGE_TEXTS,
} from '@posebox/texts';
import { useEffect, useState } from 'preact/hooks';
import { answered } from '../../../api/answer.ts';
import { useApi } from '../../../api/api-context.tsx';
import { useAsking } from '../../../api/use-asking.ts';
import { Banner, State } from '../../../components/Banner.tsx';
import { Button } from '../../../components/Button.tsx';
import { Dialog } from '../../../components/Dialog.tsx';
import { SureButton } from '../../../components/SureButton.tsx';
import { Table } from '../../../components/Table.tsx';
import { useToasts } from '../../../components/toasts.tsx';
import { momentText } from '../../../preferences/moment-text.ts';
import { usePreferences, useSay } from '../../../preferences/preferences.tsx';
import { ByField, useBy } from './ByField.tsx';
import { SessionDialog } from './SessionDialog.tsx';

type Whole = MeasurementLine & { readonly document: RangeOfMotionMeasurement | null };

/** A measurement in full: every repetition, what moved instead, how well it was seen; repetitions can be left out. */
export function MeasurementDialog(props: {
  readonly id: string;
  readonly record: PatientRecord;
  readonly reload: () => Promise<void>;
  readonly onClose: () => void;
}) {
  const t = useSay();
  const api = useApi();
  const ask = useAsking();
  const toasts = useToasts();
  const { language } = usePreferences();
  const [whole, setWhole] = useState<Whole | null>(null);
  const [rejected, setRejected] = useState<readonly number[]>([]);
  const by = useBy();
  const [isChanging, setChanging] = useState(false);
  const params = { path: { id: props.id } };
  const take = (found: Whole) => {
    setWhole(found);
    setRejected(found.corrections.at(-1)?.rejected ?? []);
  };
  useEffect(() => {
    void ask(answered(api.GET('/api/rehabilitation/measurements/{id}', { params }))).then(
      (found) => found && take(found as Whole),
    );
  }, [api, props.id]);

  const correct = async () => {
    by.remember();
    const body = { rejected: [...rejected], by: by.by };
    const changed = await ask(answered(api.PATCH('/api/rehabilitation/measurements/{id}', { params, body })));
    if (!changed) return;
    take(changed as Whole);
    await props.reload();
    toasts.say(t(MEASUREMENT_TEXTS.saved));
  };
  const remove = async (what: 'measurement' | 'session') => {
    const gone =
      what === 'measurement'
        ? await ask(answered(api.DELETE('/api/rehabilitation/measurements/{id}', { params })))
        : await ask(
            answered(
              api.DELETE('/api/rehabilitation/sessions/{id}', {
                params: { path: { id: whole?.sessionId ?? '' } },
              }),
            ),
          );
    if (gone === null) return;
    await props.reload();
    toasts.say(t(MEASUREMENT_TEXTS.removed));
    props.onClose();
  };
  if (!whole) return null;
  const { document, unit } = whole;
  const session = props.record.sessions.find(({ id }) => id === whole.sessionId);
  const date = dayText(language.value, whole.measuredAt, true);
  if (session && isChanging)
    return <SessionDialog session={session} reload={props.reload} onClose={() => setChanging(false)} />;
  const isSame =
    [...rejected].sort().join() === [...(whole.corrections.at(-1)?.rejected ?? [])].sort().join();
  return (
    <Dialog
      broad
      title={t(MEASUREMENT_TEXTS.title, { name: movementName(t, whole), date })}
      closeName={t(REHAB_PATIENT_TEXTS.close)}
      onClose={props.onClose}
      footer={
        <>
          <SureButton text={t(MEASUREMENT_TEXTS.remove)} onSure={() => void remove('measurement')} />
          <SureButton text={t(MEASUREMENT_TEXTS.removeSession)} onSure={() => void remove('session')} />
          {document && whole.videoId && (
            <Button
              kind="primary"
              onClick={() => void correct()}
              {...(by.by === '' && { unavailable: t(MEASUREMENT_TEXTS.byNeeded) })}
            >
              {t(isSame ? MEASUREMENT_TEXTS.again : MEASUREMENT_TEXTS.save)}
            </Button>
          )}
        </>
      }
    >
      <p class="row wrap">
        <b>{whole.value === null ? '–' : valueText(whole.value, unit)}</b>
        {whole.error !== null && <span class="of">± {valueText(whole.error, unit)}</span>}
        {whole.sem !== null && (
          <span class="cap">{t(MEASUREMENT_TEXTS.spread, { sem: exactText(whole.sem, unit) })}</span>
        )}
        {session?.pain !== null && session?.pain !== undefined && (
          <span class="cap">{t(MEASUREMENT_TEXTS.painNoted, { n: session.pain })}</span>
        )}
      </p>
      {session?.note && <p class="muted">{session.note}</p>}
      {session && (
        <p>
          <button type="button" class="link" onClick={() => setChanging(true)}>
            {t(SESSION_CHANGE_TEXTS.change)}
          </button>
        </p>
      )}
      {document?.refused && (
        <Banner tone="look">{refusalText(t, document.refused, protocolOf(whole.protocol))}</Banner>
      )}
      {!document && <p class="muted">{t(MEASUREMENT_TEXTS.importedSay)}</p>}
      {document && document.repetitions.length > 0 && (
        <Table
          caption={t(MEASUREMENT_TEXTS.repetitions)}
          rows={document.repetitions}
          rowKey={({ number }) => number}
          columns={[
            { id: 'n', head: t(MEASUREMENT_TEXTS.columnNumber), cell: ({ number }) => number },
            {
              id: 'value',
              head: t(MEASUREMENT_TEXTS.columnValue),
              figure: true,
              cell: ({ value, error }) =>
                value === null ? (
                  '–'
                ) : (
                  <>
                    <b>{valueText(value, unit)}</b>
                    {error !== null && <span class="of"> ± {valueText(error, unit)}</span>}
                  </>
                ),
            },
            {
              id: 'hold',
              head: t(MEASUREMENT_TEXTS.columnHold),
              figure: true,
              cell: ({ holdS }) => (holdS === null ? '–' : valueText(holdS, 's')),
            },
            {
              id: 'state',
              head: t(MEASUREMENT_TEXTS.columnState),
              cell: ({ counts, flaw }) =>
                counts ? (
                  <State tone="good">{t(MEASUREMENT_TEXTS.counts)}</State>
                ) : (
                  <State tone="none">{flaw && t(REPETITION_FLAW_TEXTS[flaw])}</State>
                ),
            },
            {
              id: 'keep',
              head: t(MEASUREMENT_TEXTS.columnKeep),
              cell: ({ number, flaw }) =>
                (flaw === null || flaw === 'rejected') && (
                  <input
                    type="checkbox"
                    aria-label={t(MEASUREMENT_TEXTS.keep, { n: number })}
                    checked={!rejected.includes(number)}
                    onChange={(event) =>
                      setRejected(
                        event.currentTarget.checked
                          ? rejected.filter((one) => one !== number)
                          : [...rejected, number].sort((a, b) => a - b),
                      )
                    }
                  />
                ),
            },
          ]}
        />
      )}
      {document && whole.videoId && <ByField by={by} />}
      {document && <Findings whole={whole} document={document} />}
      {whole.corrections.length > 0 && (
        <section>
          <h3>{t(MEASUREMENT_TEXTS.corrections)}</h3>
          <ul class="cap">
            {whole.corrections.map(({ by: who, at, rejected: out }) => (
              <li key={at}>
                {t(out.length === 0 ? MEASUREMENT_TEXTS.correctionNone : MEASUREMENT_TEXTS.correction, {
                  when: momentText(language.value, at),
                  by: who,
                  n: out.join(', '),
                })}
              </li>
            ))}
          </ul>
        </section>
      )}
      {whole.videoId && (
        <p>
          <a href={`#/video/${whole.videoId}`}>{t(MEASUREMENT_TEXTS.openClip)}</a>
        </p>
      )}
    </Dialog>
  );
}

/** What moved instead, how well it was seen, and with what it was measured. */
function Findings(props: { readonly whole: Whole; readonly document: RangeOfMotionMeasurement }) {
  const t = useSay();
  const { whole, document } = props;
  const lines = compensationLines(t, document);
  return (
    <>
      <section>
        <h3>{t(MEASUREMENT_TEXTS.compensations)}</h3>
        {lines.length === 0 ? (
          <p class="cap">{t(MEASUREMENT_TEXTS.compensationNone)}</p>
        ) : (
          <ul>
            {lines.map(({ number, what }) => (
              <li key={`${number} ${what}`}>{t(MEASUREMENT_TEXTS.compensationAt, { n: number, what })}</li>
            ))}
          </ul>
        )}
      </section>
      <section>
        <h3>{t(MEASUREMENT_TEXTS.quality)}</h3>
        <p class="cap">
          {t(MEASUREMENT_TEXTS.qualitySay, {
            share: Math.round(100 * document.view.share),
            filled: Math.round(100 * document.quality.interpolatedShare),
          })}
          <br />
          {t(MEASUREMENT_TEXTS.instrument, {
            instrument: whole.instrument,
            n: document.angleConventionsVersion,
          })}
        </p>
      </section>
    </>
  );
}

const exactText = (value: number, unit: 'deg' | 's') =>
  `${value.toFixed(1)}${unit === 'deg' ? '°' : '\u00A0s'}`;
