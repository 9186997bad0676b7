import { HOME_TEXTS } from '@posebox/texts';
import { answered } from '../../api/answer.ts';
import { useApi } from '../../api/api-context.tsx';
import { usePlace } from '../../api/place-context.tsx';
import { Logo } from '../../frame/Logo.tsx';
import { usePreferences, useSay } from '../../preferences/preferences.tsx';

/** Name and language; and the way out for a patient with a password: a home link is ended by the clinic. */
export function HomeHead() {
  const t = useSay();
  const api = useApi();
  const { language } = usePreferences();
  const hasAccount = Boolean(usePlace().place.value?.account);
  const signOut = async () => {
    // Loaded afresh: nothing of what was open stays in the page for whoever sits down next.
    if ((await answered(api.POST('/api/account/sign-out'))).kind === 'data') location.reload();
  };
  const isChinese = language.value === 'zh';
  return (
    <header class="home-head">
      <Logo />
      <b>PoseBox</b>
      <button
        type="button"
        class="btn quiet"
        lang={isChinese ? 'en' : 'zh-CN'}
        onClick={() => {
          language.value = isChinese ? 'en' : 'zh';
        }}
      >
        {isChinese ? 'English' : '中文'}
      </button>
      {hasAccount && (
        <button type="button" class="btn quiet" onClick={() => void signOut()}>
          {t(HOME_TEXTS.signOut)}
        </button>
      )}
    </header>
  );
}
