import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { LANDMARK, type LandmarkName } from '@posebox/body';
import { decodePhoto } from '@posebox/media';
import { createPoseEstimator } from '@posebox/vision/node';
import type { Surroundings } from '../surroundings.ts';
import { type Finding, inWords } from './finding.ts';

const PHOTO = 'apps/web/public/samples/astronaut.jpg';

/** Where PyPI mediapipe 0.10.21 (static image, full) finds these joints in the photo, in pixels. */
const EXPECTED_PX: Readonly<Partial<Record<LandmarkName, readonly [x: number, y: number]>>> = {
  nose: [226.54, 129.53],
  left_eye: [251.75, 112.93],
  right_eye: [208.32, 104.6],
  mouth_left: [235.76, 154.15],
  mouth_right: [208.72, 148.85],
  left_shoulder: [304.0, 253.36],
  right_shoulder: [109.68, 243.59],
};

/** A correct engine is nearer than this; a wrong model or a broken warp is far off. */
const TOLERANCE_PX = 1;

/** Runs the whole engine on a photo whose joints are known. */
export async function examineEngine(surroundings: Surroundings): Promise<Finding> {
  try {
    const photo = await decodePhoto(await readFile(join(surroundings.root, PHOTO)));
    const estimator = await createPoseEstimator({ modelsFolder: surroundings.modelsFolder });
    const startMs = performance.now();
    const { people } = await estimator.estimate(photo, {
      model: 'full',
      mode: 'mediapipe',
      people: 1,
      minConfidence: 0.5,
      segmentation: false,
    });
    const ms = Math.round(performance.now() - startMs);
    await estimator.close();
    const [person] = people;
    if (!person) return { name: 'selfTest', state: 'bad', value: inWords(surroundings, 'selfTestNobody') };
    const errorPx = Math.max(
      ...Object.entries(EXPECTED_PX).map(([name, [x, y]]) => {
        const found = person.landmarks[LANDMARK[name as LandmarkName]];
        return Math.hypot((found?.x ?? 0) * photo.width - x, (found?.y ?? 0) * photo.height - y);
      }),
    );
    const px = errorPx.toFixed(2);
    return errorPx <= TOLERANCE_PX
      ? { name: 'selfTest', state: 'good', value: inWords(surroundings, 'selfTestGood', { px, ms }) }
      : { name: 'selfTest', state: 'bad', value: inWords(surroundings, 'selfTestBad', { px }) };
  } catch (error) {
    const reason = error instanceof Error ? error.message.split('\n', 1)[0] : String(error);
    return { name: 'selfTest', state: 'bad', value: reason ?? '' };
  }
}
