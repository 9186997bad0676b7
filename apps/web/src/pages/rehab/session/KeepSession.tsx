import { currentEpisode } from '@posebox/rehabilitation';
import { REHAB_SESSION_TEXTS } from '@posebox/texts';
import { useState } from 'preact/hooks';
import { answered } from '../../../api/answer.ts';
import { useApi } from '../../../api/api-context.tsx';
import { useAsking } from '../../../api/use-asking.ts';
import { Button } from '../../../components/Button.tsx';
import { useToasts } from '../../../components/toasts.tsx';
import { useSay } from '../../../preferences/preferences.tsx';
import type { RecordPageProps } from '../WithRecord.tsx';
import { NoteField, PainField, PlaceField } from './SessionFields.tsx';
import type { SessionRow } from './session-row.ts';

const twoDigits = (value: number) => String(value).padStart(2, '0');

/** `2026-11-30` of the clock on the wall. */
const dayOf = (date: Date) =>
  [date.getFullYear(), twoDigits(date.getMonth() + 1), twoDigits(date.getDate())].join('-');

/** How it felt, where and when; and the button that keeps all of it or nothing. */
export function KeepSession(
  props: RecordPageProps & {
    readonly rows: readonly SessionRow[];
    readonly isBusy: boolean;
    readonly atHome: boolean;
  },
) {
  const t = useSay();
  const api = useApi();
  const ask = useAsking();
  const toasts = useToasts();
  const { record, router, rows } = props;
  const today = dayOf(new Date());
  const [pain, setPain] = useState<number | null>(null);
  const [place, setPlace] = useState<'clinic' | 'home'>(props.atHome ? 'home' : 'clinic');
  const [day, setDay] = useState(today);
  const [note, setNote] = useState('');
  const [isKeeping, setKeeping] = useState(false);
  const clips = rows.flatMap(({ videoId, movement, movedBy }) =>
    videoId === null ? [] : [{ ...movement, video: videoId, movedBy, person: null, rejected: [] }],
  );
  const isNothing = clips.length === 0 && pain === null && note.trim() === '';
  const reason = props.isBusy
    ? REHAB_SESSION_TEXTS.keepBusy
    : isNothing
      ? REHAB_SESSION_TEXTS.keepNone
      : null;
  const keep = async () => {
    if (isKeeping) return;
    setKeeping(true);
    const { id } = record.patient;
    const kept = await ask(
      answered(
        api.POST('/api/rehabilitation/patients/{id}/sessions', {
          params: { path: { id } },
          body: {
            // A day of the past is kept at noon, as nobody says when.
            ...(day !== today && { doneAt: new Date(`${day}T12:00`).toISOString() }),
            episode: currentEpisode(record)?.id ?? null,
            place,
            pain,
            note: note.trim(),
            clips,
          },
        }),
      ),
    );
    setKeeping(false);
    if (!kept) return;
    toasts.say(t(REHAB_SESSION_TEXTS.kept));
    router.go({ place: 'rehab', item: id, ...(props.atHome && { page: 'today' }) }, 'replace');
  };
  return (
    <section class="card sessionform">
      <PainField pain={pain} onPain={setPain} />
      <PlaceField place={place} onPlace={setPlace} />
      <label class="field">
        <span class="cap">{t(REHAB_SESSION_TEXTS.when)}</span>
        <input
          class="input"
          type="date"
          max={today}
          value={day}
          onInput={(event) => setDay(event.currentTarget.value || today)}
        />
      </label>
      <NoteField note={note} onNote={setNote} />
      <div class="row wrap wide">
        <Button kind="primary" onClick={() => void keep()} {...(reason && { unavailable: t(reason) })}>
          {t(REHAB_SESSION_TEXTS.keep)}
        </Button>
        {reason && <span class="cap">{t(reason)}</span>}
      </div>
    </section>
  );
}
