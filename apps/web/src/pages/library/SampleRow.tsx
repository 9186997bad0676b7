import { LIBRARY_TEXTS } from '@posebox/texts';
import { useState } from 'preact/hooks';
import { answered } from '../../api/answer.ts';
import { useApi } from '../../api/api-context.tsx';
import '../../components/samples.css';
import { useToasts } from '../../components/toasts.tsx';
import { useSay } from '../../preferences/preferences.tsx';
import type { Router } from '../../route.ts';

/** A clip to try with, one click away: computed, so that no stranger's film is needed. */
export function SampleRow(props: { readonly router: Router }) {
  const t = useSay();
  const toasts = useToasts();
  const api = useApi();
  const [isBusy, setBusy] = useState(false);
  const take = async () => {
    setBusy(true);
    const { sampleSquats } = await import('./sample-squats.ts');
    const track = new File([sampleSquats()], t(LIBRARY_TEXTS.sampleName));
    const answer = await answered(api.POST('/api/tracks', { body: { track: [track] } as never }));
    setBusy(false);
    if (answer.kind === 'data') props.router.go({ place: 'video', item: (answer.data as { id: string }).id });
    else {
      const reason = answer.kind === 'problem' ? answer.problem.detail : LIBRARY_TEXTS.downTitle;
      toasts.say(t(LIBRARY_TEXTS.notDone, { reason: t(reason) }));
    }
  };
  return (
    <section class="samples" aria-labelledby="samples-title">
      <h3 id="samples-title">{t(LIBRARY_TEXTS.emptySample)}</h3>
      <div class="three">
        <button type="button" aria-busy={isBusy} onClick={() => void take()}>
          <img src="/samples/squats.svg" alt="" width={120} height={80} />
          <span>{t(LIBRARY_TEXTS.sample)}</span>
        </button>
      </div>
    </section>
  );
}
