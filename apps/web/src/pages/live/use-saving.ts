import { useEffect, useRef, useState } from 'preact/hooks';
import { useApi } from '../../api/api-context.tsx';
import { recordingStem, type SavedPart, type SaveOutcome, saveRecording } from './save-recording.ts';
import type { Recorded } from './use-recorder.ts';

export type SavingState = { readonly kind: 'idle' } | { readonly kind: 'saving' } | SaveOutcome;

export interface Saving {
  readonly state: Readonly<Record<SavedPart, SavingState>>;
  save(part: SavedPart): void;
}

const IDLE: Saving['state'] = { track: { kind: 'idle' }, video: { kind: 'idle' } };

/**
 * Saves a recording part by part. While `isPrivate` nothing is sent, and what is on its way is broken off.
 */
export function useSaving(recorded: Recorded, isPrivate: boolean): Saving {
  const api = useApi();
  const [state, setState] = useState(IDLE);
  const stopper = useRef<AbortController | null>(null);
  const stop = () => {
    stopper.current?.abort();
    stopper.current = null;
  };
  useEffect(() => {
    if (isPrivate) stop();
  }, [isPrivate]);
  useEffect(() => {
    setState(IDLE);
    return stop;
  }, [recorded]);

  return {
    state,
    save(part) {
      if (isPrivate) return;
      stopper.current ??= new AbortController();
      const { signal } = stopper.current;
      const tell = (next: SavingState) => setState((before) => ({ ...before, [part]: next }));
      tell({ kind: 'saving' });
      saveRecording(api, recorded, part, recordingStem(recorded.endedAt), signal).then(
        (outcome) => !signal.aborted && tell(outcome),
        () => tell({ kind: 'idle' }),
      );
    },
  };
}
