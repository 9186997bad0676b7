import {
  dayText,
  type MeasurementLine,
  type PatientRecord,
  signedText,
  type TrendLine,
  valueText,
  viewText,
} from '@posebox/rehabilitation';
import { REHAB_RECORD_TEXTS, type Text } from '@posebox/texts';
import { ChevronRight } from 'lucide-preact';
import { State, type Tone } from '../../../components/Banner.tsx';
import { Icon } from '../../../components/Icon.tsx';
import { Table } from '../../../components/Table.tsx';
import { usePreferences, useSay } from '../../../preferences/preferences.tsx';

/** Every measurement of a movement, the newest first, each with what can be said of it. */
export function MovementTable(props: {
  readonly record: PatientRecord;
  readonly lines: readonly MeasurementLine[];
  readonly main: TrendLine | null;
  readonly chosenId: string | null;
  readonly onChoose: (id: string) => void;
  readonly onOpen: (id: string) => void;
}) {
  const t = useSay();
  const { language } = usePreferences();
  const { record, lines, main } = props;
  const sessionOf = (line: MeasurementLine) => record.sessions.find(({ id }) => id === line.sessionId);
  return (
    <section class="card flush">
      <Table
        caption={t(REHAB_RECORD_TEXTS.sessions)}
        rows={lines}
        rowKey={({ id }) => id}
        isChosen={({ id }) => id === props.chosenId}
        onChoose={({ id }) => props.onChoose(id)}
        columns={[
          {
            id: 'date',
            head: t(REHAB_RECORD_TEXTS.columnDate),
            cell: ({ id, measuredAt }) => (
              <button
                type="button"
                class="daybutton"
                aria-pressed={id === props.chosenId}
                onClick={() => props.onChoose(id)}
              >
                {dayText(language.value, measuredAt)}
              </button>
            ),
          },
          {
            id: 'value',
            head: t(REHAB_RECORD_TEXTS.columnValue),
            figure: true,
            cell: ({ value, error, unit }) =>
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
            id: 'vs',
            head: t(REHAB_RECORD_TEXTS.columnVs),
            figure: true,
            cell: (line) => {
              const difference = sinceStart(main, line);
              return difference === null ? '–' : signedText(difference, line.unit);
            },
          },
          {
            id: 'verdict',
            head: t(REHAB_RECORD_TEXTS.columnVerdict),
            cell: (line) => {
              const { tone, text } = verdictOf(main, line);
              return <State tone={tone}>{t(text)}</State>;
            },
          },
          {
            id: 'pain',
            head: t(REHAB_RECORD_TEXTS.columnPain),
            figure: true,
            onlyDesk: true,
            cell: (line) => sessionOf(line)?.pain ?? '–',
          },
          {
            id: 'where',
            head: t(REHAB_RECORD_TEXTS.columnWhere),
            onlyDesk: true,
            cell: (line) => t(REHAB_RECORD_TEXTS[sessionOf(line)?.place ?? 'clinic']),
          },
          {
            id: 'view',
            head: t(REHAB_RECORD_TEXTS.columnView),
            onlyDesk: true,
            cell: ({ view, instrument, videoId }) => (videoId === null ? instrument : viewText(t, view)),
          },
          {
            id: 'open',
            head: <span class="ears">{t(REHAB_RECORD_TEXTS.columnOpen)}</span>,
            cell: ({ id, measuredAt }) => (
              <button
                type="button"
                class="btn icon"
                aria-label={t(REHAB_RECORD_TEXTS.open, { date: dayText(language.value, measuredAt) })}
                onClick={(event) => {
                  event.stopPropagation();
                  props.onOpen(id);
                }}
              >
                <Icon of={ChevronRight} size="s" />
              </button>
            ),
          },
        ]}
      />
    </section>
  );
}

const isOn = (main: TrendLine | null, { id }: MeasurementLine) =>
  main?.points.some((point) => point.id === id) ?? false;

/** How far a measurement is from the start of its line; null where they can't be compared. */
function sinceStart(main: TrendLine | null, line: MeasurementLine): number | null {
  if (!main || line.value === null || !isOn(main, line) || main.points[0]!.id === line.id) return null;
  return line.value - main.points[0]!.value;
}

function verdictOf(
  main: TrendLine | null,
  line: MeasurementLine,
): { readonly tone: Tone; readonly text: Text } {
  if (line.value === null) return { tone: 'look', text: REHAB_RECORD_TEXTS.verdictRefused };
  if (!main || !isOn(main, line)) return { tone: 'look', text: REHAB_RECORD_TEXTS.verdictUnlike };
  const difference = sinceStart(main, line);
  if (difference === null) return { tone: 'none', text: REHAB_RECORD_TEXTS.verdictStart };
  return Math.abs(difference) > main.mdc
    ? { tone: 'good', text: REHAB_RECORD_TEXTS.verdictChanged }
    : { tone: 'none', text: REHAB_RECORD_TEXTS.verdictWithin };
}
