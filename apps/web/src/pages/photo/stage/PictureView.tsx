import { figureBox, isKnown, type Pose } from '@posebox/body';
import { LANDMARK_TEXTS, PHOTO_STAGE_TEXTS } from '@posebox/texts';
import { ChevronsLeftRight, ZoomIn, ZoomOut } from 'lucide-preact';
import type { ComponentChildren } from 'preact';
import { useLayoutEffect, useMemo, useRef, useState } from 'preact/hooks';
import { type PickedPoints, pickPoint } from '../../../angles/picked-points.ts';
import { Confidence } from '../../../components/Confidence.tsx';
import { HoverCard } from '../../../components/HoverCard.tsx';
import { Icon } from '../../../components/Icon.tsx';
import { Segmented } from '../../../components/Segmented.tsx';
import { PointList } from '../../../picture/PointList.tsx';
import { useSay } from '../../../preferences/preferences.tsx';
import { blurredPeople, type DrawingSettings } from '../drawing-settings.ts';
import { blurHeads } from './face-blur.ts';
import { paintScene, type ShownView } from './paint-scene.ts';
import '../../../picture/picture-view.css';
import { peopleArea, phoneWindowHeight } from '../../../picture/picture-window.ts';
import { personAt, pointAt } from '../../../picture/point-hit.ts';
import { useGestures } from '../../../picture/use-gestures.ts';
import { useView } from '../../../picture/use-view.ts';
import { isInside, type Size, toWindow } from '../../../picture/view-transform.ts';

/** The picture with its people: seen, zoomed, pointed at and chosen, by mouse, finger and keyboard alike. */
export function PictureView(props: {
  /** Tells one photo from the next; zoom begins anew with each. */
  readonly photoId: number;
  /** What the picture is, for ears. */
  readonly name: string;
  readonly picture: ImageBitmap | null;
  readonly size: Size;
  readonly people: readonly Pose[];
  readonly chosen: Pose | null;
  readonly drawing: DrawingSettings;
  /** Points picked to measure an angle. */
  readonly picked: PickedPoints | null;
  readonly onPick: (picked: PickedPoints | null) => void;
  readonly onChoosePerson: (personId: number) => void;
  /** To the photo before or after this one. */
  readonly onStep: (step: 1 | -1) => void;
  /** What is said over the picture while it is being looked at, or when it can't be shown. */
  readonly children?: ComponentChildren;
}) {
  const t = useSay();
  const { picture, size, people, chosen, drawing } = props;
  const frame = useRef<HTMLDivElement>(null);
  const canvas = useRef<HTMLCanvasElement>(null);
  const [shown, setShown] = useState<ShownView>('skeleton');
  const [border, setBorder] = useState(0.5);
  const [active, setActive] = useState<{ personId: number; index: number } | null>(null);

  const boxes = useMemo(
    () => people.map((person) => ({ id: person.id, box: figureBox(person, size) })),
    [people, size],
  );
  const area = useMemo(
    () =>
      peopleArea(
        boxes.map(({ box }) => box),
        size,
      ),
    [boxes, size],
  );
  const focus = useMemo(() => {
    const box = boxes.find(({ id }) => id === chosen?.id)?.box;
    return box ? peopleArea([box], size) : null;
  }, [boxes, chosen, size]);
  const viewport = useView(frame, size, area, focus, props.photoId);
  const { view, window } = viewport;
  const wearers = useMemo(
    () => (drawing.everyone ? people : people.filter((person) => person === chosen)),
    [drawing.everyone, people, chosen],
  );
  const heads = useMemo(
    () => (picture ? blurHeads(picture, blurredPeople(people, chosen, drawing), size) : []),
    [picture, chosen, drawing.blurFaces, drawing.keepsChosenFace, people, size],
  );
  const pointable = shown === 'original' ? [] : wearers;
  const activePerson = pointable.find((person) => person.id === active?.personId);
  const underCursor = active && activePerson?.landmarks[active.index];
  const activePoint = underCursor && isKnown(underCursor) ? underCursor : null;
  const pickedPerson = pointable.find((person) => person.id === props.picked?.personId);
  const pickedPoints = (props.picked?.indices ?? []).flatMap((index) => pickedPerson?.landmarks[index] ?? []);

  useGestures(frame, viewport, {
    onHover: (at) => setActive(at && pointAt(pointable, size, view, at, 14)),
    onPress: (at, reachPx) => {
      const point = pointAt(pointable, size, view, at, reachPx);
      setActive(point);
      if (point) props.onPick(pickPoint(props.picked, point));
      const personId = point ? null : personAt(boxes, size, view, at);
      if (personId !== null) props.onChoosePerson(personId);
    },
  });

  const nameOf = (index: number) => {
    const landmark = chosen?.landmarks[index];
    return landmark ? t(LANDMARK_TEXTS[landmark.name]) : '';
  };
  useLayoutEffect(() => {
    const handle = requestAnimationFrame(() => {
      if (!canvas.current || window.width === 0) return;
      paintScene(canvas.current, {
        painting: { picture, size, people: wearers, heads, drawing },
        marked: boxes.map(({ id, box }) => ({ id, box, chosen: id === chosen?.id })),
        view,
        window,
        covered: coveredBy(frame.current?.querySelector<HTMLElement>('.views')),
        shown,
        border,
        activePoint,
        pickedPoints,
        nameOf,
      });
    });
    return () => cancelAnimationFrame(handle);
  });

  const activePlace = activePoint
    ? toWindow(view, { x: activePoint.x * size.width, y: activePoint.y * size.height })
    : null;
  const views = (['skeleton', 'original', 'both'] as const).map((value) => ({
    value,
    text: t(PHOTO_STAGE_TEXTS[value]),
  }));
  const phoneHeightPx = phoneWindowHeight(globalThis.innerWidth, globalThis.innerHeight, area);

  return (
    <>
      <div
        ref={frame}
        class={`picture ${drawing.background === 'clear' && shown !== 'original' ? 'clear' : ''} ${viewport.zoomed ? 'zoomed' : ''} ${activePoint ? 'pointing' : ''}`}
        style={{ '--aspect': size.width / size.height, '--phone-height': `${phoneHeightPx}px` }}
      >
        <canvas ref={canvas} role="img" aria-label={props.name} />
        {chosen && (
          <PointList
            person={chosen}
            size={size}
            activeIndex={active?.personId === chosen.id ? active.index : null}
            viewport={viewport}
            onActive={(index) => setActive(index === null ? null : { personId: chosen.id, index })}
            onDigit={(number) => {
              const person = people.find((other) => other.id === number);
              if (!person) return;
              props.onChoosePerson(person.id);
              setActive({ personId: person.id, index: active?.index ?? 0 });
            }}
            onPick={(index) => props.onPick(pickPoint(props.picked, { personId: chosen.id, index }))}
            onLetGo={props.picked ? () => props.onPick(null) : null}
            onStep={props.onStep}
            onNextView={() =>
              setShown(shown === 'skeleton' ? 'original' : shown === 'original' ? 'both' : 'skeleton')
            }
          />
        )}
        {people.length > 0 && (
          <Segmented
            look="plate"
            class="on views"
            name={t(PHOTO_STAGE_TEXTS.view)}
            options={views}
            value={shown}
            onChoose={setShown}
          />
        )}
        {shown === 'both' && people.length > 0 && (
          <span class="border" style={{ '--border': `${border * 100}%` }}>
            <i aria-hidden="true" />
            <b aria-hidden="true">
              <Icon of={ChevronsLeftRight} size="s" />
            </b>
            <input
              type="range"
              min={0}
              max={1}
              step={0.01}
              value={border}
              aria-label={t(PHOTO_STAGE_TEXTS.divider)}
              onInput={(event) => setBorder(event.currentTarget.valueAsNumber)}
            />
          </span>
        )}
        <div class={`on plate btns zoom ${viewport.fitted ? 'resting' : ''}`}>
          <button
            type="button"
            aria-label={t(PHOTO_STAGE_TEXTS.zoomOut)}
            onClick={() => viewport.zoom(1 / 1.5)}
          >
            <Icon of={ZoomOut} size="s" />
          </button>
          <button type="button" onClick={viewport.fit}>
            {t(PHOTO_STAGE_TEXTS.fit)}
          </button>
          <button type="button" aria-label={t(PHOTO_STAGE_TEXTS.zoomIn)} onClick={() => viewport.zoom(1.5)}>
            <Icon of={ZoomIn} size="s" />
          </button>
        </div>
        {props.children}
      </div>
      {activePoint && activePlace ? (
        <HoverCard
          name={t(LANDMARK_TEXTS[activePoint.name])}
          style={cardPlace(activePlace, window)}
          lines={[
            { name: t(PHOTO_STAGE_TEXTS.confidence), value: <Confidence value={activePoint.confidence} /> },
            {
              name: t(PHOTO_STAGE_TEXTS.position),
              value: isInside(activePoint)
                ? t(PHOTO_STAGE_TEXTS.px, {
                    x: Math.round(activePoint.x * size.width),
                    y: Math.round(activePoint.y * size.height),
                  })
                : t(PHOTO_STAGE_TEXTS.outside),
            },
            { name: t(PHOTO_STAGE_TEXTS.visible), value: activePoint.visibility.toFixed(2) },
          ]}
        />
      ) : (
        chosen && <p class="hover docked on-plate only-phone">{t(PHOTO_STAGE_TEXTS.tapHint)}</p>
      )}
    </>
  );
}

/** Half the card's usual width, and its height with the gap to the ring: enough to keep it inside the window. */
const CARD = { halfWidth: 96, height: 124, gap: 22 } as const;

/** Below the point if there is room, otherwise above; never cut off at the sides. */
function cardPlace(
  at: { readonly x: number; readonly y: number },
  window: Size,
): Readonly<Record<string, string>> {
  const x = Math.min(Math.max(at.x, CARD.halfWidth), window.width - CARD.halfWidth);
  const below = at.y + CARD.height < window.height;
  return {
    '--x': `${x}px`,
    '--y': `${below ? at.y + CARD.gap : at.y - CARD.gap}px`,
    '--shift': below ? '0' : '-100%',
  };
}

/** What an element over the picture covers of its upper left corner; nothing when it stands at the bottom, as on a phone. */
function coveredBy(element: HTMLElement | null | undefined): Size {
  if (!element || element.offsetTop > element.offsetHeight) return { width: 0, height: 0 };
  return {
    width: element.offsetLeft + element.offsetWidth,
    height: element.offsetTop + element.offsetHeight,
  };
}
