import { dayText } from '@posebox/rehabilitation';
import { ATTENTION_TEXTS, PLACE_PRIVACY_TEXTS, REHAB_PATIENT_TEXTS } from '@posebox/texts';
import { ShieldCheck, TriangleAlert, UserPlus } from 'lucide-preact';
import { useCallback, useEffect, useState } from 'preact/hooks';
import { answered, type NoAnswer } from '../../api/answer.ts';
import { useApi } from '../../api/api-context.tsx';
import { AwayBanner } from '../../components/AwayBanner.tsx';
import { Button } from '../../components/Button.tsx';
import { NotMedical } from '../../components/NotMedical.tsx';
import type { Patient } from './record/record.ts';
import '../../components/card.css';
import { Hero } from '../../components/Hero.tsx';
import { Icon } from '../../components/Icon.tsx';
import { Segmented } from '../../components/Segmented.tsx';
import { Table } from '../../components/Table.tsx';
import { Waiting } from '../../components/Waiting.tsx';
import { useSubtitle } from '../../frame/subtitle.tsx';
import { usePreferences, useSay } from '../../preferences/preferences.tsx';
import type { Router } from '../../route.ts';
import { NewPatientDialog } from './NewPatientDialog.tsx';
import { PlacePrivacyDialog } from './privacy/PlacePrivacyDialog.tsx';
import { nextPseudonym } from './pseudonym.ts';
import './rehab.css';
import { useAsking } from '../../api/use-asking.ts';
import { isSample, makeSamplePatient } from './sample-patient.ts';

const PAGE_SIZE = 50;
const SEARCH_AFTER_MS = 200;

type Listed =
  | { readonly kind: 'loading' }
  | { readonly kind: 'down'; readonly answer: NoAnswer }
  | { readonly kind: 'there'; readonly patients: readonly Patient[]; readonly total: number };

/** Patients: who needs a look first. */
export function PatientsPage(props: { readonly router: Router }) {
  const t = useSay();
  const api = useApi();
  const ask = useAsking();
  const { language } = usePreferences();
  const { router } = props;
  const [search, setSearch] = useState('');
  const [archived, setArchived] = useState(false);
  const [turn, setTurn] = useState(0);
  const [listed, setListed] = useState<Listed>({ kind: 'loading' });
  const [isAdding, setAdding] = useState(false);
  const [isSetting, setSetting] = useState(false);
  const [making, setMaking] = useState<{ readonly n: number; readonly all: number } | null>(null);
  useSubtitle(listed.kind === 'there' && listed.total > 0 ? String(listed.total) : null);

  const page = useCallback(
    (offset: number) =>
      answered(
        api.GET('/api/rehabilitation/patients', {
          // The description can't say that a switch is text in an address.
          params: { query: { archived: String(archived), limit: PAGE_SIZE, offset, search } as never },
        }),
      ),
    [api, archived, search],
  );
  useEffect(() => {
    let current = true;
    const look = async () => {
      const answer = await page(0);
      if (!current) return;
      setListed(answer.kind === 'data' ? { kind: 'there', ...answer.data } : { kind: 'down', answer });
    };
    // Not a question for every letter.
    const timer = window.setTimeout(() => void look(), search === '' ? 0 : SEARCH_AFTER_MS);
    return () => {
      current = false;
      window.clearTimeout(timer);
    };
  }, [page, search, turn]);
  const more = async (shown: readonly Patient[]) => {
    const next = await ask(page(shown.length));
    if (!next) return;
    setListed((now) => {
      // Searched or reloaded meanwhile: what comes late belongs to another list.
      if (now.kind !== 'there' || now.patients !== shown) return now;
      const known = new Set(shown.map(({ id }) => id));
      const added = next.patients.filter(({ id }) => !known.has(id));
      return { kind: 'there', patients: [...shown, ...added], total: next.total };
    });
  };

  const open = (id: string) => router.go({ place: 'rehab', item: id });
  const takeSample = async () => {
    setMaking({ n: 0, all: 9 });
    const name = await nextPseudonym(api, t(REHAB_PATIENT_TEXTS.sample));
    const id = await ask(makeSamplePatient(api, t, name, (n, all) => setMaking({ n, all })));
    setMaking(null);
    if (id) open(id);
    else setTurn((now) => now + 1);
  };
  const isPlain = search === '' && !archived;
  const isEmpty = listed.kind === 'there' && listed.total === 0 && isPlain;
  const addButton = (
    <Button kind="primary" big={isEmpty} icon={UserPlus} onClick={() => setAdding(true)}>
      {t(REHAB_PATIENT_TEXTS.add)}
    </Button>
  );
  return (
    <div class="col wide">
      {listed.kind === 'down' && <AwayBanner answer={listed.answer} onRetry={() => setTurn(turn + 1)} />}
      {listed.kind === 'loading' && <Waiting />}
      {isEmpty ? (
        <Hero
          name={t(REHAB_PATIENT_TEXTS.emptyTitle)}
          title={t(REHAB_PATIENT_TEXTS.emptyTitle)}
          promise={t(REHAB_PATIENT_TEXTS.emptySay)}
          actions={
            <>
              {addButton}
              <Button big onClick={making ? () => undefined : () => void takeSample()}>
                {making ? t(REHAB_PATIENT_TEXTS.makingSample, making) : t(REHAB_PATIENT_TEXTS.trySample)}
              </Button>
            </>
          }
          hint={t(REHAB_PATIENT_TEXTS.sampleSay)}
        />
      ) : (
        <>
          <div class="row wrap">
            <input
              class="search"
              type="search"
              value={search}
              aria-label={t(REHAB_PATIENT_TEXTS.search)}
              placeholder={t(REHAB_PATIENT_TEXTS.search)}
              onInput={(event) => setSearch(event.currentTarget.value)}
            />
            <Segmented
              look="mini"
              name={t(REHAB_PATIENT_TEXTS.which)}
              options={[
                { value: 'current', text: t(REHAB_PATIENT_TEXTS.current) },
                { value: 'archived', text: t(REHAB_PATIENT_TEXTS.archived) },
              ]}
              value={archived ? 'archived' : 'current'}
              onChoose={(which) => setArchived(which === 'archived')}
            />
            <span class="row push">
              <Button icon={ShieldCheck} onClick={() => setSetting(true)}>
                {t(PLACE_PRIVACY_TEXTS.open)}
              </Button>
              {addButton}
            </span>
          </div>
          {listed.kind === 'there' && listed.patients.length === 0 && (
            <p class="muted">
              {t(search !== '' ? REHAB_PATIENT_TEXTS.noneFound : REHAB_PATIENT_TEXTS.noneArchived)}
            </p>
          )}
          {listed.kind === 'there' && listed.patients.length > 0 && (
            <section class="card flush">
              <Table
                caption={t(REHAB_PATIENT_TEXTS.title)}
                rows={listed.patients}
                rowKey={({ id }) => id}
                columns={[
                  {
                    id: 'name',
                    head: t(REHAB_PATIENT_TEXTS.columnName),
                    cell: (patient) => (
                      <span class="row">
                        <a href={`#/rehab/${patient.id}`}>{patient.pseudonym}</a>
                        {isSample(patient) && <span class="tag">{t(REHAB_PATIENT_TEXTS.sample)}</span>}
                      </span>
                    ),
                  },
                  {
                    id: 'look',
                    head: t(REHAB_PATIENT_TEXTS.columnLook),
                    cell: ({ attention }) =>
                      attention.length === 0 ? (
                        <span class="of">{t(REHAB_PATIENT_TEXTS.fine)}</span>
                      ) : (
                        <span class="state look">
                          <Icon of={TriangleAlert} size="s" />
                          {attention
                            .map((reason) => t(ATTENTION_TEXTS[reason]))
                            .join(language.value === 'zh' ? '，' : ', ')}
                        </span>
                      ),
                  },
                  {
                    id: 'last',
                    head: t(REHAB_PATIENT_TEXTS.columnLast),
                    cell: ({ lastSessionAt }) =>
                      lastSessionAt ? dayText(language.value, lastSessionAt) : t(REHAB_PATIENT_TEXTS.never),
                  },
                ]}
              />
            </section>
          )}
          {listed.kind === 'there' && listed.patients.length < listed.total && (
            <div>
              <Button onClick={() => void more(listed.patients)}>
                {t(REHAB_PATIENT_TEXTS.more, { n: listed.patients.length, all: listed.total })}
              </Button>
            </div>
          )}
        </>
      )}
      <NotMedical />
      {isSetting && <PlacePrivacyDialog onClose={() => setSetting(false)} />}
      {isAdding && <NewPatientDialog onClose={() => setAdding(false)} onAdded={open} />}
    </div>
  );
}
