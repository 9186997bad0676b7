import { COMPARE_START_TEXTS, COMPARE_TEXTS } from '@posebox/texts';
import { BookmarkPlus } from 'lucide-preact';
import { useState } from 'preact/hooks';
import { answered } from '../../api/answer.ts';
import { useApi } from '../../api/api-context.tsx';
import { Button } from '../../components/Button.tsx';
import { useToasts } from '../../components/toasts.tsx';
import { useSay } from '../../preferences/preferences.tsx';
import { phraseName } from './PracticeMoments.tsx';
import type { ComparisonItem } from './use-comparison.ts';

/** Keeps the example among the examples, with a name for it and for each of its phrases. */
export function KeepReference(props: { readonly item: ComparisonItem; readonly onKept: () => void }) {
  const t = useSay();
  const api = useApi();
  const toasts = useToasts();
  const { item } = props;
  const { phrases } = item.result;
  const [name, setName] = useState(item.reference.name.replace(/\.[^.]+$/, ''));
  const [names, setNames] = useState(() => phrases.map((_, index) => phraseName(t, item.result, index)));
  const keep = async (event: Event) => {
    event.preventDefault();
    const answer = await answered(
      api.PUT('/api/references/{videoId}', {
        params: { path: { videoId: item.reference.id } },
        body: {
          name,
          phrases: phrases.map(({ fromS, toS }, index) => ({ name: names[index] ?? '', fromS, toS })),
        },
      }),
    );
    if (answer.kind === 'data') {
      toasts.say(t(COMPARE_TEXTS.kept));
      return props.onKept();
    }
    const reason = answer.kind === 'problem' ? answer.problem.detail : COMPARE_START_TEXTS.unreachable;
    toasts.say(t(COMPARE_START_TEXTS.failed, { reason: t(reason) }));
  };
  return (
    <details class="keepreference">
      <summary>{t(COMPARE_TEXTS.keep)}</summary>
      <form onSubmit={(event) => void keep(event)}>
        <label class="field">
          <span>{t(COMPARE_TEXTS.keepName)}</span>
          <input
            required
            maxLength={120}
            value={name}
            onInput={(event) => setName(event.currentTarget.value)}
          />
        </label>
        {phrases.map((phrase, index) => (
          <label key={phrase.fromS} class="field">
            <span>
              {t(COMPARE_TEXTS.phraseName, { n: index + 1 })}{' '}
              <span class="cap">
                {t(COMPARE_TEXTS.span, { from: phrase.fromS.toFixed(1), to: phrase.toS.toFixed(1) })}
              </span>
            </span>
            <input
              required
              maxLength={80}
              value={names[index]}
              onInput={(event) => {
                const changed = event.currentTarget.value;
                setNames((now) => now.map((old, at) => (at === index ? changed : old)));
              }}
            />
          </label>
        ))}
        <Button
          icon={BookmarkPlus}
          onClick={(event) => (event.currentTarget as HTMLButtonElement).form?.requestSubmit()}
        >
          {t(COMPARE_TEXTS.save)}
        </Button>
      </form>
    </details>
  );
}
