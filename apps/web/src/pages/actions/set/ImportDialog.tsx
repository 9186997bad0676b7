import { ACTION_CLIP_TEXTS, ACTIONS_TEXTS } from '@posebox/texts';
import { useState } from 'preact/hooks';
import { answered } from '../../../api/answer.ts';
import { useApi } from '../../../api/api-context.tsx';
import { useAsking } from '../../../api/use-asking.ts';
import type { VideoItem } from '../../../api/videos.ts';
import { Button } from '../../../components/Button.tsx';
import { Dialog } from '../../../components/Dialog.tsx';
import type { FiledFile } from '../../../components/dropped-files.ts';
import { useSay } from '../../../preferences/preferences.tsx';
import { tellApart } from '../../video-start/tell-apart.ts';
import type { ActionSet, NewActionClip } from '../actions.ts';
import { type ClipLabels, LabelField, PersonAndView } from '../ClipFields.tsx';
import { useClipImports } from '../clip-imports.ts';

/** Files that become clips: a label for all, or for each folder that they came in. */
export function ImportDialog(props: {
  readonly files: readonly FiledFile[];
  readonly set: ActionSet;
  /** Ready-made tracks are there at once. */
  readonly onTracks: (clips: readonly NewActionClip[]) => void;
  readonly onClose: () => void;
}) {
  const t = useSay();
  const api = useApi();
  const ask = useAsking();
  const imports = useClipImports();
  const { files, set, onTracks, onClose } = props;
  const folders = [...new Set(files.map(({ folder }) => folder ?? ''))];
  const [labels, setLabels] = useState<ReadonlyMap<string, string>>(
    new Map(folders.map((folder) => [folder, folder.trim().slice(0, 60)])),
  );
  const [person, setPerson] = useState('');
  const [view, setView] = useState<ClipLabels['view']>(null);
  const known = set.balance.classes.map(({ label }) => label);
  const labelOf = (folder: string | null) => (labels.get(folder ?? '') ?? '').trim();
  const isNamed = folders.every((folder) => labelOf(folder) !== '');

  const add = async () => {
    if (!isNamed) return;
    const { videos, tracks } = tellApart(files.map(({ file }) => file));
    const labelled = (file: File) => ({
      ...{ label: labelOf(files.find((one) => one.file === file)?.folder ?? null), person, view },
    });
    imports.add(
      set.id,
      videos.map((file) => ({ file, ...labelled(file) })),
    );
    onClose();
    const clips: NewActionClip[] = [];
    for (const file of tracks) {
      const item = await ask(answered(api.POST('/api/tracks', { body: { track: [file] } as never })));
      if (!item) continue;
      const video = (item as VideoItem).id;
      clips.push({ video, ...labelled(file), personId: null, fromS: null, toS: null });
    }
    if (clips.length > 0) onTracks(clips);
  };
  const change = (folder: string, label: string) => setLabels(new Map([...labels, [folder, label]]));
  const isSorted = folders.length > 1 || folders[0] !== '';
  return (
    <Dialog
      title={t(ACTION_CLIP_TEXTS.importTitle)}
      closeName={t(ACTIONS_TEXTS.close)}
      onClose={onClose}
      footer={
        <>
          <Button onClick={onClose}>{t(ACTIONS_TEXTS.cancel)}</Button>
          <Button kind="primary" onClick={() => void add()}>
            {t(ACTION_CLIP_TEXTS.add, { n: files.length })}
          </Button>
        </>
      }
    >
      <p class="muted">
        {t(isSorted ? ACTION_CLIP_TEXTS.importFolders : ACTION_CLIP_TEXTS.importSay, {
          n: files.length,
          folders: folders.length,
        })}
      </p>
      {folders.map((folder, index) => (
        <LabelField
          key={folder}
          name={folder === '' ? t(ACTION_CLIP_TEXTS.label) : t(ACTION_CLIP_TEXTS.labelOf, { folder })}
          value={labels.get(folder) ?? ''}
          known={known}
          {...(index === folders.length - 1 && { say: t(ACTION_CLIP_TEXTS.labelSay) })}
          onLabel={(label) => change(folder, label)}
        />
      ))}
      <PersonAndView
        person={person}
        view={view}
        known={set.balance.people}
        onPerson={setPerson}
        onView={setView}
      />
    </Dialog>
  );
}
