import type { PersonOverview } from '@posebox/body';
import { CLIP_TEXTS } from '@posebox/texts';
import { Activity, Repeat } from 'lucide-preact';
import { useMemo } from 'preact/hooks';
import type { VideoItem } from '../../api/videos.ts';
import { Icon } from '../../components/Icon.tsx';
import { Timeline, type TimelineLane, type TimelineMark } from '../../components/Timeline.tsx';
import { confidenceOverClip, presenceOf, presenceSpans } from '../../player/track-lanes.ts';
import type { Clip } from '../../player/use-clip.ts';
import { useFilmPictures } from '../../player/use-film-pictures.ts';
import { useSay } from '../../preferences/preferences.tsx';
import { editFrames, editName } from './edit-words.ts';
import type { Edits } from './use-edits.ts';

const GATE = 0.5;
/** More people than this would push everything else off the page. */
const MOST_LANES = 6;
const MOST_MARKS = 60;

/** The clip over time: pictures, confidence of the chosen person, who is there when, and what was changed. */
export function ClipTimeline(props: {
  readonly item: VideoItem;
  readonly clip: Clip;
  readonly chosen: PersonOverview | null;
  readonly filmUrl: string | null;
  readonly edits: Edits;
  /** What people do, in lanes below those of presence. */
  readonly recognised: readonly TimelineLane[];
}) {
  const t = useSay();
  const { clip, chosen, edits } = props;
  const { overview, playback } = clip;
  const { timesS, people } = overview;
  const startS = timesS[0] ?? 0;
  const endS = timesS.at(-1) ?? 0;
  const pictures = useFilmPictures(props.filmUrl, startS, endS);

  const curve = useMemo(() => {
    if (!chosen) return null;
    const filled = presenceSpans(overview, chosen).filter(({ look }) => look === 'filled');
    return { values: confidenceOverClip(overview, chosen), filled, presence: presenceOf(overview, chosen) };
  }, [overview, chosen]);
  const presence = useMemo(
    () => people.slice(0, MOST_LANES).map((person) => ({ person, spans: presenceSpans(overview, person) })),
    [overview],
  );
  const marks = useMemo(() => {
    const found: TimelineMark[] = (chosen?.spans ?? [])
      .filter(({ mark }) => mark === 'swapped' || mark === 'rejected')
      .map(({ mark, fromFrame }) => ({
        atS: timesS[fromFrame] ?? 0,
        look: mark === 'swapped' ? ('swapped' as const) : ('jump' as const),
      }));
    const unique = new Map(found.map((mark) => [`${mark.look} ${mark.atS}`, mark]));
    return [...unique.values()].slice(0, MOST_MARKS);
  }, [chosen, timesS]);
  const editMarks = edits.list.flatMap((edit): TimelineMark[] => {
    const frames = editFrames(edit.operation);
    if (!frames) return [];
    const look = edit.operation.kind === 'swap_sides' ? 'swapped' : 'corrected';
    return [{ atS: timesS[frames.from] ?? 0, look, title: editName(edit, t) }];
  });

  const lanes: TimelineLane[] = [
    ...(pictures.length > 0 ? [{ kind: 'pictures' as const, id: 'pictures', name: '', pictures }] : []),
    ...(curve
      ? [
          {
            kind: 'curve' as const,
            id: 'confidence',
            name: t(CLIP_TEXTS.confidence),
            values: curve.values,
            gate: GATE,
            shaded: curve.filled,
          },
        ]
      : []),
    ...presence.map(({ person, spans }) => ({
      kind: 'spans' as const,
      id: `person-${person.personId}`,
      name: t(CLIP_TEXTS.person, { n: person.personId }),
      spans,
    })),
    ...props.recognised,
    { kind: 'marks' as const, id: 'edits', name: t(CLIP_TEXTS.editsLane), marks: [...marks, ...editMarks] },
  ];
  const all = [...marks, ...editMarks];
  const has = (look: TimelineMark['look']) => all.some((mark) => mark.look === look);
  return (
    <Timeline
      name={t(CLIP_TEXTS.timeline)}
      timesS={timesS}
      frame={playback.frame.value}
      lanes={lanes}
      range={playback.range.value}
      onFrame={playback.toFrame}
      onRange={playback.setRange}
      legend={
        <>
          <span>
            <i />
            {t(CLIP_TEXTS.seen)}
          </span>
          {curve && curve.presence.filledS > 0 && (
            <span>
              <i class="hatched" />
              {t(CLIP_TEXTS.filled, { n: curve.presence.filledS.toFixed(1) })}
            </span>
          )}
          {has('swapped') && (
            <span>
              <Icon of={Repeat} size="s" />
              {t(CLIP_TEXTS.swapped)}
            </span>
          )}
          {has('jump') && (
            <span>
              <Icon of={Activity} size="s" />
              {t(CLIP_TEXTS.jump)}
            </span>
          )}
          {has('corrected') && (
            <span>
              <i class="ringed" />
              {t(CLIP_TEXTS.corrected)}
            </span>
          )}
        </>
      }
    />
  );
}
