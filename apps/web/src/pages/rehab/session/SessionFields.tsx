import { REHAB_RECORD_TEXTS, REHAB_SESSION_TEXTS } from '@posebox/texts';
import { Segmented } from '../../../components/Segmented.tsx';
import { useSay } from '../../../preferences/preferences.tsx';

const PAINS = [null, ...Array.from({ length: 11 }, (_, n) => n)];

/** How much it hurts, 0–10, or that nobody asked; of oneself, that one doesn’t say. */
export function PainField(props: {
  readonly pain: number | null;
  readonly onPain: (pain: number | null) => void;
  readonly isOwn?: boolean;
}) {
  const t = useSay();
  const none = t(props.isOwn ? REHAB_SESSION_TEXTS.painUnsaid : REHAB_SESSION_TEXTS.painNone);
  return (
    <div class="field wide">
      <span>
        {t(REHAB_SESSION_TEXTS.pain)} <span class="cap">{t(REHAB_SESSION_TEXTS.painSay)}</span>
      </span>
      <Segmented
        look="mini"
        class="pains"
        name={t(REHAB_SESSION_TEXTS.pain)}
        options={PAINS.map((value) => ({
          value: String(value),
          text: value === null ? none : String(value),
        }))}
        value={String(props.pain)}
        onChoose={(value) => props.onPain(value === 'null' ? null : Number(value))}
      />
    </div>
  );
}

export function PlaceField(props: {
  readonly place: 'clinic' | 'home';
  readonly onPlace: (place: 'clinic' | 'home') => void;
}) {
  const t = useSay();
  return (
    <div class="field">
      <span class="cap">{t(REHAB_SESSION_TEXTS.place)}</span>
      <Segmented
        look="mini"
        name={t(REHAB_SESSION_TEXTS.place)}
        options={(['clinic', 'home'] as const).map((value) => ({
          value,
          text: t(REHAB_RECORD_TEXTS[value]),
        }))}
        value={props.place}
        onChoose={props.onPlace}
      />
    </div>
  );
}

export function NoteField(props: { readonly note: string; readonly onNote: (note: string) => void }) {
  const t = useSay();
  return (
    <label class="field wide">
      <span class="cap">{t(REHAB_SESSION_TEXTS.note)}</span>
      <textarea
        class="input"
        rows={2}
        maxLength={4000}
        value={props.note}
        onInput={(event) => props.onNote(event.currentTarget.value)}
      />
    </label>
  );
}
