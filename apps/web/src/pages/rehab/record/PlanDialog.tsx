import { PROTOCOLS, protocolOf } from '@posebox/motion';
import { currentEpisode, dayText, movementName, type PlanItem } from '@posebox/rehabilitation';
import { REHAB_PATIENT_TEXTS, REHAB_PLAN_TEXTS, REHAB_RECORD_TEXTS } from '@posebox/texts';
import { Plus, X } from 'lucide-preact';
import { useState } from 'preact/hooks';
import { answered } from '../../../api/answer.ts';
import { useApi } from '../../../api/api-context.tsx';
import { useAsking } from '../../../api/use-asking.ts';
import { Button, IconButton } from '../../../components/Button.tsx';
import { Dialog } from '../../../components/Dialog.tsx';
import { useToasts } from '../../../components/toasts.tsx';
import { usePreferences, useSay } from '../../../preferences/preferences.tsx';
import type { RecordPageProps } from '../WithRecord.tsx';

const TIMES_A_WEEK = [1, 2, 3, 4, 5, 6, 7, 14, 21] as const;

/** The episode that is under way, what is to be done in it and how often; and the episodes before. */
export function PlanDialog(props: RecordPageProps & { readonly onClose: () => void }) {
  const t = useSay();
  const { language } = usePreferences();
  const { record } = props;
  const episode = currentEpisode(record);
  const past = record.patient.episodes.filter(({ endedAt }) => endedAt !== null);
  return (
    <Dialog
      broad
      title={t(REHAB_PLAN_TEXTS.title)}
      closeName={t(REHAB_PATIENT_TEXTS.close)}
      onClose={props.onClose}
    >
      {episode ? (
        <EpisodeEditor
          {...props}
          key={episode.id}
          episodeId={episode.id}
          title={episode.title}
          since={episode.startedAt}
        />
      ) : (
        <NewEpisode {...props} />
      )}
      {past.length > 0 && (
        <section>
          <h3>{t(REHAB_PLAN_TEXTS.past)}</h3>
          <ul>
            {past.map(({ id, title, startedAt, endedAt }) => (
              <li key={id}>
                {title}{' '}
                <span class="cap">
                  {t(REHAB_PLAN_TEXTS.ended, {
                    from: dayText(language.value, startedAt, true),
                    to: dayText(language.value, endedAt ?? startedAt, true),
                  })}
                </span>
              </li>
            ))}
          </ul>
        </section>
      )}
    </Dialog>
  );
}

function NewEpisode(props: RecordPageProps) {
  const t = useSay();
  const api = useApi();
  const ask = useAsking();
  const [title, setTitle] = useState('');
  const begin = async () => {
    if (title.trim() === '') return;
    const params = { path: { id: props.record.patient.id } };
    const begun = await ask(
      answered(api.POST('/api/rehabilitation/patients/{id}/episodes', { params, body: { title } })),
    );
    if (begun) await props.reload();
  };
  return (
    <section class="col">
      <p class="muted">{t(REHAB_PLAN_TEXTS.first)}</p>
      <label class="field">
        <span>{t(REHAB_PLAN_TEXTS.episodeTitle)}</span>
        <input
          class="input"
          maxLength={200}
          value={title}
          placeholder={t(REHAB_PLAN_TEXTS.episodeHint)}
          onInput={(event) => setTitle(event.currentTarget.value)}
          onKeyDown={(event) => event.key === 'Enter' && void begin()}
        />
      </label>
      <div>
        <Button kind="primary" onClick={() => void begin()}>
          {t(REHAB_PLAN_TEXTS.begin)}
        </Button>
      </div>
    </section>
  );
}

function EpisodeEditor(
  props: RecordPageProps & {
    readonly episodeId: string;
    readonly title: string;
    readonly since: string;
    readonly onClose: () => void;
  },
) {
  const t = useSay();
  const api = useApi();
  const ask = useAsking();
  const toasts = useToasts();
  const { language } = usePreferences();
  const { record, episodeId } = props;
  const [title, setTitle] = useState(props.title);
  const [items, setItems] = useState<readonly PlanItem[]>(record.patient.plan);
  const path = { id: record.patient.id, episode: episodeId };
  const change = async (body: { title?: string; endedAt?: string }) =>
    ask(
      answered(api.PATCH('/api/rehabilitation/patients/{id}/episodes/{episode}', { params: { path }, body })),
    );
  const save = async () => {
    if (title.trim() !== '' && title !== props.title && !(await change({ title }))) return;
    const kept = await ask(
      answered(
        api.PUT('/api/rehabilitation/patients/{id}/episodes/{episode}/plan', {
          params: { path },
          body: { items: [...items] },
        }),
      ),
    );
    if (!kept) return;
    await props.reload();
    toasts.say(t(REHAB_PLAN_TEXTS.saved));
    props.onClose();
  };
  const end = async () => {
    if (await change({ endedAt: new Date().toISOString() })) await props.reload();
  };
  const add = () => {
    const free = PROTOCOLS.flatMap(({ id, sides }) => sides.map((side) => ({ protocol: id, side }))).find(
      (one) => !items.some((item) => item.protocol === one.protocol && item.side === one.side),
    );
    if (free) setItems([...items, { ...free, timesPerWeek: 3 }]);
  };
  const put = (at: number, item: PlanItem) =>
    setItems(items.map((before, index) => (index === at ? item : before)));
  return (
    <section class="col wide">
      <label class="field">
        <span>
          {t(REHAB_PLAN_TEXTS.episode)}{' '}
          <span class="cap">
            {t(REHAB_PLAN_TEXTS.since, { from: dayText(language.value, props.since, true) })}
          </span>
        </span>
        <input
          class="input"
          maxLength={200}
          value={title}
          onInput={(event) => setTitle(event.currentTarget.value)}
        />
      </label>
      <h3>{t(REHAB_PLAN_TEXTS.items)}</h3>
      {items.length === 0 && <p class="cap">{t(REHAB_PLAN_TEXTS.none)}</p>}
      {items.map((item, at) => (
        <PlanRow
          key={`${at} ${item.protocol}`}
          item={item}
          onChange={(next) => put(at, next)}
          onTake={() => setItems(items.filter((_, index) => index !== at))}
        />
      ))}
      <div class="row wrap">
        <Button icon={Plus} onClick={add}>
          {t(REHAB_PLAN_TEXTS.add)}
        </Button>
        <Button kind="quiet" onClick={() => void end()}>
          {t(REHAB_PLAN_TEXTS.end)}
        </Button>
        <Button kind="primary" class="push" onClick={() => void save()}>
          {t(REHAB_PLAN_TEXTS.save)}
        </Button>
      </div>
    </section>
  );
}

function PlanRow(props: {
  readonly item: PlanItem;
  readonly onChange: (item: PlanItem) => void;
  readonly onTake: () => void;
}) {
  const t = useSay();
  const { item, onChange } = props;
  return (
    <div class="planrow">
      <MovementFields movement={item} onChange={(movement) => onChange({ ...item, ...movement })} />
      <label class="field">
        <span class="cap">{t(REHAB_PLAN_TEXTS.often)}</span>
        <select
          value={item.timesPerWeek}
          onChange={(event) => onChange({ ...item, timesPerWeek: Number(event.currentTarget.value) })}
        >
          {TIMES_A_WEEK.map((times) => (
            <option key={times} value={times}>
              {times}
            </option>
          ))}
        </select>
      </label>
      <IconButton
        icon={X}
        tipSide="left"
        name={t(REHAB_PLAN_TEXTS.take, { name: movementName(t, item) })}
        onClick={props.onTake}
      />
    </div>
  );
}

/** Which movement on which side. */
export function MovementFields(props: {
  readonly movement: Pick<PlanItem, 'protocol' | 'side'>;
  readonly onChange: (movement: Pick<PlanItem, 'protocol' | 'side'>) => void;
}) {
  const t = useSay();
  const { movement, onChange } = props;
  const sides = protocolOf(movement.protocol)?.sides ?? [movement.side];
  return (
    <>
      <label class="field">
        <span class="cap">{t(REHAB_PLAN_TEXTS.movement)}</span>
        <select
          value={movement.protocol}
          onChange={(event) => {
            const protocol = event.currentTarget.value;
            const possible = protocolOf(protocol)?.sides ?? [];
            const side = possible.includes(movement.side) ? movement.side : (possible[0] ?? 'none');
            onChange({ protocol, side });
          }}
        >
          {PROTOCOLS.map(({ id, name }) => (
            <option key={id} value={id}>
              {t(name)}
            </option>
          ))}
        </select>
      </label>
      <label class="field">
        <span class="cap">{t(REHAB_PLAN_TEXTS.side)}</span>
        <select
          value={movement.side}
          onChange={(event) => onChange({ ...movement, side: event.currentTarget.value as PlanItem['side'] })}
        >
          {sides.map((side) => (
            <option key={side} value={side}>
              {side === 'none' ? t(REHAB_PLAN_TEXTS.whole) : t(REHAB_RECORD_TEXTS[side])}
            </option>
          ))}
        </select>
      </label>
    </>
  );
}
