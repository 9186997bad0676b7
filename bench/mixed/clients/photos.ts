import { readFile } from 'node:fs/promises';
import { benchPhotos } from '../../photos/bench-photos.ts';
import { digestOf } from '../ledger.ts';
import type { OpenMixedClient } from '../mixed-client.ts';

const WAYS = ['pose?mode=standard&people=10', 'pose?mode=mediapipe', 'pose/picture?format=png'];

/** Sends photos of its own, no two clients the same, and knows what each answers when it is sent alone. */
export const openPhotoClient: OpenMixedClient = async ({ ask, number, wrong }) => {
  const { different } = await benchPhotos();
  const photos = await Promise.all(different.slice(4 * number, 4 * number + 4).map((file) => readFile(file)));
  const send = async (photo: Buffer, way: string) => {
    const form = () => {
      const made = new FormData();
      made.set('image', new Blob([new Uint8Array(photo)]), 'photo.jpg');
      return made;
    };
    const answer = await ask(way, { method: 'POST', form });
    if (way.includes('picture')) return digestOf(answer.bytes);
    const { timing: _timing, ...document } = answer.json();
    return digestOf(Buffer.from(JSON.stringify(document)));
  };
  const tasks: { readonly photo: Buffer; readonly way: string; readonly alone: string }[] = [];
  for (const photo of photos)
    for (const way of WAYS) tasks.push({ photo, way, alone: await send(photo, way) });
  if (new Set(tasks.map(({ alone }) => alone)).size < tasks.length)
    throw new Error('Two photos have one answer: nothing could be told apart.');
  return {
    async turn(turn) {
      const { photo, way, alone } = tasks[turn % tasks.length]!;
      if ((await send(photo, way)) !== alone) wrong(`photo ${turn % tasks.length} by ${way}`);
    },
  };
};
