import { ACCOUNT_PAGE_TEXTS, SIGN_IN_TEXTS } from '@posebox/texts';
import { useState } from 'preact/hooks';
import { answered, done } from '../../api/answer.ts';
import { useApi } from '../../api/api-context.tsx';
import type { ApiSchema } from '../../api/client.ts';
import { usePlace } from '../../api/place-context.tsx';
import { useAsking } from '../../api/use-asking.ts';
import { CopyButton } from '../../components/CopyButton.tsx';
import { QrCode } from '../../components/QrCode.tsx';
import { useSay } from '../../preferences/preferences.tsx';
import { PasswordField } from './PasswordField.tsx';

/** Turns the second factor on, with a first code as proof, and off. */
export function SecondFactor() {
  const t = useSay();
  const api = useApi();
  const ask = useAsking();
  const { place, ask: askPlace } = usePlace();
  const [password, setPassword] = useState('');
  const [code, setCode] = useState('');
  const [begun, setBegun] = useState<{ readonly secret: string; readonly address: string } | null>(null);
  const [recovery, setRecovery] = useState<readonly string[] | null>(null);
  const account: ApiSchema<'Account'> | null = place.value?.account ?? null;
  if (!account) return null;

  const begin = async (event: Event) => {
    event.preventDefault();
    const body = { password };
    setPassword('');
    if (!account.secondFactor) return setBegun(await ask(answered(api.POST('/api/account/totp', { body }))));
    await ask(done(answered(api.POST('/api/account/totp/remove', { body }))));
    await askPlace();
  };
  const confirm = async (event: Event) => {
    event.preventDefault();
    const answer = await ask(answered(api.POST('/api/account/totp/confirm', { body: { code } })));
    setCode('');
    if (!answer) return;
    setBegun(null);
    setRecovery(answer.recoveryCodes);
    await askPlace();
  };
  return (
    <section>
      <h3>{t(ACCOUNT_PAGE_TEXTS.factor)}</h3>
      <p>
        {account.secondFactor
          ? t(ACCOUNT_PAGE_TEXTS.factorOn, { n: account.recoveryCodesLeft })
          : t(ACCOUNT_PAGE_TEXTS.factorOff)}
      </p>
      {recovery && (
        <div role="status">
          <p>{t(ACCOUNT_PAGE_TEXTS.recovery)}</p>
          <ul class="codes">
            {recovery.map((one) => (
              <li key={one}>{one}</li>
            ))}
          </ul>
          <CopyButton text={recovery.join('\n')} />
        </div>
      )}
      {begun ? (
        <form onSubmit={confirm}>
          <p>{t(ACCOUNT_PAGE_TEXTS.factorScan)}</p>
          <QrCode text={begun.address} name={t(ACCOUNT_PAGE_TEXTS.factorQr)} />
          <p>
            <b>{begun.secret}</b>
          </p>
          <label class="field">
            <span>{t(SIGN_IN_TEXTS.code)}</span>
            <input
              class="input"
              required
              inputMode="numeric"
              autocomplete="one-time-code"
              maxLength={40}
              value={code}
              onInput={(event) => setCode(event.currentTarget.value)}
            />
          </label>
          <button type="submit" class="btn">
            {t(ACCOUNT_PAGE_TEXTS.factorConfirm)}
          </button>
        </form>
      ) : (
        <form onSubmit={begin}>
          <PasswordField
            name={t(ACCOUNT_PAGE_TEXTS.currentPassword)}
            autocomplete="current-password"
            value={password}
            onValue={setPassword}
          />
          <button type="submit" class="btn">
            {t(account.secondFactor ? ACCOUNT_PAGE_TEXTS.factorRemove : ACCOUNT_PAGE_TEXTS.factorBegin)}
          </button>
        </form>
      )}
    </section>
  );
}
