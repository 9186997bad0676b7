import { ACTION_CLIP_TEXTS } from '@posebox/texts';
import { ChevronLeft, ChevronRight, Play } from 'lucide-preact';
import { useEffect, useState } from 'preact/hooks';
import type { VideoItem } from '../../../api/videos.ts';
import { Button, IconButton } from '../../../components/Button.tsx';
import { Icon } from '../../../components/Icon.tsx';
import { Stage } from '../../../components/Stage.tsx';
import { Timeline, type TimelineLane } from '../../../components/Timeline.tsx';
import { ClipView } from '../../../player/ClipView.tsx';
import { filmAddress } from '../../../player/film-address.ts';
import { nearestFrame } from '../../../player/frame-times.ts';
import { Transport } from '../../../player/Transport.tsx';
import { confidenceOverClip } from '../../../player/track-lanes.ts';
import type { Clip } from '../../../player/use-clip.ts';
import { useFilmPictures } from '../../../player/use-film-pictures.ts';
import { useSay } from '../../../preferences/preferences.tsx';
import type { Router } from '../../../route.ts';
import '../../photo/result-view.css';
import '../../video/video-page.css';
import { labelText, secondsText } from '../action-words.ts';
import { type ActionClip, type ActionSet, clipRoute } from '../actions.ts';
import { ClipPanel } from './ClipPanel.tsx';
import { useClipChanges } from './use-clip-changes.ts';

const GATE = 0.5;

/** The video of a clip with its player and timeline, on which the clip is trimmed. */
export function ClipWork(props: {
  readonly clip: ActionClip;
  readonly set: ActionSet;
  readonly item: VideoItem;
  readonly shown: Clip;
  readonly router: Router;
  readonly reload: () => Promise<void>;
}) {
  const t = useSay();
  const { clip, set, item, shown, router } = props;
  const { overview, pages, playback } = shown;
  const { timesS, people } = overview;
  const changes = useClipChanges(clip, props.reload);
  const [isUnplayable, setUnplayable] = useState(false);
  const filmUrl = isUnplayable ? null : filmAddress(item);
  const startS = timesS[0] ?? 0;
  const endS = timesS.at(-1) ?? 0;
  const pictures = useFilmPictures(filmUrl, startS, endS);
  const frameOf = (timeS: number | null, otherwise: number) =>
    timeS === null ? otherwise : nearestFrame(timesS, timeS);
  const range = { from: frameOf(clip.fromS, 0), to: frameOf(clip.toS, timesS.length - 1) };
  const [draft, setDraft] = useState(range);
  // A clip begins anew when it is another one.
  useEffect(() => {
    setDraft(range);
    playback.toFrame(range.from);
  }, [clip.id]);
  useEffect(() => {
    playback.setRange(draft);
  }, [playback, draft]);
  void pages.arrived.value;

  const chosen =
    people.find(({ personId }) => personId === (clip.personId ?? overview.subjectId)) ?? people[0] ?? null;
  const trim = ({ from, to }: typeof range) => {
    const next = { from: Math.min(from, to - 1), to: Math.max(to, from + 1) };
    setDraft(next);
    changes.later({
      fromS: next.from <= 0 ? null : (timesS[next.from] ?? null),
      toS: next.to >= timesS.length - 1 ? null : (timesS[next.to] ?? null),
    });
  };
  const frame = playback.frame.value;
  const place = set.clips.findIndex(({ id }) => id === clip.id);
  const neighbours = set.clips.filter(({ id, video }) => video.id === item.id && id !== clip.id);
  const goBy = (by: number) => {
    const next = set.clips[(place + by + set.clips.length) % set.clips.length];
    if (next) router.go(clipRoute(set.id, next.id));
  };
  const spanOf = ({ fromS, toS, label }: ActionClip) => ({
    ...{ fromS: fromS ?? startS, toS: toS ?? endS, title: labelText(t, label) },
  });
  const lanes: readonly TimelineLane[] = [
    ...(pictures.length > 0 ? [{ kind: 'pictures' as const, id: 'pictures', name: '', pictures }] : []),
    ...(chosen
      ? [
          {
            kind: 'curve' as const,
            id: 'confidence',
            name: t(ACTION_CLIP_TEXTS.confidence),
            values: confidenceOverClip(overview, chosen),
            gate: GATE,
          },
        ]
      : []),
    {
      kind: 'spans',
      id: 'clips',
      name: t(ACTION_CLIP_TEXTS.clips),
      spans: [
        ...neighbours.map((other) => ({ ...spanOf(other), look: 'phase-3' as const })),
        {
          fromS: timesS[draft.from] ?? startS,
          toS: timesS[draft.to] ?? endS,
          look: 'phase-1',
          title: labelText(t, clip.label),
        },
      ],
    },
  ];
  const at = (one: number) => secondsText((timesS[one] ?? 0) - startS);
  return (
    <div class="work clip-page action-clip">
      <Stage
        name={labelText(t, clip.label)}
        facts={item.name}
        actions={
          <span class="row">
            <IconButton icon={ChevronLeft} name={t(ACTION_CLIP_TEXTS.previous)} onClick={() => goBy(-1)} />
            <span class="cap">
              {place + 1} / {set.clips.length}
            </span>
            <IconButton
              icon={ChevronRight}
              name={t(ACTION_CLIP_TEXTS.next)}
              tipSide="left"
              onClick={() => goBy(1)}
            />
          </span>
        }
        sureness={<span class="cap">{t(ACTION_CLIP_TEXTS.trimSay)}</span>}
      >
        <div class="clip-stage">
          <ClipView
            clipId={item.id}
            name={t(ACTION_CLIP_TEXTS.stage, { name: item.name })}
            size={overview.image}
            extent={chosen?.extent ?? null}
            filmUrl={filmUrl}
            playback={playback}
            pages={pages}
            chosenId={chosen?.personId ?? null}
            style="classic"
            onPerson={(personId) => changes.now({ personId })}
            onFilmFailed={() => setUnplayable(true)}
          />
        </div>
        <Transport playback={playback} />
        <Timeline
          name={t(ACTION_CLIP_TEXTS.timeline)}
          timesS={timesS}
          frame={frame}
          lanes={lanes}
          range={draft}
          onFrame={playback.toFrame}
          onRange={trim}
          legend={
            <span>
              {t(ACTION_CLIP_TEXTS.trimmed, {
                ...{ from: at(draft.from), to: at(draft.to) },
                n: secondsText((timesS[draft.to] ?? 0) - (timesS[draft.from] ?? 0)),
              })}
            </span>
          }
        />
        <div class="row wrap trim">
          <Button onClick={() => trim({ ...draft, from: frame })}>{t(ACTION_CLIP_TEXTS.trimFrom)}</Button>
          <Button onClick={() => trim({ ...draft, to: frame })}>{t(ACTION_CLIP_TEXTS.trimTo)}</Button>
          <Button
            icon={Play}
            onClick={() => {
              playback.toFrame(draft.from);
              playback.play();
            }}
          >
            {t(ACTION_CLIP_TEXTS.playClip)}
          </Button>
          <a class="backlink push" href={`#/actions/${set.id}`}>
            <Icon of={ChevronLeft} size="s" />
            {t(ACTION_CLIP_TEXTS.backToSet)}
          </a>
        </div>
      </Stage>
      <ClipPanel
        clip={clip}
        set={set}
        people={people.map(({ personId }) => personId)}
        chosenId={chosen?.personId ?? null}
        changes={changes}
        router={router}
      />
    </div>
  );
}
