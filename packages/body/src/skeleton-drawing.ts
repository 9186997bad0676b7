import { LANDMARK, type LandmarkName } from './landmarks.ts';
import { isKnown } from './missing-landmarks.ts';
import { type Color, faded, PICTURE_COLORS, type PictureColorName } from './picture-colors.ts';
import type { Landmark } from './pose.ts';
import { BONES, type Bone } from './skeleton.ts';
import {
  EXTREMITY_LANDMARKS,
  FACE_LANDMARKS,
  IS_SMALL_POINT,
  JOINT_LANDMARKS,
  LANDMARK_SIDES,
  SKELETON_COLORS,
  SKELETON_MEASURES,
  type SkeletonStyle,
  SMALL_FACE_LANDMARKS,
} from './skeleton-style.ts';
import { disc, displayScale, line, type SizePx, type Stroke } from './stroke.ts';

/** What the drawing needs to know of a landmark: where it is and how sure. */
export type DrawnLandmark = Pick<Landmark, 'x' | 'y' | 'confidence'>;

/** A person to draw: the 33 landmarks in model order. */
export interface DrawnPerson {
  readonly landmarks: readonly DrawnLandmark[];
}

/** A point that a person moved is `corrected`, one filled in between two frames is `interpolated`. */
export type LandmarkMark = 'corrected' | 'interpolated';

/**
 * A part of the body that is singled out, over quiet bones: those between two of its landmarks wear the colour and a glow.
 *
 * `{ landmarks: ['left_hip', 'left_knee'], color: 'limb-look' }` is the left thigh.
 */
export interface ColoredLimb {
  readonly landmarks: readonly LandmarkName[];
  readonly color: Extract<PictureColorName, `limb-${string}` | 'ghost'>;
}

export interface SkeletonDrawing {
  readonly style: SkeletonStyle;
  /**
   * `readable` (default) leaves out points that would touch, shrinks a small face to nose and ears and shows how
   * sure each part is. `all` draws every point and bone alike, as MediaPipe's own drawing does.
   */
  readonly detail?: 'readable' | 'all';
  /** Width of a bone in image pixels; by default it follows the length of the torso. */
  readonly boneWidthPx?: number;
  /** Confidence below which a part is dotted. */
  readonly gate?: number;
  readonly marks?: Readonly<Partial<Record<LandmarkName, LandmarkMark>>>;
  /** Of two that name the same bone the later one counts. */
  readonly limbs?: readonly ColoredLimb[];
}

/** A landmark in pixels, with its mark. */
interface Point {
  readonly index: number;
  readonly xPx: number;
  readonly yPx: number;
  readonly confidence: number;
  readonly radiusPx: number;
}

/**
 * The strokes of one skeleton on an image of the given size: dark edges, then bones, then points. The server's
 * rasteriser and the page's canvas both draw exactly these.
 *
 * @example
 * for (const stroke of skeletonStrokes(pose, { width: 640, height: 480 }, { style: 'classic' })) paint(stroke);
 */
export function skeletonStrokes(person: DrawnPerson, sizePx: SizePx, drawing: SkeletonDrawing): Stroke[] {
  const boneWidthPx = drawing.boneWidthPx ?? boneWidth(person, sizePx);
  const points = pointsInPixels(person, sizePx, boneWidthPx * SKELETON_MEASURES.pointOfBone);
  const all = drawing.detail === 'all';
  const bones = all ? BONES : BONES.filter((bone) => !isFaceBone(bone));
  const shown = all ? points.filter((point) => point !== undefined) : readablePoints(points);
  const gate = drawing.gate ?? SKELETON_MEASURES.gate;
  const sure = (confidence: number) => (all ? 'full' : sureness(confidence, gate));
  const hairlinePx = hairlineWidth(boneWidthPx, sizePx);

  const glows: Stroke[] = [];
  const edges: Stroke[] = [];
  const fills: Stroke[] = [];
  for (const bone of bones) {
    const [from, to] = [points[bone.from], points[bone.to]];
    if (from === undefined || to === undefined) continue;
    const look = sure(Math.min(from.confidence, to.confidence));
    const widthPx = boneWidthPx * (isSmallBone(bone) ? SKELETON_MEASURES.small : 1);
    const limb = limbOf(bone, drawing);
    const color = faded(limb ?? SKELETON_COLORS[drawing.style].bones[bone.side], alphaOf(look));
    const edge = faded(PICTURE_COLORS['bone-hairline'], alphaOf(look));
    const stretch = look === 'dotted' ? dotted : solid;
    if (limb) {
      const glowPx = widthPx * SKELETON_MEASURES.glowOfBone;
      glows.push(line(from.xPx, from.yPx, to.xPx, to.yPx, glowPx, faded(limb, SKELETON_MEASURES.glowAlpha)));
    }
    edges.push(...stretch(from, to, widthPx, widthPx + 2 * hairlinePx, edge));
    fills.push(...stretch(from, to, widthPx, widthPx, color));
  }
  const discs = shown.flatMap((point) =>
    pointStrokes(point, drawing, alphaOf(sure(point.confidence)), outlineWidth(boneWidthPx, sizePx)),
  );
  return [...glows, ...edges, ...fills, ...discs];
}

/**
 * Width of a person's bones in image pixels: a share of the distance between the middle of the shoulders and the
 * middle of the hips, within bounds that grow with pictures larger than a screen.
 */
export function boneWidth({ landmarks }: DrawnPerson, sizePx: SizePx): number {
  const middle = (a: number, b: number, axis: 'x' | 'y') =>
    ((landmarks[a]?.[axis] ?? 0) + (landmarks[b]?.[axis] ?? 0)) / 2;
  const { left_shoulder, right_shoulder, left_hip, right_hip } = LANDMARK;
  const drawnPx = Math.hypot(
    (middle(left_shoulder, right_shoulder, 'x') - middle(left_hip, right_hip, 'x')) * sizePx.width,
    (middle(left_shoulder, right_shoulder, 'y') - middle(left_hip, right_hip, 'y')) * sizePx.height,
  );
  const torsoPx = Number.isNaN(drawnPx) ? torsoOfKnown(landmarks, sizePx) : drawnPx;
  const { boneOfTorso, boneMinPx, boneMaxPx } = SKELETON_MEASURES;
  const scale = displayScale(sizePx);
  return Math.min(Math.max(torsoPx * boneOfTorso, boneMinPx * scale), boneMaxPx * scale);
}

/** About three tenths of a body are torso: the measure of people whose shoulders or hips a model doesn't know. */
function torsoOfKnown(landmarks: readonly DrawnLandmark[], sizePx: SizePx): number {
  const known = landmarks.filter(isKnown);
  if (known.length === 0) return 0;
  const reach = (values: readonly number[]) => Math.max(...values) - Math.min(...values);
  const reachX = reach(known.map(({ x }) => x)) * sizePx.width;
  return 0.3 * Math.max(reachX, reach(known.map(({ y }) => y)) * sizePx.height);
}

/** The landmarks, by index, whose points a readable drawing shows. */
export function readableLandmarks(person: DrawnPerson, sizePx: SizePx): number[] {
  const radiusPx = boneWidth(person, sizePx) * SKELETON_MEASURES.pointOfBone;
  return readablePoints(pointsInPixels(person, sizePx, radiusPx)).map(({ index }) => index);
}

type Sureness = 'full' | 'dotted' | { readonly alpha: number };

function sureness(confidence: number, gate: number): Sureness {
  const { fullConfidence, fadedAlpha } = SKELETON_MEASURES;
  if (confidence < gate) return 'dotted';
  if (confidence >= fullConfidence) return 'full';
  return { alpha: fadedAlpha + ((1 - fadedAlpha) * (confidence - gate)) / (fullConfidence - gate) };
}

function alphaOf(look: Sureness): number {
  if (look === 'full') return 1;
  return look === 'dotted' ? SKELETON_MEASURES.fadedAlpha : look.alpha;
}

/** By index of the landmark; undefined where it is missing. */
type Points = readonly (Point | undefined)[];

function pointsInPixels({ landmarks }: DrawnPerson, sizePx: SizePx, radiusPx: number): Points {
  return landmarks.map((landmark, index) => {
    if (!isKnown(landmark)) return undefined;
    return {
      index,
      xPx: landmark.x * sizePx.width,
      yPx: landmark.y * sizePx.height,
      confidence: landmark.confidence,
      radiusPx: radiusPx * (IS_SMALL_POINT[index] ? SKELETON_MEASURES.small : 1),
    };
  });
}

/** All joints, and of the small points those that touch no other point of their side. */
function readablePoints(points: Points): Point[] {
  const at = (indices: readonly number[]) => indices.flatMap((index) => points[index] ?? []);
  const face = at(FACE_LANDMARKS);
  const faceHasRoom = face.every((a, i) => face.slice(i + 1).every((b) => !touch(a, b)));
  const kept = at(JOINT_LANDMARKS);
  for (const point of [...(faceHasRoom ? face : at(SMALL_FACE_LANDMARKS)), ...at(EXTREMITY_LANDMARKS)]) {
    if (!kept.some((other) => sameSide(point, other) && touch(point, other))) kept.push(point);
  }
  return kept;
}

/** Points of the other side don't crowd one out: clasped hands stay two, and mirrored people mirrored. */
function sameSide(a: Point, b: Point): boolean {
  const [sideA, sideB] = [LANDMARK_SIDES[a.index], LANDMARK_SIDES[b.index]];
  return sideA === sideB || sideA === 'middle' || sideB === 'middle';
}

function touch(a: Point, b: Point): boolean {
  return Math.hypot(a.xPx - b.xPx, a.yPx - b.yPx) < a.radiusPx + b.radiusPx;
}

function limbOf({ from, to }: Bone, { limbs = [] }: SkeletonDrawing): Color | undefined {
  const has = ({ landmarks }: ColoredLimb, index: number) =>
    landmarks.some((name) => LANDMARK[name] === index);
  const limb = limbs.findLast((one) => has(one, from) && has(one, to));
  return limb && PICTURE_COLORS[limb.color];
}

function isFaceBone(bone: Bone): boolean {
  return FACE_LANDMARKS.includes(bone.from);
}

function isSmallBone(bone: Bone): boolean {
  return IS_SMALL_POINT[bone.from] === true && IS_SMALL_POINT[bone.to] === true;
}

function hairlineWidth(boneWidthPx: number, sizePx: SizePx): number {
  const { hairlineOfBone, hairlineMinPx } = SKELETON_MEASURES;
  return Math.max(boneWidthPx * hairlineOfBone, hairlineMinPx * displayScale(sizePx));
}

function outlineWidth(boneWidthPx: number, sizePx: SizePx): number {
  const { outlineOfBone, outlineMinPx } = SKELETON_MEASURES;
  return Math.max(boneWidthPx * outlineOfBone, outlineMinPx * displayScale(sizePx));
}

function solid(from: Point, to: Point, _spacingPx: number, widthPx: number, color: Color): Stroke[] {
  return [line(from.xPx, from.yPx, to.xPx, to.yPx, widthPx, color)];
}

/** A row of dots between two points, the same from either end. */
function dotted(from: Point, to: Point, spacingPx: number, widthPx: number, color: Color): Stroke[] {
  const { dotOfBone, dotStepOfBone } = SKELETON_MEASURES;
  const lengthPx = Math.hypot(to.xPx - from.xPx, to.yPx - from.yPx);
  const steps = Math.max(1, Math.round(lengthPx / (spacingPx * dotStepOfBone)));
  const edgePx = widthPx - spacingPx;
  const radiusPx = (spacingPx * dotOfBone + edgePx) / 2;
  return Array.from({ length: steps + 1 }, (_, step) => {
    const share = step / steps;
    return disc(
      from.xPx + (to.xPx - from.xPx) * share,
      from.yPx + (to.yPx - from.yPx) * share,
      radiusPx,
      color,
    );
  });
}

function pointStrokes(point: Point, drawing: SkeletonDrawing, alpha: number, outlinePx: number): Stroke[] {
  const { index, xPx, yPx, radiusPx } = point;
  const colors = SKELETON_COLORS[drawing.style];
  const color = faded(colors.points[LANDMARK_SIDES[index] ?? 'middle'], alpha);
  const outline = faded(colors.outline, alpha);
  const ring = (ringRadiusPx: number, widthPx: number, ringColor: Color): Stroke => ({
    kind: 'ring',
    xPx,
    yPx,
    radiusPx: ringRadiusPx,
    widthPx,
    color: ringColor,
  });
  switch (markOf(index, drawing)) {
    case 'interpolated': {
      const hollowPx = Math.max(outlinePx, radiusPx * 0.45);
      return [ring(radiusPx, hollowPx + outlinePx, outline), ring(radiusPx, hollowPx, color)];
    }
    case 'corrected': {
      const aroundPx = radiusPx * SKELETON_MEASURES.correctedRing;
      const edge = faded(PICTURE_COLORS['bone-hairline'], alpha);
      return [
        disc(xPx, yPx, radiusPx, color),
        ring(radiusPx, outlinePx, outline),
        ring(aroundPx, 3 * outlinePx, edge),
        ring(aroundPx, 1.6 * outlinePx, faded(PICTURE_COLORS.bone, alpha)),
      ];
    }
    default:
      return [disc(xPx, yPx, radiusPx, color), ring(radiusPx, outlinePx, outline)];
  }
}

function markOf(index: number, { marks }: SkeletonDrawing): LandmarkMark | undefined {
  if (marks === undefined) return undefined;
  for (const [name, mark] of Object.entries(marks)) {
    if (LANDMARK[name as LandmarkName] === index) return mark;
  }
  return undefined;
}
