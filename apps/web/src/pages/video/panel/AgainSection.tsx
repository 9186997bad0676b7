import { type AnyModelName, isOwnModel, MODEL_NAMES } from '@posebox/body';
import { SMOOTHING_PURPOSES } from '@posebox/motion';
import { CLIP_EDIT_TEXTS, CLIP_TEXTS } from '@posebox/texts';
import { RefreshCw } from 'lucide-preact';
import { useState } from 'preact/hooks';
import { answered } from '../../../api/answer.ts';
import { useApi } from '../../../api/api-context.tsx';
import type { VideoItem } from '../../../api/videos.ts';
import { Button } from '../../../components/Button.tsx';
import { PanelSection } from '../../../components/Panel.tsx';
import { Segmented } from '../../../components/Segmented.tsx';
import { useToasts } from '../../../components/toasts.tsx';
import { ModelChoice } from '../../../models/ModelChoice.tsx';
import { useSay } from '../../../preferences/preferences.tsx';

const PEOPLE = ['1', '2', '4', '10'] as const;

/** The same film with another model, for more people or for another purpose: an item of its own. */
export function AgainSection(props: { readonly item: VideoItem; readonly onItem: (id: string) => void }) {
  const t = useSay();
  const api = useApi();
  const toasts = useToasts();
  const { request } = props.item;
  const [model, setModel] = useState<AnyModelName>(() => {
    const asked = String(request?.model);
    return isOwnModel(asked) ? asked : (MODEL_NAMES.find((name) => name === asked) ?? 'full');
  });
  const [people, setPeople] = useState<string>(() => String(request?.people ?? 4));
  const [purpose, setPurpose] = useState(
    () => SMOOTHING_PURPOSES.find((name) => name === request?.purpose) ?? ('general' as const),
  );
  const look = async () => {
    const answer = await answered(
      api.POST('/api/videos/{id}/again', {
        params: { path: { id: props.item.id }, query: { model, people: Number(people), purpose } },
      }),
    );
    if (answer.kind === 'data') return props.onItem(answer.data.id);
    const reason = answer.kind === 'problem' ? t(answer.problem.detail) : t(CLIP_TEXTS.unreachableTitle);
    toasts.say(t(CLIP_EDIT_TEXTS.failed, { reason }));
  };
  return (
    <PanelSection title={t(CLIP_TEXTS.again)}>
      <ModelChoice name={t(CLIP_TEXTS.model)} texts={CLIP_TEXTS} value={model} onChoose={setModel} />
      <div class="field">
        <span class="label" aria-hidden="true">
          {t(CLIP_TEXTS.people)}
        </span>
        <Segmented
          look="full mini"
          name={t(CLIP_TEXTS.people)}
          options={PEOPLE.map((value) => ({ value, text: value }))}
          value={people}
          onChoose={setPeople}
        />
      </div>
      <div class="field">
        <span class="label" aria-hidden="true">
          {t(CLIP_TEXTS.purpose)}
        </span>
        <Segmented
          look="full mini"
          name={t(CLIP_TEXTS.purpose)}
          options={SMOOTHING_PURPOSES.map((value) => ({ value, text: t(CLIP_TEXTS[value]) }))}
          value={purpose}
          onChoose={setPurpose}
        />
      </div>
      <p class="cap">{t(CLIP_TEXTS.againSay)}</p>
      <Button icon={RefreshCw} onClick={() => void look()}>
        {t(CLIP_TEXTS.againButton)}
      </Button>
    </PanelSection>
  );
}
