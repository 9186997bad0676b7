import { ACCOUNT_TEXTS, FRAME_TEXTS, type Text } from '@posebox/texts';
import { LogOut } from 'lucide-preact';
import { useState } from 'preact/hooks';
import { answered } from '../api/answer.ts';
import { useApi } from '../api/api-context.tsx';
import { usePlace } from '../api/place-context.tsx';
import { Banner } from '../components/Banner.tsx';
import { Button } from '../components/Button.tsx';
import { Dialog } from '../components/Dialog.tsx';
import { useSay } from '../preferences/preferences.tsx';

/** One's role in this place, and the way out. */
export function AccountDialog(props: { readonly onClose: () => void }) {
  const t = useSay();
  const api = useApi();
  const account = usePlace().place.value?.account ?? null;
  const [trouble, setTrouble] = useState<Text | null>(null);
  if (account === null) return null;

  const signOut = async () => {
    const answer = await answered(api.POST('/api/account/sign-out'));
    // Loaded afresh: nothing of what was open stays in the page for whoever sits down next.
    if (answer.kind === 'data') location.reload();
    else setTrouble(answer.kind === 'problem' ? answer.problem.detail : ACCOUNT_TEXTS.stillSignedIn);
  };
  return (
    <Dialog
      title={account.name}
      closeName={t(FRAME_TEXTS.close)}
      onClose={props.onClose}
      footer={
        <Button icon={LogOut} onClick={() => void signOut()}>
          {t(ACCOUNT_TEXTS.signOut)}
        </Button>
      }
    >
      <p>{t(ACCOUNT_TEXTS[account.role])}</p>
      <p>{t(ACCOUNT_TEXTS.signOutAbout)}</p>
      {trouble && <Banner tone="stop">{t(trouble)}</Banner>}
    </Dialog>
  );
}
