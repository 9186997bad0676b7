import { describe, expect, it } from 'vitest';
import { homeToKeep } from './kept-home.ts';

const NOW = new Date('2026-12-01T08:00:00Z');
const session = (doneAt: string, value: number) => ({
  ...{ id: 's', doneAt, place: 'home', pain: 7, note: 'hurts on the stairs' },
  measurements: [{ id: 'm', protocol: 'knee_flexion', side: 'left', value, unit: 'deg' }],
});
const record = {
  patient: {
    ...{ id: 'p-1', pseudonym: 'Li Na', note: 'left knee, operated in May' },
    plan: [{ protocol: 'knee_flexion', side: 'left', timesPerWeek: 3, since: '2026-11-01' }],
  },
  sessions: [session('2026-11-30T18:00:00Z', 94), session('2026-11-20T18:00:00Z', 88)],
} as unknown as Parameters<typeof homeToKeep>[0];

describe('what a patient’s browser keeps of the record', () => {
  it('is the plan, and when it was done in the last week', () => {
    expect(homeToKeep(record, 'skeleton', NOW)).toEqual({
      ...{ id: 'home', patientId: 'p-1', keep: 'skeleton', keptAt: NOW.toISOString() },
      plan: [{ protocol: 'knee_flexion', side: 'left', timesPerWeek: 3 }],
      done: [{ protocol: 'knee_flexion', side: 'left', doneAt: '2026-11-30T18:00:00Z' }],
    });
  });

  it('is no name, no note, no pain and nothing that was measured', () => {
    expect(JSON.stringify(homeToKeep(record, 'numbers', NOW))).not.toMatch(
      /Li Na|operated|stairs|94|88|pain|value/,
    );
  });
});
