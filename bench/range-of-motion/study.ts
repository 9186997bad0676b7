import { join } from 'node:path';
import { analyseClip, DEFAULT_CLIP_REQUEST, openClipEngine } from '@posebox/clip';
import { findFfmpeg } from '@posebox/media/video';
import { angleSeries, CLINICAL_ANGLES, smoothTrack } from '@posebox/motion';
import { agreement } from '../../tests/support/agreement.ts';
import { modelsFolder } from '../../tests/support/models-folder.ts';
import { sayLeftOut, sharedFolder, sharedPresent } from '../../tests/support/shared-folder.ts';
import { openCapWalking, strides } from '../../tests/support/walking-curves.ts';

/**
 * A person who walks past the camera (the Sports2D demonstration), on the whole way from the film to the angle, beside a
 * walker whose curve OpenCap captured. They are two people at two speeds: only the shape of a stride can be compared.
 * What was recorded at once is in tests/conformance/range-of-motion.test.ts.
 *
 * `npx tsx bench/range-of-motion/study.ts`
 */
sayLeftOut('the walking clip of Sports2D');
/** Whom the tracker numbers so; the other one is there before. */
const WALKER = 2;

if (sharedPresent) await study();

async function study() {
  const tools = await findFfmpeg();
  const engine = await openClipEngine({ modelsFolder: modelsFolder() });
  const clip = join(sharedFolder, 'data/rehab/sports2d/demo.mp4');
  const { document } = await analyseClip(clip, DEFAULT_CLIP_REQUEST, { tools, engine });
  await engine.close();
  const walker = openCapWalking();
  const curve = walker.timesS.map((_, row) => walker.angle('knee_angle_l', row));
  const [reference] = strides(curve, curve, walker.timesS);
  const extent = (values: ArrayLike<number>) => {
    const known = Array.from(values).filter((value) => !Number.isNaN(value));
    return `${Math.min(...known).toFixed(0)}…${Math.max(...known).toFixed(0)}°`;
  };
  console.log(`OpenCap, left knee, one stride: ${extent(reference!)}\n`);
  console.log('| person | knee | stride | frames measured | extent | r with OpenCap | RMSE |');
  console.log('| --- | --- | --- | --- | --- | --- | --- |');
  for (const person of document.people) {
    // Behind the walker a man stands on a wall and jumps off.
    if (person.personId !== WALKER) continue;
    const track = smoothTrack(person, { purpose: 'general', image: document.image });
    const { angles } = angleSeries(track, document.image, { angles: CLINICAL_ANGLES });
    for (const side of ['left', 'right'] as const) {
      const { valueDeg } = angles[`${side}_knee_flexion`];
      const share = valueDeg.filter((value) => !Number.isNaN(value)).length / valueDeg.length;
      strides(valueDeg, valueDeg, track.timesS).forEach((stride, index) => {
        const { correlation, rmse } = agreement(stride, reference!);
        console.log(
          `| ${person.personId} | ${side} | ${index + 1} | ${Math.round(100 * share)} % | ${extent(stride)} | ${correlation.toFixed(3)} | ${rmse.toFixed(1)}° |`,
        );
      });
    }
  }
}
