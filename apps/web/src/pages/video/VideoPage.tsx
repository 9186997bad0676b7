import { CLIP_TEXTS } from '@posebox/texts';
import { CircleX, Library, LoaderCircle, RefreshCw } from 'lucide-preact';
import type { ComponentChildren } from 'preact';
import { Button } from '../../components/Button.tsx';
import { Icon } from '../../components/Icon.tsx';
import { useSubtitle } from '../../frame/subtitle.tsx';
import { useClip } from '../../player/use-clip.ts';
import { oneAfterTheOther } from '../../preferences/in-sentence.ts';
import { useSay } from '../../preferences/preferences.tsx';
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
  const t = useSay();
  const hold = useClip(props.id);
  const { state } = hold;
  const item = state.kind === 'there' ? state.item : null;
  useSubtitle(item?.name ?? null);
  const toLibrary = () => props.router.go({ place: 'library', item: null });

  if (state.kind === 'loading') return <Opening />;
  if (state.kind === 'unreachable') {
    return (
      <Tell title={t(CLIP_TEXTS.unreachableTitle)} say={t(CLIP_TEXTS.unreachableSay)}>
        <Button kind="primary" icon={RefreshCw} onClick={hold.reload}>
          {t(CLIP_TEXTS.retry)}
        </Button>
      </Tell>
    );
  }
  if (state.kind === 'failed') {
    return (
      <Tell
        title={t(state.isMissing ? CLIP_TEXTS.missingTitle : state.problem.title)}
        say={
          state.isMissing
            ? t(CLIP_TEXTS.missingSay)
            : oneAfterTheOther(t(state.problem.detail), t(state.problem.remedy))
        }
      >
        <Button kind="primary" icon={Library} onClick={toLibrary}>
          {t(CLIP_TEXTS.toLibrary)}
        </Button>
        {!state.isMissing && (
          <Button icon={RefreshCw} onClick={hold.reload}>
            {t(CLIP_TEXTS.retry)}
          </Button>
        )}
      </Tell>
    );
  }
  if (state.item.state === 'done') {
    if (!state.clip) return <Opening />;
    return <ClipResult item={state.item} clip={state.clip} hold={hold} router={props.router} />;
  }
  return (
    <div class="col wide">
      <UnfinishedVideo item={state.item} onItem={hold.take} />
    </div>
  );
}

function Opening() {
  const t = useSay();
  return (
    <p class="row muted opening" role="status">
      <Icon of={LoaderCircle} size="s" class="spin" />
      {t(CLIP_TEXTS.loading)}
    </p>
  );
}

/** What happened, why, what to do, and the buttons that do it. */
function Tell(props: { readonly title: string; readonly say: string; readonly children: ComponentChildren }) {
  return (
    <section class="stagecard">
      <div class="stage">
        <div class="tell failed" role="alert">
          <Icon of={CircleX} size="l" />
          <b>{props.title}</b>
          <p>{props.say}</p>
          <div class="row wrap">{props.children}</div>
        </div>
      </div>
    </section>
  );
}
