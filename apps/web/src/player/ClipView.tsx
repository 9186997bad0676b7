import {
  figureBox,
  LANDMARK_NAMES,
  type LandmarkName,
  type PoseTrack,
  poseAt,
  type SkeletonStyle,
} from '@posebox/body';
import { PLAYER_TEXTS } from '@posebox/texts';
import { effect } from '@preact/signals';
import { ZoomIn, ZoomOut } from 'lucide-preact';
import type { ComponentChildren } from 'preact';
import { useEffect, useLayoutEffect, useMemo, useRef } from 'preact/hooks';
import { Icon } from '../components/Icon.tsx';
import '../picture/picture-view.css';
import { peopleArea, phoneWindowHeight } from '../picture/picture-window.ts';
import { personAt, pointAt } from '../picture/point-hit.ts';
import { useGestures } from '../picture/use-gestures.ts';
import { useView } from '../picture/use-view.ts';
import { type Area, type Point, type Size, toImage } from '../picture/view-transform.ts';
import { useSay } from '../preferences/preferences.tsx';
import './clip-view.css';
import { filmOf } from './film.ts';
import { type ClipOverlay, paintClip } from './paint-clip.ts';
import type { Playback } from './playback.ts';
import type { TrackPages } from './track-pages.ts';

/** A landmark of a person. */
export interface ClipPoint {
  readonly personId: number;
  readonly landmark: LandmarkName;
}

export interface ClipViewProps {
  /** Tells one clip from the next; zoom begins anew with each. */
  readonly clipId: string;
  /** What is shown, for ears. */
  readonly name: string;
  readonly size: Size;
  /** Normalised box that the window is fitted to: where the people are. */
  readonly extent: Area | null;
  /** The film's address; null for a track without one. */
  readonly filmUrl: string | null;
  /** Whether the film is heard; it isn't unless asked for. */
  readonly sound?: boolean;
  readonly playback: Playback;
  readonly pages: TrackPages;
  readonly chosenId: number | null;
  readonly everyone?: boolean;
  readonly framed?: boolean;
  readonly style: SkeletonStyle;
  readonly series?: 'smoothed' | 'raw';
  /** What is laid over a frame; asked anew for each. */
  readonly overlay?: (frame: number, people: readonly PoseTrack[]) => ClipOverlay;
  /** People as they are to be shown, for example with a change that isn't saved yet. */
  readonly peopleAs?: (frame: number, people: readonly PoseTrack[]) => readonly PoseTrack[];
  readonly active?: ClipPoint | null;
  readonly onHover?: (point: ClipPoint | null) => void;
  /** A press on a point, or beside all (null). */
  readonly onPoint?: (point: ClipPoint | null) => void;
  readonly onPerson?: (personId: number) => void;
  /** A point is being moved; the place is normalised to the picture. `ends` with the last call. */
  readonly onMovePoint?: (point: ClipPoint, place: Point, ends: boolean) => void;
  /** The browser can't play the film. */
  readonly onFilmFailed?: () => void;
  readonly canvasRef?: (canvas: HTMLCanvasElement | null) => void;
  readonly filmRef?: (film: HTMLVideoElement | null) => void;
  readonly children?: ComponentChildren;
}

const NOTHING: ClipOverlay = {};
const REDRAWS = 3;

/**
 * A clip's picture with its people, frame by frame: the film is painted on a canvas together with the skeletons, so
 * that what is seen is always one frame. Zoom by wheel, pinch and buttons, as with photos.
 */
export function ClipView(props: ClipViewProps) {
  const t = useSay();
  const frame = useRef<HTMLDivElement>(null);
  const canvas = useRef<HTMLCanvasElement>(null);
  const video = useRef<HTMLVideoElement>(null);
  const hauled = useRef<ClipPoint | null>(null);
  const { playback, pages, size, filmUrl, extent } = props;
  const area = useMemo(() => peopleArea(extent ? [extent] : [], size), [extent, size]);
  const viewport = useView(frame, size, area, area, props.clipId, 'area');
  const { view, window } = viewport;

  useEffect(() => {
    const element = video.current;
    if (!filmUrl || !element) return playback.attach(null);
    playback.attach(filmOf(element));
    return () => playback.attach(null);
  }, [playback, filmUrl]);

  const peopleNow = (at: number | null): readonly PoseTrack[] => {
    const people = at === null ? undefined : pages.at(at);
    if (!people || at === null) return [];
    return props.peopleAs?.(at, people) ?? people;
  };

  const paint = () => {
    const context = canvas.current?.getContext('2d');
    if (!canvas.current || !context || window.width === 0) return;
    const density = globalThis.devicePixelRatio;
    const [width, height] = [Math.round(window.width * density), Math.round(window.height * density)];
    if (canvas.current.width !== width || canvas.current.height !== height) {
      canvas.current.width = width;
      canvas.current.height = height;
    }
    const hasPicture = (video.current?.readyState ?? 0) >= HTMLMediaElement.HAVE_CURRENT_DATA;
    const picture = filmUrl && hasPicture ? video.current : null;
    // The film may go on while it is painted: painted again until picture and skeleton are of one frame.
    for (let draw = 0; draw < REDRAWS; draw++) {
      const at = playback.frameOfPicture();
      const people = peopleNow(at);
      const active = at === null || !props.active ? null : placeOf(people, at, props.active);
      paintClip(
        context,
        {
          picture,
          size,
          view,
          window,
          frame: at ?? 0,
          people,
          chosenId: props.chosenId,
          everyone: props.everyone ?? false,
          framed: props.framed ?? true,
          style: props.style,
          series: props.series ?? 'smoothed',
          overlay: at === null ? NOTHING : (props.overlay?.(at, people) ?? NOTHING),
          activePoint: active,
        },
        density,
      );
      canvas.current.dataset.frame = at === null ? '' : String(at);
      if (playback.frameOfPicture() === at) break;
    }
  };
  const latest = useRef(paint);
  latest.current = paint;
  useLayoutEffect(paint);
  useEffect(
    () =>
      effect(() => {
        void playback.shown.value;
        void pages.arrived.value;
        latest.current();
      }),
    [playback, pages],
  );

  const targets = () => {
    const at = playback.shown.value;
    const poses = peopleNow(at).flatMap((track) => (at === null ? [] : (poseAt(track, at) ?? [])));
    const wearers = poses.filter(({ id }) => props.everyone || id === props.chosenId);
    return { poses, wearers };
  };
  const pointNear = (place: Point, reachPx: number): ClipPoint | null => {
    const found = pointAt(targets().wearers, size, view, place, reachPx);
    const landmark = found && LANDMARK_NAMES[found.index];
    return found && landmark ? { personId: found.personId, landmark } : null;
  };
  const toPlace = (at: Point): Point => {
    const { x, y } = toImage(view, at);
    return { x: x / size.width, y: y / size.height };
  };
  useGestures(frame, viewport, {
    onHover: (at) => props.onHover?.(at && pointNear(at, 14)),
    onPress: (at, reachPx) => {
      const point = pointNear(at, reachPx);
      props.onPoint?.(point);
      if (point || !props.onPerson) return;
      const boxes = targets().poses.map((pose) => ({ id: pose.id, box: figureBox(pose, size) }));
      const personId = personAt(boxes, size, view, at);
      if (personId !== null) props.onPerson(personId);
    },
    onGrab: (at, reachPx) => {
      hauled.current = props.onMovePoint && !playback.playing.value ? pointNear(at, reachPx) : null;
      return hauled.current !== null;
    },
    onHaul: (at) => hauled.current && props.onMovePoint?.(hauled.current, toPlace(at), false),
    onDrop: (at) => {
      if (hauled.current) props.onMovePoint?.(hauled.current, toPlace(at), true);
      hauled.current = null;
    },
  });

  const phoneHeightPx = phoneWindowHeight(globalThis.innerWidth, globalThis.innerHeight, area);
  return (
    <div
      ref={frame}
      class={`picture clip ${viewport.zoomed ? 'zoomed' : ''} ${props.active ? 'pointing' : ''}`}
      style={{ '--aspect': size.width / size.height, '--phone-height': `${phoneHeightPx}px` }}
    >
      {filmUrl && (
        // What is heard and seen of people's own clips has no captions.
        <video
          key={filmUrl}
          ref={(element) => {
            video.current = element;
            props.filmRef?.(element);
          }}
          src={filmUrl}
          preload="auto"
          playsInline
          muted={!props.sound}
          tabIndex={-1}
          aria-hidden="true"
          onError={props.onFilmFailed}
        />
      )}
      <canvas
        ref={(element) => {
          canvas.current = element;
          props.canvasRef?.(element);
        }}
        role="img"
        aria-label={props.name}
      />
      <div class={`on plate btns zoom ${viewport.fitted ? 'resting' : ''}`}>
        <button type="button" aria-label={t(PLAYER_TEXTS.zoomOut)} onClick={() => viewport.zoom(1 / 1.5)}>
          <Icon of={ZoomOut} size="s" />
        </button>
        <button type="button" onClick={viewport.fit}>
          {t(PLAYER_TEXTS.fit)}
        </button>
        <button type="button" aria-label={t(PLAYER_TEXTS.zoomIn)} onClick={() => viewport.zoom(1.5)}>
          <Icon of={ZoomIn} size="s" />
        </button>
      </div>
      {props.children}
    </div>
  );
}

/** Where a point of a person is in a frame, normalised; null where it isn't known. */
function placeOf(people: readonly PoseTrack[], frame: number, point: ClipPoint): Point | null {
  const track = people.find(({ personId }) => personId === point.personId);
  const landmark = track && poseAt(track, frame)?.landmarks.find(({ name }) => name === point.landmark);
  return landmark && !Number.isNaN(landmark.x) ? landmark : null;
}
