import { ANGLE_CONVENTIONS_VERSION } from '@posebox/body';
import {
  type Language,
  NOT_MEDICAL_TEXT,
  REHAB_RECORD_TEXTS,
  REHAB_REPORT_TEXTS,
  sayIn,
} from '@posebox/texts';
import { currentEpisode, type MeasurementLine, type PatientRecord, weekOf } from './record.ts';
import type { ReportedMovement, ReportOfPeriod } from './report.ts';
import { unlikeWords } from './trend-words.ts';
import { dayText, movementInSentence, movementName, signedText, valueText, viewText } from './words.ts';

/** A report in one language, whole sentences and cells: the page and the paper show exactly these. */
export interface ReportWords {
  readonly title: string;
  readonly period: string;
  readonly about: readonly { readonly term: string; readonly said: string }[];
  /** What changed, first; null when nothing was measured. */
  readonly lead: string | null;
  readonly columns: readonly ReportColumn[];
  readonly rows: readonly ReportRow[];
  /** The one that is spoken of first. */
  readonly movements: readonly ReportPart[];
  readonly how: ReportSection;
  readonly cannot: ReportSection;
  readonly sign: readonly [therapist: string, date: string];
  readonly notMedical: string;
  readonly versions: string;
  readonly nothing: string;
}

export interface ReportColumn {
  readonly id: 'name' | 'start' | 'now' | 'change' | 'mdc' | 'verdict';
  readonly head: string;
  /** Figures line up at the right. */
  readonly figure?: true;
}

export type ReportRow = Readonly<Record<ReportColumn['id'], string>> & { readonly key: string };

export interface ReportSection {
  readonly title: string;
  readonly say: string;
}

/** A movement in full: its trend, and its newest measurement where the clip is kept. */
export interface ReportPart extends ReportedMovement {
  readonly name: string;
  /** Why some are hollow. */
  readonly hollow: string | null;
  readonly best: { readonly line: MeasurementLine; readonly title: string; readonly caption: string } | null;
}

/** Puts a report into words. @example reportWords(record, reportOf(record), 'zh').lead */
export function reportWords(record: PatientRecord, report: ReportOfPeriod, language: Language): ReportWords {
  const t = sayIn(language);
  const isChanged = ({ main }: ReportedMovement) => main.change?.verdict === 'changed';
  const day = (at: string) => dayText(language, at, true);
  const changed = report.movements.filter(isChanged);
  // What changed is shown first.
  const inOrder = [...changed, ...report.movements.filter((movement) => !isChanged(movement))];
  const own = report.movements.some(({ main }) => main.mdcFrom === 'own');
  return {
    title: t(REHAB_REPORT_TEXTS.title),
    period: t(REHAB_REPORT_TEXTS.period, { from: day(report.from), to: day(report.to) }),
    about: aboutWords(record, report, language),
    lead: report.movements.length === 0 ? null : leadWords(changed, report, language),
    columns: [
      { id: 'name', head: t(REHAB_REPORT_TEXTS.columnMovement) },
      { id: 'start', head: t(REHAB_REPORT_TEXTS.columnStart), figure: true },
      { id: 'now', head: t(REHAB_REPORT_TEXTS.columnNow), figure: true },
      { id: 'change', head: t(REHAB_REPORT_TEXTS.columnChange), figure: true },
      { id: 'mdc', head: t(REHAB_REPORT_TEXTS.columnMdc), figure: true },
      { id: 'verdict', head: t(REHAB_REPORT_TEXTS.columnVerdict) },
    ],
    rows: report.movements.map((movement) => rowWords(movement, language)),
    movements: inOrder.map((movement) => partWords(record, movement, language)),
    how: {
      title: t(REHAB_REPORT_TEXTS.how),
      say: t(REHAB_REPORT_TEXTS.howSay, {
        mdc: t(own ? REHAB_REPORT_TEXTS.mdcOwn : REHAB_REPORT_TEXTS.mdcDefault),
      }),
    },
    cannot: { title: t(REHAB_REPORT_TEXTS.cannot), say: t(REHAB_REPORT_TEXTS.cannotSay) },
    sign: [t(REHAB_REPORT_TEXTS.therapist), t(REHAB_REPORT_TEXTS.date)],
    notMedical: t(NOT_MEDICAL_TEXT),
    versions: t(REHAB_REPORT_TEXTS.versions, {
      models: report.instruments.join(' · '),
      n: ANGLE_CONVENTIONS_VERSION,
    }),
    nothing: t(REHAB_REPORT_TEXTS.nothing),
  };
}

const LIST_COMMA: Readonly<Record<Language, string>> = { zh: '，', en: ', ' };
const SENTENCE_GAP: Readonly<Record<Language, string>> = { zh: '', en: ' ' };

function aboutWords(record: PatientRecord, report: ReportOfPeriod, language: Language) {
  const t = sayIn(language);
  const episode = currentEpisode(record);
  const week = episode && weekOf(episode, new Date(`${report.to}T23:59`).getTime());
  return [
    { term: t(REHAB_REPORT_TEXTS.patient), said: record.patient.pseudonym },
    ...(episode
      ? [
          {
            term: t(REHAB_REPORT_TEXTS.condition),
            said: [episode.title, t(REHAB_RECORD_TEXTS.week, { n: week! })].join(LIST_COMMA[language]),
          },
        ]
      : []),
    {
      term: t(REHAB_REPORT_TEXTS.sessions),
      said: t(REHAB_REPORT_TEXTS.sessionsOf, { all: report.sessionCount, n: report.comparableCount }),
    },
  ];
}

function leadWords(
  changed: readonly ReportedMovement[],
  { pain }: ReportOfPeriod,
  language: Language,
): string {
  const t = sayIn(language);
  const sentences = changed.map(({ main }) =>
    t((main.change?.value ?? 0) > 0 ? REHAB_REPORT_TEXTS.grew : REHAB_REPORT_TEXTS.fell, {
      name: movementInSentence(t, main),
      first: valueText(main.points[0]!.value, main.unit),
      last: valueText(main.points.at(-1)!.value, main.unit),
      mdc: valueText(main.mdc, main.unit),
    }),
  );
  if (changed.length === 0) sentences.push(t(REHAB_REPORT_TEXTS.noChange));
  if (pain) sentences.push(t(painText(pain), pain));
  return sentences.join(SENTENCE_GAP[language]);
}

const painText = ({ first, last }: { readonly first: number; readonly last: number }) =>
  last < first
    ? REHAB_REPORT_TEXTS.painFell
    : last > first
      ? REHAB_REPORT_TEXTS.painRose
      : REHAB_REPORT_TEXTS.painSame;

function rowWords({ key, main }: ReportedMovement, language: Language): ReportRow {
  const t = sayIn(language);
  const { points, unit, change, mdc } = main;
  const { value, error } = points.at(-1)!;
  return {
    key,
    name: movementName(t, main),
    start: valueText(points[0]!.value, unit),
    now: `${valueText(value, unit)}${error > 0 ? ` ± ${valueText(error, unit)}` : ''}`,
    change: change ? signedText(change.value, unit) : '–',
    mdc: valueText(mdc, unit),
    verdict: t(
      !change
        ? REHAB_REPORT_TEXTS.one
        : change.verdict === 'changed'
          ? REHAB_RECORD_TEXTS.verdictChanged
          : REHAB_RECORD_TEXTS.verdictWithin,
    ),
  };
}

function partWords(record: PatientRecord, movement: ReportedMovement, language: Language): ReportPart {
  const t = sayIn(language);
  const { main, others } = movement;
  const line = newestLine(record, movement);
  const session = record.sessions.find(({ id }) => id === line?.sessionId);
  return {
    ...movement,
    name: movementName(t, main),
    hollow: others.length > 0 ? t(REHAB_RECORD_TEXTS.hollow, { why: unlikeWords(t, main, others) }) : null,
    best: line && {
      line,
      title: t(REHAB_RECORD_TEXTS.best),
      caption: t(REHAB_REPORT_TEXTS.caption, {
        date: dayText(language, line.measuredAt),
        place: t(REHAB_RECORD_TEXTS[session?.place ?? 'clinic']),
        view: viewText(t, line.view).toLowerCase(),
      }),
    },
  };
}

/** The newest measurement of a line, where its clip is kept. */
function newestLine({ sessions }: PatientRecord, { main }: ReportedMovement): MeasurementLine | null {
  const newest = main.points.at(-1)?.id;
  const line = sessions.flatMap(({ measurements }) => measurements).find(({ id }) => id === newest);
  return line?.videoId ? line : null;
}
