import { describe, expect, it } from 'vitest';
import { cropOfImage, cropOfPerson } from './crop.ts';
import { fillTensor } from './fill-tensor.ts';
import { filesOfCard, type NetworkInput, readModelCard } from './model-card.ts';
import { OwnModelProblem } from './own-model-problem.ts';

const CARD = `card: 1
name: rtmpose-m
task: top-down
file: rtmpose-m.onnx
input: { width: 192, height: 256 }
skeleton: coco_17
decoder: { kind: simcc }
`;

describe('a card', () => {
  it('that says the least has everything else by default', () => {
    const card = readModelCard(CARD);
    expect(card).toMatchObject({
      detector: 'posebox',
      runtime: 'onnxruntime',
      input: { layout: 'nchw', colours: 'rgb', mean: [0, 0, 0], std: [1, 1, 1] },
      decoder: { outputs: { x: 'simcc_x', y: 'simcc_y' }, split: 2 },
      thresholds: { person: 0.4, keypoint: 0.2 },
    });
    expect(filesOfCard(card)).toEqual(['rtmpose-m.onnx']);
  });

  it.each([
    ['a slip in a name', CARD.replace('skeleton', 'skeletton'), 'skeleton'],
    ['a decoder of another task', CARD.replace('kind: simcc', 'kind: yolo-pose'), 'decoder'],
    ['a size without measure', CARD.replace('width: 192', 'width: 99999'), 'input.width'],
    ['a file elsewhere', CARD.replace('file: rtmpose-m', 'file: ../../etc/rtmpose-m'), 'file'],
    ['a name with capitals', CARD.replace('name: rtmpose-m', 'name: RTMPose M'), 'name'],
    ['a landmark twice', CARD.replace('coco_17', '[nose, nose]'), 'skeleton'],
    ['division by nothing', CARD.replace('height: 256', 'height: 256, std: [1, 0, 1]'), 'input.std'],
    ['no YAML', '{ card: [', 'YAML'],
    ['aliases that grow', `a: &a [1,1]\nb: &b [*a,*a]\n${CARD}`, 'YAML'],
    ['a book', `${CARD}# ${'x'.repeat(70_000)}`, '/'],
  ])('with %s is refused, and the place told', (_, text, place) => {
    try {
      readModelCard(text);
      expect.unreachable();
    } catch (error) {
      expect(error).toBeInstanceOf(OwnModelProblem);
      expect((error as OwnModelProblem).code).toBe('own_model_card_malformed');
      expect(String((error as OwnModelProblem).facts.place)).toContain(place);
    }
  });
});

describe('what a network is shown', () => {
  const input: NetworkInput = {
    ...{ width: 4, height: 2, layout: 'nchw', colours: 'rgb', mean: [10, 20, 30], std: [2, 4, 5] },
    ...{ fit: 'letterbox', border: 114 },
  };
  /** Red tells the column, green the row, blue is 200. */
  const image = {
    ...{ width: 4, height: 2, channels: 3 as const },
    data: Uint8Array.from(
      { length: 24 },
      (_, at) => [10 * (Math.floor(at / 3) % 4), 50 * Math.floor(at / 12), 200][at % 3]!,
    ),
  };
  const shown = (change: Partial<NetworkInput> = {}, crop = cropOfImage(image, { ...input, ...change })) => {
    const tensor = new Float32Array(3 * 4 * 2);
    fillTensor(image, crop, { ...input, ...change }, 'middle', tensor);
    return [...tensor];
  };

  it('is each colour less its mean, divided by its spread, in the card’s layout and order', () => {
    expect(shown().slice(0, 4)).toEqual([-5, 0, 5, 10]);
    expect(shown().slice(8, 16)).toEqual([-5, -5, -5, -5, 7.5, 7.5, 7.5, 7.5]);
    expect(shown({ layout: 'nhwc' }).slice(0, 6)).toEqual([-5, -5, 34, 0, -5, 34]);
    expect(shown({ colours: 'bgr' })[0]).toBe((200 - 10) / 2);
  });

  it('has bars where the picture ends, on all sides or right and below', () => {
    const square = { width: 4, height: 4 };
    expect(cropOfImage(image, { ...square, fit: 'letterbox' })).toEqual({
      leftPx: 0,
      topPx: -1,
      widthPx: 4,
      heightPx: 4,
    });
    expect(cropOfImage(image, { ...square, fit: 'corner' })).toMatchObject({ leftPx: 0, topPx: 0 });
    expect(cropOfImage(image, { ...square, fit: 'stretch' })).toMatchObject({ widthPx: 4, heightPx: 2 });
    const above = shown(
      { mean: [0, 0, 0], std: [1, 1, 1] },
      { leftPx: 0, topPx: -2, widthPx: 4, heightPx: 2 },
    );
    expect(above.every((level) => level === 114)).toBe(true);
  });

  it('of a person is a crop about their middle, as wide or high as the network’s picture', () => {
    const crop = cropOfPerson(
      { leftPx: 100, topPx: 0, rightPx: 140, bottomPx: 200 },
      { width: 192, height: 256 },
      1.25,
    );
    expect(crop.heightPx).toBeCloseTo(250, 6);
    expect(crop.widthPx / crop.heightPx).toBeCloseTo(0.75, 6);
    expect([crop.leftPx + crop.widthPx / 2, crop.topPx + crop.heightPx / 2]).toEqual([120, 100]);
  });
});
