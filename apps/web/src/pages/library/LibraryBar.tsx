import { LIBRARY_TEXTS } from '@posebox/texts';
import { Download, Plus, Search, Trash2 } from 'lucide-preact';
import type { VideoState } from '../../api/videos.ts';
import { Button } from '../../components/Button.tsx';
import { Icon } from '../../components/Icon.tsx';
import { Segmented } from '../../components/Segmented.tsx';
import { useSay } from '../../preferences/preferences.tsx';
import { archiveAddress, startDownload } from './archive-address.ts';

/** What the bar lets through. */
export const SHOWN_STATES = {
  working: ['queued', 'running'],
  done: ['done'],
  failed: ['failed', 'cancelled'],
} as const satisfies Record<string, readonly VideoState[]>;
export type Shown = 'all' | keyof typeof SHOWN_STATES;

/** Finding, filtering and adding; while items are being chosen, what can be done with them. */
export function LibraryBar(props: {
  readonly search: string;
  readonly shown: Shown;
  /** Null while nothing is being chosen. */
  readonly chosen: ReadonlySet<string> | null;
  readonly choosable: readonly string[];
  readonly onFilter: (change: { readonly search?: string; readonly shown?: Shown }) => void;
  readonly onChosen: (chosen: ReadonlySet<string> | null) => void;
  readonly onDelete: (chosen: ReadonlySet<string>) => void;
  readonly onAdd: () => void;
}) {
  const t = useSay();
  if (props.chosen) return <ChoosingBar {...props} chosen={props.chosen} />;
  const shownOptions = (['all', 'working', 'done', 'failed'] as const).map((value) => ({
    value,
    text: t(LIBRARY_TEXTS[value]),
  }));
  return (
    <div class="libbar">
      <label class="find">
        <Icon of={Search} size="s" />
        <input
          type="search"
          aria-label={t(LIBRARY_TEXTS.find)}
          placeholder={t(LIBRARY_TEXTS.find)}
          value={props.search}
          onInput={({ currentTarget }) => props.onFilter({ search: currentTarget.value })}
        />
      </label>
      <Segmented
        name={t(LIBRARY_TEXTS.show)}
        options={shownOptions}
        value={props.shown}
        onChoose={(shown) => props.onFilter({ shown })}
      />
      <span class="push" />
      <Button class="only-desk" icon={Download} onClick={() => props.onChosen(new Set())}>
        {t(LIBRARY_TEXTS.choose)}
      </Button>
      <Button kind="primary" icon={Plus} onClick={props.onAdd}>
        {t(LIBRARY_TEXTS.add)}
      </Button>
    </div>
  );
}

function ChoosingBar(props: Parameters<typeof LibraryBar>[0] & { readonly chosen: ReadonlySet<string> }) {
  const t = useSay();
  const { chosen, choosable } = props;
  const count = chosen.size;
  const none = count === 0 ? { unavailable: t(LIBRARY_TEXTS.zipNeeds) } : {};
  return (
    <div class="libbar" role="toolbar" aria-label={t(LIBRARY_TEXTS.choose)}>
      <span role="status">
        {count === 0
          ? t(LIBRARY_TEXTS.chosenNone)
          : count === 1
            ? t(LIBRARY_TEXTS.chosenOne)
            : t(LIBRARY_TEXTS.chosenMany, { n: count })}
      </span>
      {count < choosable.length && (
        <Button kind="quiet" onClick={() => props.onChosen(new Set(choosable))}>
          {t(LIBRARY_TEXTS.chooseAll)}
        </Button>
      )}
      <span class="push" />
      <Button kind="quiet" onClick={() => props.onChosen(null)}>
        {t(LIBRARY_TEXTS.stopChoosing)}
      </Button>
      <Button icon={Trash2} onClick={() => props.onDelete(chosen)} {...none}>
        {t(LIBRARY_TEXTS.delete)}
      </Button>
      <Button
        kind="primary"
        icon={Download}
        onClick={() => {
          startDownload(archiveAddress(chosen));
          props.onChosen(null);
        }}
        {...none}
      >
        {t(LIBRARY_TEXTS.downloadZip)}
      </Button>
    </div>
  );
}
