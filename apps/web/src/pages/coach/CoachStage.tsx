import { LANDMARK, POSITION_WIDTH, type PoseTrack, rowOf, type TrackDocument } from '@posebox/body';
import type { CoachingDocument, FiredRule } from '@posebox/motion';
import { COACH_SET_TEXTS } from '@posebox/texts';
import { useComputed } from '@preact/signals';
import { ChevronLeft, ChevronRight, Pause, Play, TriangleAlert } from 'lucide-preact';
import type { VideoItem } from '../../api/videos.ts';
import { Button, IconButton } from '../../components/Button.tsx';
import { Icon } from '../../components/Icon.tsx';
import '../../components/stage.css';
import { ClipView } from '../../player/ClipView.tsx';
import { filmAddress } from '../../player/film-address.ts';
import { nearestFrame } from '../../player/frame-times.ts';
import type { ClipOverlay } from '../../player/paint-clip.ts';
import type { Clip } from '../../player/use-clip.ts';
import { useSay } from '../../preferences/preferences.tsx';
import type { CoachedSpan } from './CoachSet.tsx';
import { valueText } from './coach-words.ts';
import { PhaseRing } from './PhaseRing.tsx';

/** A plate appears a little before its moment and stays a little after it: long enough to be read. */
const HINT_REACH_S = 0.6;

/** The picture with the limb in question coloured, the counter, and the one hint of the moment. */
export function CoachStage(props: {
  readonly item: VideoItem;
  readonly clip: Clip;
  readonly track: TrackDocument;
  readonly person: PoseTrack | null;
  readonly document: CoachingDocument;
  readonly spans: readonly CoachedSpan[];
  readonly chosen: number;
  readonly onShow: (number: number) => void;
}) {
  const t = useSay();
  const { item, clip, document, person, spans, chosen } = props;
  const { playback } = clip;
  const { timesS } = playback;
  const timeS = useComputed(() => timesS[playback.frame.value] ?? 0).value;
  const current = spans.findIndex(({ fromS, toS }) => timeS >= fromS && timeS <= toS);
  const fired = firedAt(document, timeS);
  const isRepetitions = document.exercise?.kind === 'repetitions';
  const number = current >= 0 ? current + 1 : chosen;

  const overlay = (frame: number): ClipOverlay => {
    const atS = timesS[frame] ?? 0;
    const rule = firedAt(document, atS);
    const principal = principalAt(document, atS);
    const at = rule && person ? placeOf(person, frame, rule) : null;
    return {
      ...(rule && {
        limbs: [{ landmarks: rule.landmarks, color: rule.severity === 'stop' ? 'limb-stop' : 'limb-look' }],
      }),
      ...(at &&
        principal && {
          labels: [{ ...at, text: principal, color: rule?.severity === 'stop' ? 'limb-stop' : 'limb-look' }],
        }),
    };
  };
  const playSpan = () => {
    if (playback.playing.value) return playback.pause();
    const span = spans[number - 1];
    if (span) {
      playback.setRange({ from: nearestFrame(timesS, span.fromS), to: nearestFrame(timesS, span.toS) });
      playback.setLooping(true);
      playback.toFrame(nearestFrame(timesS, span.fromS));
    }
    playback.play();
  };
  return (
    <figure class="stagecard coach-stage">
      <div class="stage">
        <ClipView
          clipId={item.id}
          name={item.name}
          size={props.track.image}
          extent={clip.overview.people.find(({ personId }) => personId === person?.personId)?.extent ?? null}
          filmUrl={filmAddress(item)}
          playback={playback}
          pages={clip.pages}
          chosenId={person?.personId ?? null}
          framed={clip.overview.people.length > 1}
          style="quiet"
          overlay={overlay}
        >
          {current >= 0 && (
            <span class="on plate rep-at">
              {t(COACH_SET_TEXTS.repAt, { n: current + 1, time: timeS.toFixed(1) })}
            </span>
          )}
          {isRepetitions && <PhaseRing document={document} timeS={timeS} />}
          {fired && (
            <div class={`on plate say ${fired.severity === 'stop' ? 'stop' : 'look'} hint`}>
              <Icon of={TriangleAlert} />
              <span>{t(fired.hint)}</span>
            </div>
          )}
        </ClipView>
      </div>
      <footer>
        <IconButton
          icon={ChevronLeft}
          name={t(COACH_SET_TEXTS.previous)}
          tipSide="above"
          onClick={() => props.onShow(Math.max(1, number - 1))}
        />
        <span>
          {spans.length === 0
            ? t(COACH_SET_TEXTS.noReps)
            : t(isRepetitions ? COACH_SET_TEXTS.repOf : COACH_SET_TEXTS.holdOf, {
                n: number,
                total: spans.length,
              })}
        </span>
        <IconButton
          icon={ChevronRight}
          name={t(COACH_SET_TEXTS.next)}
          tipSide="above"
          onClick={() => props.onShow(Math.min(spans.length, number + 1))}
        />
        <Button class="push" icon={playback.playing.value ? Pause : Play} onClick={playSpan}>
          {t(playback.playing.value ? COACH_SET_TEXTS.stop : COACH_SET_TEXTS.play)}
        </Button>
      </footer>
    </figure>
  );
}

/** The gravest rule that is missed at a moment. */
function firedAt({ repetitions, holds }: CoachingDocument, timeS: number): FiredRule | null {
  const all = [...repetitions, ...holds].flatMap(({ fired }) => fired);
  const now = all.filter(({ fromS, toS }) => timeS >= fromS - HINT_REACH_S && timeS <= toS + HINT_REACH_S);
  const rank = { stop: 0, look: 1, note: 2 } as const;
  return now.sort((a, b) => rank[a.severity] - rank[b.severity])[0] ?? null;
}

/** The principal measure at a moment, as it is written; null where it couldn't be measured. */
function principalAt({ curve }: CoachingDocument, timeS: number): string | null {
  if (!curve) return null;
  const at = nearestFrame(Float64Array.from(curve.timesS), timeS);
  const value = curve.values[at];
  return value === null || value === undefined ? null : valueText(value, curve.unit);
}

/** Where the number stands: at the joint in the middle of the limb. */
function placeOf(person: PoseTrack, frame: number, { landmarks }: FiredRule) {
  const middle = landmarks[Math.floor(landmarks.length / 2)];
  const row = rowOf(person, frame);
  if (row < 0 || middle === undefined) return null;
  const at = (row * 33 + LANDMARK[middle]) * POSITION_WIDTH;
  return { x: person.smoothed.image[at]!, y: person.smoothed.image[at + 1]! };
}
