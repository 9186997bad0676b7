import { ACCOUNT_PAGE_TEXTS } from '@posebox/texts';
import { useState } from 'preact/hooks';
import { answered, done } from '../../api/answer.ts';
import { useApi } from '../../api/api-context.tsx';
import { useAsking } from '../../api/use-asking.ts';
import { useToasts } from '../../components/toasts.tsx';
import { useSay } from '../../preferences/preferences.tsx';
import { PasswordField } from './PasswordField.tsx';
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
      <PasswordField
        name={t(ACCOUNT_PAGE_TEXTS.currentPassword)}
        autocomplete="current-password"
        value={typed.current}
        onValue={(value) => setTyped({ ...typed, current: value })}
      />
      <PasswordField
        name={t(ACCOUNT_PAGE_TEXTS.nextPassword)}
        autocomplete="new-password"
        value={typed.next}
        onValue={(value) => setTyped({ ...typed, next: value })}
      />
      <button type="submit" class="btn">
        {t(ACCOUNT_PAGE_TEXTS.changePassword)}
      </button>
    </form>
  );
}
