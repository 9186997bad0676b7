import type { CoachingDocument } from '@posebox/motion';
import { COACH_SET_TEXTS } from '@posebox/texts';
import '../../components/table.css';
import { useSay } from '../../preferences/preferences.tsx';
import { secondsText, shownRules, valueText } from './coach-words.ts';

/** A row a hold: how long, and what was measured. */
export function HoldTable(props: {
  readonly document: CoachingDocument;
  readonly chosen: number;
  readonly onShow: (number: number) => void;
}) {
  const t = useSay();
  const { holds } = props.document;
  const rules = shownRules(props.document).slice(0, 3);
  return (
    <section class="card flush">
      <table class="table reps">
        <thead>
          <tr>
            <th scope="col">{t(COACH_SET_TEXTS.rep)}</th>
            <th scope="col" class="n">
              {t(COACH_SET_TEXTS.held)}
            </th>
            {rules.map(({ rule, name, bound, value, unit }) => (
              <th key={rule} scope="col" class="n">
                {t(name)}
                <br />
                {t(bound === 'atLeast' ? COACH_SET_TEXTS.goalAtLeast : COACH_SET_TEXTS.goalAtMost, {
                  goal: valueText(value, unit),
                })}
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {holds.map((hold) => (
            <tr key={hold.startS} aria-selected={hold.number === props.chosen}>
              <th scope="row">
                <button type="button" class="number" onClick={() => props.onShow(hold.number)}>
                  {hold.number}
                </button>
              </th>
              <td class="n">{t(COACH_SET_TEXTS.seconds, { n: secondsText(hold.heldS) })}</td>
              {rules.map(({ rule }) => {
                const measure = hold.measures.find((one) => one.rule === rule);
                return (
                  <td key={rule} class="n">
                    {measure && measure.value !== null ? (
                      <b class={measure.verdict === 'missed' ? 'missed' : ''}>
                        {valueText(measure.value, measure.unit)}
                      </b>
                    ) : (
                      '–'
                    )}
                  </td>
                );
              })}
            </tr>
          ))}
        </tbody>
      </table>
    </section>
  );
}
