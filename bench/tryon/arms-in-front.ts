import { join } from 'node:path';
import { dressPeople, wornBody } from '@posebox/figure/garment';
import { createPoseEstimator } from '@posebox/vision/node';
import { sharedFolder } from '../../tests/support/shared-folder.ts';
import { repositoryFolder } from '../report/results-folder.ts';
import { readShared, seenPhoto } from './dressed-pair.ts';
import { sharedPairs } from './shared-pairs.ts';

/**
 * `npx tsx bench/tryon/arms-in-front.ts`: forearms before the trunk, in pictures where they are so to the eye: frames of three
 * squats, and a man with a hose. A forearm counts where at least a fifth of it lies within shoulders and hips; it stays visible
 * when four fifths of what lies there is as it was. T-shirts of the report set, whose sleeves end above the elbow.
 */
const PLACES = 20;
const LEAST_BEFORE = 4;
const LEAST_VISIBLE = 0.8;
const span = (from: number, to: number) =>
  Array.from({ length: to - from + 1 }, (_, i) => String(from + i).padStart(3, '0'));
const FILES = [
  ...[...span(6, 12), ...span(30, 36), ...span(54, 60)].map((number) =>
    join(sharedFolder, `goldens/frames/pose_squats_360x640/${number}.png`),
  ),
  join(sharedFolder, 'data/photos/openpifpaf/000000114907.jpg'),
];

const estimator = await createPoseEstimator({ modelsFolder: join(repositoryFolder, 'models/built') });
let [cases, visible] = [0, 0];
const garments = sharedPairs('report').garments.filter(({ sort }) => sort === 't-shirt');
for (const shared of garments) {
  const garment = await readShared(shared);
  if (!garment) continue;
  for (const file of FILES) {
    const seen = await seenPhoto(file, estimator);
    const person = seen.people.toSorted((a, b) => b.box.height - a.box.height)[0];
    const body = person?.mask && wornBody(person.landmarks, person.mask);
    if (!person || !body) continue;
    const { picture } = dressPeople(seen.picture, [person], garment);
    const { shoulders, hips, mask } = body;
    const sides = (['left', 'right'] as const).map((side) => {
      const [, elbow, wrist] = body.arms[side].joints;
      const before = Array.from({ length: PLACES }, (_, i) => {
        const share = (i + 0.5) / PLACES;
        return {
          x: Math.round(elbow.x + share * (wrist.x - elbow.x)),
          y: Math.round(elbow.y + share * (wrist.y - elbow.y)),
        };
      }).filter(({ x, y }) => {
        const down = (y - shoulders.left.y) / (hips.left.y - shoulders.left.y);
        const left = shoulders.left.x + down * (hips.left.x - shoulders.left.x);
        const right = shoulders.right.x + down * (hips.right.x - shoulders.right.x);
        const isInside = down > 0 && down < 1 && x > left && x < right;
        return isInside && mask.data[y * mask.width + x]! >= 128;
      });
      const same = before.filter(({ x, y }) => {
        const at = 4 * (y * picture.width + x);
        return [0, 1, 2].every(
          (channel) => Math.abs(picture.data[at + channel]! - seen.picture.data[at + channel]!) <= 12,
        );
      });
      return { before: before.length, same: same.length };
    });
    for (const { before, same } of sides) {
      if (before < LEAST_BEFORE) continue;
      cases += 1;
      if (same >= LEAST_VISIBLE * before) visible += 1;
      else
        console.log(`covered: ${shared.name} ${file.split('/').at(-1)}: ${same} of ${before} places visible`);
    }
  }
}
console.log(`forearms before the trunk: ${cases}, visible: ${visible}`);
process.exit(0);
