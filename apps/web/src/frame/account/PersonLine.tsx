import { ACCOUNT_PAGE_TEXTS } from '@posebox/texts';
import { useState } from 'preact/hooks';
import { answered } from '../../api/answer.ts';
import { useApi } from '../../api/api-context.tsx';
import type { ApiSchema } from '../../api/client.ts';
import { useAsking } from '../../api/use-asking.ts';
import { Button } from '../../components/Button.tsx';
import { SureButton } from '../../components/SureButton.tsx';
import { useSay } from '../../preferences/preferences.tsx';
import { PersonChange } from './PersonChange.tsx';
import { ROLE_TEXTS } from './role-texts.ts';

type Person = ApiSchema<'Person'>;

/** Somebody with an account: as what, for whom; and for the owner what can be changed. */
export function PersonLine(props: {
  readonly person: Person;
  readonly people: readonly Person[];
  readonly canChange: boolean;
  readonly onChanged: () => Promise<void>;
}) {
  const t = useSay();
  const api = useApi();
  const ask = useAsking();
  const { person, people } = props;
  const { id, name, role, closedAt } = person;
  const [isChanging, setChanging] = useState(false);
  const close = async (closed: boolean) => {
    await ask(answered(api.PATCH('/api/people/{id}', { params: { path: { id } }, body: { closed } })));
    await props.onChanged();
  };
  const employers = people.filter((one) => person.worksFor.includes(one.id)).map((one) => one.name);
  const worksFor =
    employers.length === 0
      ? t(ACCOUNT_PAGE_TEXTS.worksForNobody)
      : t(ACCOUNT_PAGE_TEXTS.worksFor, { names: employers.join(t({ zh: '、', en: ', ' })) });
  return (
    <div class="member">
      <div class="row wrap">
        <span>
          <b>{name}</b> · {t(ROLE_TEXTS[role])}
          {role === 'assistant' && props.canChange && ` · ${worksFor}`}
          {closedAt !== null && ` · ${t(ACCOUNT_PAGE_TEXTS.isOut)}`}
        </span>
        {props.canChange && (
          <span class="row wrap push">
            {closedAt === null && role !== 'patient' && !isChanging && (
              <Button
                kind="quiet"
                name={t(ACCOUNT_PAGE_TEXTS.changeOf, { name })}
                onClick={() => setChanging(true)}
              >
                {t(ACCOUNT_PAGE_TEXTS.change)}
              </Button>
            )}
            {closedAt === null ? (
              <SureButton
                text={t(ACCOUNT_PAGE_TEXTS.letOut)}
                name={t(ACCOUNT_PAGE_TEXTS.letOutOf, { name })}
                sure={t(ACCOUNT_PAGE_TEXTS.letOutSure)}
                onSure={() => void close(true)}
              />
            ) : (
              <Button
                kind="quiet"
                name={t(ACCOUNT_PAGE_TEXTS.letInOf, { name })}
                onClick={() => void close(false)}
              >
                {t(ACCOUNT_PAGE_TEXTS.letIn)}
              </Button>
            )}
          </span>
        )}
      </div>
      {isChanging && (
        <PersonChange
          {...{ person, people }}
          onDone={async () => {
            setChanging(false);
            await props.onChanged();
          }}
        />
      )}
    </div>
  );
}
