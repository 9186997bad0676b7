import {
  angleStrokes,
  LANDMARK_NAMES,
  type LandmarkName,
  PICTURE_COLORS,
  type Pose,
  type SizePx,
  type Stroke,
} from '@posebox/body';
import { type BodyPoint, CLINICAL_ANGLES, landmarksOf, type MeasuredSide, protocolOf } from '@posebox/motion';

/** How a measurement is drawn into the frame that it is best seen in. */
export interface AngleDrawing {
  /** Landmarks of the measured limb, which wears the colour. */
  readonly limb: readonly LandmarkName[];
  /** The arc, in pixels of the picture. */
  readonly strokes: readonly Stroke[];
  /** Where its number stands, normalised to the picture. */
  readonly at: { readonly x: number; readonly y: number };
}

/** The colour of a measured limb and its arc. */
export const MEASURED_COLOR = 'limb-good' as const;

/** The angle of a protocol on a side, drawn on a pose; null of what is timed. */
export function angleDrawing(
  pose: Pose,
  sizePx: SizePx,
  { protocol, side }: { readonly protocol: string; readonly side: MeasuredSide },
): AngleDrawing | null {
  const angle = angleOf(protocol, side);
  if (!angle) return null;
  const { proximal, distal, at } = angle;
  const place = (point: BodyPoint) => {
    const found = landmarksOf(point).map((index) => pose.landmarks[index]!);
    const mean = (of: 'x' | 'y') => found.reduce((sum, one) => sum + one[of], 0) / found.length;
    return { x: mean('x'), y: mean('y') };
  };
  const corner = place(at);
  const end = (direction: readonly [BodyPoint, BodyPoint]) =>
    place(direction[0] === at ? direction[1] : direction[0]);
  const one = proximal === 'vertical' ? { x: corner.x, y: corner.y - UPRIGHT } : end(proximal);
  return {
    limb: limbOf(protocol, side) ?? [],
    strokes: angleStrokes(corner, one, end(distal), sizePx, PICTURE_COLORS[MEASURED_COLOR]),
    at: corner,
  };
}

/** The landmarks of the limb that a protocol measures on a side; null of what is timed. */
export function limbOf(protocolId: string, side: MeasuredSide): readonly LandmarkName[] | null {
  const angle = angleOf(protocolId, side);
  if (!angle) return null;
  const { proximal, distal } = angle;
  return [...(proximal === 'vertical' ? [] : proximal), ...distal]
    .flatMap(landmarksOf)
    .map((index) => LANDMARK_NAMES[index]!);
}

/** The side of an angle that is the vertical is drawn so long, of the picture's height. */
const UPRIGHT = 0.15;

function angleOf(protocolId: string, side: MeasuredSide) {
  const protocol = protocolOf(protocolId);
  if (!protocol || protocol.kind === 'hold') return null;
  const ids: readonly string[] = [protocol.angle, `${side}_${protocol.angle}`];
  return CLINICAL_ANGLES.find(({ id }) => ids.includes(id)) ?? null;
}
