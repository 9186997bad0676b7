import { REHAB_RECORD_TEXTS, REHAB_SESSION_TEXTS } from '@posebox/texts';
import { useState } from 'preact/hooks';
import { answered } from '../../../api/answer.ts';
import { useApi } from '../../../api/api-context.tsx';
import { Button } from '../../../components/Button.tsx';
import { Segmented } from '../../../components/Segmented.tsx';
import { useToasts } from '../../../components/toasts.tsx';
import { useSay } from '../../../preferences/preferences.tsx';
import { currentEpisode } from '../record/record.ts';
import { useAsking } from '../use-asking.ts';
import type { RecordPageProps } from '../WithRecord.tsx';
import type { SessionRow } from './session-row.ts';

const PAINS = ['none', ...Array.from({ length: 11 }, (_, n) => String(n))];
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
  const [pain, setPain] = useState('none');
  const [place, setPlace] = useState<'clinic' | 'home'>(props.atHome ? 'home' : 'clinic');
  const [day, setDay] = useState(today);
  const [note, setNote] = useState('');
  const [isKeeping, setKeeping] = useState(false);
  const clips = rows.flatMap(({ videoId, movement, movedBy }) =>
    videoId === null ? [] : [{ ...movement, video: videoId, movedBy, person: null, rejected: [] }],
  );
  const isNothing = clips.length === 0 && pain === 'none' && note.trim() === '';
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
            pain: pain === 'none' ? null : Number(pain),
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
      <div class="field wide">
        <span>
          {t(REHAB_SESSION_TEXTS.pain)} <span class="cap">{t(REHAB_SESSION_TEXTS.painSay)}</span>
        </span>
        <Segmented
          look="mini"
          class="pains"
          name={t(REHAB_SESSION_TEXTS.pain)}
          options={PAINS.map((value) => ({
            value,
            text: value === 'none' ? t(REHAB_SESSION_TEXTS.painNone) : value,
          }))}
          value={pain}
          onChoose={setPain}
        />
      </div>
      <div class="field">
        <span class="cap">{t(REHAB_SESSION_TEXTS.place)}</span>
        <Segmented
          look="mini"
          name={t(REHAB_SESSION_TEXTS.place)}
          options={(['clinic', 'home'] as const).map((value) => ({
            value,
            text: t(REHAB_RECORD_TEXTS[value]),
          }))}
          value={place}
          onChoose={setPlace}
        />
      </div>
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
      <label class="field wide">
        <span class="cap">{t(REHAB_SESSION_TEXTS.note)}</span>
        <textarea
          class="input"
          rows={2}
          maxLength={4000}
          value={note}
          onInput={(event) => setNote(event.currentTarget.value)}
        />
      </label>
      <div class="row wrap wide">
        <Button kind="primary" onClick={() => void keep()} {...(reason && { unavailable: t(reason) })}>
          {t(REHAB_SESSION_TEXTS.keep)}
        </Button>
        {reason && <span class="cap">{t(reason)}</span>}
      </div>
    </section>
  );
}
