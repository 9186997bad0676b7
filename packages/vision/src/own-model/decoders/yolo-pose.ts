import { asShare, type DecodedPerson } from '../decoded-person.ts';
import type { Decoder, NetworkInput } from '../model-card.ts';
import { outputOf, type Tensors } from '../tensor.ts';

/** Centre, size and score come before the points. */
const BOX_NUMBERS = 5;

/**
 * Everybody a YOLO-pose network proposes from a score on, best first and not yet each once: centre, width, height, score,
 * then x, y, score of each point, in pixels of the input. The long axis is that of the proposals, whichever way round.
 *
 * Source: Maji et al., "YOLO-Pose", 2022; the layout is that of the ONNX files that exporters of the family write.
 *
 * @throws OwnModelProblem when no output is [1, 5 + 3 × points, proposals] or the other way round
 */
export function decodeYoloPose(
  outputs: Tensors,
  points: number,
  { output }: Decoder<'yolo-pose'>,
  input: Pick<NetworkInput, 'width' | 'height'>,
  leastScore: number,
): DecodedPerson[] {
  const numbers = BOX_NUMBERS + 3 * points;
  const { dims, data } = outputOf(
    outputs,
    output,
    `[1, ${numbers}, N]`,
    (d) => d.length === 3 && d[0] === 1 && (d[1] === numbers || d[2] === numbers),
  );
  const areColumns = dims[1] === numbers;
  const proposals = areColumns ? dims[2]! : dims[1]!;
  const [proposalStep, numberStep] = areColumns ? [1, proposals] : [numbers, 1];
  const people: DecodedPerson[] = [];
  for (let proposal = 0; proposal < proposals; proposal++) {
    const at = (index: number) => data[proposal * proposalStep + index * numberStep]!;
    const score = at(4);
    if (!(score >= leastScore)) continue;
    const [halfWidth, halfHeight] = [at(2) / 2, at(3) / 2];
    people.push({
      score: asShare(score),
      box: {
        left: (at(0) - halfWidth) / input.width,
        top: (at(1) - halfHeight) / input.height,
        right: (at(0) + halfWidth) / input.width,
        bottom: (at(1) + halfHeight) / input.height,
      },
      points: Array.from({ length: points }, (_, point) => {
        const from = BOX_NUMBERS + 3 * point;
        return { x: at(from) / input.width, y: at(from + 1) / input.height, score: asShare(at(from + 2)) };
      }),
    });
  }
  return people.sort((a, b) => b.score - a.score);
}
