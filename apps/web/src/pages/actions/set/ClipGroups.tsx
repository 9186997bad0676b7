import { ACTION_SET_TEXTS } from '@posebox/texts';
import { LoaderCircle, PersonStanding } from 'lucide-preact';
import { useState } from 'preact/hooks';
import { State } from '../../../components/Banner.tsx';
import { Icon } from '../../../components/Icon.tsx';
import { useSay } from '../../../preferences/preferences.tsx';
import { formatRoute } from '../../../route.ts';
import { clipsText, labelText, OTHER, secondsText } from '../action-words.ts';
import { type ActionClip, clipPicture, clipRoute } from '../actions.ts';
import type { SetProps } from './SetPage.tsx';

/** The clips, class by class; a press on one opens it with its player. */
export function ClipGroups({ set }: SetProps) {
  const t = useSay();
  return (
    <div class="col wide">
      {set.balance.classes.map(({ label, clips }) => (
        <section key={label} class="clipgroup" aria-label={labelText(t, label)}>
          <h3>
            {labelText(t, label)} <span class="of">{clipsText(t, clips)}</span>
          </h3>
          {label === OTHER && <p class="cap">{t(ACTION_SET_TEXTS.otherSay)}</p>}
          <ul class="clips">
            {set.clips
              .filter((clip) => clip.label === label)
              .map((clip) => (
                <ClipTile key={clip.id} clip={clip} setId={set.id} />
              ))}
          </ul>
        </section>
      ))}
    </div>
  );
}

function ClipTile(props: { readonly clip: ActionClip; readonly setId: string }) {
  const t = useSay();
  const { clip, setId } = props;
  const { video, durationS, fromS } = clip;
  const [broken, setBroken] = useState(false);
  const isReady = video.state === 'done';
  return (
    <li>
      <a href={formatRoute(clipRoute(setId, clip.id))} title={video.name}>
        <span class="im">
          {isReady && !broken ? (
            <img
              src={clipPicture(clip)}
              alt=""
              loading="lazy"
              decoding="async"
              onError={() => setBroken(true)}
            />
          ) : (
            <Icon of={isReady ? PersonStanding : LoaderCircle} size="l" class={isReady ? '' : 'spin'} />
          )}
          {durationS !== null && (
            <span class="plate">{t(ACTION_SET_TEXTS.seconds, { n: secondsText(durationS) })}</span>
          )}
        </span>
        <span class="ears">{t(ACTION_SET_TEXTS.openClip, { name: video.name })}</span>
        <span class="name">{clip.person || video.name}</span>
        <ClipState clip={clip} />
        {fromS !== null && durationS !== null && clip.state === 'fine' && (
          <span class="cap">
            {t(ACTION_SET_TEXTS.span, { from: secondsText(fromS), to: secondsText(fromS + durationS) })}
          </span>
        )}
      </a>
    </li>
  );
}

/** What is the matter with a clip, if anything. */
export function ClipState({ clip }: { readonly clip: Pick<ActionClip, 'state'> }) {
  const t = useSay();
  switch (clip.state) {
    case 'fine':
      return null;
    case 'waiting':
      return <State tone="none">{t(ACTION_SET_TEXTS.clipWaiting)}</State>;
    case 'look':
    case 'nobody':
      return <State tone="look">{t(ACTION_SET_TEXTS.clipLook)}</State>;
    case 'failed':
      return <State tone="stop">{t(ACTION_SET_TEXTS.clipFailed)}</State>;
  }
}
