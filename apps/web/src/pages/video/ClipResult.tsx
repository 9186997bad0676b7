import { type LandmarkName, type PoseTrack, poseAt } from '@posebox/body';
import { ANGLE_LIST_TEXTS, CLIP_TEXTS, PLAYER_TEXTS } from '@posebox/texts';
import { Volume2, VolumeX } from 'lucide-preact';
import { useState } from 'preact/hooks';
import { AnglesSection } from '../../angles/AnglesSection.tsx';
import type { VideoItem } from '../../api/videos.ts';
import { IconButton } from '../../components/Button.tsx';
import { Panel } from '../../components/Panel.tsx';
import { Stage } from '../../components/Stage.tsx';
import { Switch } from '../../components/Switch.tsx';
import { ClipView } from '../../player/ClipView.tsx';
import { filmAddress } from '../../player/film-address.ts';
import { frameAt } from '../../player/frame-times.ts';
import { Transport } from '../../player/Transport.tsx';
import type { Clip, ClipHold } from '../../player/use-clip.ts';
import { useSay } from '../../preferences/preferences.tsx';
import type { Router } from '../../route.ts';
import '../photo/result-view.css';
import { ClipActions } from './ClipActions.tsx';
import { ClipFacts } from './ClipFacts.tsx';
import { ClipSureness } from './ClipSureness.tsx';
import { ClipTimeline } from './ClipTimeline.tsx';
import { fillAround, withHeldPoint } from './held-point.ts';
import { Lens } from './Lens.tsx';
import { PointKeys } from './PointKeys.tsx';
import { ActionsSection } from './panel/ActionsSection.tsx';
import { AgainSection } from './panel/AgainSection.tsx';
import { EditsSection } from './panel/EditsSection.tsx';
import { PeopleSection } from './panel/PeopleSection.tsx';
import { type ClipLook, StyleSection } from './panel/StyleSection.tsx';
import { WorthALook } from './panel/WorthALook.tsx';
import { pathStrokes } from './point-path.ts';
import { RangeBar } from './RangeBar.tsx';
import { recognitionLanes } from './recognition-lanes.ts';
import { useEdits } from './use-edits.ts';
import { useHeldPoint } from './use-held-point.ts';
import { useMeasuredAngle } from './use-measured-angle.ts';
import { useRecognitions } from './use-recognitions.ts';
import { useUndoKeys } from './use-undo-keys.ts';

const LOOK: ClipLook = { style: 'classic', path: false, smoothed: true, everyone: false };

/** A clip with its result: the stage with its timeline, and beside it who, what was changed, and how it is drawn. */
export function ClipResult(props: {
  readonly item: VideoItem;
  readonly clip: Clip;
  readonly hold: ClipHold;
  readonly router: Router;
}) {
  const t = useSay();
  const { item, clip, hold } = props;
  const { overview, pages, playback } = clip;
  const size = overview.image;
  const edits = useEdits(item, hold);
  const measured = useMeasuredAngle();
  const recognised = useRecognitions(item);
  const [look, setLook] = useState(LOOK);
  const [own, setOwn] = useState<number | null>(null);
  const [hovered, setHovered] = useState<LandmarkName | null>(null);
  const [film, setFilm] = useState<HTMLVideoElement | null>(null);
  const [isUnplayable, setUnplayable] = useState(false);
  const [hasSound, setSound] = useState(false);
  const holding = useHeldPoint(clip, edits);
  const { held } = holding;
  useUndoKeys(edits);

  const { people, subjectId, timesS } = overview;
  const chosen =
    people.find(({ personId }) => personId === own) ??
    people.find(({ personId }) => personId === subjectId) ??
    people[0] ??
    null;
  const chosenId = chosen?.personId ?? null;
  const filmUrl = isUnplayable ? null : filmAddress(item);
  const startS = timesS[0] ?? 0;
  const shown = playback.shown.value;
  void pages.arrived.value;
  const peopleNow = (shown !== null && pages.at(shown)) || [];
  const shownTrack = peopleNow.find(({ personId }) => personId === chosenId);
  const poseNow = shownTrack && shown !== null ? poseAt(shownTrack, shown) : null;
  const seconds = (frame: number) => t(CLIP_TEXTS.seconds, { n: ((timesS[frame] ?? 0) - startS).toFixed(2) });

  const take = (personId: number, landmark: LandmarkName) => {
    setOwn(personId);
    holding.take(personId, landmark);
  };
  const peopleAs = (frame: number, given: readonly PoseTrack[]) =>
    held && held.frame === frame ? withHeldPoint(given, held, size) : given;
  const active = held?.landmark ?? hovered;
  const range = playback.range.value;
  const rangeS = range
    ? { fromS: timesS[range.from] ?? 0, toS: timesS[range.to] ?? 0 }
    : { fromS: startS, toS: Math.min(startS + 5, timesS.at(-1) ?? 0) };
  const show = (frame: number) => {
    playback.pause();
    playback.toFrame(frame);
  };
  return (
    <div class="work clip-page">
      <Stage
        name={item.name}
        facts={<ClipFacts item={item} />}
        actions={<ClipActions item={item} range={rangeS} router={props.router} />}
        sureness={chosen && <ClipSureness overview={overview} person={chosen} />}
      >
        <div class={`clip-stage ${held ? 'with-lens' : ''}`}>
          <ClipView
            clipId={item.id}
            name={t(CLIP_TEXTS.stage)}
            size={size}
            extent={chosen?.extent ?? null}
            filmUrl={filmUrl}
            sound={hasSound}
            playback={playback}
            pages={pages}
            chosenId={chosenId}
            everyone={look.everyone}
            style={look.style}
            series={look.smoothed ? 'smoothed' : 'raw'}
            peopleAs={peopleAs}
            overlay={(frame, people) => ({
              ...(look.path && active && { under: pathStrokes(clip, chosenId, active, frame) }),
              over: measured.strokes(people, frame, size),
            })}
            active={active && chosenId !== null ? { personId: chosenId, landmark: active } : null}
            onHover={(point) => setHovered(point?.landmark ?? null)}
            onPoint={(point) => {
              if (!point) return holding.putDown();
              if (measured.isOn) return measured.pick(point);
              take(point.personId, point.landmark);
            }}
            onPerson={setOwn}
            onMovePoint={(point, place) => {
              if (held?.landmark !== point.landmark || held.frame !== shown)
                take(point.personId, point.landmark);
              holding.move(place.x, place.y);
            }}
            onFilmFailed={() => setUnplayable(true)}
            filmRef={setFilm}
          >
            {chosenId !== null && (
              <PointKeys
                personId={chosenId}
                track={peopleNow.find(({ personId }) => personId === chosenId) ?? null}
                frame={shown ?? 0}
                active={active}
                holding={held !== null}
                onActive={setHovered}
                onTake={(landmark) =>
                  measured.isOn ? measured.pick({ personId: chosenId, landmark }) : take(chosenId, landmark)
                }
                onNudge={(dxPx, dyPx) =>
                  held && holding.move(held.x + dxPx / size.width, held.y + dyPx / size.height)
                }
                onPutDown={holding.putDown}
                onPutBack={holding.putBack}
                onStep={playback.step}
                onPlay={playback.playing.value ? playback.pause : playback.play}
              />
            )}
            {(isUnplayable || pages.missing.value) && (
              <span class="on plate say-on" role="status">
                {t(isUnplayable ? CLIP_TEXTS.unplayable : CLIP_TEXTS.pagesMissing)}
              </span>
            )}
          </ClipView>
          {held && (
            <Lens
              held={held}
              people={peopleAs(held.frame, pages.at(held.frame) ?? [])}
              film={filmUrl ? film : null}
              size={size}
              style={look.style}
              timeText={seconds(held.frame)}
              canUndo={holding.canUndo}
              onPlace={holding.move}
              onUndo={holding.undo}
              onFillAround={() => {
                void holding.save();
                void edits.make(...fillAround(held, chosen));
              }}
              onLetGo={holding.putDown}
            />
          )}
        </div>
        <Transport playback={playback}>
          {filmUrl && (
            <IconButton
              icon={hasSound ? Volume2 : VolumeX}
              name={t(hasSound ? PLAYER_TEXTS.mute : PLAYER_TEXTS.unmute)}
              tipSide="left"
              onClick={() => setSound(!hasSound)}
            />
          )}
        </Transport>
        <ClipTimeline
          item={item}
          clip={clip}
          chosen={chosen}
          filmUrl={filmUrl}
          edits={edits}
          recognised={recognitionLanes(t, recognised.actions, recognised.falls)}
        />
        {range && chosenId !== null && (
          <RangeBar
            range={range}
            timesS={timesS}
            personId={chosenId}
            landmark={active}
            onEdit={(operation) => void edits.make(operation)}
            onClear={() => playback.setRange(null)}
          />
        )}
      </Stage>
      <Panel name={t(CLIP_TEXTS.stage)}>
        <PeopleSection
          overview={overview}
          chosenId={chosenId}
          filmUrl={filmUrl}
          everyone={look.everyone}
          onChoose={setOwn}
          range={range ?? (shown === null ? null : { from: shown, to: timesS.length - 1 })}
          onEdit={(operation) => void edits.make(operation)}
          onEveryone={(everyone) => setLook({ ...look, everyone })}
        />
        <EditsSection
          edits={edits}
          overview={overview}
          drawn={item.kind === 'track' || item.edits.drawn}
          onShow={show}
        />
        <WorthALook item={item} overview={overview} person={chosen} onShow={show} />
        <ActionsSection
          item={item}
          hold={recognised}
          startS={startS}
          onShow={(timeS) => show(frameAt(timesS, timeS))}
        />
        {poseNow && (
          <AnglesSection person={poseNow} size={size} picked={measured.picked} onClearPicked={measured.clear}>
            <Switch name={t(ANGLE_LIST_TEXTS.measure)} on={measured.isOn} onFlip={measured.flip} />
            {measured.isOn && <p class="cap">{t(ANGLE_LIST_TEXTS.anyThree)}</p>}
          </AnglesSection>
        )}
        <StyleSection
          look={look}
          hasPoint={active !== null}
          onLook={(change) => setLook({ ...look, ...change })}
        />
        {item.kind === 'video' && (
          <AgainSection item={item} onItem={(id) => props.router.go({ place: 'video', item: id })} />
        )}
      </Panel>
    </div>
  );
}
