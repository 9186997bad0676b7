import { effect, type ReadonlySignal, signal } from '@preact/signals';
import { createContext } from 'preact';
import { useContext } from 'preact/hooks';
import type { Upload, UploadDesk } from '../../uploads/upload-desk.ts';
import type { NewActionClip } from './actions.ts';

/** A file that becomes a clip of a data set once it has arrived. */
export interface ImportedFile extends Pick<NewActionClip, 'label' | 'person' | 'view'> {
  readonly file: File;
}

export interface PendingClip extends Omit<ImportedFile, 'file'> {
  readonly setId: string;
  readonly uploadId: number;
  readonly name: string;
}

/** Files on their way into data sets. They go on while the person looks at other pages. */
export interface ClipImports {
  readonly pending: ReadonlySignal<readonly PendingClip[]>;
  add(setId: string, files: readonly ImportedFile[]): void;
  /** Takes one that was refused off the list. */
  drop(uploadId: number): void;
}

/**
 * @param addClip tells the service of a clip whose video has arrived
 * @example createClipImports(desk, (setId, clip) => answered(api.POST(…)))
 */
export function createClipImports(
  desk: Pick<UploadDesk, 'uploads' | 'add' | 'remove'>,
  addClip: (setId: string, clip: NewActionClip) => Promise<unknown>,
): ClipImports {
  const pending = signal<readonly PendingClip[]>([]);
  const underWay = new Set<number>();
  const forget = (uploadId: number) => {
    pending.value = pending.value.filter((clip) => clip.uploadId !== uploadId);
    underWay.delete(uploadId);
    desk.remove(uploadId);
  };
  const arrived = async ({ setId, label, person, view, uploadId }: PendingClip, video: string) => {
    underWay.add(uploadId);
    await addClip(setId, { video, label, person, view, personId: null, fromS: null, toS: null });
    forget(uploadId);
  };
  const look = (clips: readonly PendingClip[], uploads: readonly Upload[]) => {
    for (const clip of clips) {
      if (underWay.has(clip.uploadId)) continue;
      const state = uploads.find(({ id }) => id === clip.uploadId)?.state;
      if (state?.kind === 'arrived') void arrived(clip, state.item.id);
    }
  };
  // Told before any page is: a page takes what has arrived off the desk.
  effect(() => look(pending.value, desk.uploads.value));
  return {
    pending,
    add(setId, files) {
      const ids = desk.add(files.map(({ file }) => file));
      const added = files.map(({ file, label, person, view }, index) => ({
        ...{ setId, label, person, view, name: file.name },
        uploadId: ids[index]!,
      }));
      pending.value = [...pending.value, ...added];
    },
    drop: forget,
  };
}

const ClipImportsContext = createContext<ClipImports | null>(null);
export const ClipImportsProvider = ClipImportsContext.Provider;

export function useClipImports(): ClipImports {
  const imports = useContext(ClipImportsContext);
  if (!imports) throw new Error('useClipImports needs a ClipImportsProvider around it');
  return imports;
}
