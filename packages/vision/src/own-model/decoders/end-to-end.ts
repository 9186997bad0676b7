import { asShare, type DecodedPerson } from '../decoded-person.ts';
import type { Decoder, NetworkInput } from '../model-card.ts';
import { outputOf, type Tensors } from '../tensor.ts';

/** Left, top, right, bottom, score. */
const BOX_AND_SCORE = 5;

/**
 * Everybody from a network that gives people as such, best first: a score each, or a box and a score, and three numbers for
 * each key point. Without a box it is left to the points.
 *
 * Source: Tobeta et al., "E2Pose: Fully Convolutional Networks for End-to-End Multi-Person Pose Estimation", 2022, whose
 * `pv` are the scores and whose `kvxy` are score (up to a half), x, y as shares of a stretched picture; Lu et al., "RTMO",
 * 2024, whose files have the outputs `dets` and `keypoints` in pixels.
 *
 * @throws OwnModelProblem when the outputs aren't [1, N, 1 or 5] and [1, N, points, 3]
 */
export function decodeEndToEnd(
  outputs: Tensors,
  points: number,
  { outputs: names, order, coordinates, scoreScale }: Decoder<'end-to-end'>,
  input: Pick<NetworkInput, 'width' | 'height'>,
  leastScore: number,
): DecodedPerson[] {
  const keypoints = outputOf(
    outputs,
    names.keypoints,
    `[1, N, ${points}, 3]`,
    (d) => d.length === 4 && d[0] === 1 && d[2] === points && d[3] === 3,
  );
  const count = keypoints.dims[1]!;
  const scores = outputOf(
    outputs,
    names.people,
    `[1, ${count}, 1 | 5]`,
    (d) =>
      d[0] === 1 &&
      d[1] === count &&
      (d.length === 2 || (d.length === 3 && [1, BOX_AND_SCORE].includes(d[2]!))),
  );
  const numbers = scores.dims[2] ?? 1;
  const [width, height] = coordinates === 'pixels' ? [input.width, input.height] : [1, 1];
  const [scoreAt, xAt] = order === 'score-x-y' ? [0, 1] : [2, 0];
  const people: DecodedPerson[] = [];
  for (let person = 0; person < count; person++) {
    const told = scores.data.subarray(person * numbers, (person + 1) * numbers);
    const score = told[numbers - 1]!;
    if (!(score >= leastScore)) continue;
    const [left = 0, top = 0, right = 0, bottom = 0] = told;
    people.push({
      score: asShare(score),
      box:
        numbers === BOX_AND_SCORE
          ? { left: left / width, top: top / height, right: right / width, bottom: bottom / height }
          : null,
      points: Array.from({ length: points }, (_, point) => {
        const from = (person * points + point) * 3;
        return {
          x: keypoints.data[from + xAt]! / width,
          y: keypoints.data[from + xAt + 1]! / height,
          score: asShare(keypoints.data[from + scoreAt]! * scoreScale),
        };
      }),
    });
  }
  return people.sort((a, b) => b.score - a.score);
}
