import { ACCOUNT_PAGE_TEXTS, ACCOUNT_TEXTS, FRAME_TEXTS, type Text } from '@posebox/texts';
import { LogOut } from 'lucide-preact';
import { useState } from 'preact/hooks';
import { answered } from '../api/answer.ts';
import { useApi } from '../api/api-context.tsx';
import { usePlace } from '../api/place-context.tsx';
import { Banner } from '../components/Banner.tsx';
import { Button } from '../components/Button.tsx';
import { Dialog } from '../components/Dialog.tsx';
import { Tabs } from '../components/Tabs.tsx';
import { useSay } from '../preferences/preferences.tsx';
import './account/account.css';
import { OwnAccount } from './account/OwnAccount.tsx';
import { PeopleList } from './account/PeopleList.tsx';
import { ProgramKeys } from './account/ProgramKeys.tsx';

/** One's own account, who else is here, and the way out. */
export function AccountDialog(props: { readonly onClose: () => void }) {
  const t = useSay();
  const api = useApi();
  const account = usePlace().place.value?.account ?? null;
  const [trouble, setTrouble] = useState<Text | null>(null);
  if (account === null) return null;
  const invites = account.role === 'owner' || account.role === 'clinician';

  const signOut = async () => {
    const answer = await answered(api.POST('/api/account/sign-out'));
    // Loaded afresh: nothing of what was open stays in the page for whoever sits down next.
    if (answer.kind === 'data') location.reload();
    else setTrouble(answer.kind === 'problem' ? answer.problem.detail : ACCOUNT_TEXTS.stillSignedIn);
  };
  return (
    <Dialog
      broad
      title={account.name}
      closeName={t(FRAME_TEXTS.close)}
      onClose={props.onClose}
      footer={
        <>
          <p class="cap leaving">{t(ACCOUNT_TEXTS.signOutAbout)}</p>
          <Button icon={LogOut} onClick={() => void signOut()}>
            {t(ACCOUNT_TEXTS.signOut)}
          </Button>
        </>
      }
    >
      <p>{t(ACCOUNT_TEXTS[account.role])}</p>
      {trouble && <Banner tone="stop">{t(trouble)}</Banner>}
      <div class="account">
        <Tabs
          name={t(ACCOUNT_PAGE_TEXTS.tabs)}
          tabs={[
            { id: 'own', text: t(ACCOUNT_PAGE_TEXTS.own), panel: () => <OwnAccount /> },
            ...(invites
              ? [
                  {
                    id: 'people',
                    text: t(ACCOUNT_PAGE_TEXTS.people),
                    panel: () => <PeopleList account={account} />,
                  },
                ]
              : []),
            ...(account.role === 'patient'
              ? []
              : [{ id: 'keys', text: t(ACCOUNT_PAGE_TEXTS.keys), panel: () => <ProgramKeys /> }]),
          ]}
        />
      </div>
    </Dialog>
  );
}
