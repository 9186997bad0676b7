import { OWN_MODEL_TEXTS } from '@posebox/texts';
import type { ApiSchema } from '../../api/client.ts';
import { State } from '../../components/Banner.tsx';
import { useSay } from '../../preferences/preferences.tsx';

/** What fits of a model and what doesn't, each with icon and sentence. */
export function ReportList(props: { readonly findings: ApiSchema<'ModelReport'>['findings'] }) {
  const t = useSay();
  return (
    <ul class="findings" aria-label={t(OWN_MODEL_TEXTS.report)}>
      {props.findings.map(({ code, state, text, remedy }) => (
        <li key={code}>
          <State tone={state}>
            <span>
              {t(text)} {remedy && <span class="muted">{t(remedy)}</span>}
            </span>
          </State>
        </li>
      ))}
    </ul>
  );
}
