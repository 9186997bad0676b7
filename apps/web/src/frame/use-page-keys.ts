import { useEffect, useRef } from 'preact/hooks';

/** Keys that work anywhere on the page. */
export function usePageKeys(keys: { readonly onOpen: () => void; readonly onUndo: () => void }) {
  const latest = useRef(keys);
  latest.current = keys;
  useEffect(() => {
    const onKey = (event: KeyboardEvent) => {
      const inDialog = document.querySelector('dialog[open]') !== null;
      if (inDialog || event.defaultPrevented || event.altKey || event.shiftKey) return;
      const key = event.ctrlKey || event.metaKey ? `command ${event.key.toLowerCase()}` : event.key;
      if (key === 'command z') latest.current.onUndo();
      else if (key === 'command o') latest.current.onOpen();
      else return;
      event.preventDefault();
    };
    document.addEventListener('keydown', onKey);
    return () => document.removeEventListener('keydown', onKey);
  }, []);
}
