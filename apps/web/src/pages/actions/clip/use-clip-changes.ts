import { useEffect, useRef } from 'preact/hooks';
import { answered } from '../../../api/answer.ts';
import { useApi } from '../../../api/api-context.tsx';
import type { ApiSchema } from '../../../api/client.ts';
import { useAsking } from '../../../api/use-asking.ts';
import type { ActionClip } from '../actions.ts';

export type ClipChange = Partial<
  Pick<ApiSchema<'NewActionClip'>, 'label' | 'person' | 'view' | 'personId' | 'fromS' | 'toS'>
>;

export interface ClipChanges {
  now(change: ClipChange): void;
  /** Once nothing more has changed for a moment, as while an end is dragged or a name is typed. */
  later(change: ClipChange): void;
}

const REST_MS = 400;

/** Keeps what is changed of a clip; what still waits is kept when the page is left. */
export function useClipChanges(clip: ActionClip, reload: () => Promise<void>): ClipChanges {
  const api = useApi();
  const ask = useAsking();
  const waiting = useRef<{ readonly timer: number; readonly change: ClipChange } | null>(null);
  const save = async (change: ClipChange) => {
    const params = { path: { id: clip.id } };
    await ask(answered(api.PATCH('/api/actions/clips/{id}', { params, body: change })));
    await reload();
  };
  const flush = (more: ClipChange = {}) => {
    const change = { ...waiting.current?.change, ...more };
    window.clearTimeout(waiting.current?.timer);
    waiting.current = null;
    if (Object.keys(change).length > 0) void save(change);
  };
  const latest = useRef(flush);
  latest.current = flush;
  useEffect(() => () => latest.current(), []);
  return {
    now: (change) => flush(change),
    later(change) {
      const all = { ...waiting.current?.change, ...change };
      window.clearTimeout(waiting.current?.timer);
      waiting.current = { change: all, timer: window.setTimeout(() => latest.current(), REST_MS) };
    },
  };
}
