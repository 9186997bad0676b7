import { trackOverviewJson, trackOverviewOf } from '@posebox/body';
import { simulatedClip } from '@posebox/body/simulated-clip';
import { describe, expect, it } from 'vitest';
import { confidenceOverClip, meanConfidence, presenceOf, presenceSpans } from './track-lanes.ts';

const overview = trackOverviewOf(trackOverviewJson(simulatedClip({ frames: 60, gaps: [0, 1, 20, 21, 22] })));
const person = overview.people[0]!;

describe('the lanes of a track', () => {
  it('leave a gap where nobody is', () => {
    const values = confidenceOverClip(overview, person);
    expect(values).toHaveLength(60);
    expect(Array.from(values, Number.isNaN).flatMap((gap, frame) => (gap ? frame : []))).toEqual([
      0, 1, 20, 21, 22,
    ]);
  });

  it('reach from the first frame that holds to the first that doesn’t', () => {
    expect(presenceSpans(overview, person)).toEqual([
      { fromS: overview.timesS[2], toS: overview.timesS[20], look: 'seen' },
      { fromS: overview.timesS[23], toS: overview.timesS[59], look: 'seen' },
    ]);
    expect(presenceOf(overview, person).seenS).toBeCloseTo((18 + 36) / 30, 3);
  });

  it('a gap takes nothing from the mean', () => {
    const seen = confidenceOverClip(overview, person).filter((value) => !Number.isNaN(value));
    expect(meanConfidence(person)).toBeCloseTo(seen.reduce((so, value) => so + value, 0) / seen.length, 5);
  });
});
