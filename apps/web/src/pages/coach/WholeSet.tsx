import type { CoachingDocument } from '@posebox/motion';
import { COACH_SET_TEXTS } from '@posebox/texts';
import { useSay } from '../../preferences/preferences.tsx';

/** What only shows over the set: both sides, tiring, pauses. Differences within the error are said to be none. */
export function WholeSet(props: { readonly document: CoachingDocument }) {
  const t = useSay();
  const { symmetry, fatigue, pauses } = props.document.set;
  const lines: string[] = [];
  if (symmetry) {
    const { value, error, unit, meansSomething } = symmetry.leftMinusRight;
    const written = (number: number) => (unit === 'deg' ? `${Math.round(number)}°` : number.toFixed(2));
    lines.push(
      meansSomething
        ? t(COACH_SET_TEXTS.symmetry, { value: written(value), error: written(error) })
        : t(COACH_SET_TEXTS.symmetrySame),
    );
  }
  if (fatigue) {
    const { size, tempo } = fatigue;
    if (size.meansSomething && size.value < 0) {
      lines.push(t(COACH_SET_TEXTS.smaller, { n: Math.round(-size.value) }));
    }
    if (tempo.meansSomething && tempo.value > 0) {
      lines.push(t(COACH_SET_TEXTS.slower, { n: Math.round(tempo.value) }));
    }
    if (!size.meansSomething && !tempo.meansSomething) lines.push(t(COACH_SET_TEXTS.steady));
  }
  if (pauses.length > 0) lines.push(t(COACH_SET_TEXTS.pauses, { n: pauses.length }));
  if (lines.length === 0) return null;
  return (
    <section class="card">
      <h3>{t(COACH_SET_TEXTS.set)}</h3>
      <ul class="muted lines">
        {lines.map((line) => (
          <li key={line}>{line}</li>
        ))}
      </ul>
    </section>
  );
}
