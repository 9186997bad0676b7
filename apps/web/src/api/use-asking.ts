import { REHAB_PATIENT_TEXTS } from '@posebox/texts';
import { useToasts } from '../components/toasts.tsx';
import { useSay } from '../preferences/preferences.tsx';
import type { Answer } from './answer.ts';

/** Says in a toast why something that was asked of the service didn't work; the data when it did. */
export function useAsking(): <Data>(asking: Promise<Answer<Data>>) => Promise<Data | null> {
  const t = useSay();
  const toasts = useToasts();
  return async (asking) => {
    const answer = await asking;
    if (answer.kind === 'data') return answer.data;
    const reason =
      answer.kind === 'problem'
        ? `${t(answer.problem.detail)} ${t(answer.problem.remedy)}`
        : t(REHAB_PATIENT_TEXTS.unreachable);
    toasts.say(t(REHAB_PATIENT_TEXTS.failed, { reason }));
    return null;
  };
}
