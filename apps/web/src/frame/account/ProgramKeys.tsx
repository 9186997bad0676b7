import { ACCOUNT_PAGE_TEXTS } from '@posebox/texts';
import { KeyRound } from 'lucide-preact';
import { useCallback, useEffect, useState } from 'preact/hooks';
import { answered, done } from '../../api/answer.ts';
import { useApi } from '../../api/api-context.tsx';
import type { ApiSchema } from '../../api/client.ts';
import { useAsking } from '../../api/use-asking.ts';
import { Icon } from '../../components/Icon.tsx';
import { SureButton } from '../../components/SureButton.tsx';
import { useSay } from '../../preferences/preferences.tsx';
import { ShownOnce } from './ShownOnce.tsx';

type Scope = ApiSchema<'ApiKey'>['scopes'][number];
const SCOPES: readonly Scope[] = ['photos', 'videos', 'records', 'actions', 'operation'];

/** Keys with which programs ask in one's own name. */
export function ProgramKeys() {
  const t = useSay();
  const api = useApi();
  const ask = useAsking();
  const [keys, setKeys] = useState<readonly ApiSchema<'ApiKey'>[]>([]);
  const [name, setName] = useState('');
  const [scopes, setScopes] = useState<readonly Scope[]>(['photos']);
  const [readOnly, setReadOnly] = useState(false);
  const [made, setMade] = useState<string | null>(null);
  const load = useCallback(async () => {
    const answer = await answered(api.GET('/api/account/keys'));
    if (answer.kind === 'data') setKeys(answer.data.keys);
  }, [api]);
  useEffect(() => void load(), [load]);
  const make = async (event: Event) => {
    event.preventDefault();
    const body = { name, scopes: [...scopes], readOnly, days: 365 };
    const answer = await ask(answered(api.POST('/api/account/keys', { body })));
    if (!answer) return;
    setMade(answer.key);
    setName('');
    await load();
  };
  const revoke = async (id: string) => {
    await ask(done(answered(api.DELETE('/api/account/keys/{id}', { params: { path: { id } } }))));
    await load();
  };
  const toggle = (scope: Scope, isOn: boolean) =>
    setScopes(SCOPES.filter((one) => (one === scope ? isOn : scopes.includes(one))));
  return (
    <>
      <p class="muted">{t(ACCOUNT_PAGE_TEXTS.keysAbout)}</p>
      {keys.map((key) => (
        <div key={key.id} class="row wrap">
          <span>
            <b>{key.name}</b> · {key.prefix}… ·{' '}
            {key.scopes.map((scope) => t(ACCOUNT_PAGE_TEXTS[scope])).join(' ')}
            {key.readOnly && ` · ${t(ACCOUNT_PAGE_TEXTS.readOnly)}`}
          </span>
          <SureButton
            class="push"
            text={t(ACCOUNT_PAGE_TEXTS.revoke)}
            name={t(ACCOUNT_PAGE_TEXTS.revokeOf, { name: key.name })}
            sure={t(ACCOUNT_PAGE_TEXTS.revokeSure)}
            onSure={() => void revoke(key.id)}
          />
        </div>
      ))}
      <form onSubmit={make}>
        <label class="field">
          <span>{t(ACCOUNT_PAGE_TEXTS.keyName)}</span>
          <input
            class="input"
            required
            maxLength={80}
            value={name}
            onInput={(event) => setName(event.currentTarget.value)}
          />
        </label>
        <fieldset class="row wrap">
          <legend>{t(ACCOUNT_PAGE_TEXTS.scopes)}</legend>
          {SCOPES.map((scope) => (
            <label key={scope} class="tick">
              <input
                type="checkbox"
                checked={scopes.includes(scope)}
                onChange={(event) => toggle(scope, event.currentTarget.checked)}
              />
              <span>{t(ACCOUNT_PAGE_TEXTS[scope])}</span>
            </label>
          ))}
          <label class="tick">
            <input
              type="checkbox"
              checked={readOnly}
              onChange={(event) => setReadOnly(event.currentTarget.checked)}
            />
            <span>{t(ACCOUNT_PAGE_TEXTS.readOnly)}</span>
          </label>
        </fieldset>
        <button type="submit" class="btn">
          <Icon of={KeyRound} size="s" />
          {t(ACCOUNT_PAGE_TEXTS.makeKey)}
        </button>
        {made !== null && <ShownOnce name={t(ACCOUNT_PAGE_TEXTS.key)} code={made} />}
      </form>
    </>
  );
}
