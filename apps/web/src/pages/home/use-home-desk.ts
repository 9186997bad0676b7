import { useCallback, useEffect, useRef, useState } from 'preact/hooks';
import { type Answer, answered, type ServiceProblem } from '../../api/answer.ts';
import { useApi } from '../../api/api-context.tsx';
import { keptRows } from '../../offline/kept-rows.ts';
import { videoExtension } from '../live/video-recording.ts';
import type { HomeSession } from './home-session.ts';

type Kept = HomeSession & { readonly patientId: string };

const kept = keptRows<Kept>('posebox-home', 'sessions');
const AGAIN_AFTER_MS = 60_000;

/** Of a film that may be taken later: no session, too many requests, no room, and what is away for a while. */
const PASSING = new Set([401, 408, 429, 500, 502, 503, 504, 507]);

export interface HomeDesk {
  /** Sessions of this patient that are kept in this browser and not sent yet. */
  readonly waiting: number;
  /** Why the service didn't take one. */
  readonly problem: ServiceProblem | null;
  /** `not_kept`: neither sent nor kept, what was given is still with whoever gave it. */
  send(session: HomeSession): Promise<'sent' | 'kept' | 'refused' | 'not_kept'>;
  sendKept(): Promise<void>;
  discard(): Promise<void>;
}

/**
 * Sends sessions; what can't be sent now is kept in this browser and tried again: when the network is back, every
 * minute, and when the page is opened. Sent twice is kept once, as each has its own id.
 */
export function useHomeDesk(
  patientId: string,
  onSent: () => void,
  onFilmLeftOut: (why: ServiceProblem) => void,
): HomeDesk {
  const api = useApi();
  const [waiting, setWaiting] = useState(0);
  const [problem, setProblem] = useState<ServiceProblem | null>(null);
  const isSending = useRef(false);
  const onSentNow = useRef(onSent);
  onSentNow.current = onSent;
  const onFilmLeftOutNow = useRef(onFilmLeftOut);
  onFilmLeftOutNow.current = onFilmLeftOut;

  const own = useCallback(
    async () => (await kept.all()).filter((one) => one.patientId === patientId),
    [patientId],
  );
  const post = useCallback(
    async (session: HomeSession): Promise<Answer<unknown>> => {
      const { id, doneAt, pain, measurement, instrument, track, film } = session;
      const body = { id, doneAt, pain, measurement, instrument };
      const ask = (more: { readonly track: string | null }) =>
        answered(api.POST('/api/home/sessions', { body: { ...body, ...more } }));
      const answer = await ask({ track });
      // The consent has changed since: the numbers may still go.
      const isLess = answer.kind === 'problem' && answer.problem.code === 'skeleton_not_agreed';
      const told = isLess ? await ask({ track: null }) : answer;
      if (told.kind !== 'data' || !film) return told;
      const filmed = await answered(
        api.POST('/api/home/sessions/{id}/film', {
          params: { path: { id } },
          body: {
            video: new File([film], `film.${videoExtension(film.type)}`, { type: film.type }),
          } as never,
        }),
      );
      // What won't be taken tomorrow either is let go of: numbers and skeleton are there.
      const isForGood = filmed.kind === 'problem' && !PASSING.has(filmed.status);
      if (isForGood) onFilmLeftOutNow.current(filmed.problem);
      return isForGood ? told : filmed;
    },
    [api],
  );
  const sendKept = useCallback(async () => {
    if (isSending.current) return;
    isSending.current = true;
    let sent = 0;
    try {
      for (const one of await own()) {
        const answer = await post(one);
        if (answer.kind === 'unreachable') break;
        if (answer.kind === 'problem') {
          setProblem(answer.problem);
          break;
        }
        setProblem(null);
        await kept.forget(one.id);
        sent++;
      }
    } finally {
      isSending.current = false;
    }
    setWaiting((await own()).length);
    if (sent > 0) onSentNow.current();
  }, [own, post]);
  useEffect(() => {
    const again = () => void sendKept();
    again();
    addEventListener('online', again);
    const timer = setInterval(again, AGAIN_AFTER_MS);
    return () => {
      removeEventListener('online', again);
      clearInterval(timer);
    };
  }, [sendKept]);

  return {
    ...{ waiting, problem, sendKept },
    async send(session) {
      const answer = await post(session);
      if (answer.kind === 'data') {
        setProblem(null);
        onSentNow.current();
        return 'sent';
      }
      if (answer.kind === 'problem') setProblem(answer.problem);
      const isKept = await kept.keep({ ...session, patientId }).then(
        () => true,
        () => false,
      );
      setWaiting((await own()).length);
      if (!isKept) return 'not_kept';
      return answer.kind === 'problem' ? 'refused' : 'kept';
    },
    async discard() {
      for (const { id } of await own()) await kept.forget(id);
      setProblem(null);
      setWaiting(0);
    },
  };
}
