import { SIGN_IN_TEXTS, type Text } from '@posebox/texts';
import { useEffect, useState } from 'preact/hooks';
import { type Answer, answered } from '../../api/answer.ts';
import { useApi } from '../../api/api-context.tsx';
import type { Place } from '../../api/place.ts';
import { usePlace } from '../../api/place-context.tsx';
import { Banner } from '../../components/Banner.tsx';
import { Logo } from '../../frame/Logo.tsx';
import { usePreferences, useSay } from '../../preferences/preferences.tsx';
import './sign-in.css';

/** What is asked for. The service says which; by invitation one comes by oneself. */
export type Step = 'set_up' | 'reset' | 'sign_in' | 'second_factor' | 'join';

interface Typed {
  readonly code: string;
  readonly name: string;
  readonly password: string;
}

const NOTHING: Typed = { code: '', name: '', password: '' };

const STEPS = {
  set_up: { title: 'setUpTitle', about: 'setUpAbout', go: 'setUp' },
  reset: { title: 'resetTitle', about: 'resetAbout', go: 'go' },
  sign_in: { title: 'signInTitle', about: 'signInAbout', go: 'signIn' },
  second_factor: { title: 'secondTitle', about: 'secondAbout', go: 'go' },
  join: { title: 'joinTitle', about: 'joinAbout', go: 'join' },
} as const satisfies Record<Step, Readonly<Record<string, keyof typeof SIGN_IN_TEXTS>>>;

/** The way in: the first owner, signing in, the second factor, an invitation. */
export function SignInPage(props: { readonly step?: Step; readonly onDone?: () => void }) {
  const t = useSay();
  const { language } = usePreferences();
  const api = useApi();
  const { place, take, ask } = usePlace();
  const [joins, setJoins] = useState(false);
  const [typed, setTyped] = useState(NOTHING);
  const [isShown, setShown] = useState(false);
  const [trouble, setTrouble] = useState<Text | null>(null);
  const needs = place.value?.needs ?? 'sign_in';
  const asked: Step = needs === 'nothing' ? 'sign_in' : needs === 'sign_in' && joins ? 'join' : needs;
  const step = props.step ?? asked;
  const { title, about, go } = STEPS[step];
  useEffect(() => {
    document.title = `PoseBox · ${t(SIGN_IN_TEXTS[title])}`;
    document.querySelector<HTMLInputElement>('.way-in input')?.focus();
  }, [step, language.value]);

  const send = (): Promise<Answer<Place>> => {
    const { code, name, password } = typed;
    switch (step) {
      case 'set_up':
        return answered(api.POST('/api/account/set-up', { body: { code, name, password } }));
      case 'reset':
        return answered(api.POST('/api/account/reset', { body: { code, name, password } }));
      case 'join':
        return answered(api.POST('/api/account/join', { body: { code, name, password } }));
      case 'second_factor':
        return answered(api.POST('/api/account/second-factor', { body: { code } }));
      case 'sign_in':
        return answered(api.POST('/api/account/sign-in', { body: { name, password } }));
    }
  };
  const submit = async (event: Event) => {
    event.preventDefault();
    const answer = await send();
    if (answer.kind === 'data') {
      setTyped(NOTHING);
      setTrouble(null);
      take(answer.data);
      props.onDone?.();
      return;
    }
    if (answer.kind === 'unreachable') return setTrouble(SIGN_IN_TEXTS.unreachable);
    const { detail, remedy } = answer.problem;
    setTrouble({ zh: `${detail.zh}${remedy.zh}`, en: `${detail.en} ${remedy.en}` });
    // The five minutes for the second factor are over, or somebody else was quicker with the set-up.
    if (answer.problem.code === 'sign_in_needed' || answer.problem.code === 'place_has_owner') await ask();
  };
  const another = () => {
    setTrouble(null);
    if (step === 'second_factor') void answered(api.POST('/api/account/sign-out')).then(() => ask());
    else setJoins(!joins);
  };
  const field = (name: keyof Typed, label: Text, more: object) => (
    <label class="field">
      <span>{t(label)}</span>
      <input
        class="input"
        required
        value={typed[name]}
        onInput={(event) => setTyped({ ...typed, [name]: event.currentTarget.value })}
        {...more}
      />
    </label>
  );
  const hasCode = step !== 'sign_in';
  const choosesPassword = step === 'set_up' || step === 'reset' || step === 'join';

  return (
    <main class="way-in">
      <form class="card" onSubmit={submit}>
        <header>
          <Logo />
          <b>PoseBox</b>
          <button
            type="button"
            class="btn quiet"
            lang={language.value === 'zh' ? 'en' : 'zh-CN'}
            onClick={() => {
              language.value = language.value === 'zh' ? 'en' : 'zh';
            }}
          >
            {language.value === 'zh' ? 'English' : '中文'}
          </button>
        </header>
        <h1>{t(SIGN_IN_TEXTS[title])}</h1>
        <p>{t(SIGN_IN_TEXTS[about])}</p>
        {hasCode &&
          field('code', step === 'join' ? SIGN_IN_TEXTS.invitationCode : SIGN_IN_TEXTS.code, {
            autocomplete: 'one-time-code',
            spellcheck: false,
            maxLength: 40,
          })}
        {step !== 'second_factor' && (
          <>
            {field('name', SIGN_IN_TEXTS.name, {
              autocomplete: 'username',
              maxLength: 80,
              spellcheck: false,
            })}
            {field('password', choosesPassword ? SIGN_IN_TEXTS.newPassword : SIGN_IN_TEXTS.password, {
              type: isShown ? 'text' : 'password',
              autocomplete: choosesPassword ? 'new-password' : 'current-password',
            })}
            <label class="tick">
              <input
                type="checkbox"
                checked={isShown}
                onChange={(event) => setShown(event.currentTarget.checked)}
              />
              <span>{t(SIGN_IN_TEXTS.show)}</span>
            </label>
          </>
        )}
        {trouble && <Banner tone="stop">{t(trouble)}</Banner>}
        <button type="submit" class="btn primary big">
          {t(SIGN_IN_TEXTS[go])}
        </button>
        {step !== 'set_up' && step !== 'reset' && (
          <button type="button" class="btn quiet" onClick={another}>
            {t(
              step === 'second_factor'
                ? SIGN_IN_TEXTS.again
                : joins
                  ? SIGN_IN_TEXTS.haveAccount
                  : SIGN_IN_TEXTS.haveInvitation,
            )}
          </button>
        )}
      </form>
    </main>
  );
}
