import type { TrackDocument } from '@posebox/body';
import type { CoachingDocument, CoachingLayer } from '@posebox/motion';
import { COACH_SET_TEXTS } from '@posebox/texts';
import { useEffect, useMemo, useState } from 'preact/hooks';
import type { VideoItem } from '../../api/videos.ts';
import { nearestFrame } from '../../player/frame-times.ts';
import type { Clip } from '../../player/use-clip.ts';
import { useSay } from '../../preferences/preferences.tsx';
import { CoachStage } from './CoachStage.tsx';
import { CurveCard } from './CurveCard.tsx';
import { Goals } from './Goals.tsx';
import { HoldTable } from './HoldTable.tsx';
import { NotJudged } from './NotJudged.tsx';
import { RepetitionTable } from './RepetitionTable.tsx';
import { SetHead } from './SetHead.tsx';
import type { CoachingChoice, useCoaching } from './use-coaching.ts';
import { usePrintLight } from './use-print-light.ts';
import { WholeSet } from './WholeSet.tsx';

/** A set: the picture with what is judged in it, and beside it what counted, what didn't, and the goals. */
export function CoachSet(props: {
  readonly item: VideoItem;
  readonly clip: Clip;
  readonly track: TrackDocument;
  readonly choice: CoachingChoice;
  readonly coaching: ReturnType<typeof useCoaching>;
  readonly document: CoachingDocument;
  readonly onChoose: (change: Partial<CoachingChoice>) => void;
}) {
  const t = useSay();
  const { item, clip, track, choice, document, onChoose } = props;
  const { playback } = clip;
  const spans = useMemo(() => spansOf(document), [document]);
  const [chosen, setChosen] = useState(0);
  const show = (number: number) => {
    const span = spans[number - 1];
    if (!span) return;
    setChosen(number);
    playback.pause();
    playback.toFrame(nearestFrame(playback.timesS, span.showS));
  };
  usePrintLight();
  // A set opens at what there is to see in it.
  useEffect(() => show(tellingSpan(document)), []);
  const change = (layer: CoachingLayer) => onChoose({ layer });
  const { layer } = choice;
  const dismiss = (timeS: number, dismissed: boolean) => {
    const others = (layer.dismissed ?? []).filter((other) => Math.abs(other - timeS) > SAME_TURN_S);
    change({ ...layer, dismissed: dismissed ? [...others, timeS] : others });
  };
  return (
    <div class="cw">
      <CoachStage
        item={item}
        clip={clip}
        track={track}
        person={props.coaching.person}
        document={document}
        spans={spans}
        chosen={chosen}
        onShow={show}
      />
      <div class="col gap">
        <SetHead
          item={item}
          clip={clip}
          track={track}
          choice={choice}
          document={document}
          onChoose={onChoose}
        />
        {document.exercise === null ? (
          <section class="card">
            <h3>{t(COACH_SET_TEXTS.unknown)}</h3>
            <p class="muted">{t(COACH_SET_TEXTS.unknownSay)}</p>
          </section>
        ) : (
          <>
            {document.exercise.kind === 'repetitions' ? (
              <RepetitionTable
                item={item}
                track={track}
                person={props.coaching.person}
                document={document}
                chosen={chosen}
                onShow={show}
                onDismiss={dismiss}
                onRemoveAdded={(startS) =>
                  change({ ...layer, added: (layer.added ?? []).filter((one) => one.startS !== startS) })
                }
                onAdd={() => {
                  const atS = playback.timesS[playback.frame.value] ?? 0;
                  const [startS, endS] = [
                    Math.max(playback.timesS[0] ?? 0, atS - 1),
                    Math.min(playback.timesS.at(-1) ?? atS, atS + 1),
                  ];
                  change({ ...layer, added: [...(layer.added ?? []), { startS, turningPointS: atS, endS }] });
                }}
              />
            ) : (
              <HoldTable document={document} chosen={chosen} onShow={show} />
            )}
            <CurveCard document={document} playback={playback} />
            <div class="two">
              <Goals document={document} layer={layer} under={props.coaching.under} onChange={change} />
              <div class="col gap">
                <NotJudged document={document} />
                <WholeSet document={document} />
              </div>
            </div>
          </>
        )}
        <p class="cap">{t(COACH_SET_TEXTS.medical)}</p>
      </div>
    </div>
  );
}

/** Turning points nearer than this are the same one. */
const SAME_TURN_S = 0.25;

/** A repetition or a hold as a stretch of the clip, and the moment worth looking at. */
export interface CoachedSpan {
  readonly fromS: number;
  readonly toS: number;
  readonly showS: number;
}

function spansOf({ repetitions, holds, curve }: CoachingDocument): readonly CoachedSpan[] {
  const lastS = curve?.timesS.at(-1) ?? 0;
  return [
    ...repetitions.map(({ startS, turningPointS, endS }) => ({
      fromS: startS,
      toS: endS ?? lastS,
      showS: turningPointS ?? startS,
    })),
    ...holds.map(({ startS, endS }) => ({ fromS: startS, toS: endS, showS: (startS + endS) / 2 })),
  ];
}

/** The first that didn't count, else the first with a hint, else the first. */
function tellingSpan({ repetitions, holds }: CoachingDocument): number {
  const missed = repetitions.findIndex(({ state }) => state === 'partial' || state === 'not_counted');
  const parts = [...repetitions, ...holds];
  const hinted = parts.findIndex(({ fired }) => fired.length > 0);
  return 1 + Math.max(0, missed >= 0 ? missed : hinted);
}
