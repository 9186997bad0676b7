import { readFile } from 'node:fs/promises';
import { basename, join } from 'node:path';
import { setTimeout as pause } from 'node:timers/promises';
import { trackToBinary } from '@posebox/body';
import { analyseClip, DEFAULT_CLIP_REQUEST, openClipEngine } from '@posebox/clip';
import { findFfmpeg } from '@posebox/media/video';
import { modelsFolder } from '../../../tests/support/models-folder.ts';
import { makePannedClip } from '../../../tests/support/panned-clip.ts';
import { TurnFailed } from '../asking.ts';
import { digestOf } from '../ledger.ts';
import type { OpenMixedClient } from '../mixed-client.ts';

const JOB_WITHIN_MS = 1_800_000;
const LOOK_EVERY_MS = 500;

/** So many ways to draw the same clip: each is an item of its own. */
const DRAWINGS = ['classic', 'sides', 'quiet'].flatMap((style) =>
  ['none', 'numbers'].flatMap((labels) => [`style=${style}&labels=${labels}`]),
);
/** The rest are on black, so that what is kept isn't recognised in them, and deleted when they were right, so that they can be sent again. */
const KEEPS = 12;

/** Sends clips of its own and waits for their tracks, which were worked out beforehand without the service. */
export const openVideoClient: OpenMixedClient = async ({ ask, ledger, tally, number, folder, wrong }) => {
  const tools = await findFfmpeg();
  const engine = await openClipEngine({ modelsFolder: modelsFolder() });
  const clips: { readonly file: string; readonly track: string }[] = [];
  for (const seconds of [1, 2]) {
    const file = join(folder, `clip-${number}-${seconds}.mp4`);
    makePannedClip(tools, file, { seconds, fps: 12, width: 448 + 32 * number, height: 480 + 16 * seconds });
    const { document } = await analyseClip(file, DEFAULT_CLIP_REQUEST, { tools, engine });
    clips.push({ file, track: digestOf(trackToBinary(document)) });
  }
  await engine.close();
  const bytes = await Promise.all(clips.map(({ file }) => readFile(file)));

  const untilDone = async (id: string) => {
    const deadlineMs = performance.now() + JOB_WITHIN_MS;
    for (;;) {
      const { state, problem } = (await ask(`videos/${id}`)).json();
      if (state === 'done') return;
      if (state === 'failed') {
        if (problem?.code !== 'video_work_failed') {
          wrong(`a good clip failed: ${problem?.code}`);
          throw new TurnFailed('failed');
        }
        tally.givenUp++;
        await ask(`videos/${id}/retry`, { method: 'POST', expected: [200, 202, 409] });
      }
      if (performance.now() > deadlineMs) {
        tally.hanging.push(`videos: ${id} is ${state} for ${JOB_WITHIN_MS / 60_000} minutes`);
        throw new TurnFailed('hanging');
      }
      await pause(LOOK_EVERY_MS);
    }
  };

  return {
    async turn(turn) {
      const which = turn % clips.length;
      const { file, track } = clips[which]!;
      const form = () => {
        const made = new FormData();
        made.set('video', new Blob([bytes[which]!]), basename(file));
        return made;
      };
      const drawing = DRAWINGS[Math.floor(turn / clips.length) % DRAWINGS.length]!;
      const background = turn < KEEPS ? 'video' : 'black';
      const { id } = (
        await ask(`videos?${drawing}&background=${background}`, { method: 'POST', form })
      ).json();
      await untilDone(id);
      const path = `videos/${id}/track?format=binary`;
      const read = (answer: Buffer) => digestOf(answer);
      if (read((await ask(path)).bytes) !== track) wrong(`track of clip ${which}`);
      const original = await ask(`videos/${id}/original`);
      if (!original.bytes.equals(bytes[which]!)) wrong(`original of clip ${which}`);
      const film = await ask(`videos/${id}/video`);
      if (film.bytes.length < 1_000) wrong(`film of clip ${which}`);
      if (turn < KEEPS) {
        ledger.keep('videos', path, track, read);
        ledger.keep('videos', `videos/${id}/video`, digestOf(film.bytes), read);
        return;
      }
      await ask(`videos/${id}?now=true`, { method: 'DELETE', expected: [204, 404] });
      ledger.gone(`videos/${id}`);
    },
  };
};
