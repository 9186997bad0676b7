import { LANDMARK_NAMES, type LandmarkName, type PoseTrack, poseAt } from '@posebox/body';
import { CLIP_TEXTS, LANDMARK_TEXTS } from '@posebox/texts';
import { useId } from 'preact/hooks';
import { useSay } from '../../preferences/preferences.tsx';

/**
 * The points of one person in the shown frame, for the keyboard and for ears: a list box laid over the picture. Arrows
 * walk; Enter takes a point, and then arrows move it.
 */
export function PointKeys(props: {
  readonly personId: number;
  readonly track: PoseTrack | null;
  readonly frame: number;
  readonly active: LandmarkName | null;
  readonly holding: boolean;
  readonly onActive: (landmark: LandmarkName | null) => void;
  readonly onTake: (landmark: LandmarkName) => void;
  readonly onNudge: (dxPx: number, dyPx: number) => void;
  readonly onPutDown: () => void;
  readonly onPutBack: () => void;
  readonly onStep: (by: number) => void;
  readonly onPlay: () => void;
}) {
  const t = useSay();
  const base = useId();
  const { active, holding } = props;
  const pose = props.track && poseAt(props.track, props.frame);
  const at = active ? LANDMARK_NAMES.indexOf(active) : -1;
  const walk = (to: number) =>
    props.onActive(LANDMARK_NAMES[Math.min(Math.max(to, 0), LANDMARK_NAMES.length - 1)] ?? null);

  const onKeyDown = (event: KeyboardEvent) => {
    if (event.ctrlKey || event.metaKey || event.altKey) return;
    const far = event.shiftKey ? 10 : 1;
    const holdingDeeds: Readonly<Record<string, () => void>> = {
      ArrowRight: () => props.onNudge(far, 0),
      ArrowLeft: () => props.onNudge(-far, 0),
      ArrowDown: () => props.onNudge(0, far),
      ArrowUp: () => props.onNudge(0, -far),
      Enter: props.onPutDown,
      Escape: props.onPutBack,
    };
    const walkingDeeds: Readonly<Record<string, () => void>> = {
      ArrowRight: () => walk(at + 1),
      ArrowDown: () => walk(at + 1),
      ArrowLeft: () => walk(at - 1),
      ArrowUp: () => walk(at - 1),
      Home: () => walk(0),
      End: () => walk(LANDMARK_NAMES.length - 1),
      Enter: () => active && props.onTake(active),
      ',': () => props.onStep(-1),
      '.': () => props.onStep(1),
      ' ': props.onPlay,
    };
    const deed = (holding ? holdingDeeds : walkingDeeds)[event.key];
    if (!deed) return;
    event.preventDefault();
    event.stopPropagation();
    deed();
  };

  return (
    <>
      <div
        class="points"
        role="listbox"
        tabIndex={0}
        aria-label={t(CLIP_TEXTS.points, { n: props.personId })}
        aria-describedby={`${base}-hint`}
        aria-activedescendant={at < 0 ? undefined : `${base}-${at}`}
        onKeyDown={onKeyDown}
        onFocus={(event) => {
          if (active === null && event.currentTarget.matches(':focus-visible')) walk(0);
        }}
      >
        {LANDMARK_NAMES.map((name, index) => {
          const point = pose?.landmarks[index];
          const text =
            point && !Number.isNaN(point.x)
              ? t(CLIP_TEXTS.pointSay, {
                  name: t(LANDMARK_TEXTS[name]),
                  confidence: point.confidence.toFixed(2),
                })
              : t(CLIP_TEXTS.pointGone, { name: t(LANDMARK_TEXTS[name]) });
          return (
            <div
              key={name}
              id={`${base}-${index}`}
              class="ears"
              role="option"
              tabIndex={-1}
              aria-selected={name === active}
            >
              {text}
            </div>
          );
        })}
      </div>
      <span id={`${base}-hint`} class="ears">
        {t(CLIP_TEXTS.pointsHint)}
      </span>
    </>
  );
}
