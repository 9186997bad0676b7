import { LANDMARK_COUNT } from '@posebox/body';
import type { LandmarkEstimate } from '../landmarker/landmark-estimate.ts';
import type { PixelPoint } from '../pixels.ts';
import { REGION_SCALE, regionFromAlignment } from '../region/alignment.ts';
import { createLowPassBank } from './low-pass-filter.ts';
import { createOneEuroBank } from './one-euro-filter.ts';

/** Constants of MediaPipe's pose_landmark_filtering.pbtxt. Positions in pixels, speeds in body sizes a second. */
const LANDMARKS = { minCutoffHz: 0.05, beta: 80, derivativeCutoffHz: 1 } as const;
const ALIGNMENT = { minCutoffHz: 0.01, beta: 10, derivativeCutoffHz: 1 } as const;
/** In metres, not scaled by the body. */
const WORLD = { minCutoffHz: 0.1, beta: 40, derivativeCutoffHz: 1 } as const;
const VISIBILITY_FACTOR = 0.1;

/** Smooths one person's landmarks from frame to frame. Holds what came before; one for each person. */
export interface LandmarkSmoothing {
  /**
   * The estimate with landmarks, world landmarks, visibility and alignment smoothed, and the region that the smoothed
   * alignment predicts. `timeS` is the frame's true time and must rise.
   */
  smooth(estimate: LandmarkEstimate, timeS: number): LandmarkEstimate;
  /** Call when the person was lost. World and visibility keep their past, as in MediaPipe. */
  lose(): void;
}

/**
 * @example
 * const smoothing = createLandmarkSmoothing();
 * const calm = smoothing.smooth(estimate, frame.timeS);
 */
export function createLandmarkSmoothing(): LandmarkSmoothing {
  const landmarkBank = createOneEuroBank(3 * LANDMARK_COUNT, LANDMARKS);
  const worldBank = createOneEuroBank(3 * LANDMARK_COUNT, WORLD);
  const alignmentBank = createOneEuroBank(4, ALIGNMENT);
  const visibilityBank = createLowPassBank(LANDMARK_COUNT, VISIBILITY_FACTOR);
  const positions = new Float64Array(3 * LANDMARK_COUNT);
  const worldPositions = new Float64Array(3 * LANDMARK_COUNT);
  const alignmentPositions = new Float64Array(4);
  const visibilities = new Float64Array(LANDMARK_COUNT);

  return {
    smooth(estimate, timeS) {
      for (const [i, { xPx, yPx, zPx, visibility }] of estimate.landmarks.entries()) {
        positions.set([xPx, yPx, zPx], 3 * i);
        visibilities[i] = visibility;
      }
      for (const [i, { xM, yM, zM }] of estimate.world.entries()) worldPositions.set([xM, yM, zM], 3 * i);
      const [center, scalePoint] = estimate.alignment;
      alignmentPositions.set([center.xPx, center.yPx, scalePoint.xPx, scalePoint.yPx]);

      // The size comes from the unfiltered alignment: MediaPipe computes it before its filters.
      const perBodySize = REGION_SCALE / estimate.nextRegion.sizePx;
      landmarkBank.apply(positions, timeS, perBodySize);
      worldBank.apply(worldPositions, timeS, 1);
      alignmentBank.apply(alignmentPositions, timeS, perBodySize);
      visibilityBank.apply(visibilities);

      const alignment: [PixelPoint, PixelPoint] = [
        { xPx: alignmentPositions[0]!, yPx: alignmentPositions[1]! },
        { xPx: alignmentPositions[2]!, yPx: alignmentPositions[3]! },
      ];
      return {
        ...estimate,
        landmarks: estimate.landmarks.map((landmark, i) => ({
          ...landmark,
          xPx: positions[3 * i]!,
          yPx: positions[3 * i + 1]!,
          zPx: positions[3 * i + 2]!,
          visibility: visibilities[i]!,
        })),
        world: estimate.world.map((_, i) => ({
          xM: worldPositions[3 * i]!,
          yM: worldPositions[3 * i + 1]!,
          zM: worldPositions[3 * i + 2]!,
        })),
        alignment,
        nextRegion: regionFromAlignment(...alignment),
      };
    },
    lose() {
      landmarkBank.reset();
      alignmentBank.reset();
    },
  };
}
