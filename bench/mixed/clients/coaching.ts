import { simulatedExercise } from '@posebox/motion';
import { digestOf } from '../ledger.ts';
import type { OpenMixedClient } from '../mixed-client.ts';
import { storeTrack } from './tracks.ts';

/** Has sets of squats counted, each client another number of them, and keeps a name with each. */
export const openCoachingClient: OpenMixedClient = async ({ ask, ledger, number, wrong }) => ({
  async turn(turn) {
    const good = 2 + number + (turn % 3);
    const { document } = simulatedExercise({
      exercise: 'squat',
      repetitions: [...Array(good).fill({}), { depth: 0.45 }],
      yawDeg: 88,
      seed: 100_000 * (number + 1) + turn,
    });
    const id = await storeTrack(ask, document, `set-${number}-${turn}`);
    const coached = (await ask(`videos/${id}/coaching?exercise=squat`, { method: 'POST' })).json();
    const states = coached.repetitions.map(({ state }: { state: string }) => state);
    if (coached.counted !== good || states.at(-1) !== 'partial' || states.length !== good + 1)
      wrong(`set ${turn}: ${coached.counted} of ${good}, ${states.join()}`);
    const turned = coached.repetitions[1].turningPointS;
    const kept = {
      exercise: 'squat',
      layer: { dismissed: [turned], added: [] },
      person: `coach-${number}-${turn}`,
    };
    await ask(`videos/${id}/coaching`, { method: 'PUT', json: kept });
    const path = `tracks/${id}/coaching`;
    const read = (bytes: Buffer) => {
      const told = JSON.parse(bytes.toString()).kept;
      return [told?.person, told?.layer?.dismissed];
    };
    const told = [kept.person, [turned]];
    if (JSON.stringify(read((await ask(path)).bytes)) !== JSON.stringify(told)) wrong(`kept set ${turn}`);
    const again = (await ask(`videos/${id}/coaching`, { method: 'POST' })).json();
    if (again.counted !== good - 1)
      wrong(`set ${turn} without one: ${digestOf(Buffer.from(String(again.counted)))}`);
    ledger.keep('coaching', path, told, read);
  },
});
