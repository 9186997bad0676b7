import { type TrendLine, valueText } from '@posebox/rehabilitation';
import { REHAB_HOW_TEXTS, REHAB_PATIENT_TEXTS } from '@posebox/texts';
import { Dialog } from '../../../components/Dialog.tsx';
import { useSay } from '../../../preferences/preferences.tsx';

/** Where the numbers of a trend come from. */
export function HowDialog(props: { readonly main: TrendLine; readonly onClose: () => void }) {
  const t = useSay();
  const { mdc, mdcFrom, unit } = props.main;
  const band = mdcFrom === 'own' ? REHAB_HOW_TEXTS.mdcOwn : REHAB_HOW_TEXTS.mdcDefault;
  return (
    <Dialog title={t(REHAB_HOW_TEXTS.title)} closeName={t(REHAB_PATIENT_TEXTS.close)} onClose={props.onClose}>
      {unit === 'deg' && <p>{t(REHAB_HOW_TEXTS.value)}</p>}
      <p>{t(band, { mdc: valueText(mdc, unit) })}</p>
      <p>{t(REHAB_HOW_TEXTS.verdict)}</p>
      <p>{t(REHAB_HOW_TEXTS.slope)}</p>
      <p>{t(REHAB_HOW_TEXTS.joined)}</p>
    </Dialog>
  );
}
