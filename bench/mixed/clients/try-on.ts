import { readFile } from 'node:fs/promises';
import { SAMPLE_GARMENTS, type SampleGarment } from '@posebox/figure/garment';
import { garmentFile } from '../../../tests/support/garments.ts';
import { benchPhotos } from '../../photos/bench-photos.ts';
import { digestOf } from '../ledger.ts';
import type { OpenMixedClient } from '../mixed-client.ts';

/** Tries garments on a photo of its own. */
export const openTryOnClient: OpenMixedClient = async ({ ask, number, wrong }) => {
  const { different } = await benchPhotos();
  const photo = await readFile(different[15 - number]!);
  const send = async (name: SampleGarment) => {
    const garment = await garmentFile(name);
    const form = () => {
      const made = new FormData();
      made.set('image', new Blob([new Uint8Array(photo)]), 'photo.jpg');
      made.set('garment', new Blob([new Uint8Array(garment)]), 'garment.png');
      return made;
    };
    const query = `tryon?format=png&garment=${SAMPLE_GARMENTS[name].kind}`;
    return digestOf((await ask(query, { method: 'POST', form })).bytes);
  };
  const names = Object.keys(SAMPLE_GARMENTS) as SampleGarment[];
  const alone = new Map<SampleGarment, string>();
  for (const name of names) alone.set(name, await send(name));
  return {
    async turn(turn) {
      const name = names[turn % names.length]!;
      if ((await send(name)) !== alone.get(name)) wrong(`${name} on photo ${15 - number}`);
    },
  };
};
