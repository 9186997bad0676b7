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
  /** What can be done again afterwards. */
  readonly undone?: readonly TrackEdit[];
}

export function useEdits(
  item: VideoItem,
  hold: { readonly take: (item: VideoItem) => void; readonly reload: () => void },
): Edits {
  const api = useApi();
  const t = useSay();
  const toasts = useToasts();
  const [saving, setSaving] = useState(0);
  // What keys ask for may come faster than answers: every change looks at what is true when its turn comes.
  const undone = useRef<readonly TrackEdit[]>([]);
  const latest = useRef(item);
  if (item.edits.version >= latest.current.edits.version || item.id !== latest.current.id) {
    latest.current = item;
  }
  const queue = useRef<Promise<unknown>>(Promise.resolve());

  const send = (changeOf: (list: readonly TrackEdit[]) => Change | null): Promise<boolean> => {
    const next = queue.current.then(async () => {
      const { id, edits } = latest.current;
      const change = changeOf(edits.list as readonly TrackEdit[]);
      if (!change) return false;
      const { add = [], remove = [], undone: undoneThen = [] } = change;
      setSaving((count) => count + 1);
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
        undone.current = undoneThen;
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

  return {
    list: item.edits.list as readonly TrackEdit[],
    saving: saving > 0,
    redoable: undone.current.at(-1) ?? null,
    make: (...operations) =>
      send(() => (operations.length > 0 ? { add: operations.map((operation) => ({ operation })) } : null)),
    correct: (operation) =>
      send((list) => {
        const last = list.at(-1);
        const isSame =
          last?.operation.kind === 'correct_point' &&
          last.operation.personId === operation.personId &&
          last.operation.frame === operation.frame &&
          last.operation.landmark === operation.landmark;
        return { add: [{ operation }], ...(isSame && { remove: [last.id] }) };
      }),
    undo: (id) =>
      send((list) => {
        const edit = id === undefined ? list.at(-1) : list.find((one) => one.id === id);
        return edit ? { remove: [edit.id], undone: [...undone.current, edit] } : null;
      }),
    redo: () =>
      send(() => {
        const edit = undone.current.at(-1);
        return edit
          ? { add: [{ id: edit.id, operation: edit.operation }], undone: undone.current.slice(0, -1) }
          : null;
      }),
  };
}
