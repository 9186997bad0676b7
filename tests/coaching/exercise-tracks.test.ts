import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { type CoachingDocument, coachingSession, coachTrack, EXERCISES } from '@posebox/motion';
import { beforeAll, describe, expect, it } from 'vitest';
import { exerciseTrack } from '../support/exercise-tracks.ts';
import { sayLeftOut, sharedFolder, sharedPresent } from '../support/shared-folder.ts';

/** Counted by eye: shared data/exercise/tracks/labels.json. */
interface LabelledClip {
  readonly file: string;
  readonly exercise: string;
  readonly reps: number;
  readonly accept: readonly [number, number];
  readonly bottomsS?: readonly number[];
}

sayLeftOut('counting on tracks of real people');

describe.skipIf(!sharedPresent)('repetitions of real people', () => {
  let clips: readonly LabelledClip[] = [];
  const named = new Map<string, CoachingDocument>();
  const trackOf = ({ file }: LabelledClip) => exerciseTrack(file.replace('.json.gz', ''));
  const withExercise = () => clips.filter(({ exercise }) => exercise !== 'none');
  const isFair = ({ accept }: LabelledClip, count: number) => count >= accept[0] && count <= accept[1];

  beforeAll(() => {
    const text = readFileSync(join(sharedFolder, 'data/exercise/tracks/labels.json'), 'utf8');
    ({ clips } = JSON.parse(text) as { clips: readonly LabelledClip[] });
    for (const clip of withExercise()) {
      const { people, image } = trackOf(clip);
      named.set(clip.file, coachTrack(people[0]!, image, clip.exercise));
    }
  });

  it('are counted within what the clip leaves open on 21 of 22, within one on all', () => {
    const counts = withExercise().map((clip) => ({ clip, counted: named.get(clip.file)!.counted }));
    expect(counts).toHaveLength(22);
    expect(counts.filter(({ clip, counted }) => isFair(clip, counted)).length).toBeGreaterThanOrEqual(21);
    for (const { clip, counted } of counts) expect(Math.abs(counted - clip.reps)).toBeLessThanOrEqual(1);
  });

  it('turn where the eye saw them turn, within 0.45 s', () => {
    for (const clip of withExercise()) {
      const turns = named
        .get(clip.file)!
        .repetitions.flatMap(({ counted, turningPointS }) =>
          counted && turningPointS !== null ? [turningPointS] : [],
        );
      if (turns.length !== clip.reps) continue;
      const apartS = turns.map((turnS, index) => Math.abs(turnS - clip.bottomsS![index]!));
      expect(Math.max(...apartS), clip.file).toBeLessThanOrEqual(0.45);
    }
  });

  it('are recognised on nine of ten', () => {
    const right = withExercise().filter((clip) => {
      const { people, image } = trackOf(clip);
      return coachTrack(people[0]!, image, 'auto').exercise?.id === clip.exercise;
    });
    expect(right.length).toBeGreaterThanOrEqual(0.9 * 22);
  });

  it('are none where nobody trains, whatever is looked for', () => {
    for (const clip of clips.filter(({ exercise }) => exercise === 'none')) {
      const { people, image } = trackOf(clip);
      for (const { id } of EXERCISES) {
        const { counted, holds } = coachTrack(people[0]!, image, id);
        expect([clip.file, id, counted, holds.length]).toEqual([clip.file, id, 0, 0]);
      }
    }
  });

  it('count live, by their past only, within what the clip leaves open on 20 of 22', () => {
    const fair = withExercise().filter((clip) => {
      const { people, image } = trackOf(clip);
      const track = people[0]!;
      const session = coachingSession({ image, exercise: clip.exercise });
      let counted = 0;
      for (let row = 0; row < track.frameCount; row++) {
        const person =
          track.states[row] === 0
            ? null
            : {
                image: track.raw.image.subarray(row * 99, row * 99 + 99),
                world: track.raw.world.subarray(row * 99, row * 99 + 99),
                confidence: track.confidence.subarray(row * 33, row * 33 + 33),
              };
        counted = session.see({ timeS: track.timesS[row]!, person }).counted;
      }
      expect(session.finish()).toEqual(named.get(clip.file));
      return isFair(clip, counted);
    });
    expect(fair.length).toBeGreaterThanOrEqual(20);
  });

  it('are two and one unfinished in the squat clip', () => {
    const squats = named.get('squat_7.json.gz')!;
    expect(squats.repetitions.map(({ state }) => state)).toEqual(['counted', 'counted', 'unfinished']);
  });
});
