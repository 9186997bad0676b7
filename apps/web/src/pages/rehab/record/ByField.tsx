import { MEASUREMENT_TEXTS } from '@posebox/texts';
import { useState } from 'preact/hooks';
import { usePreferences, useSay } from '../../../preferences/preferences.tsx';

const BY_KEY = 'rehab.by';

/** Who corrects, as this page was told last; `remember` when something was corrected. */
export function useBy() {
  const { store } = usePreferences();
  const [by, setBy] = useState(store.read(BY_KEY) ?? '');
  return { by: by.trim(), typed: by, setBy, remember: () => store.write(BY_KEY, by.trim()) };
}

export function ByField(props: { readonly by: ReturnType<typeof useBy> }) {
  const t = useSay();
  const { typed, setBy } = props.by;
  return (
    <label class="field">
      <span>{t(MEASUREMENT_TEXTS.by)}</span>
      <input
        class="input"
        maxLength={80}
        value={typed}
        onInput={(event) => setBy(event.currentTarget.value)}
      />
      <span class="cap">{t(MEASUREMENT_TEXTS.bySay)}</span>
    </label>
  );
}
