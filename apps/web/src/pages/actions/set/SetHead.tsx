import { ACTION_SET_TEXTS, ACTIONS_TEXTS } from '@posebox/texts';
import {
  ChevronLeft,
  Ellipsis,
  FileVideo,
  FolderOpen,
  GraduationCap,
  Library,
  Pencil,
  Plus,
  Trash2,
} from 'lucide-preact';
import { useState } from 'preact/hooks';
import { answered } from '../../../api/answer.ts';
import { useApi } from '../../../api/api-context.tsx';
import { useAsking } from '../../../api/use-asking.ts';
import { Button } from '../../../components/Button.tsx';
import { Dialog } from '../../../components/Dialog.tsx';
import { Icon } from '../../../components/Icon.tsx';
import { MenuButton } from '../../../components/MenuButton.tsx';
import { type Say, useSay } from '../../../preferences/preferences.tsx';
import { labelText } from '../action-words.ts';
import { type ActionBalance, isUnderWay } from '../actions.ts';
import { NameDialog } from '../NameDialog.tsx';
import type { SetProps } from './SetPage.tsx';

/** What the data set is, and what can be done with all of it. */
export function SetHead(
  props: SetProps & {
    readonly onFiles: () => void;
    readonly onFolder: () => void;
    readonly onLibrary: () => void;
    readonly onTrain: () => void;
  },
) {
  const t = useSay();
  const api = useApi();
  const ask = useAsking();
  const [open, setOpen] = useState<'name' | 'remove' | null>(null);
  const { set, trainings, router, reload } = props;
  const params = { path: { id: set.id } };
  const rename = async (name: string) => {
    setOpen(null);
    if (await ask(answered(api.PATCH('/api/actions/sets/{id}', { params, body: { name } })))) await reload();
  };
  const remove = async () => {
    const answer = await answered(api.DELETE('/api/actions/sets/{id}', { params }));
    if (answer.kind === 'data') router.go({ place: 'actions', item: null });
    else await ask(Promise.resolve(answer));
  };
  const missing = trainings.some(isUnderWay)
    ? t(ACTION_SET_TEXTS.reasonRunning)
    : whatIsMissing(t, set.balance);
  return (
    <>
      <div class="sethead">
        <a class="backlink" href="#/actions">
          <Icon of={ChevronLeft} size="s" />
          {t(ACTIONS_TEXTS.back)}
        </a>
        <div class="row wrap">
          <div class="who">
            <h2>{set.name}</h2>
            <p class="muted">
              {t(ACTION_SET_TEXTS.clipsCount, { n: set.clips.length, labels: set.balance.classes.length })}
            </p>
          </div>
          <span class="push row wrap">
            <MenuButton
              icon={Plus}
              text={t(ACTION_SET_TEXTS.addClips)}
              items={[
                { id: 'files', icon: FileVideo, text: t(ACTION_SET_TEXTS.files), onChoose: props.onFiles },
                {
                  id: 'folder',
                  icon: FolderOpen,
                  text: t(ACTION_SET_TEXTS.folder),
                  onChoose: props.onFolder,
                },
                {
                  id: 'library',
                  icon: Library,
                  text: t(ACTION_SET_TEXTS.fromLibrary),
                  onChoose: props.onLibrary,
                },
              ]}
            />
            <MenuButton
              icon={Ellipsis}
              text={t(ACTION_SET_TEXTS.more)}
              items={[
                {
                  id: 'name',
                  icon: Pencil,
                  text: t(ACTION_SET_TEXTS.rename),
                  onChoose: () => setOpen('name'),
                },
                {
                  id: 'remove',
                  icon: Trash2,
                  text: t(ACTION_SET_TEXTS.remove),
                  onChoose: () => setOpen('remove'),
                },
              ]}
            />
            <Button
              kind="primary"
              icon={GraduationCap}
              onClick={props.onTrain}
              {...(missing !== null && {
                unavailable: t(ACTION_SET_TEXTS.trainUnavailable, { reason: missing }),
              })}
            >
              {t(ACTION_SET_TEXTS.train)}
            </Button>
          </span>
        </div>
        {missing !== null && set.clips.length > 0 && !trainings.some(isUnderWay) && (
          <p class="cap">{t(ACTION_SET_TEXTS.trainUnavailable, { reason: missing })}</p>
        )}
      </div>
      {open === 'name' && (
        <NameDialog
          title={t(ACTION_SET_TEXTS.rename)}
          name={set.name}
          label={t(ACTIONS_TEXTS.newSetName)}
          doText={t(ACTIONS_TEXTS.save)}
          onClose={() => setOpen(null)}
          onName={(name) => void rename(name)}
        />
      )}
      {open === 'remove' && (
        <Dialog
          title={t(ACTION_SET_TEXTS.remove)}
          closeName={t(ACTIONS_TEXTS.close)}
          onClose={() => setOpen(null)}
          footer={
            <>
              <Button onClick={() => setOpen(null)}>{t(ACTIONS_TEXTS.cancel)}</Button>
              <Button kind="danger" icon={Trash2} onClick={() => void remove()}>
                {t(ACTION_SET_TEXTS.remove)}
              </Button>
            </>
          }
        >
          <p>{t(ACTION_SET_TEXTS.removeSay, { clips: set.clips.length, trainings: trainings.length })}</p>
        </Dialog>
      )}
    </>
  );
}

/** The first thing that keeps the set from being learnt from; null when nothing does. */
export function whatIsMissing(t: Say, { classes, hasOther, ready }: ActionBalance): string | null {
  if (ready) return null;
  if (classes.length === 0) return t(ACTION_SET_TEXTS.reasonEmpty);
  if (classes.length - Number(hasOther) < 2) return t(ACTION_SET_TEXTS.reasonOne);
  const small = classes.find(({ state }) => state === 'refused');
  if (small) {
    const { label, usable } = small;
    return t(ACTION_SET_TEXTS.reasonFew, { label: labelText(t, label), n: LEAST_CLIPS - usable });
  }
  return t(ACTION_SET_TEXTS.reasonOther);
}

const LEAST_CLIPS = 5;
