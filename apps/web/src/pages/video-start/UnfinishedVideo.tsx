import { FRAME_TEXTS, LIBRARY_TEXTS, VIDEO_START_TEXTS } from '@posebox/texts';
import { RefreshCw, X } from 'lucide-preact';
import { useMemo } from 'preact/hooks';
import { answered } from '../../api/answer.ts';
import { useApi } from '../../api/api-context.tsx';
import { isUnderWay, type VideoItem } from '../../api/videos.ts';
import { Banner } from '../../components/Banner.tsx';
import { Button } from '../../components/Button.tsx';
import { useToasts } from '../../components/toasts.tsx';
import { useSay } from '../../preferences/preferences.tsx';
import '../library/library.css';
import { problemTitle, underWayText } from '../library/item-words.ts';
import { createTimeLeft } from '../library/time-left.ts';
import { sizeText } from '../photo/photo-words.ts';
import { useNobodyTakes } from './use-nobody-takes.ts';
import { WaitingStage } from './WaitingStage.tsx';

/** A clip without a result: how far it is, or why there is none and what to do. */
export function UnfinishedVideo(props: {
  readonly item: VideoItem;
  /** Takes the item as it is after a deed. */
  readonly onItem: (item: VideoItem) => void;
}) {
  const t = useSay();
  const toasts = useToasts();
  const api = useApi();
  const times = useMemo(createTimeLeft, []);
  const { item, onItem } = props;
  const path = { params: { path: { id: item.id } } };
  const take = async (asking: Parameters<typeof answered<VideoItem>>[0]) => {
    const answer = await answered(asking);
    if (answer.kind === 'data') return onItem(answer.data);
    const reason = answer.kind === 'problem' ? answer.problem.detail : LIBRARY_TEXTS.downTitle;
    toasts.say(t(LIBRARY_TEXTS.notDone, { reason: t(reason) }));
  };
  const cancel = () => void take(api.POST('/api/videos/{id}/cancel', path));
  const retry = () => void take(api.POST('/api/videos/{id}/retry', path));
  const leftS = item.state === 'running' ? times.see(item.id, item.progress, performance.now()) : null;
  const again = (
    <Button icon={RefreshCw} onClick={retry}>
      {t(FRAME_TEXTS.retry)}
    </Button>
  );
  const nobodyTakes = useNobodyTakes(item);
  const step = item.state !== 'running' ? null : item.clip ? 2 : 1;
  return (
    <>
      {item.problem && (
        <Banner tone="stop" title={t(problemTitle(item.problem))} actions={again}>
          {t(item.problem.detail)} {t(item.problem.remedy)}
        </Banner>
      )}
      {nobodyTakes && (
        <Banner tone="look" title={t(VIDEO_START_TEXTS.nobodyTakes)}>
          {t(VIDEO_START_TEXTS.nobodyTakesSay)}
        </Banner>
      )}
      {item.state === 'cancelled' && (
        <Banner tone="none" actions={again}>
          {t(LIBRARY_TEXTS.cancelled)}
        </Banner>
      )}
      <WaitingStage
        name={item.name}
        facts={sizeText(item.bytes)}
        step={step}
        mayLeave
        picture={<video src={`/api/videos/${item.id}/original#t=0.1`} muted playsInline preload="metadata" />}
      >
        {isUnderWay(item) && (
          <>
            <span class="cap">{underWayText(item, null, leftS, t)}</span>
            <div class="progress small">
              <progress
                value={item.progress}
                max={1}
                aria-label={t(LIBRARY_TEXTS.progressOf, { name: item.name })}
              />
              <span class="cap">{Math.floor(100 * item.progress)}%</span>
              <Button kind="quiet" class="small" icon={X} onClick={cancel}>
                {t(FRAME_TEXTS.cancel)}
              </Button>
            </div>
          </>
        )}
      </WaitingStage>
    </>
  );
}
