import type { ModelFileName } from '@posebox/vision';
import { openOnnxRuntime } from '@posebox/vision/node';
import { describe, expect, it } from 'vitest';
import { modelsFolder } from '../support/models-folder.ts';

/** Clips change the number of threads on the way; a clip looked at twice must still come out byte for byte the same. */
describe('a network on several threads', () => {
  it.each(['pose_detector', 'pose_landmark_lite', 'pose_landmark_full', 'pose_landmark_heavy'] as const)(
    'computes bit for bit what it computes on one: %s',
    async (file) => {
      const alone = await outputsOf(file, 1);
      for (const threads of [2, 4]) expect(alone.equals(await outputsOf(file, threads))).toBe(true);
    },
  );
});

/** All outputs of a network for one picture, as bytes. */
async function outputsOf(file: ModelFileName, threads: number): Promise<Buffer> {
  const session = await (await openOnnxRuntime(modelsFolder(), { threads })).load(file);
  for (let i = 0; i < session.input.length; i += 1) session.input[i] = ((i * 7919) % 255) / 255;
  const outputs = Object.values(await session.run());
  const bytes = Buffer.concat(
    outputs.map(({ buffer, byteOffset, byteLength }) => Buffer.from(buffer, byteOffset, byteLength)),
  );
  await session.close();
  return bytes;
}
