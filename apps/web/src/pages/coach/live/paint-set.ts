import { skeletonStrokes } from '@posebox/body';
import type { FiredRule } from '@posebox/motion';
import type { LiveFrame } from '@posebox/vision/browser';
import { paintStrokes } from '../../../picture/paint-strokes.ts';

/** Paints the person in quiet bones, the limb that the hint speaks of in its colour. */
export function paintSet(
  canvas: HTMLCanvasElement,
  { image }: LiveFrame,
  person: LiveFrame['people'][number] | null,
  hint: FiredRule | null,
  mirrored: boolean,
): void {
  const context = canvas.getContext('2d');
  if (!context) return;
  if (canvas.width !== image.width || canvas.height !== image.height) {
    canvas.width = image.width;
    canvas.height = image.height;
  }
  context.clearRect(0, 0, image.width, image.height);
  if (!person) return;
  const positions = (person.smoothed ?? person.raw).image;
  const landmarks = Array.from(person.confidence, (confidence, index) => ({
    x: mirrored ? 1 - positions[3 * index]! : positions[3 * index]!,
    y: positions[3 * index + 1]!,
    confidence,
  }));
  const color = hint?.severity === 'stop' ? 'limb-stop' : 'limb-look';
  const limbs = hint ? [{ landmarks: hint.landmarks, color } as const] : [];
  paintStrokes(context, skeletonStrokes({ landmarks }, image, { style: 'quiet', limbs }));
}
