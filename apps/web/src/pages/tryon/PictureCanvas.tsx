import type { RgbaPicture } from '@posebox/figure/garment';
import { useLayoutEffect, useRef } from 'preact/hooks';
import { imageDataOf } from './person-photo.ts';

/** Pixels on the page. Without a name it is for eyes only. */
export function PictureCanvas(props: {
  readonly picture: RgbaPicture;
  readonly name?: string;
  readonly class?: string;
  readonly style?: Readonly<Record<string, string>>;
}) {
  const canvas = useRef<HTMLCanvasElement>(null);
  const { picture, name } = props;
  useLayoutEffect(() => {
    canvas.current?.getContext('2d')?.putImageData(imageDataOf(picture), 0, 0);
  }, [picture]);
  return (
    <canvas
      ref={canvas}
      class={props.class}
      style={props.style}
      width={picture.width}
      height={picture.height}
      {...(name ? { role: 'img', 'aria-label': name } : { 'aria-hidden': true })}
    />
  );
}
