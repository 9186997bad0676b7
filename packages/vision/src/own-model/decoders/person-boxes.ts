import { asShare, type DecodedBox } from '../decoded-person.ts';
import type { DetectorCard } from '../model-card.ts';
import { outputOf, type Tensor, type Tensors } from '../tensor.ts';

/** A person's box in the picture of a detector. */
export interface DecodedDetection {
  readonly score: number;
  readonly box: DecodedBox;
}

/**
 * The people that a detector of one's own tells, best first and not yet each once.
 *
 * Sources: `boxes` is what MMDeploy writes for RTMDet and others, `dets` [1, N, 5] and `labels` [1, N]; `yolo` is
 * [1, 4 + classes, N] or the other way round, centre, size and a score for each class.
 *
 * @throws OwnModelProblem when no output fits
 */
export function decodePersonBoxes(
  outputs: Tensors,
  { decoder, input, person }: Pick<DetectorCard, 'decoder' | 'input' | 'person'>,
  leastScore: number,
): DecodedDetection[] {
  const found =
    decoder.kind === 'boxes'
      ? fromBoxes(outputs, decoder, person, leastScore)
      : fromYolo(outputs, decoder.output, person, leastScore);
  return found
    .map(({ score, box }) => ({
      score: asShare(score),
      box: {
        left: box.left / input.width,
        top: box.top / input.height,
        right: box.right / input.width,
        bottom: box.bottom / input.height,
      },
    }))
    .sort((a, b) => b.score - a.score);
}

function fromBoxes(
  outputs: Tensors,
  { output, labels }: Extract<DetectorCard['decoder'], { kind: 'boxes' }>,
  person: number,
  leastScore: number,
): DecodedDetection[] {
  const { dims, data } = outputOf(
    outputs,
    output,
    '[1, N, 5]',
    (d) => d.length === 3 && d[0] === 1 && d[2] === 5,
  );
  const count = dims[1]!;
  const isLabels = (d: readonly number[]) => d.length === 2 && d[0] === 1 && d[1] === count;
  const classes: Tensor | undefined =
    labels === undefined && !Object.values(outputs).some((tensor) => isLabels(tensor.dims))
      ? undefined
      : outputOf(outputs, labels, `[1, ${count}]`, isLabels);
  const found: DecodedDetection[] = [];
  for (let index = 0; index < count; index++) {
    const [left, top, right, bottom, score] = data.subarray(index * 5, index * 5 + 5);
    const isPerson = !classes || Math.round(classes.data[index]!) === person;
    if (isPerson && score! >= leastScore)
      found.push({ score: score!, box: { left: left!, top: top!, right: right!, bottom: bottom! } });
  }
  return found;
}

/** No detector knows more kinds of things. */
const MOST_CLASSES = 1000;

function fromYolo(
  outputs: Tensors,
  output: string | undefined,
  person: number,
  leastScore: number,
): DecodedDetection[] {
  const isShort = (length: number) => length >= 5 + person && length <= 4 + MOST_CLASSES;
  const { dims, data } = outputOf(
    outputs,
    output,
    '[1, 4 + classes, N]',
    (d) => d.length === 3 && d[0] === 1 && (isShort(d[1]!) || isShort(d[2]!)),
  );
  // Classes are fewer than proposals in every such network.
  const areColumns = isShort(dims[1]!) && (dims[1]! <= dims[2]! || !isShort(dims[2]!));
  const [count, numbers] = areColumns ? [dims[2]!, dims[1]!] : [dims[1]!, dims[2]!];
  const found: DecodedDetection[] = [];
  for (let index = 0; index < count; index++) {
    const at = (number: number) => data[areColumns ? number * count + index : index * numbers + number]!;
    const score = at(4 + person);
    if (!(score >= leastScore)) continue;
    const [halfWidth, halfHeight] = [at(2) / 2, at(3) / 2];
    found.push({
      score,
      box: {
        left: at(0) - halfWidth,
        top: at(1) - halfHeight,
        right: at(0) + halfWidth,
        bottom: at(1) + halfHeight,
      },
    });
  }
  return found;
}
