import { NOT_MEDICAL_TEXT } from '@posebox/texts';
import { Info } from 'lucide-preact';
import { useSay } from '../preferences/preferences.tsx';
import { Icon } from './Icon.tsx';

/** Stands where something is measured or judged of a body: small, and always there. */
export function NotMedical() {
  const t = useSay();
  return (
    <p class="notmed">
      <Icon of={Info} />
      {t(NOT_MEDICAL_TEXT)}
    </p>
  );
}
