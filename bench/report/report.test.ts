import { describe, expect, it } from 'vitest';
import { roundCells, shortNumber } from './figures.ts';
import { joinReports, machine, markdownTable, reportMarkdown } from './report.ts';

describe('figures', () => {
  it('have three digits, and a dash where there is none', () => {
    expect([0.6234, 14.26, 214.6, Number.NaN].map(shortNumber)).toEqual(['0.62', '14.3', '215', '–']);
  });

  it('give the median and extremes of the rounds, and every refusal', () => {
    const round = (requestsPerS: number, busy: number) => ({
      requests: 10,
      requestsPerS,
      p50Ms: 1,
      p90Ms: 2,
      cpuMsPerRequest: 3,
      loadCpuMsPerRequest: 1,
      refused: (busy === 0 ? {} : { 503: busy }) as Readonly<Record<string, number>>,
    });
    const cells = roundCells([round(10, 0), round(30, 2), round(20, 1)]);
    expect(cells[0]).toBe('20.0 (10.0–30.0)');
    expect(cells[4]).toBe('3');
  });
});

describe('reports', () => {
  it('are Markdown with columns of even width', () => {
    const text = markdownTable({ title: 'T', columns: ['', 'long column'], rows: [['PoseBox', '1']] });
    expect(text.split('\n').filter((line) => line.startsWith('|'))).toEqual([
      '|         | long column |',
      '| ------- | ----------- |',
      '| PoseBox | 1           |',
    ]);
  });

  it('say what the machine is, not which', () => {
    expect(machine()).toMatch(/\d+ cores, \d+ GB, \w+ \w+, Node \d+/);
    expect(machine()).not.toMatch(/\//);
  });

  it('keep what was measured before and was not measured again', () => {
    const table = (title: string, value: string) => ({
      title,
      columns: ['', 'x'],
      rows: [['PoseBox', value]],
    });
    const verdict = (what: string, measured: string) => ({ what, demanded: '1', measured, met: true });
    const whole = {
      name: 'photo',
      tables: [table('small', '1'), table('large', '2')],
      verdicts: [verdict('small', '1'), verdict('large', '2')],
      data: null,
    };
    const one = {
      name: 'photo',
      tables: [table('large', '3'), table('new', '4')],
      verdicts: [verdict('large', '3')],
      data: null,
    };
    const joined = joinReports(joinReports(null, whole, 'Monday.'), one, 'Tuesday.');
    expect(joined.tables.map(({ title, rows, measured }) => [title, rows[0]?.[1], measured])).toEqual([
      ['small', '1', 'Monday.'],
      ['large', '3', 'Tuesday.'],
      ['new', '4', 'Tuesday.'],
    ]);
    expect(joined.verdicts.map(({ measured }) => measured)).toEqual(['1', '3']);
    const text = reportMarkdown(joined);
    expect(text.indexOf('Monday.')).toBeLessThan(text.indexOf('### small'));
    expect(text.indexOf('Tuesday.')).toBeGreaterThan(text.indexOf('### small'));
    expect(text.match(/Tuesday/g)).toHaveLength(1);
  });
});
