import { MARK, poseAt } from '@posebox/body';
import { describe, expect, it } from 'vitest';
import { poseRow } from '../landmark-row.ts';
import { simulatedExercise } from '../simulation/simulated-exercise.ts';
import { createAngleMeter, measureAngles } from './angle-meter.ts';
import { isMeasured } from './angle-reading.ts';
import { angleSeries, readingAt } from './angle-series.ts';
import { CLINICAL_ANGLES } from './clinical-angles.ts';

const { document } = simulatedExercise({
  exercise: 'squat',
  repetitions: [{}, {}],
  yawDeg: 80,
  lost: 0.05,
  framesPerSecond: 25,
});
const track = document.people[0]!;

describe('angles of a track', () => {
  const series = angleSeries(track, document.image, { angles: CLINICAL_ANGLES });

  it('are those of the same person seen frame by frame', () => {
    const meter = createAngleMeter({ angles: CLINICAL_ANGLES });
    for (let row = 0; row < track.frameCount; row++) {
      const pose = poseAt(track, track.firstFrame + row);
      if (!pose) {
        expect(readingAt(series.angles.left_knee_flexion, row, 'image')).toEqual({
          notAssessable: 'nobody',
          advice: 'come_into_view',
        });
        continue;
      }
      meter.next(poseRow(pose, document.image), track.timesS[row]!);
      const readings = meter.readings();
      for (const { id } of CLINICAL_ANGLES) {
        const [live, stored] = [readings[id], readingAt(series.angles[id], row, 'image')];
        if (isMeasured(live) && isMeasured(stored)) {
          expect(stored.valueDeg).toBeCloseTo(live.valueDeg, 3);
          expect(stored.errorDeg).toBeCloseTo(live.errorDeg, 3);
        } else expect(stored).toEqual(live);
      }
    }
  });

  it('bend by what the figure bends', () => {
    const knee = series.angles.right_knee_flexion.valueDeg;
    const seen = [...knee].filter((value) => !Number.isNaN(value));
    expect(Math.max(...seen)).toBeGreaterThan(100);
    expect(Math.min(...seen)).toBeLessThan(12);
  });

  it('say which values rest on points that were filled in', () => {
    const marks = track.marks.slice();
    const row = 10;
    marks[row * 33 + 26] = MARK.interpolated;
    const marked = angleSeries({ ...track, marks }, document.image, { angles: CLINICAL_ANGLES });
    const flags = (id: 'right_knee_flexion' | 'left_knee_flexion') => {
      const reading = readingAt(marked.angles[id], row, 'image');
      return isMeasured(reading) && reading.interpolated;
    };
    expect([flags('right_knee_flexion'), flags('left_knee_flexion')]).toEqual([true, false]);
  });

  it('don’t come and go with a confidence that wavers', () => {
    const pose = poseAt(track, track.firstFrame + 20) ?? poseAt(track, track.firstFrame + 21)!;
    const withKnee = (confidence: number) => ({
      ...pose,
      landmarks: pose.landmarks.map((point) =>
        point.name === 'right_knee' ? { ...point, confidence } : point,
      ),
    });
    const meter = createAngleMeter({ angles: CLINICAL_ANGLES });
    const told = [0.6, 0.4, 0.45, 0.3, 0.4, 0.55].map((confidence, at) => {
      meter.next(poseRow(withKnee(confidence), document.image), at / 30);
      return isMeasured(meter.readings().right_knee_flexion);
    });
    // Seen from .5 on, kept down to .35, and then only from .5 on again.
    expect(told).toEqual([true, true, true, false, false, true]);
    // One picture has no past.
    expect(isMeasured(measureAngles(withKnee(0.4), document.image).right_knee_flexion!)).toBe(false);
  });
});
