import { LIBRARY_TEXTS } from '@posebox/texts';
import { FileX2, Film, LoaderCircle, type LucideIcon, PersonStanding, Volume2 } from 'lucide-preact';
import { useState } from 'preact/hooks';
import type { VideoItem } from '../../api/videos.ts';
import { Icon } from '../../components/Icon.tsx';
import { useSay } from '../../preferences/preferences.tsx';
import { clockText } from '../live/clock-text.ts';

const NO_PICTURE_ICONS: Readonly<Record<string, LucideIcon>> = { video_has_no_pictures: Volume2 };

/** The small picture of an item with its kind and length; an icon where there is no picture. */
export function ItemPicture(props: { readonly item: VideoItem }) {
  const t = useSay();
  const { item } = props;
  const [broken, setBroken] = useState(false);
  // The picture is drawn with the video; a new drawing has a new picture.
  const address = `/api/videos/${item.id}/thumbnail?v=${item.edits.version}`;
  const isDrawn = item.state === 'done' && !broken;
  return (
    <>
      {isDrawn ? (
        <img src={address} alt="" loading="lazy" decoding="async" onError={() => setBroken(true)} />
      ) : (
        <span class="none">
          <Icon of={iconOf(item)} size="l" />
        </span>
      )}
      <span class="plate">
        <Icon of={item.kind === 'track' ? PersonStanding : Film} size="s" />
        <span class="ears">{t(item.kind === 'track' ? LIBRARY_TEXTS.track : LIBRARY_TEXTS.video)}</span>
        {item.clip ? clockText(item.clip.durationS) : '–'}
      </span>
    </>
  );
}

function iconOf({ state, kind, problem }: VideoItem): LucideIcon {
  if (state === 'failed') return NO_PICTURE_ICONS[problem?.code ?? ''] ?? FileX2;
  if (kind === 'track') return PersonStanding;
  return state === 'running' ? LoaderCircle : Film;
}
