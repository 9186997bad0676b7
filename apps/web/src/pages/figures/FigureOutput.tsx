import { rowOf } from '@posebox/body';
import { MANNEQUIN_KINDS, poseOfFrame } from '@posebox/figure';
import { FIGURE_STAGE_TEXTS, LIVE_TROUBLE_TEXTS } from '@posebox/texts';
import type { ComponentChildren } from 'preact';
import { useEffect, useMemo, useRef } from 'preact/hooks';
import { useApi } from '../../api/api-context.tsx';
import { createPlayback } from '../../player/playback.ts';
import { useWholeTrack } from '../../player/use-whole-track.ts';
import { useSay } from '../../preferences/preferences.tsx';
import type { RouteQuery } from '../../route.ts';
import { useEngine } from '../live/use-engine.ts';
import { useSource } from '../live/use-source.ts';
import { LIVE_SETTINGS } from './CameraFigure.tsx';
import { type FigureSettings, STANDARD_SETTINGS } from './figure-settings.ts';
import './figures.css';
import { fetchAvatar } from './use-avatar-library.ts';
import { useLiveFigure } from './use-live-figure.ts';
import { useMotion } from './use-motion.ts';
import { type OwnAvatarHold, useOwnAvatar } from './use-own-avatar.ts';
import { useStage } from './use-stage.ts';

/**
 * Nothing but the figure on a clear ground, for programs that lay it over something else (OBS: Browser source). A clip
 * goes round and round; without one the camera is opened. `figure`, `avatar` (one of the library), `shadow=off` and
 * `mirror=off` of the address choose.
 */
export function FigureOutput(props: { readonly item: string | null; readonly query: RouteQuery }) {
  const { figure, avatar = null, shadow, mirror } = props.query;
  const settings = useMemo(
    (): FigureSettings => ({
      ...STANDARD_SETTINGS,
      kind: MANNEQUIN_KINDS.find((kind) => kind === figure) ?? STANDARD_SETTINGS.kind,
      layout: 'alone',
      background: 'clear',
      shadow: shadow !== 'off',
      mirrored: mirror !== 'off',
    }),
    [figure, shadow, mirror],
  );
  useEffect(() => {
    document.documentElement.classList.add('bare-output');
    return () => document.documentElement.classList.remove('bare-output');
  }, []);
  return props.item === null ? (
    <CameraOutput settings={settings} avatarId={avatar} />
  ) : (
    <ClipOutput key={props.item} id={props.item} settings={settings} avatarId={avatar} />
  );
}

/** A figure of the library, of which whoever copied the address has said that they may use it. */
function useKeptAvatar(id: string | null): OwnAvatarHold {
  const api = useApi();
  const own = useOwnAvatar();
  useEffect(() => {
    if (id === null) return;
    own.take({ name: id, keptId: id, isAgreed: true, read: () => fetchAvatar(api, id) });
  }, [api, id]);
  return own;
}

interface OutputProps {
  readonly settings: FigureSettings;
  readonly avatarId: string | null;
}

function ClipOutput(props: OutputProps & { readonly id: string }) {
  const t = useSay();
  const own = useKeptAvatar(props.avatarId);
  const track = useWholeTrack(props.id);
  const stage = useStage(props.settings, own, false);
  const document = track === 'failed' ? null : track;
  const person =
    document?.people.find(({ personId }) => personId === document.subjectId) ?? document?.people[0] ?? null;
  const motion = useMotion(person, document?.image ?? null, stage.skeleton);
  const { scene } = stage;
  useEffect(() => {
    if (!scene || !document || !person || !motion || motion === 'failed') return;
    const playback = createPlayback(document.timesS);
    playback.setRange({ from: 0, to: document.timesS.length - 1 });
    playback.setLooping(true);
    const stop = playback.frame.subscribe((frame) => {
      const row = rowOf(person, frame);
      scene.pose(row < 0 ? null : poseOfFrame(motion, row));
    });
    playback.play();
    return () => {
      stop();
      playback.close();
    };
  }, [scene, document, person, motion]);
  const trouble = !stage.hasGraphics
    ? FIGURE_STAGE_TEXTS.noGraphicsTitle
    : track === 'failed' || motion === 'failed'
      ? FIGURE_STAGE_TEXTS.trackFailed
      : document && !person
        ? FIGURE_STAGE_TEXTS.nobodyInClip
        : null;
  return <Bare canvasRef={stage.canvasRef} say={trouble && t(trouble)} />;
}

function CameraOutput(props: OutputProps) {
  const t = useSay();
  const own = useKeptAvatar(props.avatarId);
  const video = useRef<HTMLVideoElement>(null);
  const hold = useSource(video);
  const { source, state } = hold;
  const stage = useStage(props.settings, own, props.settings.mirrored);
  const figure = useLiveFigure(stage, false);
  useEngine({
    video,
    source,
    isOn: state.kind === 'on',
    settings: LIVE_SETTINGS,
    onFrame: figure.see,
    onFailure: () => hold.fail('engine'),
  });
  useEffect(() => hold.open({ kind: 'camera', deviceId: null }), []);
  const trouble = !stage.hasGraphics
    ? FIGURE_STAGE_TEXTS.noGraphicsTitle
    : state.kind === 'failed'
      ? LIVE_TROUBLE_TEXTS[`${state.trouble}Title`]
      : null;
  return (
    <Bare canvasRef={stage.canvasRef} say={trouble && t(trouble)}>
      <video
        ref={video}
        autoplay
        playsInline
        muted
        onLoadedData={hold.begun}
        tabIndex={-1}
        aria-hidden="true"
      />
    </Bare>
  );
}

function Bare(props: {
  readonly canvasRef: (canvas: HTMLCanvasElement | null) => void;
  readonly say: string | null;
  readonly children?: ComponentChildren;
}) {
  const t = useSay();
  return (
    <main class="bare">
      {props.children}
      <canvas ref={props.canvasRef} role="img" aria-label={t(FIGURE_STAGE_TEXTS.name)} />
      {props.say && (
        <p class="plate figsay" role="alert">
          {props.say}
        </p>
      )}
    </main>
  );
}
