import { ACCOUNT_PAGE_TEXTS, SIGN_IN_TEXTS } from '@posebox/texts';
import { useState } from 'preact/hooks';
import { answered } from '../../api/answer.ts';
import { useApi } from '../../api/api-context.tsx';
import { useAsking } from '../../api/use-asking.ts';
import { useToasts } from '../../components/toasts.tsx';
import { useSay } from '../../preferences/preferences.tsx';
import { done } from './answered-empty.ts';
import { SecondFactor } from './SecondFactor.tsx';
import { SignedInPlaces } from './SignedInPlaces.tsx';

/** Password, second factor, and where one is signed in. */
export function OwnAccount() {
  return (
    <>
      <PasswordChange />
      <SecondFactor />
      <SignedInPlaces />
    </>
  );
}

function PasswordChange() {
  const t = useSay();
  const api = useApi();
  const ask = useAsking();
  const toasts = useToasts();
  const [typed, setTyped] = useState({ current: '', next: '' });
  const change = async (event: Event) => {
    event.preventDefault();
    const body = { password: typed.current, newPassword: typed.next };
    if (!(await ask(done(answered(api.PUT('/api/account/password', { body })))))) return;
    setTyped({ current: '', next: '' });
    toasts.say(t(ACCOUNT_PAGE_TEXTS.passwordChanged));
  };
  return (
    <form onSubmit={change}>
      <h3>{t(ACCOUNT_PAGE_TEXTS.password)}</h3>
      <label class="field">
        <span>{t(ACCOUNT_PAGE_TEXTS.currentPassword)}</span>
        <input
          class="input"
          type="password"
          required
          autocomplete="current-password"
          value={typed.current}
          onInput={(event) => setTyped({ ...typed, current: event.currentTarget.value })}
        />
      </label>
      <label class="field">
        <span>{t(SIGN_IN_TEXTS.newPassword)}</span>
        <input
          class="input"
          type="password"
          required
          autocomplete="new-password"
          value={typed.next}
          onInput={(event) => setTyped({ ...typed, next: event.currentTarget.value })}
        />
      </label>
      <button type="submit" class="btn">
        {t(ACCOUNT_PAGE_TEXTS.changePassword)}
      </button>
    </form>
  );
}
