import { dayText } from '@posebox/rehabilitation';
import { CONSENT_TEXTS, KEEP_SAYS, KEEP_TEXTS, PRIVACY_PROBLEMS } from '@posebox/texts';
import { Download, FilePlus2, Trash2 } from 'lucide-preact';
import { useCallback, useEffect, useState } from 'preact/hooks';
import { answered } from '../../../api/answer.ts';
import { useApi } from '../../../api/api-context.tsx';
import type { ApiSchema } from '../../../api/client.ts';
import { useAsking } from '../../../api/use-asking.ts';
import { AuditList } from '../../../audit/AuditList.tsx';
import { Banner } from '../../../components/Banner.tsx';
import { Button } from '../../../components/Button.tsx';
import { Icon } from '../../../components/Icon.tsx';
import { NotMedical } from '../../../components/NotMedical.tsx';
import { Segmented } from '../../../components/Segmented.tsx';
import { useToasts } from '../../../components/toasts.tsx';
import { Waiting } from '../../../components/Waiting.tsx';
import { usePreferences, useSay } from '../../../preferences/preferences.tsx';
import type { Router } from '../../../route.ts';
import { DeleteDialog } from '../record/DeleteDialog.tsx';
import { type RecordPageProps, WithRecord } from '../WithRecord.tsx';
import { ConsentDialog } from './ConsentDialog.tsx';

type Consent = ApiSchema<'Consent'>;
interface Told {
  readonly rule: ApiSchema<'KeepRule'>;
  readonly erasedOn: string | null;
  readonly consents: readonly Consent[];
}

/** What a person has agreed to, what is kept of them and until when; taking it away, and erasing it. */
export function PersonPrivacyPage(props: { readonly router: Router }) {
  return <WithRecord router={props.router} show={(given) => <PersonPrivacy {...given} />} />;
}

function PersonPrivacy(props: RecordPageProps) {
  const t = useSay();
  const api = useApi();
  const ask = useAsking();
  const toasts = useToasts();
  const { language } = usePreferences();
  const { record, reload, router } = props;
  const { patient } = record;
  const [told, setTold] = useState<Told | null>(null);
  const [dialog, setDialog] = useState<'consent' | 'erase' | null>(null);
  const params = { path: { id: patient.id } };
  const look = useCallback(async () => {
    const answer = await ask(
      answered(
        api.GET('/api/rehabilitation/patients/{id}/consents', { params: { path: { id: patient.id } } }),
      ),
    );
    if (answer) setTold(answer);
  }, [api, ask, patient.id]);
  useEffect(() => {
    void look();
  }, [look]);
  const setAge = async (ageGroup: typeof patient.ageGroup) => {
    if (
      !(await ask(answered(api.PATCH('/api/rehabilitation/patients/{id}', { params, body: { ageGroup } }))))
    )
      return;
    await Promise.all([reload(), look()]);
  };
  const withdraw = async () => {
    const answer = await ask(
      answered(api.POST('/api/rehabilitation/patients/{id}/consents/withdrawal', { params })),
    );
    if (!answer) return;
    setTold(answer);
    toasts.say(t(CONSENT_TEXTS.withdrawnDone));
  };
  if (told === null) return <Waiting />;
  const { rule, erasedOn, consents } = told;
  const canWithdraw = consents[0] !== undefined && consents[0].withdrawnAt === null;
  const archive = `/api/rehabilitation/patients/${patient.id}/archive?lang=${language.value}`;
  return (
    <div class="col">
      <div class="row wrap">
        <h2>{patient.pseudonym}</h2>
        <Button class="push" onClick={() => router.go({ place: 'rehab', item: patient.id })}>
          {t(CONSENT_TEXTS.back)}
        </Button>
      </div>
      {rule.refusal && (
        <Banner tone="look" title={t(PRIVACY_PROBLEMS[rule.refusal].title)}>
          {t(PRIVACY_PROBLEMS[rule.refusal].detail)}
        </Banner>
      )}
      <section class="card">
        <h3>{t(CONSENT_TEXTS.now)}</h3>
        <p>
          <b>{t(KEEP_TEXTS[rule.keep])}</b>{' '}
          <span class="muted">
            {t(rule.from === 'consent' ? CONSENT_TEXTS.fromConsent : CONSENT_TEXTS.fromPlace)}
          </span>
        </p>
        <p class="muted">{t(KEEP_SAYS[rule.keep])}</p>
        <p>
          {erasedOn === null
            ? t(CONSENT_TEXTS.neverErased)
            : t(CONSENT_TEXTS.erasedOn, { date: dayText(language.value, `${erasedOn}T12:00`, true) })}
        </p>
        <div class="field below">
          <span>{t(CONSENT_TEXTS.ageGroup)}</span>
          <Segmented
            name={t(CONSENT_TEXTS.ageGroup)}
            options={(['adult', 'minor', 'under_14'] as const).map((value) => ({
              value,
              text: t(CONSENT_TEXTS[value]),
            }))}
            value={patient.ageGroup}
            onChoose={(age) => void setAge(age)}
          />
          {patient.ageGroup !== 'adult' && (
            <span class="cap">
              {t(patient.ageGroup === 'minor' ? CONSENT_TEXTS.minorSay : CONSENT_TEXTS.under14Say)}
            </span>
          )}
        </div>
      </section>
      <section class="card">
        <div class="row wrap">
          <h3>{t(CONSENT_TEXTS.versions)}</h3>
          <span class="row push">
            {canWithdraw && (
              <Button kind="quiet" onClick={() => void withdraw()}>
                {t(CONSENT_TEXTS.withdraw)}
              </Button>
            )}
            <Button icon={FilePlus2} onClick={() => setDialog('consent')}>
              {t(CONSENT_TEXTS.give)}
            </Button>
          </span>
        </div>
        {consents.length === 0 && <p class="muted">{t(CONSENT_TEXTS.none)}</p>}
        <ol class="consents">
          {consents.map((consent) => (
            <ConsentLine key={consent.version} consent={consent} newest={consents[0]!.version} />
          ))}
        </ol>
      </section>
      <section class="card">
        <h3>{t(CONSENT_TEXTS.data)}</h3>
        <p class="muted">{t(CONSENT_TEXTS.dataSay)}</p>
        <div class="row wrap below">
          <a class="btn" href={archive} download>
            <Icon of={Download} />
            {t(CONSENT_TEXTS.exportAll)}
          </a>
          <Button kind="danger" icon={Trash2} onClick={() => setDialog('erase')}>
            {t(CONSENT_TEXTS.erase)}
          </Button>
        </div>
      </section>
      <AuditList title={t(CONSENT_TEXTS.log)} subject={patient.id} />
      <NotMedical />
      {dialog === 'consent' && (
        <ConsentDialog
          {...props}
          onClose={() => setDialog(null)}
          onGiven={(given) => {
            setTold(given);
            void reload();
          }}
        />
      )}
      {dialog === 'erase' && <DeleteDialog {...props} onClose={() => setDialog(null)} />}
    </div>
  );
}

/** One version: who gave it, for what, for how long, and whether it holds. */
function ConsentLine(props: { readonly consent: Consent; readonly newest: number }) {
  const t = useSay();
  const { language } = usePreferences();
  const { consent, newest } = props;
  // A day without a time is that day wherever it is read.
  const day = (at: string) => dayText(language.value, at.length === 10 ? `${at}T12:00` : at, true);
  const state =
    consent.withdrawnAt !== null
      ? t(CONSENT_TEXTS.withdrawn, { date: day(consent.withdrawnAt) })
      : consent.version !== newest
        ? t(CONSENT_TEXTS.replaced)
        : consent.until !== null && consent.until < new Date().toISOString().slice(0, 10)
          ? t(CONSENT_TEXTS.ended)
          : t(CONSENT_TEXTS.inForce);
  const until =
    consent.until === null
      ? t(CONSENT_TEXTS.untilWithdrawn)
      : t(CONSENT_TEXTS.until, { date: day(consent.until) });
  const given =
    consent.givenBy === 'person'
      ? t(CONSENT_TEXTS.givenByPerson, { date: day(consent.givenOn) })
      : t(CONSENT_TEXTS.givenByGuardian, { date: day(consent.givenOn), name: consent.guardian ?? '' });
  return (
    <li>
      <p>
        <b>{t(KEEP_TEXTS[consent.keep])}</b> · {until} <span class="tag">{state}</span>
      </p>
      <p>{consent.purpose}</p>
      <p class="cap">
        {[
          t(CONSENT_TEXTS.version, { n: consent.version }),
          given,
          consent.separate && t(CONSENT_TEXTS.separately),
        ]
          .filter(Boolean)
          .join(' · ')}
      </p>
    </li>
  );
}
