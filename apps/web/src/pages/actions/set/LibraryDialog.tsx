import { ACTION_CLIP_TEXTS, ACTION_SET_TEXTS, ACTIONS_TEXTS } from '@posebox/texts';
import { useEffect, useState } from 'preact/hooks';
import { answered } from '../../../api/answer.ts';
import { useApi } from '../../../api/api-context.tsx';
import type { VideoItem } from '../../../api/videos.ts';
import { Button } from '../../../components/Button.tsx';
import { Dialog } from '../../../components/Dialog.tsx';
import { useSay } from '../../../preferences/preferences.tsx';
import { secondsText } from '../action-words.ts';
import type { ActionSet, NewActionClip } from '../actions.ts';
import { type ClipLabels, LabelField, PersonAndView } from '../ClipFields.tsx';

/** Clips from what is in the library already. */
export function LibraryDialog(props: {
  readonly set: ActionSet;
  readonly onAdd: (clips: readonly NewActionClip[]) => void;
  readonly onClose: () => void;
}) {
  const t = useSay();
  const api = useApi();
  const { set, onAdd, onClose } = props;
  const [items, setItems] = useState<readonly VideoItem[]>([]);
  const [chosen, setChosen] = useState<ReadonlySet<string>>(new Set());
  const [label, setLabel] = useState('');
  const [person, setPerson] = useState('');
  const [view, setView] = useState<ClipLabels['view']>(null);
  useEffect(() => {
    let current = true;
    const query = { limit: 200, state: 'done' as const };
    void answered(api.GET('/api/videos', { params: { query } })).then((answer) => {
      if (current && answer.kind === 'data') setItems(answer.data.items);
    });
    return () => {
      current = false;
    };
  }, [api]);
  const flip = (id: string) => {
    const next = new Set(chosen);
    if (!next.delete(id)) next.add(id);
    setChosen(next);
  };
  const isNamed = label.trim() !== '' && chosen.size > 0;
  const add = () =>
    onAdd(
      [...chosen].map((video) => ({
        ...{ video, label: label.trim(), person, view, personId: null },
        ...{ fromS: null, toS: null },
      })),
    );
  return (
    <Dialog
      broad
      title={t(ACTION_CLIP_TEXTS.libraryTitle)}
      closeName={t(ACTIONS_TEXTS.close)}
      onClose={onClose}
      footer={
        <>
          <Button onClick={onClose}>{t(ACTIONS_TEXTS.cancel)}</Button>
          <Button
            kind="primary"
            onClick={add}
            {...(!isNamed && { unavailable: t(ACTION_CLIP_TEXTS.librarySay) })}
          >
            {t(ACTION_CLIP_TEXTS.add, { n: chosen.size })}
          </Button>
        </>
      }
    >
      <p class="muted">
        {t(items.length === 0 ? ACTION_CLIP_TEXTS.libraryEmpty : ACTION_CLIP_TEXTS.librarySay)}
      </p>
      <ul class="libpick">
        {items.map(({ id, name, clip }) => (
          <li key={id}>
            <label>
              <input type="checkbox" checked={chosen.has(id)} onChange={() => flip(id)} />
              <img src={`/api/videos/${id}/thumbnail`} alt="" loading="lazy" />
              <span class="name">{name}</span>
              <span class="cap">
                {clip && t(ACTION_SET_TEXTS.seconds, { n: secondsText(clip.durationS) })}
              </span>
            </label>
          </li>
        ))}
      </ul>
      <LabelField
        name={t(ACTION_CLIP_TEXTS.label)}
        value={label}
        known={set.balance.classes.map((one) => one.label)}
        say={t(ACTION_CLIP_TEXTS.labelSay)}
        onLabel={setLabel}
      />
      <PersonAndView
        person={person}
        view={view}
        known={set.balance.people}
        onPerson={setPerson}
        onView={setView}
      />
    </Dialog>
  );
}
