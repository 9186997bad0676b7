import type { Protocol } from '@posebox/motion';
import { referencesForAge } from '@posebox/rehabilitation';
import { REHAB_RECORD_TEXTS } from '@posebox/texts';
import { State } from '../../../components/Banner.tsx';
import { useSay } from '../../../preferences/preferences.tsx';

/** Published values of people of the patient’s age beside a movement, each with whose it is, and what is known to be weak about it. */
export function References(props: {
  readonly protocol: Protocol;
  readonly ageGroup: Parameters<typeof referencesForAge>[1];
}) {
  const t = useSay();
  const { lowConfidence } = props.protocol;
  const references = referencesForAge(props.protocol, props.ageGroup);
  if (references.length === 0 && !lowConfidence) return null;
  return (
    <section class="card">
      {lowConfidence && (
        <p>
          <State tone="look">{t(REHAB_RECORD_TEXTS.lowConfidence)}</State> {t(lowConfidence)}
        </p>
      )}
      {references.length > 0 && (
        <>
          <h3>{t(REHAB_RECORD_TEXTS.reference)}</h3>
          <ul class="refs">
            {references.map(({ valueDeg, movedBy, population, source }) => (
              <li key={`${t(population)} ${valueDeg}`}>
                {t(REHAB_RECORD_TEXTS.referenceOne, {
                  value: `${valueDeg}°`,
                  movedBy: t(REHAB_RECORD_TEXTS[movedBy]),
                  population: t(population),
                })}
                <br />
                <span class="cap">{t(REHAB_RECORD_TEXTS.source, { source })}</span>
              </li>
            ))}
          </ul>
          <p class="cap">{t(REHAB_RECORD_TEXTS.referenceSay)}</p>
        </>
      )}
    </section>
  );
}
