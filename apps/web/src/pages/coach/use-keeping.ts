import { COACH_SET_TEXTS, LIBRARY_TEXTS } from '@posebox/texts';
import { useEffect, useRef } from 'preact/hooks';
import { answered } from '../../api/answer.ts';
import { useApi } from '../../api/api-context.tsx';
import { useToasts } from '../../components/toasts.tsx';
import { usePreferences, useSay } from '../../preferences/preferences.tsx';
import type { CoachingChoice } from './use-coaching.ts';

/** A change is kept so long after the last one: a slider asks once, not at every step. */
const KEEP_AFTER_MS = 900;

/** Keeps a choice with its clip once a person has touched it. */
export function useKeeping(id: string, choice: CoachingChoice | null) {
  const t = useSay();
  const { language } = usePreferences();
  const api = useApi();
  const toasts = useToasts();
  const touched = useRef(false);
  useEffect(() => {
    if (!touched.current || !choice) return;
    const timer = setTimeout(() => {
      void answered(
        api.PUT('/api/videos/{id}/coaching', {
          params: { path: { id }, query: { lang: language.value } },
          body: choice as never,
        }),
      ).then((answer) => {
        if (answer.kind === 'data') return;
        const reason = answer.kind === 'problem' ? answer.problem.detail : LIBRARY_TEXTS.downTitle;
        toasts.say(t(COACH_SET_TEXTS.notKept, { reason: t(reason) }));
      });
    }, KEEP_AFTER_MS);
    return () => clearTimeout(timer);
  }, [api, id, choice]);
  return {
    touch() {
      touched.current = true;
    },
  };
}
