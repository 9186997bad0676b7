import { ACCOUNT_PAGE_TEXTS } from '@posebox/texts';
import { useState } from 'preact/hooks';
import { answered } from '../../api/answer.ts';
import { useApi } from '../../api/api-context.tsx';
import type { ApiSchema } from '../../api/client.ts';
import { useAsking } from '../../api/use-asking.ts';
import { Button } from '../../components/Button.tsx';
import { SureButton } from '../../components/SureButton.tsx';
import { useToasts } from '../../components/toasts.tsx';
import { useSay } from '../../preferences/preferences.tsx';
import { RoleChoice } from './RoleChoice.tsx';
import { employersOf } from './role-texts.ts';

type Person = ApiSchema<'Person'>;

const ROLES = ['owner', 'clinician', 'assistant'] as const;
type StaffRole = (typeof ROLES)[number];

/** Another role for somebody, and whom an assistant works for. Another role ends their sessions, so that asks first. */
export function PersonChange(props: {
  readonly person: Person;
  readonly people: readonly Person[];
  readonly onDone: () => Promise<void>;
}) {
  const t = useSay();
  const api = useApi();
  const ask = useAsking();
  const toasts = useToasts();
  const { person, people } = props;
  const [role, setRole] = useState(person.role as StaffRole);
  const [worksFor, setWorksFor] = useState<readonly string[]>(person.worksFor);
  const save = async () => {
    const body = {
      ...(role !== person.role && { role }),
      ...(role === 'assistant' && { worksFor: [...worksFor] }),
    };
    const path = { params: { path: { id: person.id } } };
    if (!(await ask(answered(api.PATCH('/api/people/{id}', { ...path, body }))))) return;
    toasts.say(t(ACCOUNT_PAGE_TEXTS.saved));
    await props.onDone();
  };
  return (
    <form onSubmit={(event) => event.preventDefault()}>
      <RoleChoice roles={ROLES} role={role} onRole={setRole} takesFocus />
      {role === 'assistant' && (
        <fieldset class="row wrap">
          <legend>{t(ACCOUNT_PAGE_TEXTS.worksForWhom)}</legend>
          {employersOf(people)
            .filter(({ id }) => id !== person.id)
            .map(({ id, name }) => (
              <label key={id} class="tick">
                <input
                  type="checkbox"
                  checked={worksFor.includes(id)}
                  onChange={(event) =>
                    setWorksFor(
                      event.currentTarget.checked ? [...worksFor, id] : worksFor.filter((one) => one !== id),
                    )
                  }
                />
                <span>{name}</span>
              </label>
            ))}
        </fieldset>
      )}
      <div class="row wrap">
        {role === person.role ? (
          <Button onClick={() => void save()}>{t(ACCOUNT_PAGE_TEXTS.save)}</Button>
        ) : (
          <SureButton
            text={t(ACCOUNT_PAGE_TEXTS.save)}
            sure={t(ACCOUNT_PAGE_TEXTS.saveSure, { name: person.name })}
            onSure={() => void save()}
          />
        )}
        <Button kind="quiet" onClick={() => void props.onDone()}>
          {t(ACCOUNT_PAGE_TEXTS.cancel)}
        </Button>
      </div>
    </form>
  );
}
