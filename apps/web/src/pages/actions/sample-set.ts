import { trackToBinary } from '@posebox/body';
import { type SimulatedSet, simulatedExercise } from '@posebox/motion';
import { ACTION_SAMPLE_TEXTS, type Say, type Text } from '@posebox/texts';
import { type Answer, answered } from '../../api/answer.ts';
import type { Api } from '../../api/client.ts';
import type { VideoItem } from '../../api/videos.ts';
import { OTHER } from './action-words.ts';
import type { NewActionClip } from './actions.ts';

/** Three computed people, each of another pace, depth, and side to the camera. */
const PEOPLE = [
  { name: 'P-01', paceS: 0.8, depth: 1, yawDeg: 62 },
  { name: 'P-02', paceS: 1, depth: 0.85, yawDeg: 40 },
  { name: 'P-03', paceS: 0.7, depth: 0.92, yawDeg: 78 },
] as const;

const MOVEMENTS = [
  { name: ACTION_SAMPLE_TEXTS.squat, exercise: 'squat' },
  { name: ACTION_SAMPLE_TEXTS.jumpingJack, exercise: 'jumping-jack' },
  { name: ACTION_SAMPLE_TEXTS.curl, exercise: 'biceps-curl', isOther: true },
  { name: ACTION_SAMPLE_TEXTS.press, exercise: 'shoulder-press', isOther: true },
] as const satisfies readonly {
  readonly name: Text;
  readonly exercise: SimulatedSet['exercise'];
  /** What the model is to tell from the others, without a name of its own. */
  readonly isOther?: boolean;
}[];

const CLIPS_OF_EACH = 4;
const REST_S = 0.6;

/**
 * Makes a data set of computed people through the same addresses as anybody: each does every movement four times, a
 * clip each time.
 *
 * @returns the id of the set, or what went wrong
 */
export async function makeSampleSet(
  api: Api,
  name: string,
  t: Say,
  onTrack: (n: number, all: number) => void,
): Promise<Answer<string>> {
  const set = await answered(api.POST('/api/actions/sets', { body: { name } }));
  if (set.kind !== 'data') return set;
  const clips: NewActionClip[] = [];
  const all = PEOPLE.length * MOVEMENTS.length;
  for (const [index, person] of PEOPLE.entries()) {
    for (const [place, movement] of MOVEMENTS.entries()) {
      const { exercise } = movement;
      const label = 'isOther' in movement ? OTHER : t(movement.name);
      onTrack(index * MOVEMENTS.length + place + 1, all);
      const track = sampleTrack(exercise, person, index * MOVEMENTS.length + place + 1);
      const file = new File([track], `${person.name} ${t(movement.name)}`);
      const sent = await answered(api.POST('/api/tracks', { body: { track: [file] } as never }));
      if (sent.kind !== 'data') return sent;
      const video = (sent.data as VideoItem).id;
      for (let clip = 0; clip < CLIPS_OF_EACH; clip++) {
        const fromS = REST_S + clip * lengthS(person.paceS) - REST_S / 2;
        clips.push({
          ...{ video, label, person: person.name, view: null, personId: null },
          ...{ fromS: rounded(fromS), toS: rounded(fromS + lengthS(person.paceS)) },
        });
      }
    }
  }
  const { id } = set.data;
  const added = await answered(
    api.POST('/api/actions/sets/{id}/clips', { params: { path: { id } }, body: { clips } }),
  );
  return added.kind === 'data' ? { kind: 'data', data: id } : added;
}

/** One movement with its rest. */
const lengthS = (paceS: number) => 2 * paceS + REST_S;

const rounded = (seconds: number) => Math.round(seconds * 100) / 100;

function sampleTrack(
  exercise: SimulatedSet['exercise'],
  { paceS, depth, yawDeg }: (typeof PEOPLE)[number],
  seed: number,
): Uint8Array<ArrayBuffer> {
  const { document } = simulatedExercise({
    exercise,
    repetitions: Array(CLIPS_OF_EACH).fill({ depth, outS: paceS, holdS: 0, backS: paceS, restS: REST_S }),
    ...{ yawDeg, seed, restS: REST_S, noise: 0.004 },
  });
  return trackToBinary(document) as Uint8Array<ArrayBuffer>;
}
