import { ACCOUNT_TEXTS } from '@posebox/texts';
import { CircleUserRound } from 'lucide-preact';
import { usePlace } from '../api/place-context.tsx';
import { IconButton } from '../components/Button.tsx';
import { useSay } from '../preferences/preferences.tsx';

/** Who is signed in. Nothing in a place without accounts. */
export function AccountButton(props: { readonly onOpen: () => void }) {
  const t = useSay();
  const account = usePlace().place.value?.account ?? null;
  if (account === null) return null;
  return (
    <IconButton
      icon={CircleUserRound}
      name={t(ACCOUNT_TEXTS.open, { name: account.name })}
      tipSide="left"
      onClick={props.onOpen}
    />
  );
}
