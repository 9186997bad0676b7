import { mkdir, writeFile } from 'node:fs/promises';
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

/** Prints a report, and writes it to bench/results as JSON and as the Markdown that docs/performance.md takes over. */
export async function publish(report: Report): Promise<void> {
  const dateAndLoad = `${new Date().toISOString().slice(0, 10)}; load average ${loadavg()[0]?.toFixed(1)} at the end`;
  const head = `${machine()}. ${dateAndLoad}.`;
  const parts = report.tables.map(markdownTable);
  if (report.verdicts.length > 0) parts.push(markdownTable(verdictTable(report.verdicts)));
  const markdown = `## ${report.name}\n\n${head}\n\n${parts.join('\n')}`;
  console.log(`\n${markdown}`);
  await mkdir(resultsFolder, { recursive: true });
  const { name, data, verdicts } = report;
  const json = { name, machine: machine(), date: new Date().toISOString(), verdicts, data };
  await writeFile(join(resultsFolder, `${name}.json`), `${JSON.stringify(json, null, 1)}\n`);
  await writeFile(join(resultsFolder, `${name}.md`), markdown);
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
