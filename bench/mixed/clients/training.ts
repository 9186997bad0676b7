import { setTimeout as pause } from 'node:timers/promises';
import { simulatedExercise } from '@posebox/motion';
import { TurnFailed } from '../asking.ts';
import type { OpenMixedClient } from '../mixed-client.ts';
import { storeTrack } from './tracks.ts';

const REPETITIONS = 6;
const REPETITION_S = 2;
const SEEDS = [3, 4];
/** Videos go first, and so does everything that was killed: a training waits long. */
const JOB_WITHIN_MS = 2_700_000;
const LOOK_EVERY_MS = 1_000;

interface Training {
  readonly id: string;
  readonly state: string;
  readonly model: string | null;
  readonly problem: { readonly code: string } | null;
}

/** Trains models on a set of its own; the same seed must give the same model, however often its process was killed. */
export const openTrainingClient: OpenMixedClient = async ({ ask, ledger, tally, number, wrong }) => {
  const name = `set-${number}-${Date.now().toString(36)}`;
  const set = (await ask('actions/sets', { method: 'POST', json: { name } })).json().id as string;
  const clips: object[] = [];
  for (const [label, exercise] of [
    ['squat', 'squat'],
    ['jumping jack', 'jumping-jack'],
    ['other', 'biceps-curl'],
  ] as const) {
    const { document } = simulatedExercise({
      exercise,
      repetitions: Array(REPETITIONS).fill({ outS: 0.7, holdS: 0, backS: 0.7, restS: 0.6 }),
      ...{ yawDeg: 60, seed: 7 * number + exercise.length, noise: 0.004 },
    });
    const video = await storeTrack(ask, document, `${exercise}-${number}`);
    for (let index = 0; index < REPETITIONS; index++) {
      const fromS = 0.8 + index * REPETITION_S;
      clips.push({ video, label, fromS, toS: fromS + REPETITION_S, person: 'A' });
    }
  }
  await ask(`actions/sets/${set}/clips`, { method: 'POST', json: { clips } });
  ledger.keep(
    'training',
    `actions/sets/${set}`,
    clips.length,
    (bytes) => JSON.parse(bytes.toString()).clips.length,
  );

  const train = async (seed: number): Promise<{ readonly model: string; readonly sha256: string }> => {
    const json = { kind: 'pooled_softmax', epochs: 60, seed, baselines: false };
    const question = { method: 'POST', json, expected: [202, 409] } as const;
    const begun = await ask(`actions/sets/${set}/trainings`, question);
    const id = begun.status === 409 ? await underWay() : (begun.json().id as string);
    const deadlineMs = performance.now() + JOB_WITHIN_MS;
    for (;;) {
      const { state, model, problem } = (await ask(`actions/trainings/${id}`)).json() as Training;
      if (state === 'done' && model !== null) {
        return { model, sha256: (await ask(`actions/models/${model}`)).json().sha256 };
      }
      if (state === 'failed' && problem?.code === 'action_training_failed') {
        tally.givenUp++;
        return train(seed);
      }
      if (state !== 'queued' && state !== 'running') {
        wrong(`training ended ${state} ${problem?.code}`);
        throw new TurnFailed(state);
      }
      if (performance.now() > deadlineMs) {
        tally.hanging.push(`training: ${id} is ${state} for ${JOB_WITHIN_MS / 60_000} minutes`);
        throw new TurnFailed('hanging');
      }
      await pause(LOOK_EVERY_MS);
    }
  };
  /** The training whose acknowledgement was lost on its way. */
  const underWay = async () => {
    const { trainings } = (await ask(`actions/trainings?set=${set}`)).json() as { trainings: Training[] };
    const own = trainings.find(({ state }) => state === 'queued' || state === 'running') ?? trainings[0];
    return own!.id;
  };

  const alone = new Map<number, string>();
  for (const seed of SEEDS) alone.set(seed, (await train(seed)).sha256);
  return {
    async turn(turn) {
      const seed = SEEDS[turn % SEEDS.length]!;
      const { model, sha256 } = await train(seed);
      if (sha256 !== alone.get(seed)) wrong(`model of seed ${seed}`);
      const path = `actions/models/${model}`;
      if (turn % 2 === 0)
        ledger.keep('training', path, sha256, (bytes) => JSON.parse(bytes.toString()).sha256);
      else {
        await ask(path, { method: 'DELETE', expected: [204, 404] });
        ledger.gone(path);
      }
    },
  };
};
