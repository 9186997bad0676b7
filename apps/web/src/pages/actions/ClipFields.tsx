import { VIEWS } from '@posebox/motion';
import { ACTION_CLIP_TEXTS } from '@posebox/texts';
import { useId } from 'preact/hooks';
import { useSay } from '../../preferences/preferences.tsx';
import { OTHER } from './action-words.ts';
import type { NewActionClip } from './actions.ts';

export type ClipLabels = Pick<NewActionClip, 'label' | 'person' | 'view'>;

/** The action of a clip: one that there is, or a new one. */
export function LabelField(props: {
  readonly name: string;
  readonly value: string;
  readonly known: readonly string[];
  readonly say?: string;
  readonly onLabel: (label: string) => void;
}) {
  const list = useId();
  return (
    <label class="field">
      <span>{props.name}</span>
      <input
        class="input"
        list={list}
        maxLength={60}
        value={props.value}
        onInput={(event) => props.onLabel(event.currentTarget.value)}
      />
      <datalist id={list}>
        {[...new Set([...props.known, OTHER])].map((label) => (
          <option key={label} value={label} />
        ))}
      </datalist>
      {props.say && <span class="cap">{props.say}</span>}
    </label>
  );
}

/** Who does it, and from where it is seen. */
export function PersonAndView(props: {
  readonly person: string;
  readonly view: ClipLabels['view'];
  readonly known: readonly string[];
  /** What the view is taken for when nobody says. */
  readonly seenView?: string;
  readonly onPerson: (person: string) => void;
  readonly onView: (view: ClipLabels['view']) => void;
}) {
  const t = useSay();
  const list = useId();
  return (
    <>
      <label class="field">
        <span>{t(ACTION_CLIP_TEXTS.person)}</span>
        <input
          class="input"
          list={list}
          maxLength={100}
          value={props.person}
          onInput={(event) => props.onPerson(event.currentTarget.value)}
        />
        <datalist id={list}>
          {props.known.map((name) => (
            <option key={name} value={name} />
          ))}
        </datalist>
        <span class="cap">{t(ACTION_CLIP_TEXTS.personSay)}</span>
      </label>
      <label class="field">
        <span>{t(ACTION_CLIP_TEXTS.view)}</span>
        <select
          value={props.view ?? ''}
          onChange={(event) =>
            props.onView(KNOWN_VIEWS.find((view) => view === event.currentTarget.value) ?? null)
          }
        >
          <option value="">
            {t(ACTION_CLIP_TEXTS.viewAuto)}
            {props.seenView ? ` (${props.seenView})` : ''}
          </option>
          {KNOWN_VIEWS.map((view) => (
            <option key={view} value={view}>
              {t(ACTION_CLIP_TEXTS[view])}
            </option>
          ))}
        </select>
      </label>
    </>
  );
}

const KNOWN_VIEWS = VIEWS.filter((view) => view !== 'unknown');
