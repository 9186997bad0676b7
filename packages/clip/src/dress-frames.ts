import { LANDMARK, type Landmark, type Pose, poseAt } from '@posebox/body';
import {
  createKeptLayers,
  type DressedPerson,
  dressPeople,
  openSteadyEdges,
  type ReadGarment,
  type RgbaPicture,
  readGarment,
} from '@posebox/figure/garment';
import {
  isGlb,
  MODEL_PICTURE_EDGE_PX,
  openGarmentModel,
  type SewnGarment,
  sewnGarment,
} from '@posebox/figure/tailored';
import { decodeLayer } from '@posebox/media';
import { rgbToYuv, type YuvImage } from '@posebox/media/video';
import { beginLook, type LookParts, type Region, regionFromAlignment, rgbImage } from '@posebox/vision';
import type { DrawnTryOn } from './clip-request.ts';
import type { FramePeople } from './frame-people.ts';
import { openTrackRotations } from './track-rotations.ts';

/** Puts a garment on people in a film's frames, given in order. */
export interface FrameDresser {
  /** Changes the frame's planes in place. */
  dress(frame: YuvImage, seen: FramePeople): Promise<void>;
}

/** As large as a garment's picture is looked at. */
const GARMENT_EDGE_PX = 1000;
/** A circle around the hips that reaches this far beyond the farthest landmark holds the body's outline. */
const OUTLINE_BEYOND = 1.1;

/**
 * The garment that is to be worn in a film: its picture or GLB is read, one of ours is sewn.
 *
 * @param file Of the picture or the GLB; null where one of ours is worn.
 * @returns null where there is no garment in the picture
 * @throws PhotoProblem or GarmentModelFault when the file is at fault
 */
export async function readFilmGarment(
  file: Uint8Array | null,
  { kind, points, tailored }: DrawnTryOn,
): Promise<ReadGarment | SewnGarment | null> {
  if (tailored) return sewnGarment(tailored);
  if (!file) return null;
  // A model is worn in its colour where a picture of it can't be read.
  const decode = (picture: Uint8Array) => decodeLayer(picture, MODEL_PICTURE_EDGE_PX).catch(() => null);
  if (isGlb(file)) return openGarmentModel(file, kind, decode);
  return readGarment(await decodeLayer(file, GARMENT_EDGE_PX), kind, points);
}

/**
 * Opens a dresser. Where people are is what the track says, edits and smoothing included; their outlines are looked for anew
 * in every frame, and how wide they are is kept steady from frame to frame.
 *
 * @example
 * const dresser = openFrameDresser(engine.look, shirt, null);
 * await dresser.dress(yuvImage(frame.data, frames, frames.color), people);
 */
export function openFrameDresser(
  parts: LookParts,
  garment: ReadGarment | SewnGarment,
  personId: number | null,
): FrameDresser {
  const edges = openSteadyEdges();
  const rotations = openTrackRotations();
  const layers = createKeptLayers();
  return {
    async dress(frame, { frame: number, timeS, people }) {
      const poses = people.flatMap((track) => {
        const pose = poseAt(track, number);
        if (!pose) return [];
        return 'mesh' in garment ? { ...pose, rotations: rotations.at(track, number, frame) } : pose;
      });
      if (poses.length === 0) return;
      const image = rgbImage(frame);
      const look = beginLook(parts);
      const dressed: DressedPerson[] = [];
      for (const pose of poses) {
        const region = regionOf(pose, frame);
        if (!region) continue;
        const { mask } = await look.estimateLandmarks(image, region, { model: 'full', segmentation: true });
        dressed.push({ ...pose, ...(mask && { mask }) });
      }
      const before = withAlpha(image.data, frame);
      const wears = ({ id }: DressedPerson) => personId === null || id === personId;
      const { picture } = dressPeople(before, dressed, garment, wears, ({ id }) => ({
        ...{ steady: edges.of(id, timeS), layers },
      }));
      paintChanges(frame, before, picture);
    },
  };
}

/** Where the landmark network is to look for a person's outline; null where hips or shoulders are missing. */
function regionOf({ landmarks }: Pose, { width, height }: YuvImage): Region | null {
  const place = ({ x, y }: Pick<Landmark, 'x' | 'y'>) => ({ xPx: x * width, yPx: y * height });
  const middle = (a: keyof typeof LANDMARK, b: keyof typeof LANDMARK) => {
    const [one, other] = [place(landmarks[LANDMARK[a]]!), place(landmarks[LANDMARK[b]]!)];
    return { xPx: (one.xPx + other.xPx) / 2, yPx: (one.yPx + other.yPx) / 2 };
  };
  const hips = middle('left_hip', 'right_hip');
  const shoulders = middle('left_shoulder', 'right_shoulder');
  const torsoPx = Math.hypot(shoulders.xPx - hips.xPx, shoulders.yPx - hips.yPx);
  if (!(torsoPx > 1)) return null;
  const reaches = landmarks.map(place).map(({ xPx, yPx }) => Math.hypot(xPx - hips.xPx, yPx - hips.yPx));
  const reachPx = OUTLINE_BEYOND * Math.max(...reaches.filter(Number.isFinite));
  return regionFromAlignment(hips, {
    xPx: hips.xPx + (reachPx * (shoulders.xPx - hips.xPx)) / torsoPx,
    yPx: hips.yPx + (reachPx * (shoulders.yPx - hips.yPx)) / torsoPx,
  });
}

function withAlpha(rgb: ArrayLike<number>, { width, height }: YuvImage): RgbaPicture {
  const data = new Uint8ClampedArray(4 * width * height).fill(255);
  for (let i = 0; i < width * height; i++) {
    for (let channel = 0; channel < 3; channel++) data[4 * i + channel] = rgb[3 * i + channel]!;
  }
  return { width, height, data };
}

/** Writes what has changed into the planes; blocks of 2 × 2 pixels share the chroma of their mean. */
function paintChanges(frame: YuvImage, before: RgbaPicture, after: RgbaPicture): void {
  const { width, height, color } = frame;
  const chromaWidth = (width + 1) >> 1;
  const isChanged = (at: number) =>
    [0, 1, 2].some((channel) => before.data[at + channel] !== after.data[at + channel]);
  for (let top = 0; top < height; top += 2) {
    for (let left = 0; left < width; left += 2) {
      const pixels: number[] = [];
      for (let y = top; y < Math.min(top + 2, height); y++) {
        for (let x = left; x < Math.min(left + 2, width); x++) pixels.push(y * width + x);
      }
      if (!pixels.some((i) => isChanged(4 * i))) continue;
      const mean = [0, 0, 0];
      for (const i of pixels) {
        const [red, green, blue] = [after.data[4 * i]!, after.data[4 * i + 1]!, after.data[4 * i + 2]!];
        frame.y[i] = rgbToYuv(red, green, blue, color.matrix, color.range)[0];
        mean[0]! += red / pixels.length;
        mean[1]! += green / pixels.length;
        mean[2]! += blue / pixels.length;
      }
      const [, u, v] = rgbToYuv(mean[0]!, mean[1]!, mean[2]!, color.matrix, color.range);
      const chroma = (top >> 1) * chromaWidth + (left >> 1);
      frame.u[chroma] = u;
      frame.v[chroma] = v;
    }
  }
}
