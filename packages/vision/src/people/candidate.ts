import { COCO_JOINTS } from '@posebox/body';
import type { PixelImage } from '../image.ts';
import type { LandmarkEstimate } from '../landmarker/landmark-estimate.ts';
import type { PixelBox } from '../pixels.ts';
import type { Region } from '../region/region.ts';
import { boxAround } from './person-similarity.ts';

/** How an answer came about: in which kind of window the detector saw it. */
export type FoundIn = 'whole photo' | 'neighbour window' | 'covered photo' | 'tile' | 'turned photo';

/** Somebody, perhaps: one answer of the landmark network, with where it comes from. */
export interface Candidate {
  readonly estimate: LandmarkEstimate;
  readonly clarity: number;
  /** Mean heatmap peak of the COCO joints that lie in the picture; 0 where too few do. */
  readonly clarityInside: number;
  readonly boxPx: PixelBox;
  readonly foundIn: FoundIn;
  /** How sure the detector was, 0…1. Decides nothing. */
  readonly detectorScore: number;
  /** The detector saw this person only after others were covered. */
  readonly othersCovered: boolean;
  /** How many times the region was taken from the answer before instead of from the detector. */
  readonly iterations: number;
}

/** Where an answer comes from. */
export type Provenance = Pick<Candidate, 'foundIn' | 'detectorScore' | 'othersCovered' | 'iterations'>;

export function candidateOf(
  estimate: LandmarkEstimate,
  image: Pick<PixelImage, 'width' | 'height'>,
  provenance: Provenance,
): Candidate {
  const { foundIn, detectorScore, othersCovered, iterations } = provenance;
  return {
    foundIn,
    detectorScore,
    othersCovered,
    iterations,
    estimate,
    clarity: estimate.clarity,
    clarityInside: clarityInside(estimate, image),
    boxPx: boxAround(estimate.landmarks),
  };
}

/** Fewer joints than these inside the picture, a face and shoulders, say too little about the person. */
const LEAST_JOINTS_INSIDE = 7;

/**
 * Joints beyond the picture's edge have no heatmap peak, however clear the person is: of half a body, the joints
 * inside tell more than all of them.
 */
function clarityInside({ landmarks }: LandmarkEstimate, image: Pick<PixelImage, 'width' | 'height'>): number {
  const inside = COCO_JOINTS.map((joint) => landmarks[joint]!).filter(
    ({ xPx, yPx }) => xPx >= 0 && yPx >= 0 && xPx < image.width && yPx < image.height,
  );
  if (inside.length < LEAST_JOINTS_INSIDE) return 0;
  return inside.reduce((sum, { heatmapPeak }) => sum + heatmapPeak, 0) / inside.length;
}

/** From this clarity on, further looks at a person gain nothing. Source: docs/accuracy.md. */
const SURE_CLARITY = 0.7;

/** Whether further looks at a person gain nothing. */
export function isSure({ clarity, clarityInside }: Candidate): boolean {
  return clarity >= SURE_CLARITY || clarityInside >= SURE_CLARITY;
}

/** How near a detection's region must be to the one that a found person's own landmarks predict. */
const SAME_PERSON_CENTER_SHARE = 0.12;
const SAME_PERSON_SIZE_RATIO = 1.6;
const SAME_PERSON_ROTATION_RAD = (40 * Math.PI) / 180;

/**
 * Whether a detection is another look at a person already found: its hips are that person's hips, at about the same
 * scale and turn.
 */
export function showsPerson(region: Region, person: Candidate): boolean {
  return areAlike(
    region,
    person.estimate.nextRegion,
    SAME_PERSON_CENTER_SHARE,
    SAME_PERSON_SIZE_RATIO,
    SAME_PERSON_ROTATION_RAD,
  );
}

/** How near two regions must be, as shares of the larger one's size, to show the network the same. */
const SAME_CENTER_SHARE = 0.08;
const SAME_SIZE_RATIO = 1.15;
const SAME_ROTATION_RAD = (10 * Math.PI) / 180;

/** Whether a landmark network would see about the same in both regions. */
export function isSameRegion(a: Region, b: Region): boolean {
  return areAlike(a, b, SAME_CENTER_SHARE, SAME_SIZE_RATIO, SAME_ROTATION_RAD);
}

function areAlike(
  a: Region,
  b: Region,
  centerShare: number,
  sizeRatio: number,
  rotationRad: number,
): boolean {
  const [small, large] = a.sizePx < b.sizePx ? [a, b] : [b, a];
  if (large.sizePx > sizeRatio * small.sizePx) return false;
  const apart = Math.hypot(a.centerXPx - b.centerXPx, a.centerYPx - b.centerYPx);
  if (apart > centerShare * large.sizePx) return false;
  return Math.cos(a.rotationRad - b.rotationRad) >= Math.cos(rotationRad);
}
