import { RECOGNITION_TEXTS } from '@posebox/texts';
import type { LiveFrame } from '@posebox/vision/browser';
import type { RefObject } from 'preact';
import { fitView, toWindow } from '../../picture/view-transform.ts';
import { useSay } from '../../preferences/preferences.tsx';
import { modelLabelText } from '../actions/action-words.ts';
import type { LiveActionsHold } from './use-live-actions.ts';

/** What each person does, above the head. */
export function ActionPlates(props: {
  readonly actions: LiveActionsHold;
  readonly canvas: RefObject<HTMLCanvasElement>;
  readonly size: LiveFrame['image'] | null;
  readonly mirrored: boolean;
}) {
  const t = useSay();
  const { actions, canvas, size, mirrored } = props;
  const element = canvas.current;
  if (!element || !size) return null;
  const view = fitView(size, { width: element.clientWidth, height: element.clientHeight });
  return (
    <>
      {actions.people.value.map(({ id, label, place, hasFallen }) => {
        if (label === null && !hasFallen) return null;
        const x = mirrored ? 1 - place.x : place.x;
        const at = toWindow(view, { x: x * size.width, y: place.y * size.height });
        return (
          <span
            key={id}
            class={`on plate doing ${hasFallen ? 'fallen' : ''}`}
            style={{ left: `${at.x}px`, top: `${Math.max(8, at.y)}px` }}
            aria-hidden="true"
          >
            {hasFallen ? t(RECOGNITION_TEXTS.fallSuspected) : modelLabelText(t, label ?? '', actions.modelId)}
          </span>
        );
      })}
    </>
  );
}
