import { REHAB_PATIENT_TEXTS } from '@posebox/texts';
import { useCallback, useRef } from 'preact/hooks';
import { useToasts } from '../components/toasts.tsx';
import { useSay } from '../preferences/preferences.tsx';
import type { Answer } from './answer.ts';

/** Says in a toast why something that was asked of the service didn't work; the data when it did. The same function each time. */
export function useAsking(): <Data>(asking: Promise<Answer<Data>>) => Promise<Data | null> {
  const now = { t: useSay(), toasts: useToasts() };
  const latest = useRef(now);
  latest.current = now;
  return useCallback(async (asking) => {
    const answer = await asking;
    if (answer.kind === 'data') return answer.data;
    const { t, toasts } = latest.current;
    const reason =
      answer.kind === 'problem'
        ? `${t(answer.problem.detail)} ${t(answer.problem.remedy)}`
        : t(REHAB_PATIENT_TEXTS.unreachable);
    toasts.say(t(REHAB_PATIENT_TEXTS.failed, { reason }));
    return null;
  }, []);
}
