import { LIBRARY_TEXTS } from '@posebox/texts';
import { Banner } from '../../components/Banner.tsx';
import { useClip } from '../../player/use-clip.ts';
import { useSay } from '../../preferences/preferences.tsx';
import type { Router } from '../../route.ts';
import { UnfinishedVideo } from '../video-start/UnfinishedVideo.tsx';

/** One clip: how far it is while there is no result, then the player. */
export function VideoPage(props: { readonly router: Router }) {
  const t = useSay();
  const { state, take } = useClip(props.router.route.value.item ?? '');
  if (state.kind === 'loading') return null;
  if (state.kind === 'unreachable') {
    return (
      <Banner tone="stop" title={t(LIBRARY_TEXTS.downTitle)}>
        {t(LIBRARY_TEXTS.downSay)}
      </Banner>
    );
  }
  if (state.kind === 'failed') {
    return (
      <Banner tone="stop" title={t(state.problem.title)}>
        {t(state.problem.detail)}
      </Banner>
    );
  }
  const { item } = state;
  if (item.state !== 'done') {
    return (
      <div class="col wide">
        <UnfinishedVideo item={item} onItem={take} />
      </div>
    );
  }
  return (
    // biome-ignore lint/a11y/useMediaCaption: what people film of themselves has no captions
    <video controls src={`/api/videos/${item.id}/video`} />
  );
}
