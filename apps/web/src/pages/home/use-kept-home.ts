import { useEffect, useState } from 'preact/hooks';
import { usePlace } from '../../api/place-context.tsx';
import { forgetHome, type KeptHome, keptHome } from './kept-home.ts';

/**
 * The patient's page that this browser keeps, looked for when the service can't be reached; null when there is none. It
 * is forgotten as soon as the service says that this browser belongs to no patient.
 */
export function useKeptHome(): KeptHome | null | 'looking' {
  const { place, isKnown } = usePlace();
  const told = place.value;
  const isAway = isKnown.value && told === null;
  const [found, setFound] = useState<KeptHome | null | 'looking'>(null);
  const isSomebodyElses = told !== null && told.through !== 'home';
  useEffect(() => {
    if (isSomebodyElses) void forgetHome();
  }, [isSomebodyElses]);
  const [looked, setLooked] = useState(false);
  useEffect(() => {
    if (!isAway) return;
    void keptHome().then((home) => {
      setFound(home);
      setLooked(true);
    });
  }, [isAway]);
  return isAway && !looked ? 'looking' : found;
}
