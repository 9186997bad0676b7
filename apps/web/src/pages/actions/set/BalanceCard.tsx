import { ACTION_SET_TEXTS } from '@posebox/texts';
import { State } from '../../../components/Banner.tsx';
import { useSay } from '../../../preferences/preferences.tsx';
import { clipsText, labelText, peopleText } from '../action-words.ts';
import type { ActionBalance } from '../actions.ts';

const LEAST_CLIPS = 5;

/** How many clips each class has beside the others, and what a report will be worth. */
export function BalanceCard(props: { readonly balance: ActionBalance }) {
  const t = useSay();
  const { classes, people, split } = props.balance;
  const most = Math.max(1, ...classes.map(({ clips }) => clips));
  return (
    <section class="card">
      <h3>{t(ACTION_SET_TEXTS.balance)}</h3>
      <ul class="balance" aria-label={t(ACTION_SET_TEXTS.balanceOf)}>
        {classes.map(({ label, clips, usable, people: named, state }) => (
          <li key={label}>
            <span class="label">{labelText(t, label)}</span>
            <span class="n">
              {clipsText(t, clips)}
              {named > 0 && <span class="of"> · {peopleText(t, named)}</span>}
            </span>
            <meter
              value={clips}
              max={most}
              low={Math.min(LEAST_CLIPS, most)}
              aria-label={`${labelText(t, label)}: ${clips}`}
            />
            {state === 'refused' && (
              <State tone="stop">{t(ACTION_SET_TEXTS.stateRefused, { n: LEAST_CLIPS - usable })}</State>
            )}
            {state === 'few' && <State tone="look">{t(ACTION_SET_TEXTS.stateFew)}</State>}
          </li>
        ))}
      </ul>
      <p class="cap">
        {t(split === 'person' ? ACTION_SET_TEXTS.splitPerson : ACTION_SET_TEXTS.splitClip, {
          n: people.length,
        })}
      </p>
    </section>
  );
}
