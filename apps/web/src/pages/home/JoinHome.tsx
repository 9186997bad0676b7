import { HOME_TEXTS, SIGN_IN_TEXTS, type Text } from '@posebox/texts';
import { useEffect, useState } from 'preact/hooks';
import { answered } from '../../api/answer.ts';
import { useApi } from '../../api/api-context.tsx';
import { usePlace } from '../../api/place-context.tsx';
import { Banner } from '../../components/Banner.tsx';
import { usePreferences, useSay } from '../../preferences/preferences.tsx';
import { HomeHead } from './HomeHead.tsx';
import './home.css';
import '../sign-in/sign-in.css';

/** The way in with a home code: typed, or brought along by the QR code. */
export function JoinHome(props: { readonly code: string }) {
  const t = useSay();
  const api = useApi();
  const { language } = usePreferences();
  const { ask } = usePlace();
  const [code, setCode] = useState(props.code);
  const [trouble, setTrouble] = useState<Text | null>(null);
  useEffect(() => {
    document.title = `PoseBox · ${t(HOME_TEXTS.joinTitle)}`;
  }, [language.value]);
  const join = async (event: Event) => {
    event.preventDefault();
    const answer = await answered(api.POST('/api/home/join', { body: { code } }));
    if (answer.kind === 'unreachable') return setTrouble(SIGN_IN_TEXTS.unreachable);
    if (answer.kind === 'problem') {
      const { detail, remedy } = answer.problem;
      return setTrouble({ zh: `${detail.zh}${remedy.zh}`, en: `${detail.en} ${remedy.en}` });
    }
    // A code that was used up is no good to whoever reads the address later.
    history.replaceState(null, '', '#/home');
    await ask();
  };
  return (
    <main class="way-in">
      <form class="card" onSubmit={join}>
        <HomeHead />
        <h1>{t(HOME_TEXTS.joinTitle)}</h1>
        <p>{t(HOME_TEXTS.joinSay)}</p>
        <label class="field">
          <span>{t(HOME_TEXTS.joinCode)}</span>
          <input
            class="input"
            required
            value={code}
            autocomplete="one-time-code"
            spellcheck={false}
            maxLength={40}
            onInput={(event) => setCode(event.currentTarget.value)}
          />
        </label>
        {trouble && <Banner tone="stop">{t(trouble)}</Banner>}
        <button type="submit" class="btn primary big">
          {t(HOME_TEXTS.join)}
        </button>
      </form>
    </main>
  );
}
