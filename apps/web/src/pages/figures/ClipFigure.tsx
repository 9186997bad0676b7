import { FRAME_STATE, LANDMARK_COUNT, POSITIONS_PER_FRAME, rowOf } from '@posebox/body';
import { BONE_COUNT, hasFigure, posedJoints, poseOfFrame } from '@posebox/figure';
import { FIGURE_STAGE_TEXTS } from '@posebox/texts';
import { computed } from '@preact/signals';
import { Film, Shuffle } from 'lucide-preact';
import { useEffect, useMemo, useState } from 'preact/hooks';
import type { VideoItem } from '../../api/videos.ts';
import { Banner } from '../../components/Banner.tsx';
import { Button } from '../../components/Button.tsx';
import { filmOf } from '../../player/film.ts';
import { filmAddress } from '../../player/film-address.ts';
import { createPlayback, type Playback } from '../../player/playback.ts';
import { Transport } from '../../player/Transport.tsx';
import { useWholeTrack } from '../../player/use-whole-track.ts';
import { useSay } from '../../preferences/preferences.tsx';
import type { Router } from '../../route.ts';
import { stemOf } from '../photo/export/file-names.ts';
import { FinishedVideo } from '../video-start/FinishedVideo.tsx';
import { FigurePanel } from './FigurePanel.tsx';
import { FigureWork, NoGraphics } from './FigureWork.tsx';
import type { FiguresDesk } from './figures-desk.ts';
import { OutputSection } from './OutputSection.tsx';
import { PersonChoice } from './PersonChoice.tsx';
import { RecordSection } from './RecordSection.tsx';
import { fitToPicture } from './scene/picture-fit.ts';
import { TakeSection } from './TakeSection.tsx';
import { useMotion } from './use-motion.ts';
import { useStage } from './use-stage.ts';

/** A figure that does what somebody does in a clip of the library, in step with its picture. */
export function ClipFigure(props: {
  readonly id: string;
  readonly router: Router;
  readonly desk: FiguresDesk;
}) {
  return (
    <FinishedVideo id={props.id} router={props.router}>
      {(item) => <Solved item={item} router={props.router} desk={props.desk} />}
    </FinishedVideo>
  );
}

function Solved(props: { readonly item: VideoItem; readonly router: Router; readonly desk: FiguresDesk }) {
  const t = useSay();
  const { item, desk, router } = props;
  const { settings, own } = desk;
  const [video, setVideo] = useState<HTMLVideoElement | null>(null);
  const [chosenId, setChosenId] = useState<number | null>(null);
  const track = useWholeTrack(item.id, item.edits.version);
  const document = track === 'failed' ? null : track;
  const playback = usePlayback(document?.timesS ?? null);
  const people = document?.people ?? [];
  const person =
    people.find(({ personId }) => personId === (chosenId ?? document?.subjectId)) ?? people[0] ?? null;
  const hasDepth = useMemo(() => person !== null && hasFigure(person), [person]);
  const stage = useStage(settings, own, false);
  const motion = useMotion(hasDepth ? person : null, document?.image ?? null, stage.skeleton);
  const filmUrl = filmAddress(item);
  const isOver = filmUrl !== null && settings.layout === 'over';

  useEffect(() => {
    if (!playback || !video) return playback?.attach(null);
    playback.attach(filmOf(video));
    return () => playback.attach(null);
  }, [playback, video]);

  const { scene, skeleton } = stage;
  const solved = motion === 'failed' ? null : motion;
  useEffect(() => {
    if (!scene || !skeleton) return;
    if (!document || !playback) {
      scene.hide(isOver);
      scene.pose(null);
      return;
    }
    // Told directly: a frame changes the figure, not the page.
    return playback.shown.subscribe((shown) => {
      const row = person && shown !== null ? rowOf(person, shown) : -1;
      const pose = solved && person && row >= 0 ? poseOfFrame(solved, row) : null;
      const isThere = pose && person?.states[row] !== FRAME_STATE.absent;
      const fit =
        isOver && isThere && person
          ? fitToPicture(
              posedJoints(skeleton, pose),
              person.smoothed.image.subarray(row * POSITIONS_PER_FRAME, (row + 1) * POSITIONS_PER_FRAME),
              person.confidence.subarray(row * LANDMARK_COUNT, (row + 1) * LANDMARK_COUNT),
              document.image,
            )
          : null;
      scene.hide(isOver && !fit);
      if (fit || !isOver) scene.lieOver(fit, document.image);
      scene.pose(pose);
    });
  }, [scene, skeleton, solved, person, playback, isOver, document]);

  const say =
    track === 'failed'
      ? t(FIGURE_STAGE_TEXTS.trackFailed)
      : document && !person
        ? t(FIGURE_STAGE_TEXTS.nobodyInClip)
        : person && !hasDepth
          ? t(FIGURE_STAGE_TEXTS.noDepth)
          : !motion && stage.hasGraphics
            ? t(FIGURE_STAGE_TEXTS.solving)
            : null;
  const hasEnded = useMemo(
    () =>
      computed(
        () =>
          playback !== null && !playback.playing.value && playback.frame.value >= playback.timesS.length - 1,
      ),
    [playback],
  );
  return (
    <div class="col wide figures-page">
      {!stage.hasGraphics && <NoGraphics />}
      <FigureWork
        name={item.name}
        facts={document ? `${document.image.width} × ${document.image.height}` : '…'}
        actions={
          <>
            <Button
              class="only-desk"
              icon={Film}
              onClick={() => router.go({ place: 'video', item: item.id })}
            >
              {t(FIGURE_STAGE_TEXTS.openClip)}
            </Button>
            <Button icon={Shuffle} onClick={() => router.go({ place: 'figures', item: null })}>
              {t(FIGURE_STAGE_TEXTS.change)}
            </Button>
          </>
        }
        picture={
          filmUrl && (
            // What people film of themselves has no captions.
            <video
              ref={setVideo}
              src={filmUrl}
              preload="auto"
              playsInline
              muted
              tabIndex={-1}
              aria-hidden="true"
            />
          )
        }
        stage={stage}
        settings={settings}
        say={say}
        sureness={solved && <Followed share={followedShare(solved.followed)} />}
        panel={
          <FigurePanel
            desk={desk}
            hasPicture={filmUrl !== null}
            first={
              <PersonChoice
                ids={people.map(({ personId }) => personId)}
                chosen={person?.personId ?? null}
                onChoose={setChosenId}
              />
            }
          >
            <RecordSection
              stage={stage}
              isOver={isOver}
              onBegin={() => {
                playback?.pause();
                playback?.toFrame(0);
                playback?.play();
              }}
              hasEnded={hasEnded.value}
            />
            {solved && (
              <TakeSection
                motion={solved}
                stem={stemOf(item.name)}
                figure={settings.kind}
                isOwn={own.state.kind === 'there'}
              />
            )}
            <OutputSection item={item.id} settings={settings} own={own} />
          </FigurePanel>
        }
      >
        {playback && <Transport playback={playback} />}
      </FigureWork>
      {motion === 'failed' && <Banner tone="stop" title={t(FIGURE_STAGE_TEXTS.trackFailed)} />}
    </div>
  );
}

/** The clip's place in time from its first track on: edits change people, never times. */
function usePlayback(timesS: Float64Array | null): Playback | null {
  const [playback, setPlayback] = useState<Playback | null>(null);
  useEffect(() => {
    if (timesS && !playback) setPlayback(createPlayback(timesS));
  }, [timesS]);
  useEffect(() => () => playback?.close(), [playback]);
  return playback;
}

function Followed(props: { readonly share: number }) {
  const t = useSay();
  return (
    <span class="cap">{t(FIGURE_STAGE_TEXTS.followed, { percent: Math.round(100 * props.share) })}</span>
  );
}

/** How much of all bones and frames follows what was seen, 0…1. */
function followedShare(followed: Float32Array): number {
  if (followed.length < BONE_COUNT) return 0;
  return followed.reduce((sum, value) => sum + value, 0) / followed.length;
}
