import { figureBox, type PoseTrack, poseAt } from '@posebox/body';
import { useLayoutEffect, useRef } from 'preact/hooks';
import type { Size } from '../../picture/view-transform.ts';
import { nearestFrame } from '../../player/frame-times.ts';
import { paintGround, paintPeople } from '../../player/paint-clip.ts';

/** What the small picture measures on the page. */
const PICTURE = { width: 40, height: 52 } as const;
/** Room around the person, as a share of their box. */
const MARGIN = 0.12;

/** A repetition at its turning point, cut to the person, with the quiet skeleton. */
export function RepetitionPicture(props: {
  readonly size: Size;
  readonly person: PoseTrack;
  readonly timeS: number;
  /** Null for a track without a film, or while it is on its way. */
  readonly picture: CanvasImageSource | null;
}) {
  const canvas = useRef<HTMLCanvasElement>(null);
  const { size, person, timeS, picture } = props;
  useLayoutEffect(() => {
    const context = canvas.current?.getContext('2d');
    if (!canvas.current || !context) return;
    const density = Math.max(2, globalThis.devicePixelRatio);
    canvas.current.width = PICTURE.width * density;
    canvas.current.height = PICTURE.height * density;
    const frame = person.firstFrame + nearestFrame(person.timesS, timeS);
    const pose = poseAt(person, frame);
    if (!pose) return;
    const box = figureBox(pose, size);
    const [width, height] = [box.width * size.width, box.height * size.height];
    const scale = Math.min(canvas.current.width / width, canvas.current.height / height) / (1 + 2 * MARGIN);
    context.setTransform(
      scale,
      0,
      0,
      scale,
      canvas.current.width / 2 - scale * (box.x * size.width + width / 2),
      canvas.current.height / 2 - scale * (box.y * size.height + height / 2),
    );
    paintGround(context, { picture, size });
    paintPeople(context, {
      size,
      frame,
      people: [person],
      chosenId: person.personId,
      everyone: false,
      style: 'quiet',
      series: 'smoothed',
      overlay: {},
    });
  }, [size, person, timeS, picture]);
  return <canvas ref={canvas} class="rt" />;
}
