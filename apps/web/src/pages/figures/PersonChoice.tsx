import { FIGURE_PANEL_TEXTS } from '@posebox/texts';
import { PanelSection } from '../../components/Panel.tsx';
import '../../components/select.css';
import { useSay } from '../../preferences/preferences.tsx';

/** Whom the figure follows, where there are several. */
export function PersonChoice(props: {
  readonly ids: readonly number[];
  readonly chosen: number | null;
  readonly onChoose: (id: number) => void;
}) {
  const t = useSay();
  if (props.ids.length < 2) return null;
  return (
    <PanelSection title={t(FIGURE_PANEL_TEXTS.person)}>
      <select
        class="select"
        aria-label={t(FIGURE_PANEL_TEXTS.person)}
        value={String(props.chosen)}
        onChange={(event) => props.onChoose(Number(event.currentTarget.value))}
      >
        {props.ids.map((id) => (
          <option key={id} value={String(id)}>
            {t(FIGURE_PANEL_TEXTS.personN, { n: id })}
          </option>
        ))}
      </select>
    </PanelSection>
  );
}
