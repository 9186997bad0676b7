import { ACTION_SET_TEXTS } from '@posebox/texts';
import { State } from '../../../components/Banner.tsx';
import { useSay } from '../../../preferences/preferences.tsx';
import type { ActionBalance } from '../actions.ts';

/** How well the people of the clips are seen. */
export function QualityCard(props: { readonly balance: ActionBalance }) {
  const t = useSay();
  const { look, waiting, failed } = props.balance;
  return (
    <section class="card col">
      <h3>{t(ACTION_SET_TEXTS.quality)}</h3>
      {look + waiting + failed === 0 && <State tone="good">{t(ACTION_SET_TEXTS.qualityFine)}</State>}
      {look > 0 && <State tone="look">{t(ACTION_SET_TEXTS.qualityLook, { n: look })}</State>}
      {waiting > 0 && <State tone="none">{t(ACTION_SET_TEXTS.qualityWaiting, { n: waiting })}</State>}
      {failed > 0 && <State tone="stop">{t(ACTION_SET_TEXTS.qualityFailed, { n: failed })}</State>}
    </section>
  );
}
