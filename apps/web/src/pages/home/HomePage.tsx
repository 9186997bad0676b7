import type { TrackDocument } from '@posebox/body';
import { type Movement, movementKey } from '@posebox/rehabilitation';
import { HOME_TEXTS, PRIVACY_PROBLEMS, REHAB_PATIENT_TEXTS } from '@posebox/texts';
import { useEffect, useState } from 'preact/hooks';
import { answered } from '../../api/answer.ts';
import { useApi } from '../../api/api-context.tsx';
import type { ApiSchema } from '../../api/client.ts';
import { usePlace } from '../../api/place-context.tsx';
import { Banner } from '../../components/Banner.tsx';
import '../../components/card.css';
import { Button } from '../../components/Button.tsx';
import { SureButton } from '../../components/SureButton.tsx';
import { ToastShelf, useToasts } from '../../components/toasts.tsx';
import { Waiting } from '../../components/Waiting.tsx';
import { keepLoaded } from '../../offline/keep-offline.ts';
import { momentText } from '../../preferences/moment-text.ts';
import { usePreferences, useSay } from '../../preferences/preferences.tsx';
import { useRecord } from '../rehab/record/use-record.ts';
import '../rehab/rehab.css';
import { LiveMeasure } from '../rehab/session/LiveMeasure.tsx';
import { Today, todayOf } from '../rehab/today/TodayPage.tsx';
import { HomeHead } from './HomeHead.tsx';
import { HomeResult } from './HomeResult.tsx';
import './home.css';
import { forgetHome, homeToKeep, type KeptHome, keepHome, keptHome, keptToday } from './kept-home.ts';
import { useHomeDesk } from './use-home-desk.ts';

interface Recorded {
  readonly document: TrackDocument;
  readonly film: Blob | null;
}

/** All that a patient at home sees: today, a movement before the camera, and what of it is sent. */
export function HomePage(props: { readonly patientId: string }) {
  const t = useSay();
  const api = useApi();
  const { language } = usePreferences();
  const { patientId } = props;
  const { state, reload } = useRecord(patientId);
  const toasts = useToasts();
  const desk = useHomeDesk(
    patientId,
    () => void reload(),
    ({ detail }) => toasts.say(t(HOME_TEXTS.filmLeftOut, { reason: t(detail) })),
  );
  const [rule, setRule] = useState<ApiSchema<'KeepRule'> | null>(null);
  const [movement, setMovement] = useState<Movement | null>(null);
  const [kept, setKept] = useState<KeptHome | null>(null);
  const [recorded, setRecorded] = useState<Recorded | null>(null);
  const title = t(HOME_TEXTS.title);
  useEffect(() => {
    document.title = `PoseBox · ${title}`;
  }, [title, language.value]);
  useEffect(() => {
    const path = { params: { path: { id: patientId } } };
    void answered(api.GET('/api/rehabilitation/patients/{id}/consents', path)).then(
      (told) => told.kind === 'data' && setRule(told.data.rule),
    );
  }, [api, patientId]);
  useEffect(() => {
    void keptHome().then((home) => setKept(home?.patientId === patientId ? home : null));
  }, [patientId]);
  // What this page is made of may have come before there was somebody to keep it.
  useEffect(() => void keepLoaded(), []);
  useEffect(() => {
    // Back in the network the plan is asked for anew.
    const again = () => void reload();
    addEventListener('online', again);
    return () => removeEventListener('online', again);
  }, [reload]);
  const close = () => {
    setRecorded(null);
    setMovement(null);
  };
  // As long as nobody has told what may go, only numbers do.
  const keep = rule?.keep ?? kept?.keep ?? 'numbers';
  const isByLink = usePlace().place.value?.through === 'home';
  useEffect(() => {
    if (!isByLink || rule === null || state.kind !== 'there') return;
    // What may not be kept of a person isn't kept in their browser either.
    if (rule.refusal !== null) void forgetHome();
    else void keepHome(homeToKeep(state.record, rule.keep, new Date()));
  }, [isByLink, rule, state]);
  const doing = () => {
    if (movement && recorded)
      return (
        <HomeResult
          {...{ movement, keep, desk, ...recorded }}
          onAgain={() => setRecorded(null)}
          onDone={close}
        />
      );
    if (movement)
      return (
        <LiveMeasure
          key={movementKey(movement)}
          movement={movement}
          films={keep === 'video' && !rule?.refusal}
          onBack={close}
          onRecorded={async (document, _, film) => {
            setRecorded({ document, film });
            return true;
          }}
        />
      );
    if (state.kind === 'there') return <Today record={todayOf(state.record)} onDo={setMovement} />;
    if (state.kind === 'unreachable' && kept)
      return (
        <>
          <Banner
            tone="look"
            title={t(HOME_TEXTS.offlineTitle)}
            actions={<Button onClick={() => void reload()}>{t(REHAB_PATIENT_TEXTS.retry)}</Button>}
          >
            {t(HOME_TEXTS.offline, { date: momentText(language.value, kept.keptAt) })}
          </Banner>
          <Today record={keptToday(kept)} onDo={setMovement} />
        </>
      );
    if (state.kind === 'loading') return <Waiting />;
    return (
      <Banner
        tone="stop"
        title={t(state.kind === 'failed' ? state.problem.title : REHAB_PATIENT_TEXTS.unreachable)}
        actions={<Button onClick={() => void reload()}>{t(REHAB_PATIENT_TEXTS.retry)}</Button>}
      >
        {t(state.kind === 'failed' ? state.problem.detail : REHAB_PATIENT_TEXTS.unreachableSay)}
      </Banner>
    );
  };
  return (
    <div class="home">
      <HomeHead />
      <main class="page" id="content" tabIndex={-1}>
        {desk.waiting > 0 && (
          <Banner
            tone={desk.problem ? 'stop' : 'look'}
            title={t(HOME_TEXTS.waiting, { n: desk.waiting })}
            actions={
              <>
                <Button onClick={() => void desk.sendKept()}>{t(HOME_TEXTS.sendNow)}</Button>
                {desk.problem && (
                  <SureButton text={t(HOME_TEXTS.discard)} onSure={() => void desk.discard()} />
                )}
              </>
            }
          >
            {desk.problem && `${t(desk.problem.detail)} ${t(desk.problem.remedy)}`}
          </Banner>
        )}
        {rule?.refusal && (
          <Banner tone="look" title={t(PRIVACY_PROBLEMS[rule.refusal].title)}>
            {t(PRIVACY_PROBLEMS[rule.refusal].detail)}
          </Banner>
        )}
        {doing()}
      </main>
      <ToastShelf />
    </div>
  );
}
