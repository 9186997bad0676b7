import { ACTION_REPORT_TEXTS } from '@posebox/texts';
import { useSay } from '../../../preferences/preferences.tsx';
import { labelText } from '../action-words.ts';

/** What each class was taken for: rows are what it was, columns what the model said. */
export function Confusion(props: {
  readonly labels: readonly string[];
  readonly counts: readonly (readonly number[])[];
}) {
  const t = useSay();
  const said = [...props.labels, 'unknown'];
  return (
    <section class="card">
      <h3>{t(ACTION_REPORT_TEXTS.confusion)}</h3>
      <p class="cap">{t(ACTION_REPORT_TEXTS.confusionSay)}</p>
      <div class="confusion">
        <table>
          <caption class="ears">{t(ACTION_REPORT_TEXTS.confusion)}</caption>
          <thead>
            <tr>
              <td />
              {said.map((label) => (
                <th key={label} scope="col">
                  <span>{labelText(t, label)}</span>
                </th>
              ))}
            </tr>
          </thead>
          <tbody>
            {props.labels.map((label, row) => {
              const counts = props.counts[row] ?? [];
              const all = counts.reduce((sum, count) => sum + count, 0);
              return (
                <tr key={label}>
                  <th scope="row">{labelText(t, label)}</th>
                  {said.map((other, column) => {
                    const n = counts[column] ?? 0;
                    const tone = n === 0 ? '' : column === row ? 'right' : 'wrong';
                    return (
                      <td
                        key={other}
                        class={tone}
                        style={{ '--share': String(all === 0 ? 0 : n / all) }}
                        title={t(ACTION_REPORT_TEXTS.cell, {
                          ...{ truth: labelText(t, label), said: labelText(t, other), n },
                        })}
                      >
                        {n === 0 ? '·' : n}
                      </td>
                    );
                  })}
                </tr>
              );
            })}
          </tbody>
        </table>
      </div>
    </section>
  );
}
