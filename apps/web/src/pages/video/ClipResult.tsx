import { type LandmarkName, type PoseTrack, poseAt } from '@posebox/body';
import { ANGLE_LIST_TEXTS, CLIP_TEXTS } from '@posebox/texts';
import { useEffect, useMemo, useRef, useState } from 'preact/hooks';
import { AnglesSection } from '../../angles/AnglesSection.tsx';
import type { VideoItem } from '../../api/videos.ts';
import { Confidence } from '../../components/Confidence.tsx';
import { Panel } from '../../components/Panel.tsx';
import { Stage } from '../../components/Stage.tsx';
import { Switch } from '../../components/Switch.tsx';
import { ClipView } from '../../player/ClipView.tsx';
import { Transport } from '../../player/Transport.tsx';
import { meanConfidence, presenceOf } from '../../player/track-lanes.ts';
import type { Clip, ClipHold } from '../../player/use-clip.ts';
import { useSay } from '../../preferences/preferences.tsx';
import type { Router } from '../../route.ts';
import '../photo/result-view.css';
import { ClipActions } from './ClipActions.tsx';
import { ClipFacts } from './ClipFacts.tsx';
import { ClipTimeline } from './ClipTimeline.tsx';
import { ExportDialog } from './ExportDialog.tsx';
import { correctionOf, fillAround, type HeldPoint, taken, withHeldPoint } from './held-point.ts';
import { Lens } from './Lens.tsx';
import { PointKeys } from './PointKeys.tsx';
import { AgainSection } from './panel/AgainSection.tsx';
import { EditsSection } from './panel/EditsSection.tsx';
import { PeopleSection } from './panel/PeopleSection.tsx';
import { type ClipLook, StyleSection } from './panel/StyleSection.tsx';
import { WorthALook } from './panel/WorthALook.tsx';
import { pathStrokes } from './point-path.ts';
import { RangeBar } from './RangeBar.tsx';
import { useEdits } from './use-edits.ts';
import { useMeasuredAngle } from './use-measured-angle.ts';

const LOOK: ClipLook = { style: 'classic', path: false, smoothed: true, everyone: false };
/** A correction by keys is saved when no key has come for so long. */
const SAVE_AFTER_MS = 700;

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
  const [look, setLook] = useState(LOOK);
  const [own, setOwn] = useState<number | null>(null);
  const [hovered, setHovered] = useState<LandmarkName | null>(null);
  const [held, setHeld] = useState<HeldPoint | null>(null);
  const [film, setFilm] = useState<HTMLVideoElement | null>(null);
  const [isUnplayable, setUnplayable] = useState(false);
  const [isExporting, setExporting] = useState(false);

  const { people, subjectId, timesS } = overview;
  const chosen =
    people.find(({ personId }) => personId === own) ??
    people.find(({ personId }) => personId === subjectId) ??
    people[0] ??
    null;
  const chosenId = chosen?.personId ?? null;
  const filmUrl = item.kind === 'video' && !isUnplayable ? `/api/videos/${item.id}/original` : null;
  const startS = timesS[0] ?? 0;
  const shown = playback.shown.value;
  void pages.arrived.value;
  const peopleNow = (shown !== null && pages.at(shown)) || [];
  const shownTrack = peopleNow.find(({ personId }) => personId === chosenId);
  const poseNow = shownTrack && shown !== null ? poseAt(shownTrack, shown) : null;
  const seconds = (frame: number) => t(CLIP_TEXTS.seconds, { n: ((timesS[frame] ?? 0) - startS).toFixed(2) });

  // What is held belongs to one frame: going on puts it down.
  useEffect(() => {
    if (held && shown !== null && held.frame !== shown) putDown();
  }, [shown]);
  // A change that was saved is in the pages now.
  useEffect(
    () => setHeld((now) => (now?.state === 'saved' ? { ...now, state: 'resting' } : now)),
    [clip.editsVersion],
  );
  useEffect(() => {
    if (held?.state !== 'moved') return;
    const timer = setTimeout(() => void save(held), SAVE_AFTER_MS);
    return () => clearTimeout(timer);
  }, [held]);

  const save = async (point: HeldPoint) => {
    if (point.state !== 'moved') return;
    const isSaved = await edits.correct(correctionOf(point));
    // Kept on screen until its page has come; what wasn't taken goes back.
    setHeld((now) => (now !== point ? now : isSaved ? { ...point, state: 'saved' } : null));
  };
  const take = (personId: number, landmark: LandmarkName) => {
    if (shown === null) return;
    playback.pause();
    setOwn(personId);
    setHeld(taken(pages.at(shown) ?? [], shown, personId, landmark));
  };
  const move = (x: number, y: number) => setHeld((now) => now && { ...now, x, y, state: 'moved' });
  const putDown = () => {
    if (held) void save(held);
    setHeld(null);
  };
  const peopleAs = (frame: number, given: readonly PoseTrack[]) =>
    held && held.frame === frame ? withHeldPoint(given, held, size) : given;
  const lastEdit = edits.list.at(-1);
  const isLastOfHeld =
    held &&
    lastEdit?.operation.kind === 'correct_point' &&
    lastEdit.operation.frame === held.frame &&
    lastEdit.operation.landmark === held.landmark;
  const active = held?.landmark ?? hovered;
  const range = playback.range.value;
  const rangeS = range
    ? { fromS: timesS[range.from] ?? 0, toS: timesS[range.to] ?? 0 }
    : { fromS: startS, toS: Math.min(startS + 5, timesS.at(-1) ?? 0) };

  const undoByKey = useRef<(event: KeyboardEvent) => void>(() => undefined);
  undoByKey.current = (event) => {
    const isUndo = (event.ctrlKey || event.metaKey) && event.key.toLowerCase() === 'z';
    if (!isUndo || event.defaultPrevented || document.querySelector('dialog[open]')) return;
    event.preventDefault();
    void (event.shiftKey ? edits.redo() : edits.undo());
  };
  useEffect(() => {
    const onKey = (event: KeyboardEvent) => undoByKey.current(event);
    document.addEventListener('keydown', onKey);
    return () => document.removeEventListener('keydown', onKey);
  }, []);
  const show = (frame: number) => {
    playback.pause();
    playback.toFrame(frame);
  };

  const presence = useMemo(() => chosen && presenceOf(overview, chosen), [overview, chosen]);
  return (
    <div class="work clip-page">
      <Stage
        name={item.name}
        facts={<ClipFacts item={item} />}
        actions={
          <ClipActions item={item} rangeS={rangeS} router={props.router} onMore={() => setExporting(true)} />
        }
        sureness={
          chosen &&
          presence && (
            <p class="row wrap">
              <span class="label">{t(CLIP_TEXTS.sureness)}</span>
              <Confidence value={meanConfidence(chosen)} />
              <span class="cap">
                {t(presence.filledS < 0.05 ? CLIP_TEXTS.surenessAll : CLIP_TEXTS.surenessSay, {
                  seen: (presence.seenS - presence.filledS).toFixed(1),
                  filled: presence.filledS.toFixed(1),
                })}
              </span>
            </p>
          )
        }
      >
        <div class={`clip-stage ${held ? 'with-lens' : ''}`}>
          <ClipView
            clipId={item.id}
            name={t(CLIP_TEXTS.stage)}
            size={size}
            extent={chosen?.extent ?? null}
            filmUrl={filmUrl}
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
              if (!point) return putDown();
              if (measured.isOn) return measured.pick(point);
              take(point.personId, point.landmark);
            }}
            onPerson={setOwn}
            onMovePoint={(point, place) => {
              if (held?.landmark !== point.landmark || held.frame !== shown)
                take(point.personId, point.landmark);
              move(place.x, place.y);
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
                  held && move(held.x + dxPx / size.width, held.y + dyPx / size.height)
                }
                onPutDown={putDown}
                onPutBack={() => setHeld(null)}
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
              canUndo={held.state === 'moved' || Boolean(isLastOfHeld)}
              onPlace={move}
              onUndo={() => {
                if (held.state === 'moved')
                  setHeld(taken(pages.at(held.frame) ?? [], held.frame, held.personId, held.landmark));
                else {
                  setHeld(null);
                  void edits.undo();
                }
              }}
              onFillAround={() => {
                void save(held);
                void edits.make(...fillAround(held, chosen));
              }}
              onLetGo={putDown}
            />
          )}
        </div>
        <Transport playback={playback} />
        <ClipTimeline item={item} clip={clip} chosen={chosen} filmUrl={filmUrl} edits={edits} />
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
          onSubject={(personId) => void edits.make({ kind: 'choose_subject', personId })}
          onRemove={(personId) => void edits.make({ kind: 'remove_person', personId })}
          onEveryone={(everyone) => setLook({ ...look, everyone })}
        />
        <EditsSection
          edits={edits}
          overview={overview}
          drawn={item.kind === 'track' || item.edits.drawn}
          onShow={show}
        />
        <WorthALook item={item} overview={overview} person={chosen} onShow={show} />
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
      {isExporting && <ExportDialog item={item} range={rangeS} onClose={() => setExporting(false)} />}
    </div>
  );
}
