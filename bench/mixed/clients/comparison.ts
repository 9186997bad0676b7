import { compareTracks, PLAIN_COMPARISON, simulatedDance } from '@posebox/motion';
import { digestOf } from '../ledger.ts';
import type { OpenMixedClient } from '../mixed-client.ts';
import { storeTrack } from './tracks.ts';

/** Has attempts at its own dance compared; the result is worked out here as well. */
export const openComparisonClient: OpenMixedClient = async ({ ask, ledger, number, wrong }) => {
  const reference = simulatedDance({ dance: 11 + number, durationS: 6 });
  const referenceId = await storeTrack(ask, reference, `teacher-${number}`);
  return {
    async turn(turn) {
      const attempt = simulatedDance({
        dance: 11 + number,
        durationS: 6,
        delayS: 0.05 * (1 + (turn % 5)),
        noiseM: 0.005 + 0.00001 * turn,
      });
      const id = await storeTrack(ask, attempt, `student-${number}-${turn}`);
      const json = { reference: referenceId, attempt: id };
      const compared = (await ask('comparisons', { method: 'POST', json })).json();
      const own = compareTracks({ document: reference }, { document: attempt }, PLAIN_COMPARISON);
      // Through JSON: what the service tells has been through it as well.
      const whole = (result: unknown) => digestOf(Buffer.from(JSON.stringify(result)));
      if (whole(compared.result) !== whole(own))
        wrong(`comparison ${turn}: ${compared.result.score}, not ${own?.score}`);
      const read = (bytes: Buffer) => whole(JSON.parse(bytes.toString()).result);
      ledger.keep('comparison', `comparisons/${compared.id}`, whole(compared.result), read);
    },
  };
};
