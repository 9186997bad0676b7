import type { TrackEdit, TrackOperation } from '@posebox/body';
import { CLIP_EDIT_TEXTS } from '@posebox/texts';
import { useRef, useState } from 'preact/hooks';
import { answered } from '../../api/answer.ts';
import { useApi } from '../../api/api-context.tsx';
import type { VideoItem } from '../../api/videos.ts';
import { useToasts } from '../../components/toasts.tsx';
import { useSay } from '../../preferences/preferences.tsx';

/** Whoever sits at the page; accounts come with the server that listens beyond this computer. */
const BY = 'me';

/** The layer of edits of a clip: changes go to the service one after the other, each made on the version before. */
export interface Edits {
  readonly list: readonly TrackEdit[];
  readonly saving: boolean;
  /** What was taken back last and can be done again. */
  readonly redoable: TrackEdit | null;
  make(...operations: readonly TrackOperation[]): Promise<boolean>;
  /** Puts a point somewhere; one that was moved just before is moved on, so that undo takes both back. */
  correct(operation: Extract<TrackOperation, { kind: 'correct_point' }>): Promise<boolean>;
  /** Takes one back: the last one unless named. */
  undo(id?: string): Promise<boolean>;
  redo(): Promise<boolean>;
}

interface Change {
  readonly add?: readonly { readonly id?: string; readonly operation: TrackOperation }[];
  readonly remove?: readonly string[];
}

export function useEdits(
  item: VideoItem,
  hold: { readonly take: (item: VideoItem) => void; readonly reload: () => void },
): Edits {
  const api = useApi();
  const t = useSay();
  const toasts = useToasts();
  const [saving, setSaving] = useState(0);
  const [undone, setUndone] = useState<readonly TrackEdit[]>([]);
  const latest = useRef(item);
  if (item.edits.version >= latest.current.edits.version || item.id !== latest.current.id) {
    latest.current = item;
  }
  const queue = useRef<Promise<unknown>>(Promise.resolve());

  const send = ({ add = [], remove = [] }: Change): Promise<boolean> => {
    const next = queue.current.then(async () => {
      setSaving((count) => count + 1);
      const { id, edits } = latest.current;
      const answer = await answered(
        api.PATCH('/api/videos/{id}/edits', {
          params: { path: { id } },
          body: {
            version: edits.version,
            add: add.map(({ id: editId, operation }) => ({
              ...(editId !== undefined && { id: editId }),
              by: BY,
              operation,
            })) as never,
            remove: [...remove],
          },
        }),
      );
      setSaving((count) => count - 1);
      if (answer.kind === 'data') {
        latest.current = answer.data;
        hold.take(answer.data);
        return true;
      }
      if (answer.kind === 'problem' && answer.problem.code === 'edits_outdated') {
        toasts.say(t(CLIP_EDIT_TEXTS.outdated));
        hold.reload();
      } else {
        const reason = answer.kind === 'problem' ? t(answer.problem.detail) : '';
        toasts.say(t(CLIP_EDIT_TEXTS.failed, { reason }));
      }
      return false;
    });
    queue.current = next.catch(() => undefined);
    return next;
  };

  const list = item.edits.list as readonly TrackEdit[];
  return {
    list,
    saving: saving > 0,
    redoable: undone.at(-1) ?? null,
    async make(...operations) {
      const isMade = await send({ add: operations.map((operation) => ({ operation })) });
      if (isMade) setUndone([]);
      return isMade;
    },
    async correct(operation) {
      const last = list.at(-1);
      const isSame =
        last?.operation.kind === 'correct_point' &&
        last.operation.personId === operation.personId &&
        last.operation.frame === operation.frame &&
        last.operation.landmark === operation.landmark;
      const isMade = await send({ add: [{ operation }], ...(isSame && { remove: [last.id] }) });
      if (isMade) setUndone([]);
      return isMade;
    },
    async undo(id = list.at(-1)?.id) {
      const edit = list.find((one) => one.id === id);
      if (!edit) return false;
      const isUndone = await send({ remove: [edit.id] });
      if (isUndone) setUndone((before) => [...before, edit]);
      return isUndone;
    },
    async redo() {
      const edit = undone.at(-1);
      if (!edit) return false;
      const isDone = await send({ add: [{ id: edit.id, operation: edit.operation }] });
      if (isDone) setUndone((before) => before.filter((one) => one !== edit));
      return isDone;
    },
  };
}
