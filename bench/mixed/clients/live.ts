import { trackToBinary } from '@posebox/body';
import { simulatedDance } from '@posebox/motion';
import { digestOf } from '../ledger.ts';
import type { OpenMixedClient } from '../mixed-client.ts';
import { storeTrack } from './tracks.ts';

/** Every other recording is thrown away again. */
const KEEPS_EVERY = 2;

/** Stores what the live page recorded, each time another dance, and reads it back. */
export const openLiveClient: OpenMixedClient = async ({ ask, ledger, number, wrong }) => ({
  async turn(turn) {
    const document = simulatedDance({ dance: 1_000 * (number + 1) + turn, durationS: 3 });
    const id = await storeTrack(ask, document, `live-${number}-${turn}`);
    const path = `videos/${id}/track?format=binary`;
    const own = digestOf(trackToBinary(document));
    const read = (bytes: Buffer) => digestOf(bytes);
    if (read((await ask(path)).bytes) !== own) wrong(`track ${turn}`);
    if (turn % KEEPS_EVERY === 0) ledger.keep('live', path, own, read);
    else {
      await ask(`videos/${id}?now=true`, { method: 'DELETE', expected: [204, 404] });
      ledger.gone(`videos/${id}`);
    }
  },
});
