import { COMPARE_ADVICE_TEXTS, COMPARE_LIMB_TEXTS, COMPARE_TEXTS, COMPARE_TRUNK_TEXTS } from '@posebox/texts';
import { Repeat } from 'lucide-preact';
import { IconButton } from '../../components/Button.tsx';
import { useSay } from '../../preferences/preferences.tsx';
import type { StepPlayer } from './step-player.ts';
import type { ComparisonResult } from './use-comparison.ts';
import { useTold } from './use-told.ts';

type Moment = ComparisonResult['moments'][number];

/** What to practise, each as a loop. */
export function PracticeMoments(props: { readonly result: ComparisonResult; readonly player: StepPlayer }) {
  const t = useSay();
  const { result, player } = props;
  const looped = useTold(() => player.loop.value?.fromS ?? null);
  if (result.score === null) return null;
  return (
    <section class="moments" aria-labelledby="moments-title">
      <h2 id="moments-title">{t(COMPARE_TEXTS.moments)}</h2>
      {result.moments.length === 0 && <p class="cap">{t(COMPARE_TEXTS.momentsNone)}</p>}
      <ul>
        {result.moments.map((moment) => {
          const isLooped = looped === moment.fromS;
          return (
            <li key={moment.fromS} class={isLooped ? 'card now' : 'card'}>
              <div>
                <b>{whatToDo(t, moment)}</b>
                <span class="cap">
                  {moment.phrase !== null && `${phraseName(t, result, moment.phrase)} · `}
                  {t(COMPARE_TEXTS.span, { from: moment.fromS.toFixed(1), to: moment.toS.toFixed(1) })}
                </span>
              </div>
              <IconButton
                icon={Repeat}
                class={isLooped ? 'on' : ''}
                name={t(isLooped ? COMPARE_TEXTS.unloop : COMPARE_TEXTS.loop)}
                tipSide="above"
                onClick={() => player.setLoop(isLooped ? null : { fromS: moment.fromS, toS: moment.toS })}
              />
            </li>
          );
        })}
      </ul>
    </section>
  );
}

/** A phrase as people call it: by its name, or by its number. */
export function phraseName(
  t: ReturnType<typeof useSay>,
  { phrases }: Pick<ComparisonResult, 'phrases'>,
  index: number,
): string {
  return phrases[index]?.name ?? t(COMPARE_TEXTS.phrase, { n: index + 1 });
}

function whatToDo(t: ReturnType<typeof useSay>, { kind, limb, advice }: Moment): string {
  if (kind === 'late') return t(COMPARE_TEXTS.momentLate);
  if (kind === 'early') return t(COMPARE_TEXTS.momentEarly);
  if (kind === 'missed' || !limb || !advice) return t(COMPARE_TEXTS.momentMissed);
  if (limb === 'trunk') return t(COMPARE_TRUNK_TEXTS[advice]);
  return t(COMPARE_ADVICE_TEXTS[advice], { limb: t(COMPARE_LIMB_TEXTS[limb]) });
}
