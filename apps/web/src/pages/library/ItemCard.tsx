import { FRAME_TEXTS, LIBRARY_TEXTS } from '@posebox/texts';
import { Ellipsis, X } from 'lucide-preact';
import { useRef, useState } from 'preact/hooks';
import { isUnderWay, type VideoItem } from '../../api/videos.ts';
import { State } from '../../components/Banner.tsx';
import { Button, IconButton } from '../../components/Button.tsx';
import { Menu, type MenuItem } from '../../components/Menu.tsx';
import { RouteLink } from '../../frame/RouteLink.tsx';
import { usePreferences, useSay } from '../../preferences/preferences.tsx';
import type { Router } from '../../route.ts';
import { ItemPicture } from './ItemPicture.tsx';
import { fileTrouble, foundText, problemTitle, underWayText, whenText } from './item-words.ts';

/** One item: its picture, what it is, and how it gets on. */
export function ItemCard(props: {
  readonly item: VideoItem;
  readonly router: Router;
  /** How many are looked at before it, while it waits. */
  readonly before: number;
  readonly leftS: number | null;
  readonly deeds: readonly MenuItem[];
  readonly onCancel: () => void;
  readonly onRetry: () => void;
  /** While items are being chosen: whether this one is; undefined when it can't be. */
  readonly choosing: { readonly chosen: boolean; readonly onChoose?: () => void } | null;
}) {
  const t = useSay();
  const { item, router, choosing } = props;
  const route = { place: 'video', item: item.id } as const;
  return (
    <li class={`it ${choosing && !choosing.onChoose ? 'dim' : ''}`}>
      <div class="im">
        {choosing ? (
          <label class="pick">
            <input
              type="checkbox"
              checked={choosing.chosen}
              disabled={!choosing.onChoose}
              onChange={choosing.onChoose}
            />
            <span class="ears">{t(LIBRARY_TEXTS.chooseNamed, { name: item.name })}</span>
            <ItemPicture item={item} />
          </label>
        ) : (
          <RouteLink route={route} router={router}>
            <span class="ears">{t(LIBRARY_TEXTS.openNamed, { name: item.name })}</span>
            <ItemPicture item={item} />
          </RouteLink>
        )}
      </div>
      <div class="tx">
        <div class="name">
          <b title={item.name}>{item.name}</b>
          {!choosing && <Deeds name={item.name} items={props.deeds} />}
        </div>
        <HowItGetsOn {...props} />
      </div>
    </li>
  );
}

function Deeds(props: { readonly name: string; readonly items: readonly MenuItem[] }) {
  const t = useSay();
  const [open, setOpen] = useState(false);
  const button = useRef<HTMLButtonElement>(null);
  const name = t(LIBRARY_TEXTS.deeds, { name: props.name });
  return (
    <span class="deeds">
      <IconButton
        icon={Ellipsis}
        name={name}
        tipSide="left"
        buttonRef={button}
        onClick={() => setOpen(!open)}
      />
      {open && (
        <Menu
          name={name}
          items={props.items}
          onClose={(returnFocus) => {
            setOpen(false);
            if (returnFocus) button.current?.focus();
          }}
        />
      )}
    </span>
  );
}

function HowItGetsOn(props: Parameters<typeof ItemCard>[0]) {
  const t = useSay();
  const { language } = usePreferences();
  const { item } = props;
  if (isUnderWay(item)) return <UnderWay {...props} />;
  const when = whenText(item.createdAt, new Date(), language.value, t);
  if (item.state === 'done') {
    const trouble = fileTrouble(item, t);
    return (
      <>
        <span class="cap">{t(LIBRARY_TEXTS.facts, { when, what: foundText(item, t) })}</span>
        {trouble && (
          <span title={trouble.full}>
            <State tone="look">{trouble.short}</State>
          </span>
        )}
      </>
    );
  }
  return (
    <>
      <span class="cap">{when}</span>
      {item.problem ? (
        <>
          <State tone="stop">{t(problemTitle(item.problem))}</State>
          <span class="cap">{t(item.problem.detail)}</span>
          <span class="cap">{t(item.problem.remedy)}</span>
        </>
      ) : (
        <State tone="none">{t(LIBRARY_TEXTS.cancelled)}</State>
      )}
      <span>
        <Button kind="quiet" class="small" onClick={props.onRetry}>
          {t(FRAME_TEXTS.retry)}
        </Button>
      </span>
    </>
  );
}

function UnderWay(props: Parameters<typeof ItemCard>[0]) {
  const t = useSay();
  const { item, before, leftS } = props;
  return (
    <>
      <span class="cap">{underWayText(item, before, leftS, t)}</span>
      <div class="progress small">
        <progress
          value={item.progress}
          max={1}
          aria-label={t(LIBRARY_TEXTS.progressOf, { name: item.name })}
        />
        <span class="cap">{Math.floor(100 * item.progress)}%</span>
        <Button kind="quiet" class="small" icon={X} onClick={props.onCancel}>
          {t(FRAME_TEXTS.cancel)}
        </Button>
      </div>
    </>
  );
}
