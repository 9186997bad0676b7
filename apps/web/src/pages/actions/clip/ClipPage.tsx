import { ACTION_CLIP_TEXTS, ACTIONS_TEXTS } from '@posebox/texts';
import { useEffect, useState } from 'preact/hooks';
import { useApi } from '../../../api/api-context.tsx';
import { Banner } from '../../../components/Banner.tsx';
import { Button } from '../../../components/Button.tsx';
import { useSubtitle } from '../../../frame/subtitle.tsx';
import { useClip } from '../../../player/use-clip.ts';
import { useSay } from '../../../preferences/preferences.tsx';
import type { Router } from '../../../route.ts';
import { UnfinishedVideo } from '../../video-start/UnfinishedVideo.tsx';
import '../actions.css';
import { type ActionClip, type ActionSet, askSet } from '../actions.ts';
import { ClipWork } from './ClipWork.tsx';

/** One clip of a data set: where it begins and ends in its video, what it shows, and who does it. */
export function ClipPage(props: { readonly router: Router }) {
  const t = useSay();
  const api = useApi();
  const { router } = props;
  const { item, query } = router.route.value;
  const setId = item ?? '';
  const clipId = query?.id ?? '';
  const [set, setSet] = useState<ActionSet | 'missing' | null>(null);
  const reload = async () => {
    const answer = await askSet(api, setId);
    setSet(answer.kind === 'data' ? answer.data : 'missing');
  };
  // Asks again for another set only.
  useEffect(() => void reload(), [api, setId]);
  useSubtitle(set !== null && set !== 'missing' ? set.name : null);
  if (set === null) return null;
  const clip = set === 'missing' ? undefined : set.clips.find(({ id }) => id === clipId);
  if (set === 'missing' || !clip) {
    return (
      <Banner
        tone="stop"
        title={t(ACTION_CLIP_TEXTS.missing)}
        actions={
          <Button onClick={() => router.go({ place: 'actions', item: set === 'missing' ? null : setId })}>
            {t(set === 'missing' ? ACTIONS_TEXTS.back : ACTION_CLIP_TEXTS.backToSet)}
          </Button>
        }
      >
        {t(ACTION_CLIP_TEXTS.missingSay)}
      </Banner>
    );
  }
  return <OneClip key={clip.video.id} clip={clip} set={set} router={router} reload={reload} />;
}

function OneClip(props: {
  readonly clip: ActionClip;
  readonly set: ActionSet;
  readonly router: Router;
  readonly reload: () => Promise<void>;
}) {
  const hold = useClip(props.clip.video.id);
  const { state } = hold;
  if (state.kind !== 'there') return null;
  if (!state.clip) return <UnfinishedVideo item={state.item} onItem={hold.take} />;
  return <ClipWork {...props} key={props.clip.id} item={state.item} shown={state.clip} />;
}
