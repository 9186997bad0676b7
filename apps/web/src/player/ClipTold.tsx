import { CLIP_TEXTS } from '@posebox/texts';
import { CircleX, Library, LoaderCircle, RefreshCw } from 'lucide-preact';
import type { ComponentChildren } from 'preact';
import { Button } from '../components/Button.tsx';
import { Icon } from '../components/Icon.tsx';
import '../components/stage.css';
import '../components/tell.css';
import { oneAfterTheOther } from '../preferences/in-sentence.ts';
import { useSay } from '../preferences/preferences.tsx';
import type { Router } from '../route.ts';
import type { VideoItemHold, VideoItemState } from './use-video-item.ts';

/** A clip that can't be shown: while it is fetched, and why it can't be had. */
export function ClipNotThere(props: {
  readonly state: Exclude<VideoItemState, { readonly kind: 'there' }>;
  readonly hold: Pick<VideoItemHold, 'reload'>;
  readonly router: Router;
}) {
  const t = useSay();
  const { state, hold } = props;
  if (state.kind === 'loading') return <ClipOpening />;
  if (state.kind === 'unreachable') {
    return (
      <Tell title={t(CLIP_TEXTS.unreachableTitle)} say={t(CLIP_TEXTS.unreachableSay)}>
        <Button kind="primary" icon={RefreshCw} onClick={hold.reload}>
          {t(CLIP_TEXTS.retry)}
        </Button>
      </Tell>
    );
  }
  return (
    <Tell
      title={t(state.isMissing ? CLIP_TEXTS.missingTitle : state.problem.title)}
      say={
        state.isMissing
          ? t(CLIP_TEXTS.missingSay)
          : oneAfterTheOther(t(state.problem.detail), t(state.problem.remedy))
      }
    >
      <Button kind="primary" icon={Library} onClick={() => props.router.go({ place: 'library', item: null })}>
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

export function ClipOpening() {
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
