import type { DressedPerson } from '@posebox/figure/garment';
import { type LetterSize, type SizedLength, sizeHint } from '@posebox/figure/sizing';
import { SIZE_TEXTS } from '@posebox/texts';
import { useMemo, useState } from 'preact/hooks';
import { PanelSection } from '../../components/Panel.tsx';
import { useSay } from '../../preferences/preferences.tsx';

const HEIGHT_CM = { least: 80, most: 230 } as const;
const LENGTHS = ['shoulders', 'chest', 'waist', 'hips', 'leg'] as const;

/** How tall the person is, and what size follows. Nothing of it leaves the page. */
export function SizeSection(props: { readonly person: DressedPerson }) {
  const t = useSay();
  const [heightCm, setHeightCm] = useState<number | null>(null);
  const { landmarks, mask } = props.person;
  const hint = useMemo(
    () => (heightCm !== null && mask ? sizeHint(landmarks, mask, heightCm) : null),
    [landmarks, mask, heightCm],
  );
  const measure = ({ cm, plusMinusCm }: SizedLength) => `${cm} ± ${plusMinusCm} cm`;
  const letters = ({ likely, possible }: LetterSize) =>
    likely === null
      ? t(SIZE_TEXTS.none)
      : possible.length > 1
        ? t(SIZE_TEXTS.perhaps, { likely, others: possible.filter((one) => one !== likely).join(', ') })
        : likely;
  return (
    <PanelSection title={t(SIZE_TEXTS.title)}>
      <label class="field">
        <span>{t(SIZE_TEXTS.height)}</span>
        <input
          class="input"
          type="number"
          inputMode="numeric"
          min={HEIGHT_CM.least}
          max={HEIGHT_CM.most}
          onInput={({ currentTarget }) => {
            const cm = currentTarget.valueAsNumber;
            setHeightCm(cm >= HEIGHT_CM.least && cm <= HEIGHT_CM.most ? cm : null);
          }}
        />
      </label>
      {hint === null ? (
        <p class="cap">{t(SIZE_TEXTS.ask)}</p>
      ) : typeof hint === 'string' ? (
        <p class="cap" role="status">
          {t(SIZE_TEXTS[hint])}
        </p>
      ) : (
        <div role="status">
          <table class="sizes">
            <tbody>
              {LENGTHS.map((name) => (
                <tr key={name}>
                  <th scope="row">{t(SIZE_TEXTS[name])}</th>
                  <td>{measure(hint[name])}</td>
                </tr>
              ))}
              {(['men', 'women'] as const).map((who) => (
                <tr key={who}>
                  <th scope="row">{t(SIZE_TEXTS[who])}</th>
                  <td>
                    {letters(hint[who])}
                    {hint.numbers[who] && ` · ${hint.numbers[who]}`}
                  </td>
                </tr>
              ))}
            </tbody>
          </table>
          <p class="cap">{t(SIZE_TEXTS.say)}</p>
        </div>
      )}
    </PanelSection>
  );
}
