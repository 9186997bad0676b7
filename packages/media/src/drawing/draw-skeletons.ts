import {
  type Box,
  type DrawnPerson,
  type LabelKind,
  labelStrokes,
  personFrameStrokes,
  type SkeletonDrawing,
  type Stroke,
  skeletonStrokes,
} from '@posebox/body';
import type { PixelImage } from '@posebox/vision';
import { type Background, preparedBackground } from './background.ts';
import { paintStrokes } from './raster.ts';

/** A person in a picture; the box and the number are needed only for frames. */
export interface PicturePerson extends DrawnPerson {
  readonly id: number;
  readonly box: Box;
}

export interface PictureDrawing extends SkeletonDrawing {
  /** `photo` unless said otherwise. */
  readonly background?: Background;
  /** Words beside the points; none unless said otherwise. */
  readonly labels?: LabelKind;
  /**
   * Numbers of the people who wear the skeleton; the others get corner brackets and their number. Everyone wears it
   * when this is left out.
   */
  readonly chosen?: readonly number[];
  /** Brackets and numbers for the chosen as well. */
  readonly frames?: boolean;
}

/**
 * Draws people's skeletons. The given pixels are used up: the answer is drawn over them, in the same memory, unless
 * the background is transparent (then it is a new RGBA picture).
 *
 * @param people The clearest first, as the engine gives them; the clearest lies on top.
 * @example
 * const photo = await decodePhoto(bytes);
 * const { people } = await estimator.estimate(photo, options);
 * const jpeg = await encodePhoto(drawSkeletons(photo, people, { style: 'classic' }), { format: 'jpeg' });
 */
export function drawSkeletons(
  image: PixelImage,
  people: readonly PicturePerson[],
  drawing: PictureDrawing,
): PixelImage {
  const canvas = preparedBackground(image, drawing.background ?? 'photo');
  paintStrokes(canvas, pictureStrokes(image, people, drawing));
  return canvas;
}

/** All strokes of a picture, from the bottom up: unchosen people's frames, skeletons, labels. */
export function pictureStrokes(
  sizePx: { readonly width: number; readonly height: number },
  people: readonly PicturePerson[],
  drawing: PictureDrawing,
): Stroke[] {
  const { chosen, frames = false, labels = 'none' } = drawing;
  const isChosen = (person: PicturePerson) => chosen === undefined || chosen.includes(person.id);
  const wearing = people.filter(isChosen);
  const framed = frames ? people : people.filter((person) => !isChosen(person));
  return [
    ...framed.flatMap((person) =>
      personFrameStrokes(person.box, String(person.id), sizePx, { chosen: isChosen(person) }),
    ),
    ...wearing.toReversed().flatMap((person) => skeletonStrokes(person, sizePx, drawing)),
    ...(labels === 'none' ? [] : labelStrokes(wearing, sizePx, labels)),
  ];
}
