import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { isKnown, LANDMARK_NAMES } from '@posebox/body';
import { decodePhoto } from '@posebox/media';
import { createOwnPoseEstimator, createPoseEstimator, openModelCard } from '@posebox/vision/node';
import { describe, expect, it } from 'vitest';
import { modelsFolder } from '../support/models-folder.ts';
import { modelFolder } from '../support/own-model-folder.ts';
import { ROOT } from '../support/running-service.ts';

/** PoseBox's own network as anybody's heatmap network: 33 landmarks and six points of its own. */
const CARD = `card: 1
name: blazepose-full
task: top-down
file: pose_landmark_full.onnx
input: { width: 256, height: 256, mean: [0, 0, 0], std: [255, 255, 255], border: 0 }
skeleton: [${[...LANDMARK_NAMES, 'none', 'none', 'none', 'none', 'none', 'none'].join(', ')}]
decoder: { kind: heatmap, output: Identity_3, activation: sigmoid }
`;

const ASK = { mode: 'standard', people: 1, minConfidence: 0.5, segmentation: false } as const;

describe('a real network behind a card', () => {
  it.each(['astronaut.png', 'grace_hopper.jpg'])(
    'sees in %s about what it sees as PoseBox’s own',
    async (name) => {
      const folder = modelsFolder();
      const network = readFileSync(join(folder, 'pose_landmark_full.onnx'));
      const files = await openModelCard(modelFolder(CARD, { 'pose_landmark_full.onnx': network }));
      const image = await decodePhoto(readFileSync(join(ROOT, 'tests/assets', name)));
      const own = await createOwnPoseEstimator(files, { modelsFolder: folder });
      const ours = await createPoseEstimator({ modelsFolder: folder });
      const [mine] = (await own.estimate(image, { ...ASK, model: 'own:blazepose-full' })).people;
      const [theirs] = (await ours.estimate(image, { ...ASK, model: 'full' })).people;
      const sure = theirs!.landmarks.flatMap((landmark, index) => {
        const other = mine!.landmarks[index]!;
        const isInside = landmark.x > 0 && landmark.x < 1 && landmark.y > 0 && landmark.y < 1;
        return landmark.confidence > 0.8 && isInside && isKnown(other) ? [[landmark, other] as const] : [];
      });
      expect(sure.length).toBeGreaterThan(8);
      const shoulders = Math.abs(theirs!.landmarks[11]!.x - theirs!.landmarks[12]!.x) * image.width;
      const apart = sure.map(
        ([a, b]) => Math.hypot((a.x - b.x) * image.width, (a.y - b.y) * image.height) / shoulders,
      );
      expect(apart.reduce((sum, share) => sum + share, 0) / apart.length).toBeLessThan(0.1);
      await own.close();
      await ours.close();
    },
  );
});
