import type { EstimatedPose, PoseEstimator } from '@posebox/vision';
import sharp from 'sharp';
import { describe, expect, it } from 'vitest';
import { standingPerson } from '../../../tests/support/standing-person.ts';
import { answerPhoto } from './answer-photo.ts';
import type { PictureRequest } from './photo-request.ts';

const SIZE = 400;

/** A checkerboard of four-pixel squares: any blur is seen at once. */
function checkerboard(): Promise<Buffer> {
  const data = Buffer.alloc(SIZE * SIZE * 3);
  for (let at = 0; at < SIZE * SIZE; at += 1) {
    const isLight = ((at % SIZE) >> 2) + (Math.floor(at / SIZE) >> 2);
    data.fill(isLight % 2 ? 230 : 20, 3 * at, 3 * at + 3);
  }
  return sharp(data, { raw: { width: SIZE, height: SIZE, channels: 3 } })
    .png()
    .toBuffer();
}

/** Two who stand beside each other, numbered from the left; nothing here needs a network. */
const people = [0.25, 0.75].map((centerX, index) => ({
  ...standingPerson({ crownY: 0.1, height: 0.8, centerX }),
  id: index + 1,
})) as unknown as readonly EstimatedPose[];
const estimator: PoseEstimator = {
  estimate: async () => ({
    ...{ people, model: 'full', modelSha256: '', detectorSha256: null },
    stagesMs: { detect: 0, landmark: 0, other: 0 },
  }),
  close: async () => undefined,
};

/** What is drawn where each face is. */
async function faces(more: Partial<PictureRequest>): Promise<readonly Buffer[]> {
  const request: PictureRequest = {
    ...{ kind: 'picture', model: 'full', mode: 'standard', people: 10, minConfidence: 0.5 },
    ...{ style: 'classic', lineWidthPx: 0.5, background: 'photo', labels: 'none', format: 'png' },
    ...{ blurFaces: false, ...more },
  };
  const { body } = await answerPhoto(await checkerboard(), request, { estimator });
  return Promise.all(
    people.map(({ landmarks: [nose] }) => {
      const at = (share = 0) => Math.round(share * SIZE) - 8;
      const face = { left: at(nose?.x), top: at(nose?.y), width: 16, height: 16 };
      return sharp(body).extract(face).raw().toBuffer();
    }),
  );
}

/** Whose faces are other than they are without blur. */
async function blurred(more: Partial<PictureRequest>): Promise<readonly boolean[]> {
  const [plain, drawn] = await Promise.all([faces({}), faces(more)]);
  return drawn.map((face, index) => !face.equals(plain[index] as Buffer));
}

describe('faces in a drawn photo', () => {
  it('are blurred of all, of all but one, and of all where nobody has that number', async () => {
    const blurFaces = true;
    expect(await blurred({ blurFaces })).toEqual([true, true]);
    expect(await blurred({ blurFaces, keepFace: 2 })).toEqual([true, false]);
    expect(await blurred({ blurFaces, keepFace: 7 })).toEqual([true, true]);
  });

  it('are all there when only the number was said', async () => {
    expect(await blurred({ keepFace: 1 })).toEqual([false, false]);
  });
});
