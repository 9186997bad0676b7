import { useEffect, useRef } from 'preact/hooks';
import type { Edits } from './use-edits.ts';

/** Ctrl or Cmd with Z takes the last edit back, with Shift it does it again; not while a dialog is open. */
export function useUndoKeys({ undo, redo }: Pick<Edits, 'undo' | 'redo'>): void {
  const deeds = useRef({ undo, redo });
  deeds.current = { undo, redo };
  useEffect(() => {
    const onKey = (event: KeyboardEvent) => {
      const isUndo = (event.ctrlKey || event.metaKey) && event.key.toLowerCase() === 'z';
      if (!isUndo || event.defaultPrevented || document.querySelector('dialog[open]')) return;
      event.preventDefault();
      void (event.shiftKey ? deeds.current.redo() : deeds.current.undo());
    };
    document.addEventListener('keydown', onKey);
    return () => document.removeEventListener('keydown', onKey);
  }, []);
}
