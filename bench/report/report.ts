import { mkdir, readFile, writeFile } from 'node:fs/promises';
import { cpus, loadavg, totalmem } from 'node:os';
import { join } from 'node:path';
import { resultsFolder } from './results-folder.ts';

/** A table of a report; cells are ready-made text. */
export interface Table {
  readonly title: string;
  readonly columns: readonly string[];
  readonly rows: readonly (readonly string[])[];
  /** Sentences below the table. */
  readonly notes?: readonly string[];
}

/** One measurement: tables for people, data for programs, and whether what was demanded is met. */
export interface Report {
  readonly name: string;
  readonly tables: readonly Table[];
  readonly verdicts: readonly Verdict[];
  readonly data: unknown;
}

/** A demand and what was measured against it. */
export interface Verdict {
  readonly what: string;
  readonly demanded: string;
  readonly measured: string;
  readonly met: boolean;
}

/** The machine in a line: processor, cores, memory, system, Node; no name and no path of it. */
export function machine(): string {
  const all = cpus();
  const memoryGb = Math.round(totalmem() / 1e9);
  return `${all[0]?.model.trim() ?? 'unknown processor'}, ${all.length} cores, ${memoryGb} GB, ${process.platform} ${process.arch}, Node ${process.versions.node}`;
}

/** What bench/results holds of a measurement: every table with the run it comes from, the last of each title. */
export interface KeptReport {
  readonly name: string;
  readonly tables: readonly (Table & { readonly measured: string })[];
  readonly verdicts: readonly Verdict[];
  readonly data: unknown;
}

/**
 * A report joined with what was measured before: what is new takes the place of its older self, by title, and what was
 * not measured this time stays. So a run of a single cell leaves the others be.
 */
export function joinReports(before: KeptReport | null, report: Report, measured: string): KeptReport {
  const fresh = report.tables.map((table) => ({ ...table, measured }));
  return {
    name: report.name,
    tables: replaced(before?.tables ?? [], fresh, ({ title }) => title),
    verdicts: replaced(before?.verdicts ?? [], report.verdicts, ({ what }) => what),
    data: report.data,
  };
}

function replaced<T>(before: readonly T[], fresh: readonly T[], nameOf: (one: T) => string): readonly T[] {
  const byName = new Map(fresh.map((one) => [nameOf(one), one]));
  const known = new Set(before.map(nameOf));
  return [
    ...before.map((one) => byName.get(nameOf(one)) ?? one),
    ...fresh.filter((one) => !known.has(nameOf(one))),
  ];
}

/** A kept report as Markdown; the run is told once for tables of the same run that follow each other. */
export function reportMarkdown({ name, tables, verdicts }: KeptReport): string {
  const parts = tables.map((table, index) => {
    const isSameRun = tables[index - 1]?.measured === table.measured;
    return `${isSameRun ? '' : `${table.measured}\n\n`}${markdownTable(table)}`;
  });
  if (verdicts.length > 0) parts.push(markdownTable(verdictTable(verdicts)));
  return `## ${name}\n\n${parts.join('\n')}`;
}

/** Prints a report, and joins it to those in bench/results: JSON, and the Markdown that docs/performance.md takes over. */
export async function publish(report: Report): Promise<void> {
  const measured = `${machine()}. ${new Date().toISOString().slice(0, 10)}; load average ${loadavg()[0]?.toFixed(1)} at the end.`;
  await mkdir(resultsFolder, { recursive: true });
  const path = join(resultsFolder, `${report.name}.json`);
  const kept = joinReports(await readKept(path), report, measured);
  console.log(`\n${reportMarkdown(joinReports(null, report, measured))}`);
  await writeFile(path, `${JSON.stringify(kept, null, 1)}\n`);
  await writeFile(join(resultsFolder, `${report.name}.md`), reportMarkdown(kept));
}

/** Null where there is none yet, or one of an older form. */
async function readKept(path: string): Promise<KeptReport | null> {
  try {
    const kept = JSON.parse(await readFile(path, 'utf8')) as Partial<KeptReport>;
    return kept.tables ? (kept as KeptReport) : null;
  } catch {
    return null;
  }
}

function verdictTable(verdicts: readonly Verdict[]): Table {
  return {
    title: 'Demanded and measured',
    columns: ['what', 'demanded', 'measured', ''],
    rows: verdicts.map(({ what, demanded, measured, met }) => [
      what,
      demanded,
      measured,
      met ? 'met' : '**missed**',
    ]),
  };
}

/** The table as Markdown, columns padded so that it also reads on a terminal. */
export function markdownTable({ title, columns, rows, notes }: Table): string {
  const widths = columns.map((column, i) =>
    Math.max(column.length, ...rows.map((row) => row[i]?.length ?? 0), 3),
  );
  const line = (cells: readonly string[]) =>
    `| ${cells.map((cell, i) => cell.padEnd(widths[i]!)).join(' | ')} |`;
  const rule = `| ${widths.map((width) => '-'.repeat(width)).join(' | ')} |`;
  const below = (notes ?? []).map((note) => `\n${note}\n`).join('');
  return `### ${title}\n\n${[line(columns), rule, ...rows.map(line)].join('\n')}\n${below}`;
}
