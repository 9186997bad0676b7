import { CLIP_EXPORT_TEXTS, CLIP_TEXTS, COACH_START_TEXTS } from '@posebox/texts';
import { Columns2, Download, Dumbbell, LayoutList, PersonStanding, Share2, Shirt } from 'lucide-preact';
import { useState } from 'preact/hooks';
import type { VideoItem } from '../../api/videos.ts';
import { Button } from '../../components/Button.tsx';
import { SplitButton } from '../../components/SplitButton.tsx';
import { useToasts } from '../../components/toasts.tsx';
import { useSay } from '../../preferences/preferences.tsx';
import type { Router } from '../../route.ts';
import { CLIP_EXPORTS, saveExport } from './clip-exports.ts';
import { ExportDialog } from './ExportDialog.tsx';

/** Going on to coaching; the drawn video at once; and what is rarer in a menu: other formats, other places, sharing. */
export function ClipActions(props: {
  readonly item: VideoItem;
  /** Seconds of the clip; what GIF and WebP are made of. */
  readonly range: { readonly fromS: number; readonly toS: number };
  readonly router: Router;
}) {
  const t = useSay();
  const toasts = useToasts();
  const { item, range, router } = props;
  const [isExporting, setExporting] = useState(false);
  const coach = () => router.go({ place: 'coach', item: item.id });
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
    const drawn = CLIP_EXPORTS.find(({ id }) => id === 'video');
    // There is a choice to make: the drawing before the last edits, or waiting.
    if (item.kind !== 'video' || !item.edits.drawn || !drawn) return setExporting(true);
    const outcome = await saveExport(item, drawn, range);
    if (outcome) toasts.say(t(outcome));
  };
  return (
    <>
      <Button class="only-desk" icon={Dumbbell} onClick={coach}>
        {t(COACH_START_TEXTS.coachThis)}
      </Button>
      <SplitButton
        icon={Download}
        text={t(CLIP_EXPORT_TEXTS.export)}
        moreName={t(CLIP_EXPORT_TEXTS.furtherDeeds)}
        items={[
          {
            id: 'all',
            icon: LayoutList,
            text: t(CLIP_EXPORT_TEXTS.more),
            onChoose: () => setExporting(true),
          },
          { id: 'coach', icon: Dumbbell, text: t(COACH_START_TEXTS.coachThis), apart: true, onChoose: coach },
          {
            id: 'compare',
            icon: Columns2,
            text: t(CLIP_TEXTS.compare),
            onChoose: () => router.go({ place: 'compare', item: null, query: { attempt: item.id } }),
          },
          {
            id: 'figure',
            icon: PersonStanding,
            text: t(CLIP_TEXTS.figure),
            onChoose: () => router.go({ place: 'figures', item: item.id }),
          },
          ...(item.kind === 'video'
            ? [
                {
                  id: 'tryon',
                  icon: Shirt,
                  text: t(CLIP_TEXTS.tryOn),
                  onChoose: () => router.go({ place: 'tryon', item: item.id }),
                },
              ]
            : []),
          { id: 'share', icon: Share2, text: t(CLIP_TEXTS.share), onChoose: () => void share() },
        ]}
        onClick={() => void exportNow()}
      />
      {isExporting && <ExportDialog item={item} range={range} onClose={() => setExporting(false)} />}
    </>
  );
}
