import { ACTION_CLIP_TEXTS, ACTION_SET_TEXTS, ACTIONS_TEXTS } from '@posebox/texts';
import { FileVideo, Library } from 'lucide-preact';
import { useState } from 'preact/hooks';
import { answered } from '../../../api/answer.ts';
import { useApi } from '../../../api/api-context.tsx';
import { AwayBanner } from '../../../components/AwayBanner.tsx';
import { Banner } from '../../../components/Banner.tsx';
import { Button } from '../../../components/Button.tsx';
import '../../../components/card.css';
import { useAsking } from '../../../api/use-asking.ts';
import { type FiledFile, filedFile } from '../../../components/dropped-files.ts';
import { Hero } from '../../../components/Hero.tsx';
import { useToasts } from '../../../components/toasts.tsx';
import { Waiting } from '../../../components/Waiting.tsx';
import { WindowDrop } from '../../../components/WindowDrop.tsx';
import { useSubtitle } from '../../../frame/subtitle.tsx';
import { useSay } from '../../../preferences/preferences.tsx';
import type { Router } from '../../../route.ts';
import { chooseFiles } from '../../video-start/choose-files.ts';
import '../actions.css';
import type { ActionSet, ActionTraining, NewActionClip } from '../actions.ts';
import { BalanceCard } from './BalanceCard.tsx';
import { ClipGroups } from './ClipGroups.tsx';
import { ImportDialog } from './ImportDialog.tsx';
import { ImportProgress } from './ImportProgress.tsx';
import { LibraryDialog } from './LibraryDialog.tsx';
import { QualityCard } from './QualityCard.tsx';
import { SetHead } from './SetHead.tsx';
import { SuggestionsCard } from './SuggestionsCard.tsx';
import { TrainDialog } from './TrainDialog.tsx';
import { TrainingCard } from './TrainingCard.tsx';
import { useSet } from './use-set.ts';

/** A data set: its clips by class, and what is missing until it can be learnt from. */
export function SetPage(props: { readonly router: Router }) {
  const t = useSay();
  const { router } = props;
  const id = router.route.value.item ?? '';
  const { state, reload } = useSet(id);
  const toList = (
    <Button onClick={() => router.go({ place: 'actions', item: null })}>{t(ACTIONS_TEXTS.back)}</Button>
  );
  switch (state.kind) {
    case 'loading':
      return <Waiting />;
    case 'unreachable':
      return <AwayBanner answer={state} onRetry={() => void reload()} />;
    case 'failed':
      return (
        <Banner tone="stop" title={t(state.problem.title)} actions={toList}>
          {t(state.problem.detail)} {t(state.problem.remedy)}
        </Banner>
      );
    case 'there':
      return <Loaded key={id} set={state.set} trainings={state.trainings} router={router} reload={reload} />;
  }
}

/** What the parts of the page work with. */
export interface SetProps {
  readonly set: ActionSet;
  readonly trainings: readonly ActionTraining[];
  readonly router: Router;
  readonly reload: () => Promise<void>;
}

function Loaded(props: SetProps) {
  const t = useSay();
  const api = useApi();
  const ask = useAsking();
  const toasts = useToasts();
  const { set, trainings, reload } = props;
  const [files, setFiles] = useState<readonly FiledFile[] | null>(null);
  const [open, setOpen] = useState<'library' | 'train' | null>(null);
  useSubtitle(set.name);
  const add = async (clips: readonly NewActionClip[]) => {
    setOpen(null);
    const added = await ask(
      answered(
        api.POST('/api/actions/sets/{id}/clips', {
          params: { path: { id: set.id } },
          body: { clips: [...clips] },
        }),
      ),
    );
    if (added) toasts.say(t(ACTION_SET_TEXTS.added, { n: added.clips.length }));
    await reload();
  };
  const choose = () => chooseFiles({}, (chosen) => setFiles(chosen.map(filedFile)));
  const isEmpty = set.clips.length === 0;
  return (
    <div class="col wide actions-page">
      <SetHead
        {...props}
        onFiles={choose}
        onFolder={() => chooseFiles({ folder: true }, (chosen) => setFiles(chosen.map(filedFile)))}
        onLibrary={() => setOpen('library')}
        onTrain={() => setOpen('train')}
      />
      <ImportProgress setId={set.id} reload={reload} />
      {trainings[0] && <TrainingCard training={trainings[0]} router={props.router} reload={reload} />}
      {isEmpty ? (
        <Hero
          name={t(ACTION_SET_TEXTS.emptyTitle)}
          title={t(ACTION_SET_TEXTS.emptyTitle)}
          promise={t(ACTION_SET_TEXTS.emptySay)}
          actions={
            <>
              <Button kind="primary" big icon={FileVideo} onClick={choose}>
                {t(ACTION_SET_TEXTS.fromFiles)}
              </Button>
              <Button big icon={Library} onClick={() => setOpen('library')}>
                {t(ACTION_SET_TEXTS.fromLibrary)}
              </Button>
            </>
          }
          hint={t(ACTIONS_TEXTS.heroHint)}
        />
      ) : (
        <div class="setwork">
          <ClipGroups {...props} />
          <aside class="col wide" aria-label={t(ACTION_SET_TEXTS.balance)}>
            <BalanceCard balance={set.balance} />
            <QualityCard balance={set.balance} />
            <SuggestionsCard set={set} onAdd={add} />
          </aside>
        </div>
      )}
      {files && (
        <ImportDialog
          files={files}
          set={set}
          onTracks={(clips) => void add(clips)}
          onClose={() => setFiles(null)}
        />
      )}
      {open === 'library' && (
        <LibraryDialog set={set} onClose={() => setOpen(null)} onAdd={(clips) => void add(clips)} />
      )}
      {open === 'train' && <TrainDialog set={set} onClose={() => setOpen(null)} onTraining={reload} />}
      <WindowDrop
        countText={(n) => t(ACTION_CLIP_TEXTS.importSay, { n })}
        onDrop={(_, filed) => filed.length > 0 && setFiles(filed)}
      />
    </div>
  );
}
