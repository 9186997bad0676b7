import {
  type GarmentShape,
  type PointHandle,
  pointAt,
  pointHandles,
  type RgbaPicture,
  withPointAt,
} from '@posebox/figure/garment';
import { type Say, TRY_ON_TEXTS } from '@posebox/texts';
import { useRef } from 'preact/hooks';
import { useSay } from '../../preferences/preferences.tsx';
import { PictureCanvas } from './PictureCanvas.tsx';

/** Shares of the picture that an arrow key moves a point by; with Shift the second. */
const STEPS = { fine: 0.005, coarse: 0.03 } as const;

const ARROWS: Readonly<Record<string, readonly [x: number, y: number]>> = {
  ArrowLeft: [-1, 0],
  ArrowRight: [1, 0],
  ArrowUp: [0, -1],
  ArrowDown: [0, 1],
};

/** A garment with its control points, which mouse, finger and arrow keys move. */
export function PointEditor(props: {
  readonly picture: RgbaPicture;
  /** In shares of the picture. */
  readonly shape: GarmentShape;
  readonly onMove: (shape: GarmentShape) => void;
}) {
  const t = useSay();
  const frame = useRef<HTMLDivElement>(null);
  const { picture, shape } = props;
  const move = (handle: PointHandle, x: number, y: number) => {
    const inside = (value: number) => Math.max(0, Math.min(1, value));
    props.onMove(withPointAt(shape, handle, { x: inside(x), y: inside(y) }));
  };
  return (
    <div class="point-editor" ref={frame} style={{ '--aspect': `${picture.width / picture.height}` }}>
      <PictureCanvas picture={picture} />
      {pointHandles(shape).map((handle) => {
        const at = pointAt(shape, handle);
        return (
          <button
            key={`${handle.part}${handle.section}${handle.end}`}
            type="button"
            class={handle.part === 'body' || handle.part === 'neck' ? 'point' : 'point limb'}
            aria-label={nameOf(handle, shape, t)}
            title={nameOf(handle, shape, t)}
            style={{ left: `${100 * at.x}%`, top: `${100 * at.y}%` }}
            onPointerDown={(event) => event.currentTarget.setPointerCapture(event.pointerId)}
            onPointerMove={(event) => {
              const box = frame.current?.getBoundingClientRect();
              if (!box || !event.currentTarget.hasPointerCapture(event.pointerId)) return;
              move(handle, (event.clientX - box.left) / box.width, (event.clientY - box.top) / box.height);
            }}
            onKeyDown={(event) => {
              const arrow = ARROWS[event.key];
              if (!arrow) return;
              event.preventDefault();
              const step = event.shiftKey ? STEPS.coarse : STEPS.fine;
              move(handle, at.x + step * arrow[0], at.y + step * arrow[1]);
            }}
          />
        );
      })}
    </div>
  );
}

function nameOf({ part, section, end }: PointHandle, shape: GarmentShape, t: Say): string {
  const isBottom = shape.kind === 'bottom';
  const isLast = section === shape.body.sections.length - 1;
  const ofBody = isBottom
    ? section === 0
      ? TRY_ON_TEXTS.waist
      : shape.left
        ? TRY_ON_TEXTS.crotch
        : TRY_ON_TEXTS.hem
    : section === 0
      ? TRY_ON_TEXTS.shoulder
      : isLast
        ? TRY_ON_TEXTS.hem
        : TRY_ON_TEXTS.armpit;
  const side = end === 'a' ? TRY_ON_TEXTS.left : TRY_ON_TEXTS.right;
  if (part === 'neck') return t(TRY_ON_TEXTS.pointName, { name: t(TRY_ON_TEXTS.neck), side: t(side) });
  if (part === 'body') return t(TRY_ON_TEXTS.pointName, { name: t(ofBody), side: t(side) });
  const limb = t(TRY_ON_TEXTS.pointName, {
    name: t(isBottom ? TRY_ON_TEXTS.legEnd : TRY_ON_TEXTS.cuff),
    side: t(TRY_ON_TEXTS[part]),
  });
  const edge = isBottom ? side : end === 'a' ? TRY_ON_TEXTS.upper : TRY_ON_TEXTS.lower;
  return t(TRY_ON_TEXTS.pointName, { name: limb, side: t(edge) });
}
