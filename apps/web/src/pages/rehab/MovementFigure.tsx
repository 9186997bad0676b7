import type { Protocol } from '@posebox/motion';
import { type DrawnFigure, type Movement, movementName, movementPicture } from '@posebox/rehabilitation';
import { MOVEMENT_PICTURE_TEXTS } from '@posebox/texts';
import { useMemo } from 'preact/hooks';
import { useSay } from '../../preferences/preferences.tsx';

/** Air around both figures, metres. */
const AIR_M = 0.12;
const HEAD_RADIUS_M = 0.11;

/** Where a movement begins and how far it goes, as two figures of lines; the measured limb wears the accent. */
export function MovementFigure(props: { readonly protocol: Protocol; readonly movement: Movement }) {
  const t = useSay();
  const { protocol, movement } = props;
  const { start, end } = useMemo(
    () => movementPicture(protocol, movement),
    [protocol, movement.protocol, movement.side],
  );
  const lines = [start, end].flatMap(({ bones, seat }) => [...bones, ...seat]);
  const halfWidth = AIR_M + Math.max(...lines.flatMap(({ x1, x2 }) => [Math.abs(x1), Math.abs(x2)]));
  const top =
    AIR_M +
    Math.max(
      ...lines.flatMap(({ y1, y2 }) => [-y1, -y2]),
      ...[start, end].map(({ head }) => HEAD_RADIUS_M - head.y),
    );
  const view = `${-halfWidth} ${-top} ${2 * halfWidth} ${top + AIR_M / 2}`;
  const name = movementName(t, movement);
  return (
    <div class="movementpic">
      {(['start', 'end'] as const).map((which) => (
        <figure key={which}>
          <FigureDrawing
            figure={which === 'start' ? start : end}
            view={view}
            halfWidth={halfWidth}
            name={`${name}: ${t(MOVEMENT_PICTURE_TEXTS[which])}`}
          />
          <figcaption class="cap">{t(MOVEMENT_PICTURE_TEXTS[which])}</figcaption>
        </figure>
      ))}
    </div>
  );
}

function FigureDrawing(props: {
  readonly figure: DrawnFigure;
  readonly view: string;
  readonly halfWidth: number;
  readonly name: string;
}) {
  const { figure, halfWidth } = props;
  return (
    <svg viewBox={props.view} role="img" aria-label={props.name}>
      <path class="floor" d={`M${-halfWidth} 0H${halfWidth}`} />
      {figure.seat.map(({ x1, y1, x2, y2 }) => (
        <path key={`${x1} ${y1} ${x2} ${y2}`} class="floor" d={`M${x1} ${y1}L${x2} ${y2}`} />
      ))}
      {figure.bones.map(({ x1, y1, x2, y2, part }) => (
        <path key={`${x1} ${y1} ${x2} ${y2}`} class={part} d={`M${x1} ${y1}L${x2} ${y2}`} />
      ))}
      <circle class="near" cx={figure.head.x} cy={figure.head.y} r={HEAD_RADIUS_M} />
    </svg>
  );
}
