import {
  type ColoredLimb,
  cssColor,
  figureBox,
  PICTURE_COLORS,
  type PictureColorName,
  type PoseTrack,
  poseAt,
  type SkeletonStyle,
  type Stroke,
  trackStrokes,
} from '@posebox/body';
import { paintFrames, ringStrokes } from '../picture/paint-marks.ts';
import { type PaintContext, paintStrokes } from '../picture/paint-strokes.ts';
import { type Point, type Size, toWindow, type View } from '../picture/view-transform.ts';

/** A word or number at a place of the picture, on its dark plate. */
export interface ClipLabel {
  /** Normalised to the picture. */
  readonly x: number;
  readonly y: number;
  readonly text: string;
  readonly color?: Extract<PictureColorName, `limb-${string}` | 'on-plate'>;
}

/** What a page lays over the people of a frame: what is judged, measured or compared. */
export interface ClipOverlay {
  /** Parts of the chosen person that wear a colour; over the quiet style. */
  readonly limbs?: readonly ColoredLimb[];
  /** Under the skeletons, in pixels of the picture: another one's skeleton, a path. */
  readonly under?: readonly Stroke[];
  /** Over the skeletons, in pixels of the picture: arcs, lines. */
  readonly over?: readonly Stroke[];
  readonly labels?: readonly ClipLabel[];
}

export interface ClipScene {
  /** Null paints a plain ground: a track without a film. */
  readonly picture: CanvasImageSource | null;
  readonly size: Size;
  readonly view: View;
  readonly window: Size;
  readonly frame: number;
  /** Everybody in the frame. */
  readonly people: readonly PoseTrack[];
  /** Wears the skeleton; null when nobody does. */
  readonly chosenId: number | null;
  readonly everyone: boolean;
  /** Brackets and numbers around people, once there are several. */
  readonly framed: boolean;
  readonly style: SkeletonStyle;
  readonly series: 'smoothed' | 'raw';
  readonly overlay: ClipOverlay;
  readonly activePoint: Point | null;
}

const LABEL = { textPx: 16, padPx: 10, heightPx: 32, gapPx: 28, radiusPx: 6 } as const;

/** Paints a frame of a clip in a window at the screen's own resolution. */
export function paintClip(context: PaintContext, scene: ClipScene, density: number): void {
  const { view, window, size } = scene;
  context.resetTransform();
  context.clearRect(0, 0, window.width * density, window.height * density);
  context.save();
  context.setTransform(
    density * view.scale,
    0,
    0,
    density * view.scale,
    density * view.xPx,
    density * view.yPx,
  );
  context.beginPath();
  context.rect(0, 0, size.width, size.height);
  context.clip();
  paintGround(context, scene);
  paintPeople(context, scene);
  context.restore();
  context.setTransform(density, 0, 0, density, 0, 0);
  if (scene.framed) paintFrames(context, markedPeople(scene), size, view, window);
  for (const label of scene.overlay.labels ?? []) paintLabel(context, label, scene);
  if (scene.activePoint) paintStrokes(context, ringStrokes(inWindow(scene, scene.activePoint)));
}

/** The picture, or a plain ground, in pixels of the picture. */
export function paintGround(
  context: PaintContext,
  { picture, size }: Pick<ClipScene, 'picture' | 'size'>,
): void {
  if (!picture) {
    context.fillStyle = cssColor(PICTURE_COLORS['plate-solid']);
    context.fillRect(0, 0, size.width, size.height);
    return;
  }
  context.imageSmoothingEnabled = true;
  context.imageSmoothingQuality = 'high';
  context.drawImage(picture, 0, 0, size.width, size.height);
}

/** The skeletons and what lies under and over them, in pixels of the picture. */
export function paintPeople(
  context: PaintContext,
  scene: Pick<
    ClipScene,
    'size' | 'frame' | 'people' | 'chosenId' | 'everyone' | 'style' | 'series' | 'overlay'
  >,
): void {
  const { size, frame, people, chosenId, style, series, overlay } = scene;
  if (overlay.under) paintStrokes(context, overlay.under);
  for (const track of people) {
    const isChosen = track.personId === chosenId;
    if (!isChosen && !scene.everyone) continue;
    const limbs = isChosen ? overlay.limbs : undefined;
    paintStrokes(
      context,
      trackStrokes(track, frame, size, { style, ...(limbs && { limbs }) }, track[series]),
    );
  }
  if (overlay.over) paintStrokes(context, overlay.over);
}

function markedPeople({ people, frame, size, chosenId }: ClipScene) {
  return people.flatMap((track) => {
    const pose = poseAt(track, frame);
    if (!pose) return [];
    const box = figureBox(pose, size);
    return Number.isFinite(box.x + box.width)
      ? [{ id: track.personId, box, chosen: track.personId === chosenId }]
      : [];
  });
}

function paintLabel(context: PaintContext, label: ClipLabel, scene: ClipScene): void {
  const at = inWindow(scene, label);
  if (!Number.isFinite(at.x + at.y)) return;
  context.save();
  context.font = `600 ${LABEL.textPx}px ${getComputedStyle(document.body).fontFamily}`;
  context.textBaseline = 'middle';
  const widthPx = context.measureText(label.text).width + 2 * LABEL.padPx;
  // Right of its place, or left of it where the window ends.
  const isRight = at.x + LABEL.gapPx + widthPx <= scene.window.width;
  const left = isRight ? at.x + LABEL.gapPx : at.x - LABEL.gapPx - widthPx;
  const top = Math.min(Math.max(at.y - LABEL.heightPx / 2, 0), scene.window.height - LABEL.heightPx);
  const color = PICTURE_COLORS['on-plate'];
  paintStrokes(context, [
    {
      kind: 'capsule',
      x1Px: isRight ? at.x + LABEL.gapPx / 3 : at.x - LABEL.gapPx / 3,
      y1Px: at.y,
      x2Px: isRight ? left : left + widthPx,
      y2Px: at.y,
      widthPx: 2,
      color,
    },
    {
      kind: 'plate',
      xPx: left,
      yPx: top,
      widthPx,
      heightPx: LABEL.heightPx,
      radiusPx: LABEL.radiusPx,
      color: PICTURE_COLORS.plate,
    },
  ]);
  context.fillStyle = cssColor(PICTURE_COLORS[label.color ?? 'on-plate']);
  context.fillText(label.text, left + LABEL.padPx, top + LABEL.heightPx / 2);
  context.restore();
}

const inWindow = ({ view, size }: ClipScene, { x, y }: Point): Point =>
  toWindow(view, { x: x * size.width, y: y * size.height });
