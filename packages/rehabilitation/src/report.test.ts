import { describe, expect, it } from 'vitest';
import { reportOf } from './report.ts';
import { reportWords } from './report-words.ts';
import { simulatedRecord } from './simulated-record.fixture.ts';
import { trendDrawing } from './trend-drawing.ts';

const record = simulatedRecord({
  knee_flexion: [98, 100, 104],
  squat_depth: [64, 66, 72, 79, 83, 86, 90, 92, 94],
});

describe('a report', () => {
  it('begins with what really changed, in either language', () => {
    const report = reportOf(record);
    const zh = reportWords(record, report, 'zh');
    expect(zh.lead).toBe('左侧深蹲幅度从 64° 增加到 94°，超过最小可测变化（10°）。疼痛从 6 降到 2。');
    const en = reportWords(record, report, 'en');
    expect(en.lead).toMatch(/^Squat depth \(left\) grew from 64° to 94°, beyond .* Pain fell from 6 to 2\.$/);
    expect(en.movements.map(({ main }) => main.protocol)).toEqual(['squat_depth', 'knee_flexion']);
    expect(en.rows.map(({ name, verdict }) => [name, verdict])).toContainEqual([
      'Knee flexion, left',
      'within error',
    ]);
  });

  it('of a part of the time compares first and last of that part', () => {
    const report = reportOf(record, '2026-09-20', '2026-10-05');
    const squat = report.movements.find(({ main }) => main.protocol === 'squat_depth');
    expect(squat!.main.points).toHaveLength(3);
    expect(squat!.main.change).toEqual({ value: 8, verdict: 'within_band' });
    expect(reportWords(record, report, 'en').lead).toContain('Nothing changed');
  });

  it('of a time without measurements says so', () => {
    const words = reportWords(record, reportOf(record, '2027-01-01', '2027-02-01'), 'zh');
    expect(words.lead).toBeNull();
    expect(words.rows).toEqual([]);
  });
});

describe('a trend as it is drawn', () => {
  it('has room for every bar of error and for the band', () => {
    const { range, x, goals } = trendDrawing('en', record.trends[1]!, [record.trends[0]!]);
    expect(range[0]).toBeLessThanOrEqual(54);
    expect(range[1]).toBeGreaterThanOrEqual(109);
    expect(goals[0]).toMatchObject({ value: 64, error: 10 });
    expect([...x].sort((a, b) => a - b)).toEqual([...x]);
  });
});
