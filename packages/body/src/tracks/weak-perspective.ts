import { LANDMARK_COUNT } from '../landmarks.ts';
import { type LandmarkSeries, POSITION_WIDTH, type PoseTrack } from '../pose-track.ts';

/** Landmarks less sure than this don't take part. */
const LEAST_CONFIDENCE = 0.5;

/**
 * How many pixels a metre of the person spans in a row: the ratio of the spread of the landmarks in the picture to
 * their spread in the world's x and y (weak perspective). 0 where fewer than two sure landmarks have both.
 */
export function pxPerMetre(
  track: PoseTrack,
  series: LandmarkSeries,
  row: number,
  image: { readonly width: number; readonly height: number },
): number {
  const picture: number[][] = [];
  const world: number[][] = [];
  for (let landmark = 0; landmark < LANDMARK_COUNT; landmark++) {
    const at = row * LANDMARK_COUNT + landmark;
    const position = at * POSITION_WIDTH;
    const xPx = series.image[position]! * image.width;
    const yPx = series.image[position + 1]! * image.height;
    const xM = series.world[position]!;
    const yM = series.world[position + 1]!;
    if (track.confidence[at]! < LEAST_CONFIDENCE || !Number.isFinite(xPx + yPx + xM + yM)) continue;
    picture.push([xPx, yPx]);
    world.push([xM, yM]);
  }
  const spreadM = spread(world);
  return picture.length < 2 || spreadM === 0 ? 0 : spread(picture) / spreadM;
}

/** Root of the summed squared distances from the mean. */
function spread(points: readonly (readonly number[])[]): number {
  const meanX = points.reduce((sum, point) => sum + point[0]!, 0) / points.length;
  const meanY = points.reduce((sum, point) => sum + point[1]!, 0) / points.length;
  return Math.sqrt(points.reduce((sum, [x, y]) => sum + (x! - meanX) ** 2 + (y! - meanY) ** 2, 0));
}
