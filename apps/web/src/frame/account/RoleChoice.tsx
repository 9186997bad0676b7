import { ACCOUNT_PAGE_TEXTS } from '@posebox/texts';
import { useEffect, useRef } from 'preact/hooks';
import { useSay } from '../../preferences/preferences.tsx';
import { ROLE_TEXTS, type Role } from './role-texts.ts';

/** As what somebody is here. */
export function RoleChoice<Choice extends Role>(props: {
  readonly roles: readonly Choice[];
  readonly role: Choice;
  readonly onRole: (role: Choice) => void;
  /** Whether it was asked for just now, so that the keyboard goes on here. */
  readonly takesFocus?: boolean;
}) {
  const t = useSay();
  const { takesFocus } = props;
  const select = useRef<HTMLSelectElement>(null);
  useEffect(() => {
    if (takesFocus) select.current?.focus();
  }, [takesFocus]);
  return (
    <label class="field">
      <span>{t(ACCOUNT_PAGE_TEXTS.role)}</span>
      <select
        ref={select}
        class="select"
        value={props.role}
        onChange={(event) => props.onRole(event.currentTarget.value as Choice)}
      >
        {props.roles.map((one) => (
          <option key={one} value={one}>
            {t(ROLE_TEXTS[one])}
          </option>
        ))}
      </select>
    </label>
  );
}
