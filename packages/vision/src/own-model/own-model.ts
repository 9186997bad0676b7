import { type OwnModelName, ownModelName } from '@posebox/body';
import { suppressWeighted } from '../detector/weighted-suppression.ts';
import { isPlanar, type Picture, type PixelImage } from '../image.ts';
import type { Look } from '../look.ts';
import type { PixelBox, PixelPoint } from '../pixels.ts';
import { wholeImage } from '../region/region.ts';
import { rgbImage } from '../yuv-to-rgb.ts';
import { type Crop, cropOfImage, cropOfPerson } from './crop.ts';
import type { DecodedBox, DecodedPerson, DecodedPoint } from './decoded-person.ts';
import { decodeEndToEnd } from './decoders/end-to-end.ts';
import { decodeHeatmaps } from './decoders/heatmap.ts';
import { decodePersonBoxes } from './decoders/person-boxes.ts';
import { decodeSimcc } from './decoders/simcc.ts';
import { decodeYoloPose } from './decoders/yolo-pose.ts';
import { fillTensor } from './fill-tensor.ts';
import type { ModelCard, OneShotCard, TopDownCard } from './model-card.ts';
import { boxOfKnown, landmarksOf, meanScore, type OwnPerson, skeletonOf } from './own-person.ts';
import { suppressOverlapping } from './suppression.ts';
import type { TensorNetwork, Tensors } from './tensor.ts';

/** The loaded networks of a card. */
export interface OwnNetworks {
  readonly pose: TensorNetwork;
  /** The card's own detector, where it has one. */
  readonly detector: TensorNetwork | null;
}

/** A model of one's own, ready to look. One look at a time: a network has one input. */
export interface OwnModel {
  readonly name: OwnModelName;
  readonly card: ModelCard;
  readonly sha256: string;
  /** SHA-256 of the card's own detector; `posebox` where PoseBox's is used, null where none is needed. */
  readonly detector: 'posebox' | { readonly sha256: string } | null;
  /** Everybody in a picture, best first. `look` is needed where PoseBox's detector finds the people. */
  find(picture: Picture, look: Look): Promise<readonly OwnPerson[]>;
  /** The person in a box; undefined when nobody is seen there. For top-down models alone. */
  findIn(picture: Picture, box: PixelBox): Promise<OwnPerson | undefined>;
  /** Milliseconds that the networks took since this was last asked. */
  takeNetworkMs(): { readonly detect: number; readonly landmark: number };
  close(): Promise<void>;
}

export function openOwnModel(card: ModelCard, networks: OwnNetworks, nowMs: () => number): OwnModel {
  const points = skeletonOf(card).length;
  const spentMs = { detect: 0, landmark: 0 };
  const timed = async (stage: keyof typeof spentMs, network: TensorNetwork): Promise<Tensors> => {
    const startMs = nowMs();
    const outputs = await network.run();
    spentMs[stage] += nowMs() - startMs;
    return outputs;
  };

  const findAll = async (image: PixelImage, oneShot: OneShotCard): Promise<readonly OwnPerson[]> => {
    const crop = cropOfImage(image, card.input);
    fillTensor(image, crop, card.input, 'middle', networks.pose.input);
    const people = decodePeople(await timed('landmark', networks.pose), points, oneShot).map((person) =>
      ownPerson(person, card, crop),
    );
    return suppressOverlapping(
      people.flatMap((person) => person ?? []),
      card.thresholds.overlap,
    );
  };

  /** Boxes of people by the card's own detector, or squares around them by PoseBox's. */
  const detect = async (
    image: PixelImage,
    topDown: TopDownCard,
    look: Look,
  ): Promise<readonly PixelBox[]> => {
    const { person, overlap } = card.thresholds;
    if (topDown.detector === 'posebox' || !networks.detector) {
      const detections = suppressWeighted(await look.detect(image, wholeImage(image), person));
      return detections.map(({ keypoints: [center, onCircle] }) => squareAround(center, onCircle));
    }
    const { detector } = topDown;
    const crop = cropOfImage(image, detector.input);
    fillTensor(image, crop, detector.input, 'middle', networks.detector.input);
    const found = decodePersonBoxes(await timed('detect', networks.detector), detector, person);
    const boxes = found.map(({ box }) => ({ boxPx: boxInImage(box, crop) }));
    return suppressOverlapping(boxes, overlap).map(({ boxPx }) => boxPx);
  };

  const lookAt = async (image: PixelImage, box: PixelBox, topDown: TopDownCard) => {
    const crop = cropOfPerson(box, card.input, topDown.padding);
    fillTensor(image, crop, card.input, 'edge', networks.pose.input);
    const decoded = decodeOne(await timed('landmark', networks.pose), points, topDown);
    const landmarks = landmarksOf(decoded, card, crop);
    const boxPx = boxOfKnown(landmarks);
    const score = meanScore(landmarks);
    return boxPx && score >= card.thresholds.person ? { score, boxPx, landmarks } : undefined;
  };

  return {
    name: ownModelName(card.name),
    card,
    sha256: networks.pose.sha256,
    detector:
      card.task === 'one-shot' ? null : networks.detector ? { sha256: networks.detector.sha256 } : 'posebox',
    async find(picture, look) {
      const image = asPixels(picture);
      if (card.task === 'one-shot') return findAll(image, card);
      const people: OwnPerson[] = [];
      for (const box of await detect(image, card, look)) {
        const person = await lookAt(image, box, card);
        if (person) people.push(person);
      }
      return suppressOverlapping(
        people.sort((a, b) => b.score - a.score),
        card.thresholds.overlap,
      );
    },
    async findIn(picture, box) {
      if (card.task === 'one-shot') throw new Error('A one-shot model looks at whole pictures.');
      return lookAt(asPixels(picture), box, card);
    },
    takeNetworkMs() {
      const taken = { ...spentMs };
      spentMs.detect = 0;
      spentMs.landmark = 0;
      return taken;
    },
    async close() {
      await networks.pose.close();
      await networks.detector?.close();
    },
  };
}

function decodePeople(outputs: Tensors, points: number, { decoder, input, thresholds }: OneShotCard) {
  switch (decoder.kind) {
    case 'yolo-pose':
      return decodeYoloPose(outputs, points, decoder, input, thresholds.person);
    case 'end-to-end':
      return decodeEndToEnd(outputs, points, decoder, input, thresholds.person);
  }
}

function decodeOne(outputs: Tensors, points: number, { decoder, input }: TopDownCard): DecodedPoint[] {
  switch (decoder.kind) {
    case 'heatmap':
      return decodeHeatmaps(outputs, points, decoder);
    case 'simcc':
      return decodeSimcc(outputs, points, decoder, input);
  }
}

function ownPerson(
  { score, box, points }: DecodedPerson,
  card: ModelCard,
  crop: Crop,
): OwnPerson | undefined {
  const landmarks = landmarksOf(points, card, crop);
  const boxPx = box ? boxInImage(box, crop) : boxOfKnown(landmarks);
  return boxPx && landmarks.some((landmark) => landmark.score > 0) ? { score, boxPx, landmarks } : undefined;
}

const boxInImage = ({ left, top, right, bottom }: DecodedBox, crop: Crop): PixelBox => ({
  leftPx: crop.leftPx + left * crop.widthPx,
  topPx: crop.topPx + top * crop.heightPx,
  rightPx: crop.leftPx + right * crop.widthPx,
  bottomPx: crop.topPx + bottom * crop.heightPx,
});

/** The square around the circle that PoseBox's detector lays around a whole body: more than the box of somebody upright. */
function squareAround(center: PixelPoint, onCircle: PixelPoint): PixelBox {
  const halfPx = Math.hypot(onCircle.xPx - center.xPx, onCircle.yPx - center.yPx);
  return {
    leftPx: center.xPx - halfPx,
    topPx: center.yPx - halfPx,
    rightPx: center.xPx + halfPx,
    bottomPx: center.yPx + halfPx,
  };
}

const asPixels = (picture: Picture): PixelImage => (isPlanar(picture) ? rgbImage(picture) : picture);
