import { HOME_LINK_TEXTS, PRIVACY_PROBLEMS, REHAB_PATIENT_TEXTS, type Text } from '@posebox/texts';
import { QrCode as QrIcon } from 'lucide-preact';
import { useCallback, useEffect, useState } from 'preact/hooks';
import { answered, done } from '../../../api/answer.ts';
import { useApi } from '../../../api/api-context.tsx';
import type { ApiSchema } from '../../../api/client.ts';
import { usePlace } from '../../../api/place-context.tsx';
import { useAsking } from '../../../api/use-asking.ts';
import { Banner } from '../../../components/Banner.tsx';
import { Button } from '../../../components/Button.tsx';
import { Dialog } from '../../../components/Dialog.tsx';
import { QrCode } from '../../../components/QrCode.tsx';
import { useToasts } from '../../../components/toasts.tsx';
import { isOwnComputer } from '../../../frame/own-computer.ts';
import { momentText } from '../../../preferences/moment-text.ts';
import { usePreferences, useSay } from '../../../preferences/preferences.tsx';
import type { RecordPageProps } from '../WithRecord.tsx';

type HomeLink = ApiSchema<'HomeLink'>;

const SENDS: Readonly<Record<ApiSchema<'KeepRule'>['keep'], Text>> = {
  numbers: HOME_LINK_TEXTS.sendsNumbers,
  skeleton: HOME_LINK_TEXTS.sendsSkeleton,
  video: HOME_LINK_TEXTS.sendsVideo,
};

/** Where a phone goes; the code stands behind the `#`, which browsers send nowhere. */
const homeAddress = (code?: string) =>
  `${location.origin}/#/home${code === undefined ? '' : `?code=${encodeURIComponent(code)}`}`;

/** A way for a patient to the own record: makes codes, shows one once, ends what is out. */
export function HomeLinkDialog(props: RecordPageProps & { readonly onClose: () => void }) {
  const t = useSay();
  const api = useApi();
  const ask = useAsking();
  const toasts = useToasts();
  const { language } = usePreferences();
  const hasAccounts = usePlace().place.value?.state === 'guarded';
  const { id, pseudonym } = props.record.patient;
  const [links, setLinks] = useState<readonly HomeLink[]>([]);
  const [rule, setRule] = useState<ApiSchema<'KeepRule'> | null>(null);
  const [made, setMade] = useState<(HomeLink & { readonly code: string }) | null>(null);
  const path = { params: { path: { id } } };
  const load = useCallback(async () => {
    const [listed, consents] = await Promise.all([
      answered(api.GET('/api/rehabilitation/patients/{id}/home-links', { params: { path: { id } } })),
      answered(api.GET('/api/rehabilitation/patients/{id}/consents', { params: { path: { id } } })),
    ]);
    if (listed.kind === 'data') setLinks(listed.data.links);
    if (consents.kind === 'data') setRule(consents.data.rule);
  }, [api, id]);
  useEffect(() => void load(), [load]);
  const make = async () => {
    const link = await ask(answered(api.POST('/api/rehabilitation/patients/{id}/home-links', path)));
    if (!link) return;
    setMade(link);
    setLinks((before) => [link, ...before]);
  };
  const end = async (link: HomeLink) => {
    const gone = await ask(
      done(
        answered(api.DELETE('/api/rehabilitation/home-links/{id}', { params: { path: { id: link.id } } })),
      ),
    );
    if (!gone) return;
    if (made?.id === link.id) setMade(null);
    toasts.say(t(HOME_LINK_TEXTS.ended));
    await load();
  };
  const moment = (at: string | null) => (at === null ? '–' : momentText(language.value, at));
  const stateOf = ({ state, codeExpiresAt, seenAt, usedAt }: HomeLink) =>
    state === 'waiting'
      ? t(HOME_LINK_TEXTS.waiting, { date: moment(codeExpiresAt) })
      : state === 'used'
        ? t(HOME_LINK_TEXTS.used, { date: moment(seenAt ?? usedAt) })
        : t(HOME_LINK_TEXTS.expired);
  return (
    <Dialog
      title={t(HOME_LINK_TEXTS.title, { name: pseudonym })}
      closeName={t(REHAB_PATIENT_TEXTS.close)}
      onClose={props.onClose}
      footer={
        <>
          <Button onClick={props.onClose}>{t(REHAB_PATIENT_TEXTS.close)}</Button>
          {hasAccounts && (
            <Button kind="primary" icon={QrIcon} onClick={() => void make()}>
              {t(HOME_LINK_TEXTS.make)}
            </Button>
          )}
        </>
      }
    >
      <p>{t(HOME_LINK_TEXTS.say)}</p>
      {!hasAccounts && <Banner tone="look">{t(HOME_LINK_TEXTS.openPlace)}</Banner>}
      {hasAccounts && isOwnComputer(location.hostname) && (
        <Banner tone="look">{t(HOME_LINK_TEXTS.localAddress)}</Banner>
      )}
      {hasAccounts && !isSecureContext && <Banner tone="look">{t(HOME_LINK_TEXTS.insecure)}</Banner>}
      {rule?.refusal ? (
        <Banner tone="look" title={t(PRIVACY_PROBLEMS[rule.refusal].title)}>
          {t(PRIVACY_PROBLEMS[rule.refusal].detail)}
        </Banner>
      ) : (
        rule && <p class="muted">{t(SENDS[rule.keep])}</p>
      )}
      {made && (
        <div class="field" role="status">
          <p>{t(HOME_LINK_TEXTS.scan)}</p>
          <QrCode text={homeAddress(made.code)} name={t(HOME_LINK_TEXTS.qr)} />
          <p>
            {t(HOME_LINK_TEXTS.address)}: <b>{homeAddress()}</b>
          </p>
          <p>
            {t(HOME_LINK_TEXTS.code)}: <b>{made.code}</b>
          </p>
          <span class="cap">{t(HOME_LINK_TEXTS.until, { date: moment(made.codeExpiresAt) })}</span>
        </div>
      )}
      <h3>{t(HOME_LINK_TEXTS.links)}</h3>
      {links.length === 0 && <p class="muted">{t(HOME_LINK_TEXTS.none)}</p>}
      {links.map((link) => (
        <div key={link.id} class="row wrap">
          <span>{stateOf(link)}</span>
          <Button class="push" kind="quiet" onClick={() => void end(link)}>
            {t(HOME_LINK_TEXTS.end)}
          </Button>
        </div>
      ))}
    </Dialog>
  );
}
