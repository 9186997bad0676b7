import { FRAME_TEXTS } from '@posebox/texts';
import { useEffect, useState } from 'preact/hooks';
import { useSay } from '../preferences/preferences.tsx';
import './waiting.css';

/** What is there sooner is shown at once, without a flash of words before it. */
const SAID_AFTER_MS = 300;
const EXPLAINED_AFTER_MS = 2_500;

/** Stands in the place of what isn't there yet: nothing at first, then that it comes, then why that may take a while. */
export function Waiting() {
  const t = useSay();
  const [said, setSaid] = useState<0 | 1 | 2>(0);
  useEffect(() => {
    const timers = [
      setTimeout(() => setSaid(1), SAID_AFTER_MS),
      setTimeout(() => setSaid(2), EXPLAINED_AFTER_MS),
    ];
    return () => timers.forEach(clearTimeout);
  }, []);
  return (
    <div class="waiting" role="status">
      {said > 0 && (
        <>
          <span class="brackets" aria-hidden="true" />
          <b>{t(FRAME_TEXTS.waiting)}</b>
        </>
      )}
      {said > 1 && <span class="muted">{t(FRAME_TEXTS.waitingSay)}</span>}
    </div>
  );
}
