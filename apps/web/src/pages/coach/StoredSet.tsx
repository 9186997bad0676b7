import { COACH_SET_TEXTS } from '@posebox/texts';
import { useEffect } from 'preact/hooks';
import type { VideoItem } from '../../api/videos.ts';
import { Button } from '../../components/Button.tsx';
import { useSubtitle } from '../../frame/subtitle.tsx';
import { ClipNotThere } from '../../player/ClipTold.tsx';
import { type Clip, useClip } from '../../player/use-clip.ts';
import { useSay } from '../../preferences/preferences.tsx';
import type { Router } from '../../route.ts';
import { CoachSet } from './CoachSet.tsx';
import { useCoaching, useKeptChoice, useTrack } from './use-coaching.ts';
import { useKeeping } from './use-keeping.ts';

/** The set of a stored clip, once it is there. */
export function StoredSet(props: { readonly id: string; readonly router: Router }) {
  const t = useSay();
  const hold = useClip(props.id);
  const { state } = hold;
  useSubtitle(state.kind === 'there' ? state.item.name : null);
  if (state.kind !== 'there') return <ClipNotThere state={state} hold={hold} router={props.router} />;
  if (state.item.state === 'done' && state.clip) return <ReadySet item={state.item} clip={state.clip} />;
  return (
    <div class="empty">
      <p>{t(COACH_SET_TEXTS.notReady)}</p>
      <Button onClick={() => props.router.go({ place: 'video', item: props.id })}>
        {t(COACH_SET_TEXTS.openVideo)}
      </Button>
    </div>
  );
}

function ReadySet(props: { readonly item: VideoItem; readonly clip: Clip }) {
  const t = useSay();
  const { item, clip } = props;
  const track = useTrack(item.id, item.edits.version);
  const [choice, setChoice] = useKeptChoice(item.id);
  const coaching = useCoaching(track, choice);
  const keeping = useKeeping(item.id, choice);
  useEffect(() => clip.playback.pause(), [clip.playback]);
  if (!track || !choice) return <p role="status">{t(COACH_SET_TEXTS.loading)}</p>;
  if (!coaching.document) return <p>{t(COACH_SET_TEXTS.nobody)}</p>;
  return (
    <CoachSet
      item={item}
      clip={clip}
      track={track}
      choice={choice}
      coaching={coaching}
      document={coaching.document}
      onChoose={(change) => {
        keeping.touch();
        setChoice((before) => before && { ...before, ...change });
      }}
    />
  );
}
