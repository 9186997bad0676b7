import type { ComparisonPace } from '@posebox/motion';
import { COMPARE_START_TEXTS, COMPARE_TEXTS } from '@posebox/texts';
import { Download, Share2 } from 'lucide-preact';
import { useEffect } from 'preact/hooks';
import { answered } from '../../api/answer.ts';
import { useApi } from '../../api/api-context.tsx';
import { Button } from '../../components/Button.tsx';
import { Icon } from '../../components/Icon.tsx';
import { useToasts } from '../../components/toasts.tsx';
import { useSay } from '../../preferences/preferences.tsx';
import type { ComparisonItem } from './use-comparison.ts';

const ASK_EVERY_MS = 1_000;

/** Both side by side as a film: ordered, followed while it is made, then to download. */
export function ShareFilm(props: {
  readonly item: ComparisonItem;
  readonly pace: ComparisonPace;
  readonly onItem: (item: ComparisonItem) => void;
}) {
  const t = useSay();
  const api = useApi();
  const toasts = useToasts();
  const { item, pace, onItem } = props;
  const film = item.films[pace];
  const isMade = film?.state === 'queued' || film?.state === 'running';
  const path = { id: item.id };

  const refresh = async () => {
    const answer = await answered(api.GET('/api/comparisons/{id}', { params: { path } }));
    if (answer.kind === 'data') onItem(answer.data as ComparisonItem);
  };
  useEffect(() => {
    if (!isMade) return;
    const timer = setTimeout(() => void refresh(), ASK_EVERY_MS);
    return () => clearTimeout(timer);
  }, [isMade, item]);

  const order = async () => {
    const answer = await answered(
      api.POST('/api/comparisons/{id}/film', { params: { path, query: { pace } } }),
    );
    if (answer.kind === 'data') return refresh();
    const reason = answer.kind === 'problem' ? answer.problem.detail : COMPARE_START_TEXTS.unreachable;
    toasts.say(t(COMPARE_START_TEXTS.failed, { reason: t(reason) }));
  };

  if (film?.state === 'done') {
    return (
      <a
        class="btn primary"
        href={`/api/comparisons/${item.id}/film?pace=${pace}`}
        download={`${item.reference.name}-${item.attempt.name}.mp4`}
      >
        <Icon of={Download} size="s" />
        {t(COMPARE_TEXTS.filmReady)}
      </a>
    );
  }
  if (isMade) {
    return (
      <span class="cap" role="status">
        {t(COMPARE_TEXTS.making, { percent: `${Math.round(100 * (film?.progress ?? 0))} %` })}
      </span>
    );
  }
  return (
    <Button kind="primary" icon={Share2} onClick={() => void order()}>
      {t(COMPARE_TEXTS.share)}
    </Button>
  );
}
