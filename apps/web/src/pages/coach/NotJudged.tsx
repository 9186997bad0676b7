import type { CoachingDocument } from '@posebox/motion';
import { COACH_SET_TEXTS, NOT_JUDGED_TEXTS } from '@posebox/texts';
import { useSay } from '../../preferences/preferences.tsx';

/** What isn't judged, and what would change that. */
export function NotJudged(props: { readonly document: CoachingDocument }) {
  const t = useSay();
  const shown = props.document.notJudged.filter(({ reason }) => reason !== 'switched_off');
  return (
    <section class="card">
      <h3>{t(COACH_SET_TEXTS.notJudged)}</h3>
      {shown.length === 0 ? (
        <p class="muted">{t(COACH_SET_TEXTS.allJudged)}</p>
      ) : (
        <ul class="muted lines">
          {shown.map(({ rule, name, reason }) => (
            <li key={rule}>
              {t(COACH_SET_TEXTS.notJudgedLine, { name: t(name), reason: t(NOT_JUDGED_TEXTS[reason]) })}
            </li>
          ))}
        </ul>
      )}
    </section>
  );
}
