import { isMeasured } from '@posebox/motion';
import { ANGLE_TEXTS, LIVE_PANEL_TEXTS } from '@posebox/texts';
import type { LiveFrame } from '@posebox/vision/browser';
import type { RefObject } from 'preact';
import { fitView, toWindow } from '../../picture/view-transform.ts';
import { useSay } from '../../preferences/preferences.tsx';
import type { PinnedHold } from './use-pinned-angles.ts';

/** On a narrower picture plates at the joints would cover the person: there they stand in a corner. */
const LEAST_WIDTH_AT_JOINTS_PX = 560;

/** The pinned angles at their joints. Names of sides are the person's own, mirrored or not. */
export function PinPlates(props: {
  readonly pins: PinnedHold;
  readonly canvas: RefObject<HTMLCanvasElement>;
  readonly size: LiveFrame['image'] | null;
  readonly mirrored: boolean;
}) {
  const t = useSay();
  const { pins, canvas, size, mirrored } = props;
  const element = canvas.current;
  if (!element || !size) return null;
  const window = { width: element.clientWidth, height: element.clientHeight };
  const view = fitView(size, window);
  const shown = new Map(pins.shown.value.map((pin) => [pin.id, pin.reading]));
  return (
    <>
      {pins.places.value.map(({ id, place }, order) => {
        if (!place) return null;
        const x = mirrored ? 1 - place.x : place.x;
        const at = toWindow(view, { x: x * size.width, y: place.y * size.height });
        const isInside = at.x >= 0 && at.y >= 0 && at.x <= window.width && at.y <= window.height;
        if (!isInside) return null;
        const reading = shown.get(id);
        const isStacked = window.width < LEAST_WIDTH_AT_JOINTS_PX;
        return (
          <span
            key={id}
            class={`on plate pin ${isStacked ? 'stacked' : at.x < window.width / 2 ? 'leftwards' : ''}`}
            style={isStacked ? { '--order': order } : { left: `${at.x}px`, top: `${at.y}px` }}
            aria-hidden="true"
          >
            {t(ANGLE_TEXTS[id])}
            <b class="deg">
              {reading && isMeasured(reading)
                ? `${Math.round(reading.valueDeg)}°`
                : t(LIVE_PANEL_TEXTS.cantTell)}
            </b>
          </span>
        );
      })}
    </>
  );
}
