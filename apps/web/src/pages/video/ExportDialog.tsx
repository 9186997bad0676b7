import { CLIP_EXPORT_TEXTS, FRAME_TEXTS, type Text } from '@posebox/texts';
import { Download } from 'lucide-preact';
import { useState } from 'preact/hooks';
import type { VideoItem } from '../../api/videos.ts';
import { Button } from '../../components/Button.tsx';
import { Dialog } from '../../components/Dialog.tsx';
import { useToasts } from '../../components/toasts.tsx';
import { useSay } from '../../preferences/preferences.tsx';
import { CLIP_EXPORTS, type ClipExport, MOST_ANIMATION_S, saveExport } from './clip-exports.ts';

const GROUPS = [
  ['moving', CLIP_EXPORT_TEXTS.moving],
  ['stills', CLIP_EXPORT_TEXTS.stills],
  ['figures', CLIP_EXPORT_TEXTS.figures],
  ['numbers', CLIP_EXPORT_TEXTS.numbers],
] as const satisfies readonly (readonly [ClipExport['group'], Text])[];

/** Everything the clip can be taken away as, each with a sentence about what it is for. */
export function ExportDialog(props: {
  readonly item: VideoItem;
  /** Seconds of the clip; what GIF and WebP are made of. */
  readonly range: { readonly fromS: number; readonly toS: number };
  readonly onClose: () => void;
}) {
  const t = useSay();
  const toasts = useToasts();
  const [busy, setBusy] = useState<string | null>(null);
  const { item, range } = props;
  const save = async (one: ClipExport) => {
    setBusy(one.id);
    const outcome = await saveExport(item, one, range);
    setBusy(null);
    if (outcome) toasts.say(t(outcome));
  };
  /** Why it can't be had now. */
  const unavailable = (one: ClipExport): string | undefined => {
    if (one.needs === 'nothing') return undefined;
    if (item.kind !== 'video') return t(CLIP_EXPORT_TEXTS.noFilm);
    if (one.needs === 'drawing' && !item.edits.drawn && !one.olderToo) return t(CLIP_EXPORT_TEXTS.beingDrawn);
    if (one.ranged && range.toS - range.fromS > MOST_ANIMATION_S) {
      return t(CLIP_EXPORT_TEXTS.tooLong, { n: MOST_ANIMATION_S });
    }
    return undefined;
  };
  return (
    <Dialog
      broad
      title={t(CLIP_EXPORT_TEXTS.title, { name: item.name })}
      closeName={t(FRAME_TEXTS.close)}
      onClose={props.onClose}
    >
      {GROUPS.map(([group, title]) => (
        <section key={group} class="exports">
          <h3>{t(title)}</h3>
          <ul>
            {CLIP_EXPORTS.filter((one) => one.group === group).map((one) => {
              const reason = unavailable(one);
              const isOlder = one.olderToo && item.kind === 'video' && !item.edits.drawn;
              return (
                <li key={one.id}>
                  <span>
                    <b>{t(one.name)}</b>
                    <span class="cap">
                      {reason ?? t(isOlder ? CLIP_EXPORT_TEXTS.older : one.say)}
                      {!reason &&
                        one.ranged &&
                        ` ${t(CLIP_EXPORT_TEXTS.rangeSay, {
                          from: range.fromS.toFixed(1),
                          to: range.toS.toFixed(1),
                        })}`}
                    </span>
                  </span>
                  <Button
                    icon={Download}
                    name={`${t(CLIP_EXPORT_TEXTS.download)}: ${t(one.name)}`}
                    unavailable={reason ?? (busy ? t(CLIP_EXPORT_TEXTS.preparing) : undefined)}
                    onClick={() => void save(one)}
                  >
                    {t(
                      busy === one.id
                        ? CLIP_EXPORT_TEXTS.preparing
                        : isOlder
                          ? CLIP_EXPORT_TEXTS.downloadOlder
                          : CLIP_EXPORT_TEXTS.download,
                    )}
                  </Button>
                </li>
              );
            })}
          </ul>
        </section>
      ))}
    </Dialog>
  );
}
