import type { ComponentChildren } from 'preact';
import type { VideoItem } from '../../api/videos.ts';
import { useSubtitle } from '../../frame/subtitle.tsx';
import { ClipNotThere } from '../../player/ClipTold.tsx';
import { useVideoItem } from '../../player/use-video-item.ts';
import type { Router } from '../../route.ts';
import { UnfinishedVideo } from './UnfinishedVideo.tsx';

/** What is made of a finished item of the library; until it is one, how far it is or why it can't be had. */
export function FinishedVideo(props: {
  readonly id: string;
  readonly router: Router;
  /** `take` takes what a change of the item answered with. */
  readonly children: (item: VideoItem, take: (item: VideoItem) => void) => ComponentChildren;
}) {
  const hold = useVideoItem(props.id);
  const { state, take } = hold;
  useSubtitle(state.kind === 'there' ? state.item.name : null);
  if (state.kind !== 'there') return <ClipNotThere state={state} hold={hold} router={props.router} />;
  if (state.item.state !== 'done') return <UnfinishedVideo item={state.item} onItem={take} />;
  return <>{props.children(state.item, take)}</>;
}
