import { useEffect } from 'preact/hooks';

/** Keeps the screen on while `wanted`; asks again after the page was hidden, as the browser lets go then. */
export function useWakeLock(wanted: boolean): void {
  useEffect(() => {
    if (!wanted || !('wakeLock' in navigator)) return;
    let lock: WakeLockSentinel | null = null;
    let held = true;
    const hold = async () => {
      if (document.visibilityState !== 'visible') return;
      // A low battery or a setting may refuse: then the screen goes dark as ever.
      const got = await navigator.wakeLock.request('screen').catch(() => null);
      if (held) lock = got;
      else void got?.release();
    };
    void hold();
    document.addEventListener('visibilitychange', hold);
    return () => {
      held = false;
      document.removeEventListener('visibilitychange', hold);
      void lock?.release();
    };
  }, [wanted]);
}
