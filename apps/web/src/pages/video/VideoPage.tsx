import { useSubtitle } from '../../frame/subtitle.tsx';
import { ClipNotThere, ClipOpening } from '../../player/ClipTold.tsx';
import { useClip } from '../../player/use-clip.ts';
import type { Router } from '../../route.ts';
import { UnfinishedVideo } from '../video-start/UnfinishedVideo.tsx';
import { ClipResult } from './ClipResult.tsx';
import './video-page.css';

/** One clip: while it is being looked at, when that failed, and its result. */
export function VideoPage(props: { readonly router: Router }) {
  const id = props.router.route.value.item ?? '';
  return <ClipPage key={id} id={id} router={props.router} />;
}

function ClipPage(props: { readonly id: string; readonly router: Router }) {
  const hold = useClip(props.id);
  const { state } = hold;
  useSubtitle(state.kind === 'there' ? state.item.name : null);
  if (state.kind !== 'there') return <ClipNotThere state={state} hold={hold} router={props.router} />;
  if (state.item.state === 'done') {
    if (!state.clip) return <ClipOpening />;
    return <ClipResult item={state.item} clip={state.clip} hold={hold} router={props.router} />;
  }
  return (
    <div class="col wide">
      <UnfinishedVideo item={state.item} onItem={hold.take} />
    </div>
  );
}
