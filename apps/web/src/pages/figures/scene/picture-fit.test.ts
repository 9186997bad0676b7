import { LANDMARK, LANDMARK_COUNT } from '@posebox/body';
import { BONE, mannequin, posedJoints, tPose } from '@posebox/figure';
import { describe, expect, it } from 'vitest';
import { fitToPicture, type PictureFit } from './picture-fit.ts';

const { skeleton } = mannequin('female');
const joints = posedJoints(skeleton, tPose(skeleton));
const PICTURE = { width: 640, height: 480 };

/** Landmarks as a camera straight in front would see the figure's joints. */
function seenAt({ pxPerM, xPx, yPx }: PictureFit): Float32Array {
  const image = new Float32Array(3 * LANDMARK_COUNT).fill(Number.NaN);
  for (const side of ['left', 'right'] as const) {
    const pairs = {
      UpperArm: 'shoulder',
      LowerArm: 'elbow',
      Hand: 'wrist',
      UpperLeg: 'hip',
      LowerLeg: 'knee',
      Foot: 'ankle',
    } as const;
    for (const [bone, landmark] of Object.entries(pairs)) {
      const [x, y] = joints.placesM[BONE[`${side}${bone}` as 'leftFoot']]!;
      const at = 3 * LANDMARK[`${side}_${landmark as 'hip'}`];
      image[at] = (xPx + pxPerM * x) / PICTURE.width;
      image[at + 1] = (yPx - pxPerM * y) / PICTURE.height;
    }
  }
  return image;
}

describe('a figure laid over a picture', () => {
  const sure = new Float32Array(LANDMARK_COUNT).fill(1);

  it('comes to lie where and as large as the person is', () => {
    for (const truth of [
      { pxPerM: 210, xPx: 320, yPx: 440 },
      { pxPerM: 40, xPx: 80, yPx: 200 },
    ]) {
      const fit = fitToPicture(joints, seenAt(truth), sure, PICTURE)!;
      expect(fit.pxPerM).toBeCloseTo(truth.pxPerM, 2);
      expect(fit.xPx).toBeCloseTo(truth.xPx, 2);
      expect(fit.yPx).toBeCloseTo(truth.yPx, 2);
    }
  });

  it('is not pulled away by points that aren’t seen', () => {
    const truth = { pxPerM: 150, xPx: 300, yPx: 400 };
    const image = seenAt(truth);
    const confidence = sure.slice();
    image[3 * LANDMARK.left_wrist] = 5;
    confidence[LANDMARK.left_wrist] = 0.1;
    expect(fitToPicture(joints, image, confidence, PICTURE)!.pxPerM).toBeCloseTo(truth.pxPerM, 2);
  });

  it('is left out when next to nothing is seen, and never upside down', () => {
    const image = seenAt({ pxPerM: 150, xPx: 300, yPx: 400 });
    expect(fitToPicture(joints, image, new Float32Array(LANDMARK_COUNT), PICTURE)).toBeNull();
    const onItsHead = image.map((value) => 1 - value);
    expect(fitToPicture(joints, onItsHead, sure, PICTURE)).toBeNull();
  });
});
