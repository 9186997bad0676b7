import { ACTION_SET_TEXTS } from '@posebox/texts';
import { Plus } from 'lucide-preact';
import { useEffect, useState } from 'preact/hooks';
import { answered } from '../../../api/answer.ts';
import { useApi } from '../../../api/api-context.tsx';
import type { ApiSchema } from '../../../api/client.ts';
import { Button } from '../../../components/Button.tsx';
import { useSay } from '../../../preferences/preferences.tsx';
import { formatRoute } from '../../../route.ts';
import { OTHER, secondsText } from '../action-words.ts';
import type { ActionSet, NewActionClip } from '../actions.ts';

type Suggestion = ApiSchema<'OtherSuggestion'>;

/** Stretches that may stand for everything else, to be looked at and added one by one or together. */
export function SuggestionsCard(props: {
  readonly set: ActionSet;
  readonly onAdd: (clips: readonly NewActionClip[]) => Promise<void>;
}) {
  const t = useSay();
  const api = useApi();
  const { set, onAdd } = props;
  const [found, setFound] = useState<readonly Suggestion[] | null>(null);
  const { id } = set;
  const count = set.clips.length;
  // Another number of clips leaves other stretches free.
  useEffect(() => {
    let current = true;
    const params = { path: { id }, query: { limit: 6 } };
    void answered(api.GET('/api/actions/sets/{id}/suggestions', { params })).then((answer) => {
      if (current && answer.kind === 'data') setFound(answer.data.suggestions);
    });
    return () => {
      current = false;
    };
  }, [api, id, count]);
  if (!found) return null;
  return (
    <section class="card">
      <h3>{t(ACTION_SET_TEXTS.suggestions)}</h3>
      {found.length === 0 ? (
        <p class="muted">{t(ACTION_SET_TEXTS.suggestionNone)}</p>
      ) : (
        <>
          <p class="cap">{t(ACTION_SET_TEXTS.suggestionsSay)}</p>
          <ul class="suggestions">
            {found.map((one) => (
              <SuggestionRow
                key={`${one.video.id} ${one.fromS}`}
                one={one}
                onAdd={() => onAdd([asOther(one)])}
              />
            ))}
          </ul>
          <Button kind="quiet" icon={Plus} onClick={() => void onAdd(found.map(asOther))}>
            {t(ACTION_SET_TEXTS.suggestionAll)}
          </Button>
        </>
      )}
    </section>
  );
}

function SuggestionRow(props: { readonly one: Suggestion; readonly onAdd: () => Promise<void> }) {
  const t = useSay();
  const { video, fromS, toS, where } = props.one;
  const [from, to] = [secondsText(fromS), secondsText(toS)];
  return (
    <li>
      <span class="who">
        <a href={formatRoute({ place: 'video', item: video.id })} title={video.name}>
          {video.name}
        </a>
        <span class="cap">
          {t(ACTION_SET_TEXTS.span, { from, to })} ·{' '}
          {t(where === 'between' ? ACTION_SET_TEXTS.suggestionBetween : ACTION_SET_TEXTS.suggestionLibrary)}
        </span>
      </span>
      <Button
        class="small"
        name={t(ACTION_SET_TEXTS.suggestionAddNamed, { name: video.name, from, to })}
        onClick={() => void props.onAdd()}
      >
        {t(ACTION_SET_TEXTS.suggestionAdd)}
      </Button>
    </li>
  );
}

const asOther = ({ video, fromS, toS, person }: Suggestion): NewActionClip => ({
  ...{ video: video.id, label: OTHER, person, view: null, personId: null },
  ...{ fromS, toS },
});
