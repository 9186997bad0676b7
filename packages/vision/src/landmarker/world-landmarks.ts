/** A point in metres, origin in the middle of the hips, y down, z away from the camera. */
export interface WorldPoint {
  readonly xM: number;
  readonly yM: number;
  readonly zM: number;
}

const VALUES_PER_LANDMARK = 3;

/**
 * The first `count` world landmarks of the network's output [39, 3], turned back from the region's rotation.
 * Mirrors MediaPipe's WorldLandmarkProjectionCalculator.
 */
export function decodeWorldLandmarks(
  raw: Float32Array,
  count: number,
  rotationRad: number,
): readonly WorldPoint[] {
  const cos = Math.cos(rotationRad);
  const sin = Math.sin(rotationRad);
  return Array.from({ length: count }, (_, landmark) => {
    const x = raw[landmark * VALUES_PER_LANDMARK]!;
    const y = raw[landmark * VALUES_PER_LANDMARK + 1]!;
    return {
      xM: cos * x - sin * y,
      yM: sin * x + cos * y,
      zM: raw[landmark * VALUES_PER_LANDMARK + 2]!,
    };
  });
}
