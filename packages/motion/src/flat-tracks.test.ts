import { COCO_JOINTS, copyOfTrack, LANDMARK_COUNT, type PoseTrack, poseAt } from '@posebox/body';
import { describe, expect, it } from 'vitest';
import { poseAngles } from './angles/angles-document.ts';
import { CLINICAL_ANGLES } from './angles/clinical-angles.ts';
import { coachTrack } from './coaching/coach-track.ts';
import { compareTracks } from './comparison/compare-tracks.ts';
import { PLAIN_COMPARISON } from './comparison/plain-comparison.ts';
import { EXERCISES } from './form/known-exercises.ts';
import { PROTOCOLS } from './range-of-motion/known-protocols.ts';
import { measureRangeOfMotion } from './range-of-motion/measure-range-of-motion.ts';
import { simulatedExercise } from './simulation/simulated-exercise.ts';
import { smoothTrack } from './smoothing/smooth-track.ts';

/** The track as a model of 17 points without depth would have seen it. */
function flat(track: PoseTrack): PoseTrack {
  const copy = copyOfTrack(track);
  for (let row = 0; row < copy.frameCount; row++) {
    for (let landmark = 0; landmark < LANDMARK_COUNT; landmark++) {
      const at = (row * LANDMARK_COUNT + landmark) * 3;
      for (const series of [copy.raw, copy.smoothed]) {
        series.world.fill(Number.NaN, at, at + 3);
        series.image[at + 2] = Number.NaN;
        if (!COCO_JOINTS.includes(landmark)) series.image.fill(Number.NaN, at, at + 2);
      }
      if (!COCO_JOINTS.includes(landmark)) {
        copy.confidence[at / 3] = 0;
        copy.visibility[at / 3] = 0;
        copy.presence[at / 3] = 0;
      }
    }
  }
  return copy;
}

const { document } = simulatedExercise({ exercise: 'squat', yawDeg: 88, repetitions: [{}, {}, {}] });
const track = flat(document.people[0]!);
const { image } = document;

describe('a track without depth and with 17 points', () => {
  it('is smoothed without making anything up', () => {
    const smooth = smoothTrack(track, { purpose: 'general', image });
    for (let row = 0; row < smooth.frameCount; row++) {
      for (let landmark = 0; landmark < LANDMARK_COUNT; landmark++) {
        const at = (row * LANDMARK_COUNT + landmark) * 3;
        expect(Number.isNaN(smooth.smoothed.image[at]!)).toBe(!COCO_JOINTS.includes(landmark));
        expect(smooth.smoothed.world[at]).toBeNaN();
      }
    }
  });

  it('has angles that say what they lack, and no number where depth decides', () => {
    const pose = poseAt(track, 10)!;
    const [person] = poseAngles([pose], image, { angles: CLINICAL_ANGLES, source: 'image' }).people;
    const { right_knee_flexion: knee, right_ankle_dorsiflexion: ankle } = person!.angles;
    expect(knee).toMatchObject({ notAssessable: 'depth_missing', advice: 'other_source' });
    expect(ankle).toMatchObject({ notAssessable: 'point_missing', advice: 'other_source' });
    const inMetres = poseAngles([pose], image, { angles: CLINICAL_ANGLES, source: 'world' }).people[0]!;
    for (const reading of Object.values(inMetres.angles)) expect(reading).toHaveProperty('notAssessable');
  });

  it.each(EXERCISES.map(({ id }) => id))(
    'is coached without a verdict that it can’t bear: %s',
    (exercise) => {
      const answer = coachTrack(track, image, exercise);
      for (const { measures } of answer.repetitions) {
        for (const { value, verdict } of measures) expect(value === null).toBe(verdict === 'not_assessable');
      }
      if (exercise !== 'squat') return;
      expect(answer.repetitions.length).toBeGreaterThan(0);
      expect(answer.notJudged.map(({ reason }) => reason)).toContain('needs_other_model');
    },
  );

  it('gets no range of motion, and the reason', () => {
    for (const protocol of PROTOCOLS) {
      const result = measureRangeOfMotion(track, image, protocol, { side: protocol.sides[0]! });
      expect([protocol.id, result.value]).toEqual([protocol.id, null]);
      expect(result.refused, protocol.id).toBe('needs_other_model');
    }
  });

  it('is compared with itself in the picture, and is the same', () => {
    const clip = { document: { ...document, people: [track], subjectId: track.personId } };
    expect(compareTracks(clip, clip, PLAIN_COMPARISON)).toMatchObject({ score: 100 });
  });
});
