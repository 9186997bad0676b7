import { CLIP_EXPORT_TEXTS, CLIP_TEXTS, COACH_START_TEXTS } from '@posebox/texts';
import { Download, Dumbbell, LayoutList, Share2 } from 'lucide-preact';
import type { VideoItem } from '../../api/videos.ts';
import { Button } from '../../components/Button.tsx';
import { SplitButton } from '../../components/SplitButton.tsx';
import { useToasts } from '../../components/toasts.tsx';
import { useSay } from '../../preferences/preferences.tsx';
import type { Router } from '../../route.ts';
import { clipExports, saveExport } from './clip-exports.ts';

/** What can be done with a clip as a whole: given to others, exported, coached. */
export function ClipActions(props: {
  readonly item: VideoItem;
  readonly rangeS: { readonly fromS: number; readonly toS: number };
  readonly router: Router;
  /** Every way to export it. */
  onMore(): void;
}) {
  const t = useSay();
  const toasts = useToasts();
  const { item, rangeS } = props;
  const share = async () => {
    try {
      if (navigator.share) await navigator.share({ title: item.name, url: location.href });
      else {
        await navigator.clipboard.writeText(location.href);
        toasts.say(t(CLIP_TEXTS.linkCopied));
      }
    } catch (error) {
      if (!(error instanceof DOMException && error.name === 'AbortError'))
        toasts.say(t(CLIP_TEXTS.shareFailed));
    }
  };
  const exportNow = async () => {
    const first = clipExports().find(({ id }) => id === (item.kind === 'video' ? 'video' : 'posebox'));
    if (item.kind === 'video' && !item.edits.drawn) return toasts.say(t(CLIP_EXPORT_TEXTS.beingDrawn));
    const outcome = first && (await saveExport(item, first, rangeS));
    if (outcome) toasts.say(t(outcome));
  };

  return (
    <>
      <Button class="only-desk" icon={Share2} onClick={() => void share()}>
        {t(CLIP_TEXTS.share)}
      </Button>
      <SplitButton
        icon={Download}
        text={t(CLIP_EXPORT_TEXTS.export)}
        moreName={t(CLIP_EXPORT_TEXTS.more)}
        items={[
          {
            id: 'all',
            icon: LayoutList,
            text: t(CLIP_EXPORT_TEXTS.more),
            onChoose: props.onMore,
          },
          {
            id: 'coach',
            icon: Dumbbell,
            text: t(COACH_START_TEXTS.coachThis),
            onChoose: () => props.router.go({ place: 'coach', item: item.id }),
          },
          { id: 'share', icon: Share2, text: t(CLIP_TEXTS.share), onChoose: () => void share() },
        ]}
        onClick={() => (item.kind === 'video' ? void exportNow() : props.onMore())}
      />
    </>
  );
}
