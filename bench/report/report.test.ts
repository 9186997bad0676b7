import { describe, expect, it } from 'vitest';
import { roundCells, shortNumber } from './figures.ts';
import { machine, markdownTable } from './report.ts';

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
});
