import { useEffect, useRef } from 'preact/hooks';

/** Browsers give no frames to a hidden page. Tells, when it is seen again, for how many seconds it was hidden. */
export function useHiddenSpells(isWatching: boolean, onReturn: (seconds: number) => void): void {
  const latest = useRef(onReturn);
  latest.current = onReturn;
  useEffect(() => {
    if (!isWatching) return;
    let hiddenAtMs: number | null = document.hidden ? performance.now() : null;
    const change = () => {
      if (document.hidden) hiddenAtMs = performance.now();
      else if (hiddenAtMs !== null) {
        latest.current((performance.now() - hiddenAtMs) / 1000);
        hiddenAtMs = null;
      }
    };
    document.addEventListener('visibilitychange', change);
    return () => document.removeEventListener('visibilitychange', change);
  }, [isWatching]);
}
