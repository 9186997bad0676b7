import type { Landmark } from '@posebox/body';
import { type MarkedPerson, paintFrames, ringStrokes } from '../../../picture/paint-marks.ts';
import { paintMeasuredAngle } from '../../../picture/paint-measured-angle.ts';
import { paintNames } from '../../../picture/paint-names.ts';
import { paintStrokes } from '../../../picture/paint-strokes.ts';
import { type Size, toWindow, type View } from '../../../picture/view-transform.ts';
import { type PhotoPainting, paintOriginal, paintPhoto } from './paint-photo.ts';

export type ShownView = 'skeleton' | 'original' | 'both';

/** Everything that a window on the picture shows. */
export interface Scene {
  readonly painting: PhotoPainting;
  /** Everybody found: they get brackets and numbers. */
  readonly marked: readonly MarkedPerson[];
  readonly view: View;
  readonly window: Size;
  /** What the switch of views covers of the window's upper left corner. */
  readonly covered: Size;
  readonly shown: ShownView;
  /** Where the original ends in the view of both, as a share of the window's width. */
  readonly border: number;
  readonly activePoint: Landmark | null;
  /** Picked to measure an angle, in their order. */
  readonly pickedPoints: readonly Landmark[];
  readonly nameOf: (index: number) => string;
}

const NAME_TEXT_PX = 12;

/** Paints a window on the picture at the screen's own resolution; lines stay sharp at every zoom. */
export function paintScene(canvas: HTMLCanvasElement, scene: Scene): void {
  const { window, view, painting, shown } = scene;
  const context = canvas.getContext('2d');
  if (!context) return;
  const density = globalThis.devicePixelRatio;
  const [width, height] = [Math.round(window.width * density), Math.round(window.height * density)];
  if (canvas.width !== width || canvas.height !== height) {
    canvas.width = width;
    canvas.height = height;
  }
  context.resetTransform();
  context.clearRect(0, 0, width, height);

  const inImage = () =>
    context.setTransform(
      density * view.scale,
      0,
      0,
      density * view.scale,
      density * view.xPx,
      density * view.yPx,
    );
  const inWindow = () => context.setTransform(density, 0, 0, density, 0, 0);

  if (shown === 'original') {
    inImage();
    if (painting.picture) paintOriginal(context, painting.picture, painting.size);
    return;
  }

  context.save();
  inImage();
  // Bones of people who reach beyond the photo end at its edge, as in the file that is downloaded.
  context.beginPath();
  context.rect(0, 0, painting.size.width, painting.size.height);
  context.clip();
  paintPhoto(context, painting);
  context.restore();

  inWindow();
  if (painting.drawing.names) {
    paintNames(context, {
      people: painting.people,
      image: painting.size,
      place: ({ x, y }) => toWindow(view, { x: x * painting.size.width, y: y * painting.size.height }),
      bounds: window,
      textPx: NAME_TEXT_PX,
      gapPx: 10,
      nameOf: scene.nameOf,
    });
  }
  paintFrames(context, scene.marked, painting.size, view, window, scene.covered);
  const placeOf = ({ x, y }: Landmark) =>
    toWindow(view, { x: x * painting.size.width, y: y * painting.size.height });
  const picked = scene.pickedPoints.map(placeOf);
  paintMeasuredAngle(context, picked);
  for (const place of picked) paintStrokes(context, ringStrokes(place));
  if (scene.activePoint) paintStrokes(context, ringStrokes(placeOf(scene.activePoint)));

  if (shown === 'both' && painting.picture) {
    context.save();
    context.beginPath();
    context.rect(0, 0, window.width * scene.border, window.height);
    context.clip();
    context.clearRect(0, 0, window.width, window.height);
    inImage();
    paintOriginal(context, painting.picture, painting.size);
    context.restore();
  }
}
