import type { AvatarTerms } from '@posebox/figure/avatar';
import { AVATAR_TERMS_TEXTS, type Text } from '@posebox/texts';
import { Ban, Check, Info } from 'lucide-preact';
import { Icon } from '../../components/Icon.tsx';
import { useSay } from '../../preferences/preferences.tsx';

const T = AVATAR_TERMS_TEXTS;

interface Rule {
  readonly text: Text;
  /** Whether something is allowed; undefined for what is only said. */
  readonly allowed?: boolean;
}

/** Who may use a figure: `ruleOfUsers(terms)` is “Everyone may use it”. */
export const ruleOfUsers = (terms: AvatarTerms | null): Text => T[terms?.users ?? 'author'];

function rulesOf(terms: AvatarTerms): readonly Rule[] {
  const either = (value: boolean | null, yes: Text, no: Text): readonly Rule[] =>
    value === null ? [] : [{ text: value ? yes : no, allowed: value }];
  const commercial = {
    none: T.commercialNone,
    personal: T.commercialPersonal,
    corporate: T.commercialCorporate,
  };
  const modification = { none: T.modificationNone, keep: T.modificationKeep, share: T.modificationShare };
  return [
    { text: ruleOfUsers(terms), allowed: terms.users === 'everyone' },
    ...(terms.commercial === null
      ? []
      : [{ text: commercial[terms.commercial], allowed: terms.commercial === 'corporate' }]),
    ...either(terms.redistribution, T.redistributionYes, T.redistributionNo),
    ...(terms.modification === null
      ? []
      : [{ text: modification[terms.modification], allowed: terms.modification === 'share' }]),
    ...either(terms.violence, T.violenceYes, T.violenceNo),
    ...either(terms.sexuality, T.sexualityYes, T.sexualityNo),
    ...either(terms.politics, T.politicsYes, T.politicsNo),
    ...(terms.credit === null ? [] : [{ text: terms.credit ? T.creditYes : T.creditNo }]),
  ];
}

/** What a figure's maker allows, in words. */
export function AvatarTermsList(props: { readonly terms: AvatarTerms | null }) {
  const t = useSay();
  const { terms } = props;
  if (!terms) return <p class="cap">{t(T.none)}</p>;
  const { authors, contact, licence } = terms;
  return (
    <>
      <p class="cap">
        {authors.length > 0 ? t(T.by, { names: authors.join(', ') }) : t(T.byNobody)}
        {contact && ` · ${t(T.contact, { contact })}`}
      </p>
      <ul class="terms" aria-label={t(T.title)}>
        {rulesOf(terms).map(({ text, allowed }) => (
          <li key={text.en} class={allowed === false ? 'not' : ''}>
            <Icon of={allowed === undefined ? Info : allowed ? Check : Ban} size="s" />
            <span>{t(text)}</span>
          </li>
        ))}
      </ul>
      {licence && <p class="cap licence">{t(T.licence, { licence })}</p>}
    </>
  );
}
