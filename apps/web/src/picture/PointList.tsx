import { isKnown, type Pose } from '@posebox/body';
import { LANDMARK_TEXTS, PHOTO_STAGE_TEXTS } from '@posebox/texts';
import { useId } from 'preact/hooks';
import { useSay } from '../preferences/preferences.tsx';
import type { PictureViewport } from './use-view.ts';
import type { Size } from './view-transform.ts';

/**
 * The points of one person for the keyboard and for ears: a list box laid over the picture. Arrow keys walk from
 * head to toe, and the point under the cursor gets the same ring and card as under the pointer.
 */
export function PointList(props: {
  readonly person: Pose;
  readonly size: Size;
  readonly activeIndex: number | null;
  readonly viewport: PictureViewport;
  readonly onActive: (index: number | null) => void;
  /** Digits choose a person by number. */
  readonly onDigit: (number: number) => void;
  /** Enter picks the point, where points can be picked. */
  readonly onPick?: (index: number) => void;
  /** Escape lets go of picked points first; null when none is. */
  readonly onLetGo?: (() => void) | null;
  readonly onNextView: () => void;
  readonly onStep: (step: 1 | -1) => void;
}) {
  const t = useSay();
  const base = useId();
  const { person, size, activeIndex, viewport } = props;
  const last = person.landmarks.length - 1;

  const onKeyDown = (event: KeyboardEvent) => {
    if (event.ctrlKey || event.metaKey || event.altKey) return;
    const step = event.shiftKey ? 60 : 0;
    const at = activeIndex ?? -1;
    switch (event.key) {
      case 'ArrowRight':
      case 'ArrowDown':
        if (step) viewport.pan(event.key === 'ArrowRight' ? -step : 0, event.key === 'ArrowDown' ? -step : 0);
        else props.onActive(Math.min(last, at + 1));
        break;
      case 'ArrowLeft':
      case 'ArrowUp':
        if (step) viewport.pan(event.key === 'ArrowLeft' ? step : 0, event.key === 'ArrowUp' ? step : 0);
        else props.onActive(Math.max(0, at - 1));
        break;
      case 'Home':
        props.onActive(0);
        break;
      case 'End':
        props.onActive(last);
        break;
      case 'PageUp':
        props.onStep(-1);
        break;
      case 'PageDown':
        props.onStep(1);
        break;
      case '+':
      case '=':
        viewport.zoom(1.4);
        break;
      case '-':
        viewport.zoom(1 / 1.4);
        break;
      case '0':
        viewport.fit();
        break;
      case 'v':
      case 'V':
        props.onNextView();
        break;
      case 'Enter':
      case ' ':
        if (activeIndex === null || !props.onPick) return;
        props.onPick(activeIndex);
        break;
      case 'Escape':
        if (props.onLetGo) {
          props.onLetGo();
          break;
        }
        if (activeIndex === null) return;
        props.onActive(null);
        break;
      default: {
        const digit = Number(event.key);
        if (!(digit >= 1 && digit <= 9)) return;
        props.onDigit(digit);
      }
    }
    event.preventDefault();
    event.stopPropagation();
  };

  return (
    <>
      <div
        class="points"
        role="listbox"
        tabIndex={0}
        aria-label={t(PHOTO_STAGE_TEXTS.points, { n: person.id })}
        aria-describedby={`${base}-hint`}
        aria-activedescendant={activeIndex === null ? undefined : `${base}-${activeIndex}`}
        onKeyDown={onKeyDown}
        // Only Tab begins at the nose; a press says itself what it means.
        onFocus={(event) => {
          if (activeIndex === null && event.currentTarget.matches(':focus-visible')) props.onActive(0);
        }}
        onBlur={() => props.onActive(null)}
      >
        {person.landmarks.map((landmark, index) => (
          <div
            key={landmark.name}
            id={`${base}-${index}`}
            class="ears"
            role="option"
            tabIndex={-1}
            aria-selected={index === activeIndex}
          >
            {isKnown(landmark)
              ? t(PHOTO_STAGE_TEXTS.pointSay, {
                  name: t(LANDMARK_TEXTS[landmark.name]),
                  confidence: landmark.confidence.toFixed(2),
                  x: Math.round(landmark.x * size.width),
                  y: Math.round(landmark.y * size.height),
                  visibility: landmark.visibility.toFixed(2),
                })
              : t(PHOTO_STAGE_TEXTS.pointMissing, { name: t(LANDMARK_TEXTS[landmark.name]) })}
          </div>
        ))}
      </div>
      <span id={`${base}-hint`} class="ears">
        {t(PHOTO_STAGE_TEXTS.pointsHint)}
      </span>
    </>
  );
}
