import { type PoseDocumentJson, poseDocumentFromJson, skeletonStrokes } from '@posebox/body';
import { OWN_MODEL_TEXTS } from '@posebox/texts';
import { useEffect, useRef } from 'preact/hooks';
import { paintStrokes } from '../../picture/paint-strokes.ts';
import { useSay } from '../../preferences/preferences.tsx';
import { decodePhoto } from '../photo/image-decode.ts';

/** The longest edge of the canvas; finer than any panel shows it. */
const MOST_EDGE_PX = 1200;

/** A photo with the skeletons that a model sees on it. */
export function CheckedPhoto(props: { readonly photo: Blob; readonly document: PoseDocumentJson }) {
  const t = useSay();
  const canvas = useRef<HTMLCanvasElement>(null);
  const { photo, document } = props;
  useEffect(() => {
    let isGone = false;
    void decodePhoto(photo).then((bitmap) => {
      const context = canvas.current?.getContext('2d');
      if (isGone || !bitmap || !context || !canvas.current) return bitmap?.close();
      const { people, image } = poseDocumentFromJson(document);
      const scale = Math.min(1, MOST_EDGE_PX / Math.max(image.width, image.height));
      canvas.current.width = Math.round(image.width * scale);
      canvas.current.height = Math.round(image.height * scale);
      context.scale(scale, scale);
      context.drawImage(bitmap, 0, 0, image.width, image.height);
      for (const person of people) paintStrokes(context, skeletonStrokes(person, image, { style: 'sides' }));
      bitmap.close();
    });
    return () => {
      isGone = true;
    };
  }, [photo, document]);
  return <canvas ref={canvas} class="checked-photo" role="img" aria-label={t(OWN_MODEL_TEXTS.photoResult)} />;
}
