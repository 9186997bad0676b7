import { dayText } from '@posebox/rehabilitation';
import { CLIP_TEXTS, REDUCED_ITEM_TEXTS } from '@posebox/texts';
import type { VideoItem } from '../../api/videos.ts';
import { usePreferences, useSay } from '../../preferences/preferences.tsx';

/** What it is: size, frames a second, model, time it took. */
export function ClipFacts(props: { readonly item: VideoItem }) {
  const t = useSay();
  const { language } = usePreferences();
  const { item } = props;
  const { clip, request, startedAt, finishedAt } = item;
  const parts = clip
    ? [
        t(CLIP_TEXTS.facts, {
          width: clip.width,
          height: clip.height,
          fps: Math.round(clip.medianFps * 10) / 10,
        }),
      ]
    : [];
  if (item.pictureRemovedAt) {
    const date = dayText(language.value, item.pictureRemovedAt, true);
    parts.push(t(REDUCED_ITEM_TEXTS.title), t(REDUCED_ITEM_TEXTS.say, { date }));
  } else if (item.kind === 'track') parts.push(t(CLIP_TEXTS.imported));
  else if (typeof request?.model === 'string') parts.push(request.model);
  if (item.kind === 'video' && startedAt && finishedAt && item.edits.version === 0) {
    const tookS = (Date.parse(finishedAt) - Date.parse(startedAt)) / 1000;
    const time =
      tookS < 60
        ? t(CLIP_TEXTS.seconds, { n: tookS.toFixed(1) })
        : t(CLIP_TEXTS.minutes, { m: Math.floor(tookS / 60), s: Math.round(tookS % 60) });
    parts.push(t(CLIP_TEXTS.took, { time }));
  }
  return <>{parts.join(' · ')}</>;
}
