import { ACTION_REPORT_TEXTS } from '@posebox/texts';
import { Play } from 'lucide-preact';
import { useEffect, useState } from 'preact/hooks';
import { useApi } from '../../../api/api-context.tsx';
import { State } from '../../../components/Banner.tsx';
import { Icon } from '../../../components/Icon.tsx';
import { useSay } from '../../../preferences/preferences.tsx';
import { formatRoute } from '../../../route.ts';
import { labelText, percentText } from '../action-words.ts';
import { type ActionReport, type ActionSet, askSet, clipPicture, clipRoute } from '../actions.ts';

/** Clips that went wrong, each one press away from its player. */
export function WrongClips(props: {
  readonly wrong: ActionReport['wrongClips'];
  readonly setId: string | null;
}) {
  const t = useSay();
  const api = useApi();
  const { wrong, setId } = props;
  const [set, setSet] = useState<ActionSet | null>(null);
  useEffect(() => {
    if (setId === null) return;
    let current = true;
    void askSet(api, setId).then((answer) => {
      if (current && answer.kind === 'data') setSet(answer.data);
    });
    return () => {
      current = false;
    };
  }, [api, setId]);
  return (
    <section class="card">
      <h3>{t(ACTION_REPORT_TEXTS.wrong)}</h3>
      {wrong.length === 0 && <State tone="good">{t(ACTION_REPORT_TEXTS.wrongNone)}</State>}
      <ul class="wrongclips">
        {wrong.map(({ clipId, label, takenFor, confidence, person }) => {
          const clip = set?.clips.find(({ id }) => id === clipId);
          const line =
            takenFor === 'unknown' ? ACTION_REPORT_TEXTS.wrongUnknown : ACTION_REPORT_TEXTS.wrongLine;
          const say = t(line, {
            ...{ truth: labelText(t, label), said: labelText(t, takenFor), sure: percentText(confidence) },
          });
          return (
            <li key={clipId}>
              {clip && setId !== null ? (
                <a href={formatRoute(clipRoute(setId, clipId))}>
                  <span class="im">
                    <img src={clipPicture(clip)} alt="" loading="lazy" />
                    <Icon of={Play} size="s" />
                  </span>
                  <span>
                    {clip.person || clip.video.name}
                    <span class="cap">{say}</span>
                  </span>
                </a>
              ) : (
                <span>
                  {person ?? t(ACTION_REPORT_TEXTS.gone)}
                  <span class="cap">{say}</span>
                </span>
              )}
            </li>
          );
        })}
      </ul>
    </section>
  );
}
